/**
 * Lines that a desk, an agency or an archive of the web wrote above or below the copy, and that are no news: "Eds: UPDATES
 * with quote", where a copy was kept, addresses that stand alone.
 */
import type { Line } from '../lines/lines.js';

/** Lines at either end of a text in which they stand; guesses. */
const HEAD = 8;
const FOOT = 4;

const NOTES: readonly RegExp[] = [
  // "Eds: UPDATES with quote from engineer.", "(Editors: note spelling)"
  /^\(?(?:eds?|editors?|editor's note to desks|redaktionen?|hinweis an die redaktionen?|à l'attention des rédactions)\s?:\s/iu,
  // "The Wayback Machine - https://web.archive.example/…"
  /^the wayback machine\s[-–—]\shttps?:\/\/\S+$/iu,
  // "AP-NY-06-03-85 1422EDT"
  /^AP-[A-Z]{2}-\d\d-\d\d-\d\d(?:\s\d{4}[A-Z]{3})?<?$/u,
  /^(?:url:\s?)?<?https?:\/\/\S+>?$/iu,
];

/** The lines with notes at the ends marked. */
export function noted(lines: readonly Line[]): readonly Line[] {
  if (lines.length < 3) return lines;
  const isNote = ({ text, label, block }: Line, i: number): boolean =>
    (i < HEAD || i >= lines.length - FOOT) &&
    label === null &&
    block === null &&
    text.length < 300 &&
    NOTES.some((note) => note.test(text));
  return lines.some(isNote) ? lines.map((line, i) => (isNote(line, i) ? { ...line, label: 'detail' } : line)) : lines;
}
