/**
 * The shapes in which several articles stand in one file. Each finds, by what stands once in every record, where the
 * records begin and end, or finds nothing: it is enough that one record is not as the others are.
 */

import { areOfRecord, codeOpening, statesLength } from '../heads/codes.js';
import { labelOpening } from '../heads/labels.js';
import {
  type BareLine,
  commonLabels,
  evidenceIn,
  hasProse,
  isFrame,
  isRecord,
  isRule,
  RULE,
  type Stretch,
  withoutRules,
} from './lines.js';

/** The records of a file; what stands between them belongs to none. */
export type Shape = (lines: readonly BareLine[]) => readonly Stretch[] | null;

const OF = '\\s(?:of|von|sur|de|di|van|av|af)\\s(?<of>\\d{1,6})';
/** "3 of 214 DOCUMENTS", "Document 2 sur 9", "Record: 4": which document of a search this is. */
const COUNTS: readonly RegExp[] = [
  `^(?<n>\\d{1,6})${OF}\\s(?<form>documents?|dokumenten?|documentos?|documenti|documenten)$`,
  `^(?<form>documents?|dokument|documento)\\s(?<n>\\d{1,6})${OF}$`,
  `^(?<form>record|enregistrement)(?::?\\s|:)(?<n>\\d{1,6})(?:${OF})?$`,
].map((shape) => new RegExp(shape, 'iu'));

/** What ends the text of a search's records in old exports of Nexis. */
const END_OF_ALL = /^-{2,}\s?end of request\s?-{2,}$/iu;

/** The number in the database that closes a record of Factiva, and of Europresse. */
const ACCESSION = /^(?:AN\s+)?(?:Document|Dokument|Documento)\s(?=(?:[a-z]*\d){8})[a-z]{2}[a-z\d]{10,40}$/iu;
const EUROPRESSE = /^(?:Document\s?:?\s?)?news·\d{8}·[A-Z]{1,8}·\S{1,40}$/u;

const END_OF_DOCUMENT =
  /^(?:end of document|fin du document|fin del documento|ende des dokuments|fine del documento|einde van het document|fim do documento)$/iu;

/** The sign by which reporters end a story. */
const THIRTY = /^[-–—]\s?30\s?[-–—]$/u;

const MARKS = [...COUNTS, ACCESSION, EUROPRESSE, END_OF_DOCUMENT, RULE, THIRTY];

/** A page's foot in the printout of a database, between two records. */
const FOOT =
  /^(?:(?:page|seite) \d+ (?:of|von|sur|de) \d+\b.{0,40}|(?:©|\(c\)) \d{4} )(?:factiva|lexisnexis|proquest)/iu;

/** Whether a line may part articles. */
export function isMark(words: string): boolean {
  return MARKS.some((mark) => mark.test(words));
}

/** The number by which a record's database knows it, in a line that holds nothing else; null where none does. */
export function numberIn(lines: readonly BareLine[]): string | null {
  const line = lines.findLast(({ text }) => ACCESSION.test(text) || EUROPRESSE.test(text));
  return line === undefined ? null : line.text.slice(line.text.search(/\S+$/u));
}

/** Records told by their count in a search. */
export const counted: Shape = (lines) => {
  const marks = lines.flatMap(({ text }, i) => {
    const shape = COUNTS.findIndex((one) => one.test(text));
    const { n, of = '', form = '' } = COUNTS[shape]?.exec(text)?.groups ?? {};
    return n === undefined ? [] : [{ i, n: Number(n), of, shape, form: form.toLowerCase() }];
  });
  const [first] = marks;
  if (
    first === undefined ||
    marks.length < 2 ||
    marks.some(({ shape, form }) => shape !== first.shape || form !== first.form)
  )
    return null;
  const ends = marks.map((_, k) => marks[k + 1]?.i ?? endOfAll(lines, marks[k]!.i));
  const records = marks.map(({ i }, k) => withoutRules(lines, [i + 1, ends[k]!]));
  const isRuled = marks.every(({ i }) => i > 0 && isRule(lines[i - 1]!));
  if (isRuled) records[records.length - 1] = beforeRest(lines, records);
  const isRising = marks.every(({ n, of }, k) => k === 0 || (n > marks[k - 1]!.n && of === first.of));
  if (isUncounted(lines, [0, first.i], records)) return certain(lines, [[0, first.i], ...records], 'all');
  // a note of the researcher's may stand above what counts as only a database does; else it is an article that quotes papers
  const isSure = isRising && (isRuled || first.shape === 0);
  return isSure || isFrame(lines, [0, first.i]) ? certain(lines, records, isRising ? 'most' : 'all') : null;
};

/** Whether what stands above the first count is a record as the others are, whose own count was cut off. */
function isUncounted(lines: readonly BareLine[], above: Stretch, records: readonly Stretch[]): boolean {
  if (!hasProse(lines, above)) return false;
  const { labels } = evidenceIn(lines, above);
  return commonLabels(lines, records).filter((name) => labels.has(name)).length > 1;
}

/** Records told by the number that closes each. */
export const numbered: Shape = (lines) => {
  const kind = [ACCESSION, EUROPRESSE].find((one) => lines.some(({ text }) => one.test(text)));
  return kind === undefined ? null : closed(lines, marksOf(lines, kind), headOfRecord);
};

/** Records that say where they end. */
export const ended: Shape = (lines) => closed(lines, marksOf(lines, END_OF_DOCUMENT), headBelowContents);

/** Articles that close with the sign by which reporters end a story. */
export const signedOff: Shape = (lines) => {
  const marks = marksOf(lines, THIRTY);
  if (marks.length < 2 || marks.at(-1) !== withoutRules(lines, [0, lines.length])[1] - 1) return null;
  const records = marks.map((mark, k) => withoutRules(lines, [(marks[k - 1] ?? -1) + 1, mark + 1]));
  const isStory = ([from, to]: Stretch) =>
    to - from > 2 && lines[from]!.text.length <= LONGEST_TITLE && hasProse(lines, [from + 1, to]);
  return records.every(isStory) ? records : null;
};

/** Letters of the longest headline of a story; a guess. */
const LONGEST_TITLE = 120;

function closed(
  lines: readonly BareLine[],
  marks: readonly number[],
  headOf: (lines: readonly BareLine[], record: Stretch) => number,
): readonly Stretch[] | null {
  if (marks.length < 2) return null;
  const records = marks.map((mark, k): Stretch => [afterFeet(lines, (marks[k - 1] ?? -1) + 1, mark), mark + 1]);
  const heads = records.map((record) => headOf(lines, record));
  // what stands above the first record is told from it where all others begin at once
  const isFramed = heads.every((head, k) => k === 0 || head === records[k]![0]);
  const above: Stretch = [0, isFramed ? heads[0]! : 0];
  const rest: Stretch = [afterFeet(lines, marks.at(-1)! + 1, lines.length), lines.length];
  records[0] = [Math.max(above[1], records[0]![0]), records[0]![1]];
  const isOfOther = (stretch: Stretch) => isRecord(evidenceIn(lines, stretch)) && hasProse(lines, stretch);
  const others = [above, rest].map((stretch) => (isOfOther(stretch) ? [stretch] : []));
  return certain(lines, [...others[0]!, ...records, ...others[1]!], 'most');
}

/** Lines above the headline's code that a record may have: its section's. */
const ABOVE = 2;

/** The first line of a coded record: its headline's code, or its section's above; without codes, of the paragraph in which its length stands. */
function headOfRecord(lines: readonly BareLine[], [from, to]: Stretch): number {
  if (areOfRecord(evidenceIn(lines, [from, to]).codes)) {
    const codeAt = (i: number) => (i < from ? null : codeOpening(lines[i]!.text));
    let head = from;
    while (head < to && codeAt(head) !== 'HD') head++;
    for (let i = head - 1; i >= head - ABOVE; i--) if (codeAt(i) === 'SE') return i;
    return head;
  }
  let at = from;
  while (at < to && !statesLength(lines[at]!.text)) at++;
  if (at === to) return from;
  while (at > from && lines[at]!.gap === 0) at--;
  return at;
}

/** The line that a list of contents above it names first, or the first of all. */
function headBelowContents(lines: readonly BareLine[], [from, to]: Stretch): number {
  let title = '';
  for (let i = from; i < to; i++) {
    const { text } = lines[i]!;
    if (title !== '' && text === title) return i;
    title ||= /^1\.\s+(.{8,300})$/u.exec(text)?.[1] ?? '';
  }
  return from;
}

function afterFeet(lines: readonly BareLine[], from: number, to: number): number {
  let at = from;
  while (at < to && (FOOT.test(lines[at]!.text) || isRule(lines[at]!))) at++;
  return at;
}

function endOfAll(lines: readonly BareLine[], from: number): number {
  const end = lines.findIndex(({ text }, i) => i > from && END_OF_ALL.test(text));
  return end < 0 ? lines.length : end;
}

/** The last record, without what follows behind a rule where that is no record. */
function beforeRest(lines: readonly BareLine[], records: readonly Stretch[]): Stretch {
  const last = records.at(-1)!;
  const common = commonLabels(lines, records);
  for (let i = last[1] - 1; i > last[0]; i--) {
    const name = labelOpening(lines[i]!.text)?.name;
    if (name !== undefined && common.includes(name)) return last;
    if (isRule(lines[i]!) && !isRule(lines[i - 1]!)) {
      const before = labelOpening(lines[i - 1]!.text)?.name;
      if (before !== undefined && common.includes(before)) return [last[0], i];
    }
  }
  return last;
}

function marksOf(lines: readonly BareLine[], pattern: RegExp): number[] {
  return lines.flatMap(({ text }, i) => (pattern.test(text) ? [i] : []));
}

/** Characters of a record that says anything; a guess. */
const LEAST_SIZE = 20;

/** The records that hold something, if there are several and all or most of them are such as databases give. */
function certain(lines: readonly BareLine[], records: readonly Stretch[], least: 'all' | 'most') {
  const full: Stretch[] = [];
  let found = 0;
  for (const record of records) {
    const evidence = evidenceIn(lines, record);
    if (evidence.size >= LEAST_SIZE) full.push(record);
    if (isRecord(evidence)) found++;
  }
  const isSure = found >= 2 && (least === 'all' ? found === full.length : found * 2 > full.length);
  return isSure ? full : null;
}
