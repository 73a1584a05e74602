/**
 * Where a person should look at an article: fields that the telling of its lines left in doubt. It reads leads and lengths
 * and changes nothing; how much a doubt weighs stands in `lib/grades.ts`.
 */
import type { Author, Declared, LayoutPart, Remark } from '../types.js';
import { labelOpening } from './heads/labels.js';
import type { Told } from './told/told.js';
import { isAgency } from './words/agencies.js';

/**
 * Tenths of points of lead below which a reading is in doubt. Measured on 700 texts of news pages, each publisher told by weights
 * that had not seen it: 13 of 100 headlines lead by less, and 52 of 100 of those are wrong, of the others 12.
 */
export const UNSURE = 600;

/**
 * Share of the body that is in doubt from which a person is asked. Measured likewise: 19 of 100 texts reach it, and 47 of
 * 100 of those miss the true body by more than a tenth, of the others 14.
 */
const MUCH = 0.15;

/** Words below which a body is remarkably short; a guess: the shortest of 182 news pages has 74. */
const SHORT = 20;

/** One reading of an article, as far as doubts go. */
export interface DoubtfulReading {
  readonly told: readonly Told[];
  readonly declared: Declared | null;
  readonly byline: readonly Author[];
  readonly layout: readonly LayoutPart[];
  /** In the body. */
  readonly words: number;
}

/** Warns of every field that a person should check. What is declared outside the text is in no doubt. */
export function warnOfDoubts({ told, declared, byline, layout, words }: DoubtfulReading, warn: Remark): void {
  if ((declared?.headline ?? null) === null) warnOfHeadline(told, warn);
  if ((declared?.byline.length ?? 0) === 0) warnOfByline(byline, layout, warn);
  warnOfBody(told, warn);
  warnOfSeveral(told, warn);
  if (words === 0) warn('warning', 'body:none', 'Only a headline was found. Check that the text is complete.');
  else if (words < SHORT) warn('warning', 'body:short', `The body has ${words} words. Check that it is complete.`);
}

function warnOfHeadline(told: readonly Told[], warn: Remark): void {
  const first = told.find(({ role }) => role === 'headline');
  if (first === undefined || first.lead >= UNSURE) return;
  warn('warning', 'headline:doubtful', 'Another line may be the headline. Check it, or state it as front matter.');
}

function warnOfBody(told: readonly Told[], warn: Remark): void {
  let body = 0;
  let unsure = 0;
  for (const { role, lead, line } of told) {
    const isUnsure = role !== 'headline' && lead < UNSURE;
    if (isUnsure) unsure += line.text.length;
    if (isUnsure || role === 'para' || role === 'subhead') body += line.text.length;
  }
  if (unsure === 0 || unsure < MUCH * body) return;
  const share = Math.round((unsure / body) * 100);
  const message = `Of the body and what stands beside it, ${share} % may be on the wrong side. Check what was left out.`;
  warn('warning', 'body:doubtful', message);
}

/** What stands once in each record of an export: its count in a list, its end, its number. */
const ONCE_A_RECORD =
  /^(?:(?:document |dokument )?\d+ (?:of|von|sur|de) \d+(?: documents)?|end of document|document [a-z\d]{12,})$/iu;
/** So many different labels that come again are told once for each record; a guess. */
const REPEATED = 2;

const ALONE = 'Give each a file of its own.';

/** An export that holds more than one article: all of them are read as one. */
function warnOfSeveral(told: readonly Told[], warn: Remark): void {
  if (!told.some(({ line }) => line.label === 'detail')) return;
  const [marks, labels] = [new Map<string, number>(), new Map<string, number>()];
  const count = (some: Map<string, number>, key: string): unknown => some.set(key, (some.get(key) ?? 0) + 1);
  for (const { line } of told) {
    if (ONCE_A_RECORD.test(line.text)) count(marks, line.text.replace(/\d.*/u, '').toLowerCase());
    const label = labelOpening(line.text)?.name ?? null;
    if (label !== null) count(labels, label);
  }
  const headlines = new Set(told.filter(({ line }) => line.label === 'headline').map(({ line }) => line.text)).size;
  const again = [...labels.values()].filter((often) => often > 1);
  const most = Math.max(headlines, ...marks.values(), ...(again.length < REPEATED ? [] : again));
  if (most > 1)
    warn(
      'warning',
      'article:several',
      `Seems to hold ${most} articles, and where each begins is not certain. ${ALONE}`,
    );
}

/**
 * A byline put together from lines that sign apart, a person beside an agency, a name that does not look like one.
 * Measured as above: 10 of 100 texts that print authors, and 50 of 100 of those name the wrong ones, of the others 11.
 */
function warnOfByline(byline: readonly Author[], layout: readonly LayoutPart[], warn: Remark): void {
  const names = byline.map(({ name, organisation }) => name ?? organisation ?? '');
  const houses = byline.filter(({ name }) => name === null).length;
  const isMixed = houses > 0 && houses < byline.length;
  const isOdd = names.some((name) => /[\d:|©]|^\p{Ll}/u.test(name) && !isAgency(name));
  const lines = layout.filter(({ field }) => field === 'byline').length;
  if (!isOdd && !isMixed && (byline.length < 2 || lines < 2)) return;
  warn('warning', 'byline:doubtful', `Taken to be by ${names.join(', ')}. Check who signs.`);
}
