/**
 * XML by saxes, a strict parser, with the bounds that every document is read in: no entity of a document type is ever
 * expanded, nothing is fetched, and what lies too deep in itself ends the reading. What is made of elements, others know.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { SaxesParser } from 'saxes';
import type { XmlFault } from './fault.js';

/** Elements within one another; a guess, far more than a body in XHTML has. */
const DEEPEST = 300;

/** What hears of a document, in its order. Places are behind what is told. */
export interface Walk {
  /** With its prefix, as written. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, at: number) => void;
  readonly hear: (words: string) => void;
  readonly close: (at: number) => void;
  /** Asked behind each opening: whether it has heard enough. */
  readonly isFull: () => boolean;
}

/** The five characters that XML names (XML 1.0, 4.6). */
const CHARACTERS = new Map([...Object.entries({ amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" })]);
const NAME = /^[A-Za-z_][\w.-]{0,99}$/;

/** Other names stand for themselves, for whoever reads HTML later. */
const AS_WRITTEN = references((name) => `&${name};`);
/** Names of HTML's characters, which document types of the press declare, are read; others stand for themselves. */
const AS_HTML = references((name) => decodeNamedCharacterReference(name) || `&${name};`);

function references(named: (name: string) => string): Record<string, string> {
  const get = (_: unknown, key: string | symbol) => {
    const name = String(key);
    return CHARACTERS.get(name) ?? (NAME.test(name) ? named(name) : undefined);
  };
  return new Proxy<Record<string, string>>({}, { get });
}

/** Ends the reading of a document. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/** Where a document is no XML, or lies too deep in itself; null where it is well or the walk has heard enough. */
export function parseXml(text: string, walk: Walk, names: 'as written' | 'as HTML'): XmlFault | null {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const found: { fault: XmlFault | null } = { fault: null };
  let [heard, depth] = [0, 0]; // behind the last of what the parser told
  const end = (at: number, why: string): never => {
    found.fault = { at, why };
    throw new Ended();
  };
  parser.ENTITIES = names === 'as HTML' ? AS_HTML : AS_WRITTEN;
  parser.on('error', ({ message }) => {
    // what "&" opens runs on to the next ";", and the parser tells of it there
    const bare = bareIn(text, heard, parser.position);
    if (bare >= 0) end(bare, 'a bare “&”, which XML writes “&amp;”');
    end(Math.min(parser.position, text.length), message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard = parser.position;
    if (++depth > DEEPEST) end(heard, `more than ${DEEPEST} elements within one another`);
    walk.open(name, attributes, heard);
    if (walk.isFull()) throw new Ended();
  });
  parser.on('closetag', () => {
    heard = parser.position;
    depth--;
    walk.close(heard);
  });
  parser.on('text', walk.hear);
  parser.on('cdata', (words) => {
    heard = parser.position;
    walk.hear(words);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
  return found.fault;
}

const BARE = /&(?!(?:[A-Za-z_][\w.-]{0,99}|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;

/** Where a bare "&" stands in a stretch; -1 where none does. */
function bareIn(text: string, from: number, to: number): number {
  BARE.lastIndex = from;
  const at = BARE.exec(text)?.index ?? -1;
  return at < to ? at : -1;
}

/** The name of the outermost element, with its prefix; or why there is none. */
export function rootOf(text: string): string | XmlFault {
  let root: string | null = null;
  const open = (name: string) => {
    root = name;
  };
  const fault = parseXml(text, { open, hear: () => {}, close: () => {}, isFull: () => true }, 'as written');
  return root ?? fault ?? { at: text.length, why: 'no element' };
}
