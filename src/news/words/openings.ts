/**
 * Words that open a credit in any language of the press, with the mark that follows: "Photo:", "Foto: ", "Picture by: Ada Ren".
 * Found from their colons on, since as one pattern they are 900 words, which are slow to compile and large. It decides
 * nothing about which lines are captions.
 */
import { languages } from '../languages/index.js';
import { isSpace } from '../lines/lines.js';

/** Words that may stand in a caption's own prose before a colon. */
const OPEN_PROSE = new Set([
  'video',
  'view of',
  'caption',
  'vídeo',
  'vidéo',
  'فيديو',
  'صور',
  'copyright',
  'image caption',
  'видео',
  'wideo',
]);

/** The Turkish i without a dot. */
const DOTLESS = 0x131;

/** The words for pictures and their makers that open a credit; who made it may be announced behind them. */
export const LABELS: readonly string[] = [
  ...new Set(
    languages
      .flatMap((language) => language.cues.photo ?? [])
      .filter((word) => !OPEN_PROSE.has(word) && !/[©#]/.test(word)),
  ),
];
export const ANNOUNCING: readonly string[] = [
  ...['by', 'credit', 'courtesy of', 'von', 'de', 'por', 'di', 'av', 'af', 'door', 'par'],
];

/** Where an opening stands: from the character before its words, or the line's start, to behind its colon and the space there. */
export interface Opening {
  readonly index: number;
  readonly end: number;
}

/** What every opening ends with: a colon, or a sign of equality in Korean and Japanese. */
const COLON = /[:：=＝]/g;
/** What may stand before its words. */
const BEFORE: ReadonlySet<number> = new Set([...'([.|/,–—-'].map((sign) => sign.charCodeAt(0)));

const folded = new Set(LABELS.map(fold));
/** The lengths that labels have, the longest first. */
const LENGTHS = [...new Set(LABELS.map(({ length }) => length))].sort((a, b) => b - a);
const LONGEST = LENGTHS[0]! + ' courtesy of'.length;
/** The last two letters before the colon, or the one that there is. */
const LAST = new Set([...LABELS, ...ANNOUNCING].map((words) => fold(words.slice(-2))));

/** The first opening of a line whose white space is single spaces; null where there is none. Linear in the line's length. */
export function firstOpening(line: string): Opening | null {
  let first: { start: number; label: number; end: number } | null = null;
  COLON.lastIndex = 0;
  for (let sign = COLON.exec(line); sign !== null; sign = COLON.exec(line)) {
    const at = sign.index;
    // labels may hold colons themselves, so that one behind may close an opening that begins before
    if (first !== null && at > first.start + 2 * LONGEST) break;
    const end = afterSpaces(line, at + 1);
    if (end === line.length) break;
    const found = labelBefore(line, beforeSpaces(line, at));
    if (found === null) continue;
    const isFirst = first === null || found.start < first.start;
    if (isFirst || (found.start === first!.start && found.label > first!.label)) first = { ...found, end };
  }
  return first && { index: Math.max(0, first.start - 1), end: first.end };
}

/** The label that ends at a place, or before the announcing words that do: that which begins first, and its letters. */
function labelBefore(line: string, stop: number): { start: number; label: number } | null {
  const last = fold(line.slice(Math.max(0, stop - 2), stop));
  if (!LAST.has(last) && !LAST.has(last.slice(-1))) return null;
  const from = Math.max(0, stop - LONGEST - 1);
  const words = fold(line.slice(from, stop));
  const behind = ANNOUNCING.filter((some) => words.endsWith(some)).map((some) => words.length - some.length);
  let first: { start: number; label: number } | null = null;
  for (const end of [words.length, ...behind]) {
    const to = end === words.length ? end : beforeSpaces(words, end);
    if (to === end && end !== words.length) continue; // no space parts them
    for (const label of LENGTHS) {
      const start = to - label;
      if (start < 0 || (from + start > 0 && !opens(line.charCodeAt(from + start - 1)))) continue;
      if (!folded.has(words.slice(start, to))) continue;
      if (first === null || from + start < first.start) first = { start: from + start, label };
      break;
    }
  }
  return first;
}

function opens(unit: number): boolean {
  return BEFORE.has(unit) || isSpace(unit);
}

function beforeSpaces(line: string, from: number): number {
  let at = from;
  while (at > 0 && isSpace(line.charCodeAt(at - 1))) at--;
  return at;
}

function afterSpaces(line: string, from: number): number {
  let at = from;
  while (at < line.length && isSpace(line.charCodeAt(at))) at++;
  return at;
}

/** Some words in letters that are the same for all that a pattern without regard to case takes as the same; as long as before. */
export function fold(words: string): string {
  let all = '';
  for (let i = 0; i < words.length; i++) all += String.fromCharCode(foldedUnit(words.charCodeAt(i)));
  return all;
}

function foldedUnit(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit === DOTLESS) return unit; // its capital is another letter's
  const letter = String.fromCharCode(unit);
  const capital = letter.toUpperCase();
  const small = (capital.length === 1 ? capital : letter).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}
