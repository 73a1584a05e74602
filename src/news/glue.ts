/**
 * Parts what a scrape may have glued together: a line is cut where one sentence runs into the next without a space, as
 * when two elements of a page are copied as one. Whether the second part is furniture is decided with all other lines;
 * where it is prose after all, the two are joined again.
 */
import { isSpace, type Line } from './lines.js';

/** A word of small letters or a closing mark, a stop, and at once a capital: "…he said.Sign up". Not "U.S.", not "z.B.". */
export const SEAM = new RegExp(
  [
    // a sentence's end and at once a capital, a bracket, a dash, a mark that opens something
    /[.!?…。](?<=(?:[\p{Ll}\p{N}]{2}|[”"’»)\p{Lo}]).)[”"’»)\]]*(?=\p{Lu}[\p{Ll}\p{Lu}]|\p{Lu}\s|\p{Lo}{2}|[“"«„<◇◆■▼●]\p{L}|©|\(\p{L}|[–—]\s)/u,
    // "across the U.S.With reports from …"
    /(?<=\p{Lu}\.\p{Lu})\.(?=\p{Lu}\p{Ll}{2,}\s)/u,
    // "(ada)More on this"
    /(?<=\(\p{Ll}{2,8})\)(?=\p{Lu}\p{Ll}+\s)/u,
    // "… he said».4 March 2011"
    /(?<=[”"’»)])\.(?=\d{1,2}\.?\s\p{L})/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'uy',
);

/** Longer tails are prose; a guess. */
const LONGEST = 320;

/** Shorter lines are not parted; a guess. */
const SHORTEST = 60;

/** The line itself, or the line and what may be glued to its end. Linear in the line's length. */
export function parted(line: Line, text: string): Line[] {
  if (line.block !== null || line.text.length < SHORTEST) return [line];
  const raw = text.slice(line.span[0], line.span[1]);
  const at = lastSeam(raw, Math.max(0, raw.length - LONGEST));
  if (at <= 0 || at >= raw.length) return [line];
  const [start, stop] = line.span;
  return [
    { ...line, span: [start, start + at], text: raw.slice(0, at).replace(/\s+/g, ' ') },
    { ...line, span: [start + at, stop], text: raw.slice(at).replace(/\s+/g, ' ').trim(), gap: 0, glued: true },
  ];
}

/** What a seam begins with. No space stands behind it as behind most stops. */
function isStop(code: number): boolean {
  if (code < 0x80) return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x29;
  return code === 0x2026 || code === 0x3002;
}

/** Where the last seam after `from` ends; -1 where there is none. */
function lastSeam(text: string, from: number): number {
  let last = -1;
  for (let i = from; i + 1 < text.length; i++) {
    if (!isStop(text.charCodeAt(i)) || isSpace(text.charCodeAt(i + 1))) continue;
    SEAM.lastIndex = i;
    if (SEAM.test(text)) last = SEAM.lastIndex;
  }
  return last;
}

/** A line and what was parted from it, as one again. */
export function rejoined(line: Line, tail: Line): Line {
  return { ...line, span: [line.span[0], tail.span[1]], text: line.text + tail.text };
}
