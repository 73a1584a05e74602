/**
 * Markup in what should be plain text: tags, comments and character references of HTML, short codes of WordPress. Nothing of it
 * is ever run or passed on: a tag is left out, a reference is read as its character.
 */
import type { Mark, Span } from '../types.js';
import { library } from './libraries.js';
import { CONTROLS } from './misread.js';

export const MARKUP = 'markup';

/** Elements that stand apart from the words around them. */
const APART =
  'address|article|aside|blockquote|body|br|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|li|main|meta|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|title|tr|ul';
const WITHIN =
  'a|abbr|audio|b|big|button|center|cite|code|del|em|font|i|iframe|img|input|ins|label|link|mark|path|picture|q|s|small|source|span|strike|strong|sub|sup|svg|time|tt|u|video';
const TAG = new RegExp(`</?(?:${APART}|${WITHIN})(?:[\\s/][^<>]{0,2000})?>|<!doctype[^<>]{0,200}>`, 'giu');
const NAMED_APART = new RegExp(`^</?(?:${APART})\\b|^<!doctype`, 'iu');

/** What stands between the tags of these is no text. */
const HIDDEN = /<(script|style|noscript|template)(?:[\s/][^<>]{0,2000})?>/giu;

/** The tags of a text; where an element stands apart, a line ends. */
export function tagMarks(text: string): Mark[] {
  const hidden = enclosed(text, HIDDEN, (name) => new RegExp(`</${name}\\s*>`, 'giu'));
  return [...hidden, ...marksBy(TAG, text, (tag) => (NAMED_APART.test(tag) ? '\n' : ''))];
}

const OPENS = new RegExp(
  `^(?:<!--|</?(?:${APART}|${WITHIN}|script|style|noscript|template|object|details|summary)(?=[\\s/>]))`,
  'iu',
);

/** Whether words begin with a tag or a comment of HTML. */
export function isTag(words: string): boolean {
  return OPENS.test(words.trimStart());
}

const ANY_TAG = /<(\/?)[a-z][^<>]*>/giu;
const EMPTY = /^<(?:br|hr|img|input|link|meta|source|path|wbr|area|col|embed|track)\b|\/>$/iu;

/** How deep the elements of a text lie in one another at most, where each that is not closed holds all behind it. */
export function tagsDeepIn(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag, closes] of text.matchAll(ANY_TAG)) {
    if (closes === '/') depth = Math.max(0, depth - 1);
    else if (!EMPTY.test(tag)) deepest = Math.max(deepest, ++depth);
  }
  return deepest;
}

const COMMENT = /<!--/gu;
/** `[caption id="…"]`, `[/caption]`, `[gallery ids="…"]`: what WordPress calls short codes, the common ones. */
const SHORT_CODE =
  /\[\/?(?:audio|caption|embed|gallery|playlist|video|wp_caption|vc_\w{1,30}|et_pb_\w{1,30})(?:\s[^[\]\n]{0,1000})?\]/gu;

/** Comments and short codes: they say nothing, and no article is about them. */
export function commentMarks(text: string): Mark[] {
  const comments = text.includes('<!--') ? enclosed(text, COMMENT, () => /-->/gu) : [];
  return SHORT_SIGNS.some((sign) => text.includes(sign))
    ? [...comments, ...marksBy(SHORT_CODE, text, () => '\n')]
    : comments;
}

/** Stretches from an opening to the next of its closings. What none closes is left alone, and looked for once. */
function enclosed(text: string, opening: RegExp, closing: (name: string) => RegExp): Mark[] {
  const marks: Mark[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (const { 0: words, 1: name = '', index } of text.matchAll(opening)) {
    const key = name.toLowerCase();
    if (index < from || unclosed.has(key)) continue;
    const pattern = closing(key);
    pattern.lastIndex = index + words.length;
    if (pattern.exec(text) === null) unclosed.add(key);
    else {
      from = pattern.lastIndex;
      marks.push({ span: [index, from], leaves: '', reason: MARKUP });
    }
  }
  return marks;
}

const SHORT_SIGNS = ['[/', '[gallery', '[embed', '[audio', '[video', '[playlist', '[vc_', '[et_pb_'];

function marksBy(pattern: RegExp, text: string, leaves: (words: string) => string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: words, index } of text.matchAll(pattern))
    marks.push({ span: [index, index + words.length], leaves: leaves(words), reason: MARKUP });
  return marks;
}

const LINK =
  /(!?)\[([^[\]\n]{0,500})\](\((?:<[^<>\n]{1,1000}>|[^()\s]{1,1000}(?:\([^()\s]{0,200}\))?)(?:\s"[^"\n]{0,500}")?\))/gu;

/** Links of Markdown, of which their words are left, and its pictures. */
export function markdownMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: whole, 1: picture, 2: words = '', 3: target = '', index } of text.matchAll(LINK)) {
    const end = index + whole.length;
    if (!/[/.#]/.test(target)) continue;
    if (picture === '!') marks.push({ span: [index, end], leaves: '', reason: MARKUP });
    else
      marks.push(
        { span: [index, index + 1], leaves: '', reason: MARKUP },
        { span: [index + 1 + words.length, end], leaves: '', reason: MARKUP },
      );
  }
  return marks;
}

/** The reference to one stands for nothing that is seen; see `soft-hyphens.ts`. */
const SOFT_HYPHEN = '\u00ad';

const REFERENCE = /&(?:#(?<decimal>\d{2,7})|#x(?<hex>[\da-f]{2,6})|(?<name>[a-z][a-z\d]{1,30}));/giu;

/** A stretch that stands for a character; of white space no field holds anything, so that its words are left out. */
function markOf(span: Span, leaves: string): Mark {
  if (leaves === SOFT_HYPHEN) return { span, leaves: '', reason: MARKUP };
  return { span, leaves, reason: leaves.trim() === '' ? MARKUP : null };
}

/** The character references of a text that are known, each read as its character. */
export function referenceMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: words, index, groups } of text.matchAll(REFERENCE)) {
    const { decimal, hex, name } = groups ?? {};
    const character =
      name === undefined
        ? numbered(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
        : named(name);
    if (character !== null && character.length <= words.length)
      marks.push(markOf([index, index + words.length], character));
  }
  return marks;
}

function named(name: string): string | null {
  const character = library('references').decodeNamedCharacterReference(name);
  return character === false ? null : character;
}

/** As browsers read numbers: those of Windows-1252's own characters are meant as these (WHATWG HTML, numeric character reference end state). */
function numbered(code: number): string | null {
  if (code >= 0x80 && code < 0xa0) return CONTROLS[code - 0x80]!;
  if (code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character) ? null : character;
}
