/**
 * Parts what a scrape may have glued together: a line is cut where one sentence runs into the next without a space, as
 * when two elements of a page are copied as one. Whether the second part is furniture is decided with all other lines;
 * where it is prose after all, the two are joined again.
 */
import { unitsOf } from '../../lib/units.js';
import type { Span } from '../../types.js';
import { isSpace, type Line } from './lines.js';

/** A word of small letters or a closing mark, a stop, and at once a capital: "…he said.Sign up". Not "U.S.", not "z.B.". */
export const SEAM = new RegExp(
  [
    // a sentence's end and at once a capital, a bracket, a dash, a mark that opens something
    /[.!?…。](?<=(?:[\p{Ll}\p{N}]{2}|[”"’»)\]%!?\p{Lo}]).)[”"’»)\]]*(?=\p{Lu}[\p{Ll}\p{Lu}]|\p{Lu}\s|\p{Lo}{2}|[“"«„<◇◆■▼●]\p{L}|©|\(\p{L}|[–—]\s)/u,
    // "across the U.S.With reports from …"
    /(?<=\p{Lu}\.\p{Lu})\.(?=\p{Lu}\p{Ll}{2,}\s)/u,
    // "on PC.Sometimes we …", and no "NEWS.Com"
    /(?<=\p{Lu}{2})\.(?=\p{Lu}\p{Ll}{4,}\s)/u,
    // "(ada)More on this"
    /(?<=\(\p{Ll}{2,8})\)(?=\p{Lu}\p{Ll}+\s)/u,
    // "… he said».4 March 2011"
    /(?<=[”"’»)])\.(?=\d{1,2}\.?\s\p{L})/u,
    // "… your revenues.197 Shares"
    /(?<=\p{Ll}{4})[.!?](?=\d{1,5}\s\p{Lu}\p{Ll})/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'uy',
);

/** Longer tails are prose; a guess. */
const LONGEST = 320;

/** Shorter lines are not parted; a guess. */
const SHORTEST = 60;
/** The same of lines in Han and kana. */
const SHORTEST_RUN = 16;
/** The first unit of kana, behind which Han stands. */
const KANA = 0x3040;
const RUN_STOPPED = /[。！？]$|^[^「『（]*[」』）]/;

/** The line itself, or the line and what may be glued to its end. Linear in the line's length. @param units of the text. */
export function parted(line: Line, text: string, units = unitsOf(text)): Line[] {
  const { length } = line.text;
  if (line.block !== null || length < SHORTEST_RUN || (length < SHORTEST && units[line.span[1] - 1]! < KANA))
    return [line];
  const [start, stop] = line.span;
  const at = lastSeam(text, units, line.span);
  if (at <= start || at >= stop) return [line];
  const isRun = text[at - 1] === '。';
  // where no space stands behind any stop, a tail that is a sentence is the next one
  if (isRun ? RUN_STOPPED.test(text.slice(at, stop).trimEnd()) : length < SHORTEST) return [line];
  return [
    { ...line, span: [start, at], text: text.slice(start, at).replace(/\s+/g, ' ') },
    { ...line, span: [at, stop], text: text.slice(at, stop).replace(/\s+/g, ' ').trim(), gap: 0, glued: true },
  ];
}

/** By UTF-16 unit, whether a seam may begin with it, and whether it may close a sentence behind its stop. */
const [STOP, CLOSER] = [1, 2];
const marks = new Uint8Array(0x10000);
for (const [bit, signs] of [
  [STOP, '.!?…。)'],
  [CLOSER, '”"’»)]'],
] as const)
  for (const sign of signs) marks[sign.charCodeAt(0)]! |= bit;

/** Letters of the longest piece between two seams that is furniture like what follows it; a guess. */
const PIECE = 24;

/** Where the last seam in the end of a line ends, or the first of several close together; -1 where there is none. */
function lastSeam(text: string, units: Uint16Array, [start, stop]: Span): number {
  let line: string | null = null;
  let last = -1;
  for (let i = Math.max(start, stop - LONGEST); i + 1 < stop; i++) {
    const four = marks[units[i]!]! | marks[units[i + 1]!]! | marks[units[i + 2]!]! | marks[units[i + 3]!]!;
    if ((four & STOP) === 0) i += 3;
    if ((four & marks[units[i]!]! & STOP) === 0) continue;
    let next = i + 1;
    while (next < stop && (marks[units[next]!]! & CLOSER) !== 0) next++;
    // behind most stops stands a space
    if (next === stop || isSpace(units[next]!)) continue;
    line ??= text.slice(start, stop);
    SEAM.lastIndex = i - start;
    if (!SEAM.test(line)) continue;
    // "… he said.Source: F.A.Z.Buy this article" is one sentence and its tail
    const isPiece = last > 0 && i - last < PIECE && line[i - start] !== '。';
    if (!isPiece) last = start + SEAM.lastIndex;
  }
  return last;
}

/** A line and what was parted from it, as one again. */
export function rejoined(line: Line, tail: Line): Line {
  return { ...line, span: [line.span[0], tail.span[1]], text: line.text + tail.text };
}
