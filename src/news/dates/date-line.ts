/**
 * Decides whether a short line is there to say when the article was published or changed. It knows the labels and other
 * furniture of such lines and refuses to read a sentence, a caption or a programme note that merely holds a date.
 */
import type { Span } from '../../types.js';
import { type DateMention, type DateOrder, findPrintedDates, mentionOf, type PrintedDate } from './dates.js';
import { type DateLabel, type DateNames, dateNames, keyOf } from './names.js';

export interface DateLine {
  /** Null where the line only says when the article was changed. */
  readonly published: DateMention | null;
  readonly modified: DateMention | null;
  /** What the dates and their labels don't explain (a byline, a reading time, a place), in order, in units of the line. */
  readonly residual: readonly Span[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Gap {
  readonly label: DateLabel | null;
  readonly residual: readonly Span[];
}

/** Longest date line in the measured articles: 101 units; the rest is room for glued bylines (a guess). */
const LONGEST_LINE = 200;
/** The most words of a byline, place or section beside a date: measured. */
const MOST_WORDS = 12;
/** The same where no separator parts them from the date: "Ada Ren 4 March 2011". */
const MOST_WORDS_TOUCHING = 5;
/** The longest label has six words ("erschienen in der ausgabe vom"). */
const LONGEST_LABEL = 6;

const WORDS = /[\p{L}\p{M}\p{N}'’]+/gu;
const SEPARATORS = /[|•·/╱︱丨│;—–()（）\n\t]|\s-{1,2}\s|^\s?-\s|\s-$/gu;
/** What the article is filed under, behind its date: "4 March 2011 Tags: ferries, Skellhavn". */
const FILED = /(?:tags|topics|filed under|categories|schlagw[öo]rter|mots-clés|etiquetas|temas|argomenti)\s?:.*$/iu;
const READING_TIME =
  /\b(?:read|mins?|minutes?|minuten?|minuti|lese\p{L}*|lecture|lettura|lectura|leitura|leestijd|lästid|okuma)\b/iu;
const ARRIVES_BY_NAME = /^(?:by|von|par|por|di|door|av|af|aus|autor|author|text|słowa)$/iu;

/** What any date with its year has: four figures in a row, numbers between points, slashes or hyphens, "'11", a reign, other figures. */
export const STATES_YEAR =
  /\d{4}|\d[./-]\s?\d{1,2}[./-]\s?\d\d|['’]\d\d|[成和正治國国]\s?\d{1,3}年|[٠-٩۰-۹०-९০-৯０-９：／．\u0a66-\u1049\u17e0-\u17e9]/;

/** A day that is written for the eye and again for those who listen, run together: "Last updated on 4 March 20114 March 2011." */
const TWICE = /(?<day>\d{1,2} \p{L}{3,12} \d{4})\k<day>\.?$/u;

/** What the line says of the article's dates; null where it is no date line. @see findDates for `language` and `order`. */
export function dateOfLine(line: string, language: string, order: DateOrder | null): DateLine | null {
  // A post's signature: "— Ada Ren (@adaren) March 4, 2011".
  if (line.length > LONGEST_LINE || !STATES_YEAR.test(line) || /^\s*[—–-].*\(@/.test(line) || line.includes('©'))
    return null;
  const twice = TWICE.exec(line);
  if (twice !== null) return dateOfLine(line.slice(0, twice.index + (twice.groups?.day?.length ?? 0)), language, order);
  const printed = findPrintedDates(line, language, order);
  if (!printed.some((date) => date.year !== null)) return null;
  const names = dateNames(language);
  const residual: Span[] = [];
  const labels: (DateLabel | null)[] = [];
  for (let index = 0; index <= printed.length; index++) {
    const start = printed[index - 1]?.span[1] ?? 0;
    const end = printed[index]?.span[0] ?? line.length;
    const gap = readGap(line, [start, end], names, { afterDate: index > 0, beforeDate: index < printed.length });
    if (!gap) return null;
    residual.push(...gap.residual);
    labels.push(gap.label);
  }
  const dates = assign(printed, labels);
  const onlyMonths = printed.every((date) => date.day === null);
  if (onlyMonths && (residual.length > 0 || labels.every((label) => label === null))) return null;
  return { ...dates, residual };
}

/** The nearest label before a date names it; the first date without one is that of publication. */
function assign(printed: readonly PrintedDate[], labels: readonly (DateLabel | null)[]): Omit<DateLine, 'residual'> {
  let published: DateMention | null = null;
  let modified: DateMention | null = null;
  for (const [index, date] of printed.entries()) {
    if (date.year === null) continue;
    const mention = mentionOf(date, date.year);
    if (labels[index] === 'modified') modified ??= mention;
    else published ??= mention;
  }
  return { published, modified };
}

/** The text before, between or after dates; null where it reads as something other than a date line. */
function readGap(
  line: string,
  [from, to]: Span,
  names: DateNames,
  beside: { afterDate: boolean; beforeDate: boolean },
): Gap | null {
  const gap = withoutAsides(line.slice(from, to));
  // A span of days ("17.–20.06.2011", "2011.06.17 ~") dates an event.
  if (beside.beforeDate && /(?:\d\.?\s?[-–]|~)\s?$/.test(gap)) return null;
  if (beside.afterDate && /^\s?~/.test(gap)) return null;
  let label: DateLabel | null = null;
  const residual: Span[] = [];
  for (const [start, end] of pieces(gap)) {
    const piece = gap.slice(start, end);
    const found = unexplained(wordsOf(piece), names);
    label = found.label ?? label;
    const [first, last] = [found.words[0], found.words.at(-1)];
    if (!first || !last) continue;
    const touches = (beside.beforeDate && end === gap.length) || (beside.afterDate && start === 0);
    const leads = beside.beforeDate && end === gap.length && found.label === null;
    if (
      !READING_TIME.test(piece) &&
      !standsBesideDate(piece, found.words, names, touches && found.label === null, leads)
    ) {
      return null;
    }
    residual.push([from + start + first.start, from + start + last.end]);
  }
  return { label, residual };
}

/** An hour without its day ("Updated 9:38 a.m. ET") and a count in a part of its own ("| 12 comments"). */
const ASIDES =
  /(?<![\p{L}\p{N}:.])\d{1,2}[:.]\d{2}(?:\s?[ap]\.?\s?m\b\.?)?(?:\s(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|[JK]ST|AE[SD]T)\b)?(?![\p{L}\p{N}:])|(?<=[|•·.]\s{0,2})\d[\d.,]*\s\p{L}{4,16}(?=\s*(?:$|[|•·]))|\d[\d.,]*\scomments?(?=\s*$)|\bleave a comment\b|(?<![\p{L}\p{N}@.-])(?:[a-z\d-]{2,30}\.){1,3}[a-z]{2,12}(?=,\s)/giu;

/** How long ago it was changed, beside the day of publication: "Atualizado há 9 meses", "updated 3 hours ago". */
export const AGO =
  /(?<!\p{L})(?:há|hace|il y a|vor)\s(?:\d{1,3}\s?|(?:une?|uma?|una|einem|einer)\s)\p{L}{1,10}(?!\p{L})|(?<![\p{L}\d])(?:\d{1,3}\s?|(?:an?|un[ao]?|et|en|ett|een|één)\s)\p{L}{1,10}\s(?:ago|fa|siden|sedan|sitten|geleden|temu|назад|тому)(?!\p{L})|(?<!\d)\d{1,3}\s?(?:分钟?|分鐘|時間|小时|小時|日|天|週間|분|시간|일)\s?(?:前|전)(?!\p{L})/giu;

/** The same length, so that spans stay true. */
function withoutAsides(gap: string): string {
  const blank = (aside: string) => ' '.repeat(aside.length);
  const filed = gap.includes(':') ? gap.replace(FILED, blank) : gap;
  return /[\d.]|\p{L}\s\p{L}|comment/iu.test(filed) ? filed.replace(AGO, blank).replace(ASIDES, blank) : filed;
}

/** Names, places and sections are short and capitalised; sentences, captions and labelled notes are not. */
function standsBesideDate(
  piece: string,
  words: readonly Word[],
  names: DateNames,
  touches: boolean,
  leads: boolean,
): boolean {
  const telling = touches ? words.filter(({ text }) => !names.furniture.has(keyOf(text))) : words;
  if (telling.length > (touches ? MOST_WORDS_TOUCHING : MOST_WORDS)) return false;
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  // Scripts without spaces: a name is short, a clause isn't.
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(piece) && letters > 10) return false;
  if (/[!?。]|[\p{Ll}]{3}\.$/u.test(piece.trim())) return false;
  const [opening] = wordsOf(piece);
  if (leads && /[:：]/.test(piece) && !ARRIVES_BY_NAME.test(opening?.text ?? '')) return false;
  // "dpaCourier": a capital inside is a name's, or two words that a copy ran together
  const isSmall = ({ text }: Word) => /^\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text);
  const small = words.filter((word) => isSmall(word) && !names.furniture.has(keyOf(word.text)));
  if (small.length === 0 || ARRIVES_BY_NAME.test(opening?.text ?? '')) return true;
  // "Available until 4 March 2011": what leads into the date with a small word says something else of it.
  return (
    small.length === 1 &&
    words.length > 1 &&
    !(leads && (words.length > 3 || (small[0] === words.at(-1) && !/,\s*$/.test(piece))))
  );
}

/** Drops labels, weekdays, clock words and other furniture from both ends; furniture inside a name stays. */
function unexplained(words: readonly Word[], names: DateNames): { words: readonly Word[]; label: DateLabel | null } {
  const left: Word[] = [];
  let label: DateLabel | null = null;
  for (let index = 0; index < words.length; ) {
    const found = labelAt(words, index, names);
    if (found) label = found.label;
    else if (words[index]) left.push(words[index] as Word);
    index += found?.length ?? 1;
  }
  const isFurniture = (word: Word | undefined): boolean => word !== undefined && explains(keyOf(word.text), names);
  let [start, end] = [0, left.length];
  while (start < end && isFurniture(left[start])) start++;
  while (end > start && isFurniture(left[end - 1])) end--;
  return { words: left.slice(start, end), label };
}

function explains(key: string, names: DateNames): boolean {
  const sets = [names.furniture, names.joiners, names.clockWords, names.am, names.pm, names.weekdays];
  return sets.some((set) => set.has(key)) || /^(?:\p{N}{1,2}|uhr|gmt|utc|[ap]m)$/u.test(key);
}

/** Whether a line says first what its day is of: "Published 9:14 PM EDT Oct 14, 2011". */
export function opensWithLabel(line: string, language: string): boolean {
  return labelAt(wordsOf(line), 0, dateNames(language)) !== null;
}

function labelAt(words: readonly Word[], index: number, names: DateNames): { label: DateLabel; length: number } | null {
  for (let length = Math.min(LONGEST_LABEL, words.length - index); length > 0; length--) {
    const phrase = words.slice(index, index + length).map((word) => keyOf(word.text));
    const label = names.labels.get(phrase.join(' '));
    if (label) return { label, length };
  }
  return null;
}

function pieces(gap: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const separator of gap.matchAll(SEPARATORS)) {
    spans.push([start, separator.index]);
    start = separator.index + separator[0].length;
  }
  spans.push([start, gap.length]);
  return spans;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
