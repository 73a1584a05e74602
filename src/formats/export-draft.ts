/** What is made of an article's values: its body as text or as HTML, the others as declared. */
import { joinBlocks } from '../lib/blocks.js';
import { printable } from '../lib/printable.js';
import type { Declared, Draft, Remark } from '../types.js';
import { type ArticleValues, isPage } from './article-values.js';
import { withParagraphs } from './body-html.js';
import { declare, fieldOf } from './declared.js';
import { DEEPEST, MOST_ELEMENTS } from './html-depth.js';
import type { Value, Values } from './json-text.js';
import { library } from './libraries.js';
import { referenceMarks, tagMarks } from './markup.js';
import { remainsIn } from './remains.js';
import { CAPTION, withoutSign } from './template-code.js';

/** Null after an `error` remark. @param line on which the article begins. */
export function draftOf({ body, fields }: ArticleValues, line: number, remark: Remark): Draft | null {
  const words = printable(body).text;
  if (isHtml(words)) return ofHtml(words, fields, line, remark);
  // what stands within one line of the file is told by that line
  const marks = remainsIn(words, line, (level, rule, message) => remark(level, rule, message, line));
  return { text: words, blocks: null, declared: declaredOf(fields), captions: [], hints: new Map(), marks };
}

function ofHtml(html: string, fields: Values, line: number, remark: Remark): Draft | null {
  const whole = isPage(html);
  const body = whole ? html : withParagraphs(html.replaceAll(CAPTION, ' '));
  if (!whole && (body.match(LINE)?.length ?? 0) > MOST_LINES) {
    remark('error', 'text:lines', `Expected at most ${MOST_LINES} lines in an article, found more. Split it.`, line);
    return null;
  }
  const draft = whole ? ofPage(body, fields) : ofBlocks(body, fields);
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
const MOST_LINES = 20_000;

/** A scraped page may be all that an article has; what is given beside it was given for it. */
function ofPage(html: string, fields: Values): Draft | null {
  const page = library('page').readPage(html);
  if (page === null) return null;
  const given = new Set([...fields.keys()].map(fieldOf));
  const own = [...(page.declared as Values)].filter(([key]) => !given.has(fieldOf(key)));
  const declared = declaredOf(new Map([...fields, ...own]));
  return { text: page.text, blocks: null, declared, captions: [], hints: page.hints, marks: [] };
}

function ofBlocks(html: string, fields: Values): Draft | null {
  const loose = library('blocks').htmlBlocks(html);
  if (loose === null) return null;
  const isCaption = loose.map(({ text }) => text.startsWith(CAPTION));
  const { text, blocks } = joinBlocks(loose.map(withoutSign));
  const captions = blocks.filter((_, i) => isCaption[i]);
  return { text, blocks, declared: declaredOf(fields), captions, hints: new Map(), marks: [] };
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
    values.set(printable(key).text, fieldOf(key) === null ? shown(value) : plain(value));
  return declare(values, 'metadata');
}

/** A value without what cannot be published. */
function shown(value: Value): Value {
  return mapped(value, (words) => printable(words).text);
}

/** The words of a value: titles have tags and character references of HTML. */
function plain(value: Value): Value {
  return mapped(value, (words) => {
    const own = printable(words).text;
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
