/**
 * Heads and feet of the pages on which a browser printed an article, as text taken from such a PDF brings them along: day and
 * hour, the page's title, its address, "2/3". They stand in the middle of sentences.
 */
import type { Mark, Span } from '../../types.js';

export const PAGE_EDGE = 'head or foot of a page';

const WORD = '(?:page|pg\\.?|seite|página|pagina|side|sida|strona|sayfa|стр\\.?|страница|صفحة|עמוד)';
/** "2/3", "Page 2 of 3", "Seite 2 von 3". */
const FOLIO = new RegExp(
  `(?:^|\\s)(?<word>${WORD}\\s)?(?<page>\\d{1,3})\\s?(?:/|(?:of|von|de|di|sur|van|av|af|z|sur|из|iz)\\s)\\s?(?<of>\\d{1,3})(?=\\s|$)`,
  'iu',
);
const ADDRESS = /(?:https?|file):\/\/\S+/u;
/** "3/14/24, 9:12 AM", "14.03.2024, 09:12", "2024-03-14 09:12". */
const STAMP =
  /(?:\d{1,2}[/.]\s?\d{1,2}[/.]\s?\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}),?\s(?:(?:at|um|à|a las)\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?(?:\sUhr)?/u;

/** A line with something in it. */
interface BareLine {
  readonly span: Span;
  readonly words: string;
}

/** What is to be cut of a print; nothing where a text is none. Linear in the text's length. */
export function pageCuts(text: string): Mark[] {
  if (!hasFirstFoot(text)) return [];
  const lines = bareLinesOf(text);
  const folios = lines.map(({ words }) => folioOf(words));
  const isProved = (i: number) => folios[i]!.isProved || isEdgeLine(lines[i - 1]) || isEdgeLine(lines[i + 1]);
  const feet = lines.flatMap((_, i) => (folios[i] !== null && isProved(i) ? [i] : []));
  const of = folios[feet[0] ?? -1]?.of;
  if (of === undefined || feet.some((foot, k) => folios[foot]!.page !== k + 1 || folios[foot]!.of !== of)) return [];
  // the last page's foot may be lost
  if (of < feet.length || of > feet.length + 1) return [];
  const isEdge = lines.map((_, i) => feet.includes(i));
  const isMore = of === 1 ? isEdgeLine : repeatedNear(lines, feet);
  for (const foot of [-1, ...feet]) markAround(lines, isEdge, foot, isMore);
  return runsOf(lines, isEdge, text);
}

/** Letters of the longest line that is looked at for a foot; a guess. */
const LONGEST_FOOT = 400;

/** Whether a line may be the foot of page 1: asked first, for most texts are no print, and have few short lines with a 1. */
function hasFirstFoot(text: string): boolean {
  for (let one = text.indexOf('1'); one >= 0; ) {
    const start = text.lastIndexOf('\n', one) + 1;
    const next = text.indexOf('\n', one);
    const end = next < 0 ? text.length : next;
    if (end - start <= LONGEST_FOOT && folioOf(text.slice(start, end).trim())?.page === 1) return true;
    one = text.indexOf('1', end);
  }
  return false;
}

function bareLinesOf(text: string): BareLine[] {
  const lines: BareLine[] = [];
  for (const { 0: words, index } of text.matchAll(/\S.*/g))
    lines.push({ span: [index, index + words.length], words: words.replace(/\s+/g, ' ').trim() });
  return lines;
}

/** Letters of the longest head or foot but for its address; a guess. */
const LONGEST = 200;

interface Folio {
  readonly page: number;
  readonly of: number;
  /** Whether the line says by itself that it is a foot: by an address, a day with its hour, the word for page. */
  readonly isProved: boolean;
}

/** Page and number of pages of a line that holds nothing else but what a foot may; else null. */
function folioOf(words: string): Folio | null {
  const address = words.includes('://') ? (ADDRESS.exec(words)?.[0] ?? '') : '';
  if (words.length - address.length > LONGEST) return null;
  const bare = words.replace(address, ' ');
  const stamp = STAMP.exec(bare)?.[0] ?? '';
  const rest = bare.replace(stamp, ' ');
  const groups = FOLIO.exec(rest)?.groups;
  if (groups === undefined || rest.replace(FOLIO, '').trim() !== '') return null;
  const isProved = address !== '' || stamp !== '' || groups.word !== undefined;
  return { page: Number(groups.page), of: Number(groups.of), isProved };
}

/** Lines of a page's edge on each side of its foot; a guess. */
const DEEP = 3;

/** Whether a line stands at the edges of two pages or more. */
function repeatedNear(lines: readonly BareLine[], feet: readonly number[]): (line: BareLine | undefined) => boolean {
  const near = new Set(
    [-1, ...feet].flatMap((foot) => Array.from({ length: 2 * DEEP + 1 }, (_, k) => foot - DEEP + k)),
  );
  const counts = new Map<string, number>();
  for (const i of near) {
    const words = lines[i]?.words;
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return (line) => (counts.get(line?.words ?? '') ?? 0) > 1;
}

/** Marks what stands with a foot. */
function markAround(
  lines: readonly BareLine[],
  isEdge: boolean[],
  foot: number,
  isMore: (line: BareLine | undefined) => boolean,
): void {
  for (const step of [1, -1]) {
    for (let i = foot + step; i !== foot + step * (DEEP + 1) && isEdge[i] === false && isMore(lines[i]); i += step)
      isEdge[i] = true;
  }
}

/** An address or a day with its hour, beside the page's title or alone. */
function isEdgeLine(line: BareLine | undefined): boolean {
  if (line === undefined) return false;
  const { words } = line;
  const address = ADDRESS.exec(words)?.[0];
  const bare = words.replace(ADDRESS, '').trim();
  if (bare.length > LONGEST) return false;
  if (address !== undefined && (words.startsWith(address) || words.endsWith(address))) return true;
  const stamp = STAMP.exec(bare)?.[0];
  return stamp !== undefined && (bare.startsWith(stamp) || bare.endsWith(stamp));
}

/** The lines that are edges, with those beside them: what is left between two halves of a sentence is one end of a line. */
function runsOf(lines: readonly BareLine[], isEdge: readonly boolean[], text: string): Mark[] {
  const cuts: Mark[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isEdge[i] !== true) continue;
    let to = i + 1;
    while (isEdge[to] === true) to++;
    const start = i === 0 ? 0 : lines[i - 1]!.span[1];
    const end = to === lines.length ? text.length : lines[to]!.span[0];
    cuts.push({ span: [start, end], leaves: i === 0 ? '' : seamAfter(text, start), reason: PAGE_EDGE });
    i = to;
  }
  return cuts;
}

const STOPPED = /[.!?…。！？؟۔]["”»’」』)\]]*$/u;

/** What is left where a cut parts two stretches of print: of a sentence that goes on the end of a line, else an empty line too. */
export function seamAfter(text: string, end: number): '\n' | '\n\n' {
  return STOPPED.test(text.slice(Math.max(0, end - 4), end)) ? '\n\n' : '\n';
}
