/** What is made of an article's values: its body as text or as HTML, the others as declared. */

import { joinBlocks, type LooseBlock } from '../../lib/blocks.js';
import { lettersOnly } from '../../lib/letters-only.js';
import { MOST_LINES, refuseEndless } from '../../lib/limits.js';
import { printable } from '../../lib/printable.js';
import { withWholeWords, withWholeWordsOfHtml } from '../../lib/soft-hyphens.js';
import type { Block, BlockHint, Declared, Draft, Remark } from '../../types.js';
import { withParagraphs } from '../bodies/body-html.js';
import { htmlOf, type MadeBody } from '../bodies/made-body.js';
import { declare, fieldOf } from '../declared.js';
import { DEEPEST, MOST_ELEMENTS } from '../html/depth.js';
import { freeIn, type Value, type Values } from '../json/text.js';
import { library } from '../libraries.js';
import { CAPTION, withoutSign } from '../markdown/template-code.js';
import { referenceMarks, tagMarks } from '../markup.js';
import { remainsIn } from '../remains.js';
import { type ArticleValues, isPage } from './article-values.js';

/** Null after an `error` remark. @param line on which the article begins. */
export function draftOf({ body, fields }: ArticleValues, line: number, remark: Remark): Draft | null {
  if (typeof body !== 'string') return ofPieces(body, fields, line, remark);
  const words = cleaned(body);
  if (isHtml(words)) return ofHtml(words, fields, line, remark);
  // what stands within one line of the file is told by that line
  const marks = remainsIn(words, line, (level, rule, message) => remark(level, rule, message, line));
  return { text: words, blocks: null, declared: declaredOf(fields), captions: [], hints: new Map(), marks };
}

/** What is made of blocks that are known without a word of HTML. */
export function draftOfKnown(
  blocks: readonly { readonly block: LooseBlock; readonly isCaption: boolean }[],
  fields: Values,
): Draft {
  const joined = joinBlocks(blocks.map(({ block }) => block));
  const captions = joined.blocks.filter((_, i) => blocks[i]!.isCaption);
  return { ...joined, declared: declaredOf(fields), captions, hints: new Map(), marks: [] };
}

/** What is made of lines that are plain whatever signs stand in them, as a machine has read them. */
export function draftOfLines(lines: string, fields: Values): Draft {
  const { text } = printable(lines);
  return { text, blocks: null, declared: declaredOf(fields), captions: [], hints: new Map(), marks: [] };
}

function ofHtml(html: string, fields: Values, line: number, remark: Remark): Draft | null {
  const whole = isPage(html);
  const body = whole ? html : withParagraphs(html.replaceAll(CAPTION, ' '));
  if (!whole && isEndless(body, line, remark)) return null;
  return withWords(whole ? ofPage(body, fields) : ofBlocks(library('blocks').htmlBlocks(body), fields), line, remark);
}

/** What is made of a body in blocks: what has no words is told. */
function ofPieces(made: MadeBody, fields: Values, line: number, remark: Remark): Draft | null {
  if (isEndless(htmlOf(made), line, remark)) return null;
  const { pieces, left } = made;
  const each = library('blocks').blocksOfEach(pieces.map(({ html }) => cleaned(html).replaceAll(CAPTION, ' ')));
  const hints = each?.flatMap((blocks, i) => blocks.map(() => pieces[i]!.hint));
  const draft = withWords(ofBlocks(each?.flat() ?? null, fields, hints), line, remark);
  if (draft !== null && left.length > 0) remark('info', 'export:elements', wordless(left), line);
  return draft;
}

const cleaned = (body: string) => printable(withWholeWordsOfHtml(body)).text;

function wordless(left: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of left) {
    const name = printable(kind).text.slice(0, LONGEST_KIND);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = [...counts].slice(0, MOST_KINDS).map(([name, count]) => (count > 1 ? `${name} (${count})` : name));
  return `Parts of the body that hold no words to read are left out: ${named.join(', ')}.`;
}

/** Kinds that are named, and letters of each that are shown; guesses. */
const [MOST_KINDS, LONGEST_KIND] = [5, 40];

function isEndless(html: string, line: number, remark: Remark): boolean {
  if ((html.match(LINE)?.length ?? 0) <= MOST_LINES) return false;
  refuseEndless(remark, line);
  return true;
}

/** Null after an `error` remark where it is too much, or has no words. */
function withWords(draft: Draft | null, line: number, remark: Remark): Draft | null {
  if (draft === null) {
    const message = `Expected at most ${MOST_ELEMENTS} elements in a body, and ${DEEPEST} within one another, found more.`;
    remark('error', 'html:nesting', message, line);
  } else if (draft.text.trim() === '') {
    remark('error', 'export:body', 'Expected an article with a body, found HTML without words.', line);
    return null;
  }
  return draft;
}

/** Tags of elements that make a line, as many as an article of plain text may have lines: what closes none opens one. */
const LINE = /<\/?(?:p|div|li|br|hr|tr|t[dh]|d[dt]|h[1-6]|blockquote|pre|figcaption|section)[\s/>]/giu;

/** A scraped page may be all that an article has; what is given beside it was given for it. */
function ofPage(html: string, fields: Values): Draft | null {
  const page = library('page').readPage(html);
  if (page === null) return null;
  const given = new Set([...fields.keys()].map(fieldOf));
  const own = [...(page.declared as Values)].filter(([key]) => !given.has(fieldOf(key)));
  const declared = declaredOf(new Map([...fields, ...own]));
  const { text, hints, inlines, settings } = page;
  return { text, blocks: null, declared, captions: [], hints, inlines, settings, marks: [] };
}

/** @param hints what is known of each block. */
function ofBlocks(
  loose: readonly LooseBlock[] | null,
  fields: Values,
  hints: readonly (BlockHint | null)[] = [],
): Draft | null {
  if (loose === null) return null;
  const isCaption = loose.map(({ text }) => text.startsWith(CAPTION));
  const { text, blocks } = joinBlocks(loose.map(withoutSign));
  const captions = blocks.filter((_, i) => isCaption[i]);
  const known = knownOf(blocks, hints);
  return { text, blocks, declared: declaredOf(fields), captions, known, hints: new Map(), marks: [] };
}

/** Quotations set out again that are looked for in the body; a guess, ten times what articles have. */
const MOST_PULLED = 50;

/** What is known of blocks; a quotation is set out again where others say its words. */
function knownOf(blocks: readonly Block[], hints: readonly (BlockHint | null)[]): ReadonlyMap<Block, BlockHint> {
  const known = new Map<Block, BlockHint>();
  const pulled: Block[] = [];
  blocks.forEach((block, i) => {
    const hint = hints[i] ?? null;
    if (hint === 'pulled') pulled.push(block);
    else if (hint !== null) known.set(block, hint);
  });
  if (pulled.length === 0) return known;
  const said = lettersOnly(
    blocks
      .filter((_, i) => (hints[i] ?? null) === null)
      .map((block) => block.text)
      .join(' '),
  );
  for (const block of pulled.slice(0, MOST_PULLED))
    if (said.includes(lettersOnly(block.text.split('\n', 1)[0]!))) known.set(block, 'pulled');
  return known;
}

/** Elements that stand apart, or as many tags as are no chance in a text: one that opens and one that closes. */
function isHtml(words: string): boolean {
  if (!words.includes('<')) return false;
  return (
    /<(?:p|br|div|h[1-6]|ul|ol|table|figure|img|blockquote|section|article|html|body|script|style|!doctype|!--)[\s/>]/iu.test(
      words,
    ) || tagMarks(words).length > 1
  );
}

function declaredOf(fields: Values): Declared {
  const values = new Map<string, Value>();
  for (const [key, value] of fields)
    values.set(freeIn(values, printable(key).text), fieldOf(key) === null ? shown(value) : plain(value));
  return declare(values, 'metadata');
}

/** A value without what cannot be published. */
function shown(value: Value): Value {
  return mapped(value, (words) => printable(withWholeWords(words)).text);
}

/** The words of a value: titles have tags and character references of HTML. */
function plain(value: Value): Value {
  return mapped(value, (words) => {
    const own = printable(withWholeWords(words)).text;
    return own.includes('<') || own.includes('&') ? withoutMarkup(own) : own;
  });
}

function mapped(value: Value, made: (words: string) => string): Value {
  if (typeof value === 'string') return made(value);
  if (value instanceof Map) return new Map([...(value as Values)].map(([key, one]) => [made(key), mapped(one, made)]));
  return value === null ? null : (value as readonly Value[]).map((one) => mapped(one, made));
}

function withoutMarkup(words: string): string {
  let plain = words;
  for (const marksIn of [tagMarks, referenceMarks]) {
    let [out, at] = ['', 0];
    for (const { span, leaves } of marksIn(plain).sort((a, b) => a.span[0] - b.span[0])) {
      if (span[0] < at) continue;
      out += plain.slice(at, span[0]) + leaves;
      at = span[1];
    }
    plain = out + plain.slice(at);
  }
  return plain;
}
