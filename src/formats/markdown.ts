/**
 * Markdown with front matter in YAML or TOML, as static site generators and content systems export it. Yields plain text with its
 * blocks; remark is the reference, and what is written as articles are takes a short way that is proved equal to it.
 */
import { joinBlocks, type LooseBlock } from '../lib/blocks.js';
import { escapeText } from '../lib/html.js';
import { MOST_LINES, refuseEndless } from '../lib/limits.js';
import { collapse } from '../lib/text.js';
import type { Format, Remark } from '../types.js';
import { MARKDOWN } from './kinds.js';
import { library } from './libraries.js';
import { frontMatter } from './markdown/front-matter.js';
import { OPENING, ordinaryBlocks } from './markdown/ordinary-blocks.js';
import { MOST_MARKS } from './markdown/ordinary-inlines.js';
import { readerHead } from './markdown/reader-head.js';
import { CAPTION, withCaptions, withoutSign, withoutTemplateCode } from './markdown/template-code.js';
import { tagMarks } from './markup.js';

export const markdown: Format = {
  ...MARKDOWN,
  parts: null,
  parse: (source, remark) => {
    const front = frontMatter(source.text, source.line, remark);
    if (front.kind === 'refused') return null;
    if (front.kind === 'draft') {
      remark('info', 'front-matter:draft', 'Marked as a draft, so it is left out.', source.line);
      return null;
    }
    const head = front.kind === 'read' ? front : readerHead(source.text);
    const written = (head?.content ?? source.text).replaceAll(CAPTION, ' ');
    const line = source.line + source.text.slice(0, source.text.length - written.length).split('\n').length - 1;
    const content = withCaptions(withoutTemplateCode(written, line, remark));
    if (isEndless(content)) {
      refuseEndless(remark, line);
      return null;
    }
    const tags = content.includes('<') ? tagMarks(content) : [];
    if (tags.length > 0) remark('info', 'markdown:html', HTML.replace('#', String(tags.length)), line);
    const loose = blocksOf(content, remark);
    const isCaption = loose.map(({ text }) => text.startsWith(CAPTION));
    const { text, blocks } = joinBlocks(loose.map(withoutSign));
    const captions = blocks.filter((_, i) => isCaption[i]);
    return { text, blocks, declared: head?.declared ?? null, captions, hints: new Map(), marks: [] };
  },
};

const HTML =
  'Found # tags of HTML. They are read as Markdown would say the same; scripts, styles and frames are left out.';

/**
 * Deeper quotation no writer makes, nor more marks than `MOST_MARKS` in one paragraph, and the parser takes more than linear
 * time for it. Measured on `[`, `*a ` and `[a](`: 2,000 marks cost it at most 60 ms, 25,000 times `[a](` 3.3 s.
 */
const DEEPEST = /^(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){64}/m;
/**
 * Whether a text will have more lines (paragraphs, items and others of their own) than an article may, found before it is read
 * into more blocks than a thread has room for: each takes some 500 bytes (measured).
 */
function isEndless(content: string): boolean {
  if (content.length < 2 * MOST_LINES) return false;
  let [lines, isOpen] = [0, false];
  for (const line of content.split('\n')) {
    if (line !== '' && (!isOpen || OPENING.test(line))) lines++;
    isOpen = line !== '';
  }
  return lines > MOST_LINES;
}

/**
 * Marks and lines of a whole text, which the parser reads in linear time, but slowly: 100,000 headings of three characters
 * cost it 9 s and 1.7 GB, and 3 million tabs as much (measured). A guess at what no article has.
 */
const MOST_IN_ALL = 12_000;
/**
 * Levels of all lines together: the parser asks each line whether it goes on each list that is open, 25 µs a level
 * (measured). A guess, ten thousand lines in a list within a list.
 */
const MOST_LEVELS = 20_000;
/**
 * Squares of the lengths of what stands in square brackets: to link addresses by themselves the parser goes back from each word to
 * the bracket that is open. Measured: 10,000 characters behind one cost 0.4 to 0.9 s. A guess, ten thousand links of 100 each.
 */
const MOST_OPEN = 1e8;
/** A list that is indented further and further; the parser goes back to its beginning for each line. */
const FURTHEST = /^[ \t]{120,}[*+-]|^[ \t]{120,}\d{1,9}[.)]/m;

/** The short way, remark where it declines, or, where the marks are an attack or an accident, the paragraphs that they stand in. */
function blocksOf(content: string, remark: Remark): LooseBlock[] {
  const pieces = ordinaryBlocks(content) ?? [content];
  if (pieces.every((piece) => typeof piece !== 'string') || isMeasured(content))
    return pieces.flatMap((piece) => (typeof piece === 'string' ? library('markdown').remarkBlocks(piece) : [piece]));
  remark(
    'warning',
    'markdown:nesting',
    `Expected at most ${MOST_MARKS} marks in a paragraph, ${MOST_IN_ALL} marks and lines in all, 64 levels, and short stretches in ` +
      'square brackets; found more, so the text is shown as it is written.',
  );
  return paragraphsOf(content)
    .map(collapse)
    .filter((text) => text !== '')
    .map((text) => ({ type: 'paragraph', text, html: `<p>${escapeText(text)}</p>`, level: null }));
}

/** Whether remark reads a text in reasonable time. */
function isMeasured(content: string): boolean {
  if (DEEPEST.test(content) || FURTHEST.test(content)) return false;
  const paragraphs = paragraphsOf(content);
  const marks = paragraphs.map(marksIn);
  const open = paragraphs.reduce((sum, paragraph) => sum + openIn(paragraph), 0);
  const lines = content.split('\n');
  const inAll = marks.reduce((sum, count) => sum + count, lines.length);
  const levels = lines.reduce((sum, line) => sum + levelsOf(line), 0);
  return (
    inAll <= MOST_IN_ALL && levels <= MOST_LEVELS && open <= MOST_OPEN && marks.every((count) => count <= MOST_MARKS)
  );
}

/** Of each stretch in square brackets, or behind one that none closes, the square of its length. */
function openIn(paragraph: string): number {
  let [sum, depth, from] = [0, 0, 0];
  for (let at = paragraph.indexOf('['); at >= 0 && at < paragraph.length; at++) {
    const sign = paragraph[at];
    if (sign === '[' && depth++ === 0) from = at;
    if (sign === ']' && depth > 0 && --depth === 0) sum += (at - from) ** 2;
  }
  return depth === 0 ? sum : sum + (paragraph.length - from) ** 2;
}

/** What stands before a line's words: each list or quotation that it goes on takes two columns or more. */
const CONTAINERS = /^(?:[ \t]|[>*+-](?=[ \t>])|\d{1,9}[.)](?=[ \t]))+/;

function levelsOf(line: string): number {
  const before = CONTAINERS.exec(line)?.[0] ?? '';
  let columns = 0;
  for (let i = 0; i < before.length; i++) columns += before.charCodeAt(i) === TAB ? 4 : 1;
  return columns >> 1;
}

const TAB = 9;

function paragraphsOf(content: string): string[] {
  return content.split(/\n[ \t]*\n/);
}

function marksIn(paragraph: string): number {
  let marks = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const code = paragraph.charCodeAt(i);
    if (MARKS.has(code) || code === TAB || (code === COLON && paragraph.startsWith('//', i + 1))) marks++;
  }
  return marks;
}

/** Begins the `://` of an address that is linked by itself. */
const COLON = 58;

const MARKS = new Set([...'[]*_`<&~\\|@#>'].map((mark) => mark.charCodeAt(0)));
