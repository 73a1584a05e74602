/**
 * Documents of office programs, Word's and LibreOffice's: packed files of XML, of which each becomes a body in HTML and that blocks.
 * It knows where the parts of such a file lie (ECMA-376 part 2; OpenDocument 1.3 part 2); unpacking them is for others.
 */
import { joinBlocks } from '../lib/blocks.js';
import type { Declared, Draft, Format, Remark, Source, Unread, Unwrapped, Wrapping } from '../types.js';
import { declare } from './declared.js';
import { DEEPEST, MOST_ELEMENTS } from './html/depth.js';
import { OPEN_DOCUMENT, WORD } from './kinds.js';
import { library } from './libraries.js';
import { CAPTION, withoutSign } from './markdown/template-code.js';
import { openDocumentPage } from './office/open-document.js';
import type { OfficePage } from './office/page-writer.js';
import { wordPage } from './office/word-document.js';
import { text as plainText } from './text.js';
import { readRecords } from './xml/records.js';
import { allIn, attributeOf, childrenOf, wordsIn, type XmlElement } from './xml/tree.js';

export const word: Format = { ...WORD, parts: null, isPacked: true, unwrap: unwrapWord, parse: parsePage, parseLines };
export const openDocument: Format = {
  ...OPEN_DOCUMENT,
  parts: null,
  isPacked: true,
  unwrap: unwrapOpenDocument,
  parse: parsePage,
  parseLines,
};

/** A document as its page has it. */
export function parsePage({ text, line, stated }: Source, remark: Remark): Draft | null {
  const loose = library('blocks').htmlBlocks(text);
  if (loose === null) {
    const message = `Expected at most ${MOST_ELEMENTS} elements, and ${DEEPEST} within one another, found more. Split the document.`;
    remark('error', 'html:nesting', message, line);
    return null;
  }
  const isCaption = loose.map((block) => block.text.startsWith(CAPTION));
  const draft = joinBlocks(loose.map(withoutSign));
  const deck = draft.blocks.find((block) => block.text === stated?.standfirst);
  return {
    ...draft,
    declared: stated === undefined ? null : declaredBy(stated),
    captions: draft.blocks.filter((_, i) => isCaption[i]),
    known: new Map(deck === undefined ? [] : [[deck, 'standfirst']]),
    hints: new Map(),
    marks: [],
  };
}

/** One that is a plain text, such as an export of a database; what its lines declare counts before what the document says of itself. */
export function parseLines(source: Source, remark: Remark): Draft | null {
  const draft = plainText.parse(source, remark);
  const { stated } = source;
  if (draft === null || stated === undefined) return draft;
  const { other = {}, ...declared } = draft.declared ?? declaredBy(stated);
  return { ...draft, declared: { ...declared, other: { ...stated.other, ...other } } };
}

function declaredBy({ other }: Pick<Declared, 'other'>): Declared {
  return { ...declare(new Map(), 'metadata'), other };
}

/** Why a document cannot be read. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
  constructor(
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}

function unwrapWord(file: Wrapping): Unwrapped | Unread {
  return unwrapped(() => {
    const root = relationsOf(file, '');
    const main = targetOf(root, 'officeDocument');
    if (main === null) throw notA('a Word document (word/document.xml)', file);
    const own = relationsOf(file, main);
    const part = (kind: string, name: string, from = own) => {
      const target = targetOf(from, kind);
      return target === null ? null : recordIn(file, target, name);
    };
    const body = recordIn(file, main, 'body');
    if (body === null) throw notA('a Word document with a body', file);
    const page = wordPage({
      body,
      styles: part('styles', 'styles'),
      numbering: part('numbering', 'numbering'),
      footnotes: part('footnotes', 'footnotes'),
      endnotes: part('endnotes', 'endnotes'),
      links: linksIn(own),
    });
    return { page, said: saidIn(part('core-properties', 'coreProperties', root)) };
  });
}

function unwrapOpenDocument(file: Wrapping): Unwrapped | Unread {
  return unwrapped(() => {
    const content = recordIn(file, 'content.xml', 'document-content');
    if (content === null) throw notA('a text document (content.xml)', file);
    const page = openDocumentPage({ content, styles: recordIn(file, 'styles.xml', 'document-styles') });
    if (page === null) throw notA('a text document', file);
    return { page, said: saidIn(recordIn(file, 'meta.xml', 'meta')) };
  });
}

function unwrapped(read: () => { page: OfficePage; said: ReadonlyMap<string, string> }): Unwrapped | Unread {
  try {
    const { page, said } = read();
    return asPage(page, said);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return tell('error', error.rule, error.message);
  }
}

/** A document as the page in its file. @param said what it says of itself, by its names. */
export function asPage(
  page: OfficePage,
  said: ReadonlyMap<string, string>,
): Unwrapped & Required<Pick<Unwrapped, 'lines'>> {
  const links = page.html.split('<a href=').length - 1;
  const withLinks = new Map([...page.left, ...(links === 0 ? [] : [['addresses of links', links] as const])]);
  const stated = { standfirst: page.standfirst, other: Object.fromEntries(said) };
  const lines = { text: page.lines, told: leftTold(withLinks) };
  return { page: page.html, lines, charset: 'utf-8', capture: null, stated, told: leftTold(page.left) };
}

function leftTold(left: ReadonlyMap<string, number>): Unread[] {
  if (left.size === 0) return [];
  const counts = [...left].map(([what, count]) => `${what} (${count})`);
  return [tell('info', 'office:left', `Left out of the document: ${counts.join(', ')}.`)];
}

function tell(level: Unread['level'], rule: string, message: string): Unread {
  return { level, rule, message, line: null };
}

function notA(expected: string, { members }: Wrapping): Unreadable {
  const found = [...members.keys()].slice(0, 3).join(', ') || 'no part of XML';
  return new Unreadable('office:kind', `Expected ${expected}, found ${found}. Open it and save it again.`);
}

/** What a part refers to. */
interface Relations {
  readonly file: Wrapping;
  /** Of the part, with a slash; empty for the file itself. */
  readonly folder: string;
  readonly all: readonly XmlElement[];
}

/** What a part, or the file itself (''), refers to. */
function relationsOf(file: Wrapping, from: string): Relations {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const part = `${folder}_rels/${from.slice(folder.length)}.rels`;
  return { file, folder, all: childrenOf(recordIn(file, part, 'Relationships'), 'Relationship') };
}

const isOutside = (relation: XmlElement) => attributeOf(relation, 'TargetMode') === 'External';

/** The part that is named for a purpose; null where none is, or none that is there. */
function targetOf({ file, folder, all }: Relations, purpose: string): string | null {
  const found = all.find((one) => attributeOf(one, 'Type').endsWith(`/${purpose}`) && !isOutside(one));
  const target = attributeOf(found ?? null, 'Target');
  const path = target.startsWith('/') ? target.slice(1) : resolved(folder, target);
  return file.members.has(path) ? path : null;
}

function linksIn({ all }: Relations): ReadonlyMap<string, string> {
  return new Map(all.filter(isOutside).map((one) => [attributeOf(one, 'Id'), attributeOf(one, 'Target')]));
}

function resolved(folder: string, target: string): string {
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** An element of a part of the file; null where there is no such part or element. Throws Unreadable. */
function recordIn({ members }: Pick<Wrapping, 'members'>, part: string, name: string): XmlElement | null {
  const text = members.get(part);
  if (text === undefined) return null;
  let found: XmlElement | null = null;
  let isTooMuch = false;
  const names = new Set([name]);
  const fault = readRecords(text, {
    names,
    most: 1,
    take: (record) => {
      found ??= record.element;
      isTooMuch ||= record.isTooMuch;
    },
  });
  if (isTooMuch)
    throw new Unreadable(
      'office:size',
      `Expected at most ${MOST_ELEMENTS} elements in ${part}, found more. Split the document.`,
    );
  if (fault !== null && found === null)
    throw new Unreadable('office:xml', `Expected XML in ${part}, found ${fault.why}. Open it and save it again.`);
  return found;
}

/** What documents say of themselves (Dublin Core), by its names; who only saved it last is left to the file. */
const STATED = new Set(
  'title subject creator keyword keywords description created modified initial-creator creation-date date'.split(' '),
);

function saidIn(about: XmlElement | null): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const name of STATED)
    for (const element of allIn(about, name)) {
      const words = wordsIn(element);
      const key = `document ${name}`;
      if (words !== '') said.set(key, said.has(key) ? `${said.get(key)}, ${words}` : words);
    }
  return said;
}
