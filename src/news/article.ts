/**
 * Reads one article: tells its lines, hands each to the recogniser of its field, and puts the record together so that
 * every character of the text stands in a field or among what was dropped, with the reason.
 */
import { bySeverity, gradeOf } from '../lib/grades.js';
import { addressOf, idOf } from '../lib/identity.js';
import { languageTag } from '../lib/language-tag.js';
import { MOST_LINES, refuseEndless } from '../lib/limits.js';
import { collapse } from '../lib/text.js';
import type { Article, Block, Declared, Draft, PublicationDate, Quote, Remark, Source, Warning } from '../types.js';
import { blocksOf, correctionsOf, wordsOf } from './body.js';
import { type OrderOf, orderOf } from './dates/date-order.js';
import { datedPath } from './dates/dated-path.js';
import { completedDateline } from './dates/dateline.js';
import { inferDate } from './dates/inferred-date.js';
import { modifiedOf, publishedOf } from './dates/published.js';
import { warnOfDoubts } from './doubts.js';
import { Fields } from './fields.js';
import { type Habits, NO_HABITS } from './habits.js';
import { languageOf } from './languages/index.js';
import { cutOf, uncut, withoutCuts } from './lines/cuts.js';
import { mendedOf } from './lines/mended.js';
import { placed } from './lines/placed.js';
import { decides, isOverridden, knownToLines, overriddenDateline, overrule, retold } from './overridden.js';
import { quotes as findQuotes } from './quotes.js';
import { type Told, tell } from './told/told.js';

/** The record of one article; null after an `error` remark. Linear in the text's length. @param tag its language, from `languageFor`. @param habits of its source. */
export function readArticle(
  source: Source,
  draft: Draft,
  tag: string,
  remark: Remark,
  habits: Habits = NO_HABITS,
): Article | null {
  const cut = cutOf(draft);
  const own = cut === null ? draft : withoutCuts(draft, cut);
  const article = articleOf(source, own, tag, remark, habits);
  if (article === null) return null;
  return placed(cut === null ? article : uncut(article, draft.text, cut), source);
}

function articleOf(
  source: Source,
  draft: Draft,
  tag: string,
  remark: Remark,
  { recurring, dateOrders }: Habits,
): Article | null {
  const { declared, text } = draft;
  if (isEmpty(draft, remark) || isEndless(text, remark)) return null;
  const warnings: Warning[] = [];
  const warn = noting(warnings, remark);
  checkLanguage(declared, tag, warn);
  const order = orderOf(source, dateOrders, remark);
  const { fields, told } = fieldsOf(draft, tag, order, recurring);
  const body = blocksOf(fields.prose, draft);
  const headline = fields.headline ?? openingWords(body.map((block) => block.text).join(' '), text, warn);
  const { published, modified } = datesOf(source, fields, draft, body, tag, order, warn);
  const words = wordsOf(body, fields.prose);
  warnOfDoubts({ told, declared, byline: fields.byline, layout: fields.layout, words }, warn);
  const id = idOf(source.info);
  return {
    id,
    url: addressOf(id, headline, published),
    source: source.info,
    text,
    headline,
    standfirst: fields.standfirst,
    captions: fields.captions,
    byline: fields.byline,
    dateline: overriddenDateline(completedDateline(fields.dateline, fields.place, published), draft),
    published,
    modified,
    publication: fields.publication,
    section: fields.section,
    tags: fields.tags,
    language: tag,
    readMinutes: fields.readMinutes,
    words,
    body,
    quotes: quotesOf(draft, body, tag, warn),
    corrections: correctionsOf(body, fields.prose),
    original: declared?.original ?? null,
    dropped: fields.dropped,
    layout: fields.layout,
    other: declared?.other ?? {},
    ...(draft.overridden === undefined ? {} : { overridden: draft.overridden.fields }),
    warnings: warnings.sort((a, b) => bySeverity(a.grade, b.grade)),
  };
}

/** The fields that the lines give, and the lines; over them what the archivist decides. */
function fieldsOf(
  draft: Draft,
  tag: string,
  order: OrderOf,
  recurring: ReadonlySet<string>,
): { fields: Fields; told: readonly Told[] } {
  const decided = isOverridden(draft) ? draft : null;
  const known = decided === null ? draft.declared : knownToLines(decided);
  const fields = new Fields(draft.text, known, languageOf(tag), tag, order);
  const lines = tell(draft, { headline: known?.headline ?? null, recurring }, languageOf(tag));
  const told = decided === null ? lines : retold(lines, decided);
  fields.take(told);
  if (decided !== null) overrule(fields, decided, tag, order);
  return { fields, told };
}

/** Said of a file that holds nothing to publish. */
export const NO_TEXT = 'Expected an article, found no text. Remove the file or fill it.';

function isEmpty({ text, declared }: Draft, remark: Remark): boolean {
  if (/\S/.test(text) || (declared?.headline ?? null) !== null) return false;
  remark('error', 'text:empty', NO_TEXT);
  return true;
}

function isEndless(text: string, remark: Remark): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (text.charCodeAt(at + 1) !== NEWLINE) lines++;
  if (lines <= MOST_LINES) return false;
  refuseEndless(remark);
  return true;
}

const NEWLINE = 10;

/** The quotations; in plain text of words that a column broke they are found and told in whole words. */
function quotesOf({ text, blocks }: Draft, body: readonly Block[], tag: string, warn: Remark): Quote[] {
  const onMany = (most: number) => warn('warning', 'quotes:many', manyQuotes(most));
  const whole = blocks === null ? mendedOf(text) : null;
  if (whole === null) return findQuotes(text, body, tag, onMany);
  const moved = body.map((block) => ({ ...block, span: whole.into(block.span) }));
  return findQuotes(whole.text, moved, tag, onMany).map((quote) => ({
    ...quote,
    span: whole.back(quote.span),
    speaker: quote.speaker && { ...quote.speaker, span: whole.back(quote.speaker.span) },
  }));
}

function manyQuotes(most: number): string {
  return `Expected at most ${most} quotations in an article, found more. The others stand in the text alone: split the file.`;
}

/** Passes remarks on and keeps the warnings for the record. */
function noting(warnings: Warning[], remark: Remark): Remark {
  return (level, rule, message, line) => {
    if (level === 'warning') warnings.push({ rule, grade: gradeOf(rule), message });
    remark(level, rule, message, line);
  };
}

/** When it was published and changed, with a warning where a person should look. */
function datesOf(
  source: Source,
  fields: Fields,
  draft: Draft,
  body: readonly Block[],
  language: string,
  order: OrderOf,
  warn: Remark,
): { published: PublicationDate | null; modified: PublicationDate | null } {
  const evidence = {
    declared: draft.declared,
    decided: draft.overridden?.fields ?? [],
    lines: fields.dates,
    dateline: fields.dateline,
    datelineText: fields.datelineText,
    path: datedPath(source),
    language,
    order,
    infer: () => inferDate(fields.text, fields.spansFor(body), language),
  };
  const published = publishedOf(evidence, warn);
  if (published === null) {
    if (!decides(draft, 'published'))
      warn('warning', 'date:none', 'No date is stated and none follows from the text. Add one as front matter.');
  } else if (published.basis === 'inferred') {
    warn('warning', 'date:inferred', `Taken to be ${published.date} by its own words. Check it.`);
  }
  return { published, modified: modifiedOf(evidence, published, warn) };
}

/** A declared language that is no language tag is reported; the text's own words have told it then. */
function checkLanguage(declared: Declared | null, tag: string, remark: Remark): void {
  const written = declared?.language ?? null;
  if (tag === 'und')
    remark('warning', 'language:none', 'Too few words to tell the language. State it as front matter.');
  if (written === null || languageTag(written) !== null) return;
  remark('warning', 'language:unknown', `Expected a language tag such as "en" or "pt-BR", found "${written}".`);
}

/** So many characters stand in for a headline that is missing; a guess. */
const STAND_IN = 80;

function openingWords(body: string, text: string, remark: Remark): string {
  remark(
    'warning',
    'headline:none',
    'No headline was found; the first words stand in for it. Add one as front matter.',
  );
  const words = collapse(body === '' ? text : body);
  if (words.length <= STAND_IN) return words;
  const cut = words.lastIndexOf(' ', STAND_IN);
  return `${words.slice(0, cut > 0 ? cut : STAND_IN)}…`;
}
