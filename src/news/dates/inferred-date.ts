/**
 * Infers the day of publication from an article's own words where they allow exactly one day. It knows how news agencies
 * name days and refuses to guess: no fixed point with a year, no announcement that closes the time after it, or any
 * second reading, and the answer is null.
 *
 * What licenses what:
 * - A full date in a caption (or with a past-tense verb in the first paragraph): published on that day or later.
 * - A day announced as still to come ("to start on Jan. 12"): published before it. Its year is the first that fits.
 * - The weekday on which somebody spoke in the first paragraph ("said on Thursday"): the day of publication itself, but
 *   only where a news agency signs copy or picture and the text names that day again or the day before it by its name.
 *   Printed papers mean yesterday as often (measured), and no word tells them apart.
 * - Other past weekdays lie in the six days before; one that names the day after the opening's contradicts it.
 * - Archive pictures, "yesterday" and the like, later years, or a future day on the same weekday: no answer.
 */
import {
  type CivilDay,
  compareDays,
  dayNumber,
  dayOfNumber,
  formatDay,
  isValidDay,
  weekdayOfNumber,
} from '../../lib/dates.js';
import type { PublicationDate, Span } from '../../types.js';
import { findPrintedDates, type PrintedDate } from './dates.js';
import { keyOf } from './names.js';
import { announcementBefore, type Cues, cuesOf, REACH, tenseAt, wordsOf } from './tense.js';

/** Where the parts of the article stand in its text. */
export interface InferenceSpans {
  readonly headline: Span | null;
  readonly captions: readonly Span[];
  readonly body: readonly Span[];
}

/** Something that the text says of time, and the words that say it. */
interface Fixed {
  readonly day: CivilDay;
  readonly words: string;
}

interface NamedDay {
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  readonly future: boolean;
  /** In the first paragraph. */
  readonly opening: boolean;
  /** Beside a verb of saying. */
  readonly reported: boolean;
  readonly words: string;
}

/** A picture or announcement further off than this says little of the day of publication: a guess, three weeks. */
const WINDOW_DAYS = 21;
/** Longest dateline with an agency in it, in UTF-16 units: a guess. */
const DATELINE_LENGTH = 60;
/** Agencies whose style names the day of publication by its weekday. */
const AGENCIES =
  /(?<!\p{L})(?:Reuters|AFP|AP|Associated Press|Agence France-Presse|dpa|EFE|ANSA|رويترز|فرانس برس)(?!\p{L})/u;

// A point ends a sentence before a capital, unless it is that of an ordinal ("am 12. Januar").
const SENTENCES = /(?:[^.!?؟\n]|(?<=(?<!\p{Nd})\p{Nd}{1,2})\.|\.(?!["”»]?\s+["“«]?\p{Lu}))+[.!?؟]*/gu;

/** The one day that the text allows; null where it allows none or several, or the language's cues are unknown. */
export function inferDate(text: string, spans: InferenceSpans, language: string): PublicationDate | null {
  const cues = cuesOf(language);
  if (!cues || !/\p{Nd}/u.test(text) || !isSignedByAgency(text, spans.body)) return null;
  const body = spans.body.map(([start, end]) => withoutQuotations(text.slice(start, end)));
  const captions = spans.captions.map(([start, end]) => text.slice(start, end));
  const first = earliest(captions, body[0] ?? '', language, cues);
  if (!first) return null;
  const bounds = boundsOf(first, body, language, cues);
  if (!bounds || namesLaterYear([...body, ...captions], bounds.before.day.year)) return null;
  const news = dayOfNews(body, cues);
  if (!news) return null;
  const days = between(bounds.from.day, bounds.before.day).filter((day) => weekdayOfNumber(day) === news.weekday);
  const [only] = days;
  if (only === undefined || days.length > 1) return null;
  const evidence = [...new Set([first.words, bounds.from.words, news.words, bounds.before.words])].join(' … ');
  return { date: formatDay(dayOfNumber(only)), precision: 'day', basis: 'inferred', evidence };
}

/** Credits, bylines and datelines sign; an agency that the body merely quotes doesn't. */
function isSignedByAgency(text: string, body: readonly Span[]): boolean {
  let from = 0;
  for (const [index, [start, end]] of body.entries()) {
    if (AGENCIES.test(text.slice(from, start))) return true;
    // "TRIPOLI, Jan 9 (Reuters) -" opens the first paragraph.
    if (index === 0 && AGENCIES.test(text.slice(start, Math.min(end, start + DATELINE_LENGTH)))) return true;
    from = end;
  }
  return AGENCIES.test(text.slice(from));
}

/** The latest dated caption; without one, a full date in the past tense of the first paragraph. */
function earliest(captions: readonly string[], opening: string, language: string, cues: Cues): Fixed | null {
  let latest: Fixed | null = null;
  for (const caption of captions) {
    const key = keyOf(caption);
    if (cues.archive.some((word) => wordsOf(key).some((found) => found.key === word))) continue;
    for (const date of findPrintedDates(caption, language, null)) latest = later(latest, fixedOf(caption, date, null));
  }
  if (latest) return latest;
  for (const { sentence, date } of datesOf(opening, language)) {
    if (tenseAt(sentence, date.span, cues) === 'past') latest = later(latest, fixedOf(sentence, date, null));
  }
  return latest;
}

/** Narrows the days that remain: later past dates raise the floor, the first announced day closes the time after it. */
function boundsOf(
  first: Fixed,
  body: readonly string[],
  language: string,
  cues: Cues,
): { from: Fixed; before: Fixed } | null {
  const dates = body.flatMap((paragraph) => datesOf(paragraph, language));
  let before: Fixed | null = null;
  for (const { sentence, date } of dates) {
    if (tenseAt(sentence, date.span, cues) !== 'future') continue;
    const fixed = fixedOf(sentence, date, first.day);
    if (fixed && compareDays(fixed.day, first.day) > 0 && (!before || compareDays(fixed.day, before.day) < 0)) {
      before = {
        day: fixed.day,
        words: sentence.slice(announcementBefore(sentence, date.span[0], cues) ?? 0, date.span[1]),
      };
    }
  }
  if (!before || dayNumber(before.day) - dayNumber(first.day) > WINDOW_DAYS) return null;
  let from = first;
  for (const { sentence, date } of dates) {
    const fixed = tenseAt(sentence, date.span, cues) === 'future' ? null : fixedOf(sentence, date, first.day);
    if (fixed && compareDays(fixed.day, before.day) < 0) from = later(from, fixed) ?? from;
  }
  return { from, before };
}

/** A full date as it stands; one without a year in the first year that puts it on or after `since`. */
function fixedOf(text: string, date: PrintedDate, since: CivilDay | null): Fixed | null {
  const { year, month, day, ambiguous } = date;
  if (day === null || ambiguous) return null;
  const words = text.slice(...date.span);
  if (year !== null) return { day: { year, month, day }, words };
  for (let next = since?.year ?? Infinity; since && next <= since.year + 1; next++) {
    const fixed = { year: next, month, day };
    if (isValidDay(next, month, day) && compareDays(fixed, since) >= 0) return { day: fixed, words };
  }
  return null;
}

function later(a: Fixed | null, b: Fixed | null): Fixed | null {
  if (!a || !b) return a ?? b;
  return compareDays(b.day, a.day) > 0 ? b : a;
}

/** A year after the days in question shows that the fixed point is history ("in 2023", under a picture of 2020). */
function namesLaterYear(texts: readonly string[], year: number): boolean {
  return texts.some((text) =>
    [...text.matchAll(/(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)/g)].some(([named]) => Number(named) > year),
  );
}

/** The weekday on which the opening says that something happened; null where it names none, or the text disagrees. */
function dayOfNews(body: readonly string[], cues: Cues): NamedDay | null {
  if (wordsOf(body.slice(0, 2).join('\n')).some((word) => cues.relative.has(word.key))) return null;
  const named = body.flatMap((paragraph, index) => namedDays(paragraph, index === 0, cues));
  const past = named.filter((day) => !day.future);
  const news = past.find((day) => day.opening && day.reported);
  if (!news) return null;
  const dayBefore = ((news.weekday + 5) % 7) + 1;
  if (!past.some((day) => day !== news && (day.weekday === news.weekday || day.weekday === dayBefore))) return null;
  const dayAfter = (news.weekday % 7) + 1;
  const contradicted =
    past.some(
      (day) => day.weekday === dayAfter || (day.opening && day.weekday !== news.weekday && isLater(day, news)),
    ) || named.some((day) => day.future && day.weekday === news.weekday);
  return contradicted ? null : news;
}

/** Of two days in one week's news, the one that follows within three days is the later. */
function isLater(day: NamedDay, than: NamedDay): boolean {
  return (day.weekday - than.weekday + 7) % 7 <= 3;
}

/** Bare weekdays with a tense cue; those moved by "last" or "next" say nothing of this week. */
function namedDays(paragraph: string, opening: boolean, cues: Cues): NamedDay[] {
  const days: NamedDay[] = [];
  for (const [sentence] of paragraph.matchAll(SENTENCES)) {
    const words = wordsOf(sentence);
    for (const [index, word] of words.entries()) {
      const weekday = cues.weekdays.get(word.key);
      if (weekday === undefined) continue;
      const beside = [words[index - 1]?.key ?? '', words[index + 1]?.key ?? ''];
      // "Thursday, Jan. 9" is a date, not a bare weekday.
      if (beside.some((key) => cues.shifted.has(key)) || /^[,\s]*\p{Nd}/u.test(sentence.slice(word.end))) continue;
      const tense = tenseAt(sentence, [word.start, word.end], cues);
      const from = words[Math.max(0, index - 2)]?.start ?? word.start;
      const near = words.slice(Math.max(0, index - REACH.reporting), index + REACH.reporting);
      const reported = near.some((found) => cues.reporting.has(found.key));
      const named = sentence.slice(from, word.end);
      if (tense) days.push({ weekday, future: tense === 'future', opening, reported, words: named });
    }
  }
  return days;
}

function datesOf(paragraph: string, language: string): { sentence: string; date: PrintedDate }[] {
  return [...paragraph.matchAll(SENTENCES)].flatMap(([sentence]) =>
    findPrintedDates(sentence, language, null).map((date) => ({ sentence, date })),
  );
}

/** What a speaker calls Thursday was said on another day; blanks keep the places. */
function withoutQuotations(text: string): string {
  return text.replace(/["“„«][^"“”„«»\n]*["”“»]/gu, (quotation) => ' '.repeat(quotation.length));
}

/** Day numbers from the first day to the day before the second. */
function between(from: CivilDay, before: CivilDay): number[] {
  const start = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(before) - start) }, (_, index) => start + index);
}
