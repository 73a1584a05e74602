/**
 * Exports that name their fields by two capitals instead of words: "HD" for the headline, "LP" and "TD" for the article's
 * words. The codes are those of Factiva, which are the same whatever the language.
 */

import type { Label, Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { readByline } from '../names/bylines.js';
import { isDayAlone, nameAndValue, statesRights, valueAt } from './parts.js';

/** What each code says; the rest of a record is known and kept aside. */
const CODES: ReadonlyMap<string, Label> = new Map<string, Label>([
  ['HD', 'headline'],
  ['BY', 'byline'],
  ['PD', 'date'],
  ['SN', 'publication'],
  ['SE', 'section'],
  ['LP', 'text'],
  ['TD', 'text'],
  ['ART', 'caption'],
  ...['AN', 'CLM', 'CO', 'CR', 'CT', 'CX', 'CY', 'DLN', 'ED', 'ET', 'IN', 'IPC', 'IPD', 'LA', 'NGC', 'NS', 'PG'].map(
    (code) => [code, 'detail'] as const,
  ),
  ...['PUB', 'RE', 'RF', 'RST', 'SC', 'VOL', 'WC'].map((code) => [code, 'detail'] as const),
]);

/** A code, and what parts it from its value. */
const CODE = /^([A-Z]{2,3})(?=\s|$)/;
/** Codes behind the article's words that begin no sentence in capitals. */
const BEHIND: ReadonlySet<string> = new Set(['AN', 'CT', 'IPC', 'IPD', 'NS', 'PUB', 'RF']);

/** Different codes that make a text an export; a guess: no page opens so many lines with them. */
const LEAST = 5;

interface Coded {
  readonly label: Label;
  readonly code: string;
  /** Where in the text its value begins. */
  readonly value: number;
}

/** The lines with codes parted off and marked; null where a text is no such export. Linear in its length. */
export function coded(lines: readonly Line[], text: string): readonly Line[] | null {
  if (!lines.some((line) => line.text.startsWith('HD'))) return null;
  const found = lines.map((line) => codeOf(line, text));
  const codes = new Set(found.flatMap((one) => one?.code ?? []));
  if (!areOfRecord(codes)) return null;
  let label: Label | null = null;
  return lines.flatMap((line, i) => {
    const one = found[i]!;
    const isWords = label === 'text' && one !== null && one.value < line.span[1] && !BEHIND.has(one.code);
    if (one === null || isWords) return label === null ? [line] : [{ ...line, label }];
    label = one.label;
    return nameAndValue(line, text, one.value, one.label);
  });
}

/** The code that a line opens with; null for any other line. */
export function codeOpening(words: string): string | null {
  const code = CODE.exec(words.slice(0, 4))?.[1];
  return code !== undefined && CODES.has(code) ? code : null;
}

/** Whether codes are those of an article's record, and not of lines that happen to open with two capitals. */
export function areOfRecord(codes: ReadonlySet<string>): boolean {
  return codes.size >= LEAST && codes.has('HD') && (codes.has('LP') || codes.has('TD'));
}

/** Whether a line states the length of an article, as databases do: "214 words". */
export function statesLength(words: string): boolean {
  return LENGTH.test(words);
}

/** The length of an article, by which the same record without its codes is known. */
const LENGTH = /^\d[\d.,]* (?:words|wörter|mots|palabras|parole|palavras|woorden)$/iu;
const CLOCK = /^\d{1,2}[:.]\d\d$/;
const NUMBER = /^(?:Document|Dokument|Documento) [\p{L}\d]{12,}$/u;

/** Lines of a text in which the length stands, and of a record from there to its rights; guesses. */
const HEAD = 8;
const LONGEST_RECORD = 12;

/** The same record as it is displayed, without codes: length, day, paper and details down to the rights; null for any other text. */
export function uncoded(lines: readonly Line[], language: Language): readonly Line[] | null {
  const length = lines.slice(0, HEAD).findIndex((line) => line.block === null && LENGTH.test(line.text));
  if (length < 1 || !isDayAlone(lines[length + 1]?.text ?? '', language)) return null;
  const rights = lines.findIndex((line, i) => i > length && statesRights(line));
  const paper = CLOCK.test(lines[length + 2]?.text ?? '') ? length + 3 : length + 2;
  if (rights <= paper || rights > length + LONGEST_RECORD) return null;
  const number = lines.findLastIndex((line) => NUMBER.test(line.text));
  const labelAt = (i: number): Line['label'] => {
    if (i < length) return i === length - 1 && isSigned(lines, i, language) ? 'byline' : null;
    if (i === length + 1) return 'date';
    if (i === paper) return 'publication';
    const isOwner = i === number - 1 && lines[rights]!.text.includes(lines[i]!.text);
    return i <= rights || i === number || isOwner ? 'detail' : 'text';
  };
  return lines.map((line, i) => ({ ...line, label: labelAt(i) }));
}

/** Whether a line is of names, below a longer one, which is the headline. */
function isSigned(lines: readonly Line[], i: number, language: Language): boolean {
  const [above, { text }] = [lines[i - 1]?.text ?? '', lines[i]!];
  return text.length < above.length && readByline(text, language).some(({ name }) => name !== null);
}

function codeOf({ span: [from, to], block }: Line, text: string): Coded | null {
  if (block !== null) return null;
  const code = CODE.exec(text.slice(from, Math.min(to, from + 4)))?.[1] ?? '';
  const label = CODES.get(code);
  return label === undefined ? null : { label, code, value: valueAt(text, from + code.length, to) };
}
