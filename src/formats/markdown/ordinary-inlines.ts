/**
 * The words of one ordinary Markdown block: links, pictures, emphasis and code in the forms that can be read one way only.
 * It declines everything else; a property test holds it equal to remark.
 */

/** Words as HTML and as a reader sees them. */
export interface Inlines {
  readonly html: string;
  readonly text: string;
}

/** Where the reading of a mark ends. */
interface Taken extends Inlines {
  readonly end: number;
}

/** Characters that mean something, and beginnings of the addresses that GitHub's flavour links by itself. */
const MARKED = /[*_`[\]&<\\~@]|:\/\/|www\./i;
const MARKS = /!?\[|\*+|_+|[`\]&<\\~@]/g;
const ADDRESS = /:\/\/|www\./i;

const CODE = /`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/y;
/** A destination in its plain form: no title, no brackets, nothing that has to be encoded. */
const LINK = /!?\[([^[\]`]+)\]\(((?:[\w.~:/?#@!$&*+,;=-]|%[\dA-Fa-f]{2})+)\)/y;
/** Square brackets that are no link, for nothing in the text is defined elsewhere: `[sic]`. */
const ASIDE = /!?\[[^[\]^]*\](?![[(])/y;
const REFERENCE = /&(?:#|[A-Za-z\d]+;)/y;
const REFERENCES = /&(?:#|[A-Za-z\d]+;)/;

/** The addresses that are kept, see `remark-blocks.ts`; others that could be meant are declined. */
const WEB = /^(?:https?|mailto):/;
const ANY_WEB = /^(?:https?|mailto):/i;

/** Emphasis within emphasis; a guess: writers go to two. */
const DEEPEST = 4;

/** More marks than this in one block no writer makes: what is to become of them is decided for the whole text. */
export const MOST_MARKS = 2000;

/** The words of a block's lines, without the spaces at their ends; null where remark must read them. Linear in their length. */
export function inlinesOf(source: string): Inlines | null {
  return MARKED.test(source) ? inlinesBetween(source, 0, source.length) : { html: source, text: source };
}

/** As `inlinesOf`, for a part of the source; what stands before and after decides what a mark means. */
function inlinesBetween(source: string, from: number, to: number): Inlines | null {
  let [html, text, at, aside, marks] = ['', '', from, -1, 0];
  const open: string[] = [];
  while (at < to) {
    MARKS.lastIndex = at;
    const found = MARKS.exec(source);
    const start = Math.min(found?.index ?? to, to);
    const plain = source.slice(at, start);
    if (ADDRESS.test(plain)) return null;
    html += plain;
    text += plain;
    if (found === null || start === to) break;
    if (++marks > MOST_MARKS) return null;
    const mark = found[0];
    const taken = mark === ']' && start === aside ? literal(mark, start) : read(source, start, mark, open);
    if (taken === null) return null;
    if (mark.endsWith('[') && taken.text === mark) aside = source.indexOf(']', start);
    html += taken.html;
    text += taken.text;
    at = taken.end;
  }
  return open.length > 0 ? null : { html, text };
}

/** Reads what a mark begins. @param open emphasis that has been opened, the innermost last; changed here. */
function read(source: string, start: number, mark: string, open: string[]): Taken | null {
  switch (mark[0]) {
    case '[':
      return link(source, start) ?? (matches(ASIDE, source, start) ? literal(mark, start) : null);
    case '!':
      return picture(source, start) ?? (matches(ASIDE, source, start) ? literal(mark, start) : null);
    case '*':
    case '_':
      return emphasis(source, start, mark, open);
    case '`':
      return code(source, start);
    case '&':
      return matches(REFERENCE, source, start) ? null : { html: AMPERSAND, text: mark, end: start + 1 };
    default:
      return null;
  }
}

function link(source: string, start: number): Taken | null {
  const [all, words, url] = matches(LINK, source, start) ?? [];
  if (all === undefined || words === undefined || url === undefined) return null;
  const inner = inlinesBetween(source, start + 1, start + 1 + words.length);
  return inner && linked(inner, url, start + all.length);
}

/** A picture is its words, linked to its address. */
function picture(source: string, start: number): Taken | null {
  const [all, words, url] = matches(LINK, source, start) ?? [];
  if (all === undefined || words === undefined || url === undefined) return null;
  if (MARKED.test(words) || words.includes('\n')) return null;
  return linked({ html: words, text: words }, url, start + all.length);
}

/** Words with their address, where it is one that leads somewhere from anywhere. */
function linked({ html, text }: Inlines, url: string, end: number): Taken | null {
  if (REFERENCES.test(url)) return null;
  if (WEB.test(url)) return { html: `<a href="${escaped(url)}">${html}</a>`, text, end };
  return ANY_WEB.test(url) ? null : { html, text, end };
}

function code(source: string, start: number): Taken | null {
  const [all, words] = matches(CODE, source, start) ?? [];
  if (all === undefined || words === undefined) return null;
  return { html: `<code>${escaped(words)}</code>`, text: words, end: start + all.length };
}

const SPACE = /^\s?$/;
const SIGN = /[\p{P}\p{S}]/u;

/** Marks that open, that close what was opened last, or that can do neither (CommonMark 0.31, 6.2). */
function emphasis(source: string, start: number, mark: string, open: string[]): Taken | null {
  const end = start + mark.length;
  const [before, after] = [source[start - 1] ?? '', source[end] ?? ''];
  if (mark.length > 2) return null;
  const [isBeforeWord, isAfterWord] = [isOfWord(after), isOfWord(before)];
  const isLeft = isBeforeWord || (!isAfterWord && !SPACE.test(after));
  const isRight = isAfterWord || (!isBeforeWord && !SPACE.test(before));
  const isUnderscore = mark.startsWith('_');
  const opens = isLeft && !(isUnderscore && isAfterWord);
  const closes = isRight && !(isUnderscore && isBeforeWord);
  if (!opens && !closes) return literal(mark, start);
  const tag = mark.length === 1 ? 'em' : 'strong';
  // marks that can do both close where there is something to close
  if (closes) return open.pop() === mark ? { html: `</${tag}>`, text: '', end } : null;
  return open.push(mark) > DEEPEST ? null : { html: `<${tag}>`, text: '', end };
}

/** Neither white space nor a sign nor the end of the text. */
function isOfWord(character: string): boolean {
  return !SPACE.test(character) && !SIGN.test(character);
}

function literal(mark: string, start: number): Taken {
  return { html: mark, text: mark, end: start + mark.length };
}

function matches(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const AMPERSAND = '&#x26;';

/** As remark writes it. */
function escaped(text: string): string {
  return text.replaceAll('&', AMPERSAND).replaceAll('<', '&#x3C;');
}
