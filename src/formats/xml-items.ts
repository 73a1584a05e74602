/**
 * The items of a feed by saxes, a strict parser of XML: their elements with their places. No entity of a document type is ever
 * expanded, nothing is fetched; what lies deeper than feeds do is kept as it is written.
 */
import { SaxesParser } from 'saxes';
import type { Span } from '../types.js';
import { MOST_MEMBERS } from './json-text.js';

/** An element of an item, or of what the feed says of itself. */
export interface FeedElement {
  /** With its prefix, as feeds write it: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text; of one that holds elements, these as they are written. */
  text: string;
  readonly children: FeedElement[];
}

export interface FeedItem extends FeedElement {
  readonly span: Span;
  /** More elements than are read. */
  isTooMuch: boolean;
}

export interface ReadFeed {
  /** The name of the root; empty where there is none. */
  root: string;
  /** What stands beside the items, of the kinds that tell of them. */
  readonly about: FeedElement[];
  readonly items: FeedItem[];
  /** Where it is no XML from a place on, and why. */
  fault: { readonly at: number; readonly why: string } | null;
}

const ITEMS = new Set(['item', 'entry', 'atom:entry']);
/** What a feed says of itself that tells of its items. */
const ABOUT = new Set(['title', 'language', 'wp:author', 'author', 'atom:title', 'atom:author', 'wp:wxr_version']);
/** Elements of an item that are none of its words. */
const BESIDE = new Set(['wp:comment']);
/** Elements within one another; a guess, far more than a body in XHTML has. */
const DEEPEST = 300;
/** Levels below an item that are told apart. */
const TOLD = 2;

interface Open extends FeedElement {
  /** Where its content begins. */
  readonly from: number;
  holdsElements: boolean;
}

/** The five characters that XML names (XML 1.0, 4.6). */
const CHARACTERS = new Map([...Object.entries({ amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" })]);
/** Other names stand for themselves: those of HTML's characters, which feeds use without a word, are read where HTML is read. */
const NAMED: Record<string, string> = new Proxy(
  {},
  { get: (_, name) => CHARACTERS.get(String(name)) ?? (NAME.test(String(name)) ? `&${String(name)};` : undefined) },
);
const NAME = /^[A-Za-z_][\w.-]{0,99}$/;

/** Ends the reading of a document. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/** @param most items: a document with more is read no further. */
export function readFeed(text: string, most: number): ReadFeed {
  const feed: ReadFeed = { root: '', about: [], items: [], fault: null };
  const parser = new SaxesParser({ position: true, xmlns: false });
  const end = (at: number, why: string): never => {
    feed.fault = { at, why };
    throw new Ended();
  };
  const walk = walkOf(text, feed, end);
  let heard = 0; // behind the last of what the parser told
  parser.ENTITIES = NAMED;
  parser.on('error', ({ message }) => {
    // what "&" opens runs on to the next ";", and the parser tells of it there
    const bare = bareIn(text, heard, parser.position);
    if (bare >= 0) end(bare, 'a bare “&”, which XML writes “&amp;”');
    end(Math.min(parser.position, text.length), message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    heard = parser.position;
    walk.open(name, attributes, parser.position);
    if (feed.items.length > most) throw new Ended();
  });
  parser.on('closetag', () => {
    heard = parser.position;
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
  return feed;
}

const BARE = /&(?!(?:[A-Za-z_][\w.-]{0,99}|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;

/** Where a bare "&" stands in a stretch; -1 where none does. */
function bareIn(text: string, from: number, to: number): number {
  BARE.lastIndex = from;
  const at = BARE.exec(text)?.index ?? -1;
  return at < to ? at : -1;
}

function walkOf(text: string, feed: ReadFeed, end: (at: number, why: string) => never) {
  // the elements that are told apart, the item first; what lies deeper only has a depth
  const told: (Open | FeedItem)[] = [];
  let [depth, base] = [0, 0];
  const isTold = () => told.length > 0 && depth - base < told.length;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>, at: number): void => {
      if (depth === 0) feed.root = name;
      if (++depth > DEEPEST) end(at, `more than ${DEEPEST} elements within one another`);
      const parent = told.at(-1);
      if (parent !== undefined) {
        if ('from' in parent) parent.holdsElements = true;
        if (depth - base > TOLD || depth - base !== told.length || BESIDE.has(parent.name)) return;
        told.push({ name, attributes, text: '', children: [], from: at, holdsElements: false });
      } else if (ITEMS.has(name) && depth <= DEEPEST_ITEM) {
        base = depth;
        told.push({
          name,
          attributes,
          text: '',
          children: [],
          span: [text.lastIndexOf('<', at - 1), at],
          isTooMuch: false,
        });
      } else if (ABOUT.has(name) && depth <= DEEPEST_ITEM) {
        base = depth;
        told.push({ name, attributes, text: '', children: [], from: at, holdsElements: false });
      }
    },
    hear: (words: string): void => {
      if (isTold()) told.at(-1)!.text += words;
    },
    close: (at: number): void => {
      if (told.length > 0 && depth - base === told.length - 1) closeTold(text, feed, told, at);
      depth--;
    },
  };
}

/** Levels down to the items of feeds: `rss`, `channel`, `item`. */
const DEEPEST_ITEM = 3;

function closeTold(text: string, feed: ReadFeed, told: (Open | FeedItem)[], at: number): void {
  const one = told.pop()!;
  const parent = told.at(-1);
  if (!('from' in one)) {
    feed.items.push({ ...one, span: [one.span[0], at] });
    return;
  }
  const { name, attributes, children, from, holdsElements } = one;
  if (BESIDE.has(name)) return;
  const words = holdsElements ? text.slice(from, Math.max(from, text.lastIndexOf('<', at - 1))) : one.text;
  const whole = { name, attributes, text: words, children };
  if (parent === undefined) feed.about.push(whole);
  else if (parent.children.length < MOST_MEMBERS) parent.children.push(whole);
  else if (!('from' in parent)) parent.isTooMuch = true;
}
