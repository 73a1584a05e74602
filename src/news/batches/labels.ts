/**
 * Files whose records no count and no number parts, but rules, or the label that opens or closes each. Columns of reviews
 * and listings look alike, so that every record must have the same labels, and among them what only a database tells.
 */

import { labelOpening } from '../heads/labels.js';
import { isSourceLine } from '../heads/source-lines.js';
import { languageOf } from '../languages/index.js';
import type { Label } from '../languages/language.js';
import {
  type BareLine,
  commonLabels,
  evidenceIn,
  isFrame,
  isRecord,
  isRule,
  type Stretch,
  withoutRules,
} from './lines.js';
import type { Shape } from './shapes.js';

/** Labels that every record has; a guess: reviews of books with title, author and pages have three, and none of `isTold`. */
const LEAST_LABELS = 3;

/** Labels of the number that a database gives a record. */
export const NUMBERS: readonly string[] = [
  ...['accession number', 'proquest document id', 'gale document number', 'document number', 'document id'],
  ...['dokumentnummer', 'record number', 'record'],
];

/** Labels that databases alone have. */
const OF_DATABASES: readonly string[] = [
  ...['database', 'last updated', 'document url', 'load-date', 'publication-type', 'end page', 'page identifier'],
];

/** Labels with which databases close a record. */
const CLOSING: ReadonlySet<string> = new Set([
  ...NUMBERS,
  ...OF_DATABASES,
  ...['copyright', 'issn', 'alle rechte vorbehalten'],
]);

/** Different rules that are tried, the most frequent first; a guess. */
const MOST_RULES = 4;

/** Records between rules. */
export const ruled: Shape = (lines) => {
  const counts = new Map<string, number>();
  for (const line of lines) if (isRule(line)) counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  const rules = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  for (const [rule] of rules.slice(0, MOST_RULES)) {
    const records = betweenRules(lines, rule);
    if (records !== null) return records;
  }
  return null;
};

function betweenRules(lines: readonly BareLine[], rule: string): readonly Stretch[] | null {
  const marks = lines.flatMap(({ text }, i) => (text === rule ? [i] : []));
  const bounds = [-1, ...marks, lines.length];
  const all = bounds
    .slice(1)
    .map((to, k): Stretch => [bounds[k]! + 1, to])
    .filter(([from, to]) => to > from);
  const isWhole = all.map((stretch) => {
    const evidence = evidenceIn(lines, stretch);
    return isRecord(evidence) && evidence.labels.size >= LEAST_LABELS;
  });
  const [first, last] = [isWhole.indexOf(true), isWhole.lastIndexOf(true)];
  const records = all.slice(first, last + 1).map((record) => withoutRules(lines, record));
  const bordering = marks.filter((mark) => mark >= (all[first]?.[0] ?? 0) && mark <= (all[last]?.[1] ?? 0));
  if (bordering.some((mark) => underlines(lines, mark))) return null;
  if (first < 0 || !isWhole.slice(first, last + 1).every(Boolean)) return null;
  const common = labelsOfRecords(lines, records, true);
  if (common === null) return null;
  const closes = records.every(([, to]) => common.includes(labelOf(lines, to - 1)?.name ?? ''));
  const opening = labelOf(lines, records[0]![0])?.name ?? null;
  const opens = opening !== null && records.every(([from]) => labelOf(lines, from)?.name === opening);
  const around = [...all.slice(0, first), ...all.slice(last + 1)];
  const isClear = around.every(
    (stretch) => isFrame(lines, stretch) && !namesIn(lines, stretch).some((name) => common.includes(name)),
  );
  if (!(closes && isClear) && !(opens && around.length === 0)) return null;
  return records;
}

/** Whether a rule stands right below words that are no label. */
function underlines(lines: readonly BareLine[], rule: number): boolean {
  if (rule === 0 || lines[rule]!.gap > 0) return false;
  return /[\p{L}\p{N}]/u.test(lines[rule - 1]!.text) && labelOf(lines, rule - 1) === null;
}

/** Records each of which the same label closes. */
export const closedByLabel: Shape = (lines) => {
  const last = withoutRules(lines, [0, lines.length])[1] - 1;
  const closing = last < 0 ? null : closingName(lines[last]!.text);
  if (closing === null) return null;
  const closes = (i: number) => {
    const at = isBareLabel(lines[i]!.text) ? i + 1 : i; // its value stands in the next line
    return at === last || (lines[at + 1]?.gap ?? 0) > 0 ? at : null;
  };
  const marks = lines.flatMap(({ text }, i) => (closingName(text) === closing ? [closes(i)] : []));
  if (marks.length < 2 || marks.some((mark) => mark === null)) return null;
  const records = marks.map((mark, k) => withoutRules(lines, [(marks[k - 1] ?? -1) + 1, mark! + 1]));
  return labelsOfRecords(lines, records, true) === null ? null : records;
};

/** Records each of which the same label opens, or a line that tells paper, day and page. */
export const openedByLabel: Shape = (lines) => {
  const first = withoutRules(lines, [0, lines.length])[0];
  const opening = lines[first];
  if (opening === undefined) return null;
  const label = labelOpening(opening.text);
  const isSource = label === null && isSourceLine(opening.text, languageOf('und'));
  if (label?.label !== 'headline' && !isSource) return null;
  const opens = ({ text }: BareLine) =>
    isSource ? isSourceLine(text, languageOf('und')) : labelOpening(text)?.name === label?.name;
  const marks = lines.flatMap((line, i) => (i === first || (line.gap > 0 && opens(line)) ? [i] : []));
  if (marks.length < 2) return null;
  const records = marks.map((mark, k) => withoutRules(lines, [mark, marks[k + 1] ?? lines.length]));
  return labelsOfRecords(lines, records, false) === null ? null : records;
};

/**
 * The labels that records have in common, if they are a database's: several, and among these the one of the article's words, a
 * number, the paper beside headline or day; or one that databases alone have, and a line of each tells paper and day at once.
 * Else null. @param isParted whether more than a label parts them: where nothing does, the paper's name is not enough.
 */
function labelsOfRecords(
  lines: readonly BareLine[],
  records: readonly Stretch[],
  isParted: boolean,
): readonly string[] | null {
  const isWhole = (record: Stretch) => isRecord(evidenceIn(lines, record)) && hasWords(lines, record);
  if (records.length < 2 || !records.every(isWhole)) return null;
  const common = commonLabels(lines, records);
  const { labels } = evidenceIn(lines, records[0]!);
  const kinds = new Set<Label | undefined>(common.map((name) => labels.get(name)?.label));
  const isSourced = () =>
    common.some((name) => OF_DATABASES.includes(name)) && records.every(([from, to]) => sourceLineIn(lines, from, to));
  const isNamed = isParted && kinds.has('publication') && (kinds.has('headline') || kinds.has('date'));
  const isTold = isNamed || kinds.has('text') || common.some((name) => NUMBERS.includes(name));
  if (common.length >= LEAST_LABELS) return isTold || isSourced() ? common : null;
  return common.length === LEAST_LABELS - 1 && isSourced() ? common : null;
}

/** Characters of the shortest line that is an article's words; a guess. */
const LEAST_WORDS = 40;

/** Whether a record has words of an article besides its labels. */
function hasWords(lines: readonly BareLine[], [from, to]: Stretch): boolean {
  return lines.slice(from, to).some(({ text }) => {
    const label = labelOpening(text);
    return label === null ? text.length >= LEAST_WORDS : label.label === 'text' && label.value.length >= LEAST_WORDS;
  });
}

/** Lines of a record in which its source stands; a guess. */
const HEAD = 6;

function sourceLineIn(lines: readonly BareLine[], from: number, to: number): boolean {
  return lines.slice(from, Math.min(to, from + HEAD)).some(({ text }) => isSourceLine(text, languageOf('und')));
}

function labelOf(lines: readonly BareLine[], i: number) {
  return labelOpening(lines[i]!.text);
}

function namesIn(lines: readonly BareLine[], stretch: Stretch): string[] {
  return [...evidenceIn(lines, stretch).labels.keys()];
}

/** The label with which a line closes a record; null for any other line. */
export function closingName(words: string): string | null {
  const name = words.split(/\s*[:：]/u, 1)[0]!.toLowerCase();
  return CLOSING.has(name) ? name : null;
}

function isBareLabel(words: string): boolean {
  return /^[^:：]+[:：]?$/u.test(words);
}
