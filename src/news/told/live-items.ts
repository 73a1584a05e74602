/**
 * Live reports: items one above the other, each below the time of day at which it was written. Their times and titles look
 * like the lists of headlines on any page; what tells them apart is the prose below each.
 */
import type { Line } from '../lines/lines.js';

/** A time of day and nothing else: "21:40", "16:02:40", "9.15 a.m.", "18 h 02", "07:45 Uhr". */
const CLOCK = /^\d{1,2}\s?(?:[:.h]\s?\d{2}(?::\d{2})?|(?=[ap]))\s?(?:[ap]\.?m\.?|uhr|h|[a-z]{2,4}t)?$/iu;

/** Characters of the longest. */
const LONGEST_TIME = 13;

/** Items that make a text a report of them. A guess. */
const LEAST = 3;
/** Letters of the shortest line of prose, which ends as a sentence does. A guess: headlines in lists end otherwise. */
const PROSE = 50;
/** Lines of one item. A guess. */
const LONGEST_ITEM = 30;

/** The lines with those of all items marked as the article's words; as they are where a text is no such report. */
export function live(lines: readonly Line[]): readonly Line[] {
  const isTime = (line: Line) => line.text.length <= LONGEST_TIME && isFree(line) && CLOCK.test(line.text);
  const times = lines.some(isTime) ? lines.flatMap((line, i) => (isTime(line) ? [i] : [])) : [];
  if (times.length < LEAST) return lines;
  const ends = times.map((at, k) => itemEnd(lines, at, times[k + 1] ?? Math.min(lines.length, at + LONGEST_ITEM)));
  if (ends.filter((end) => end !== null).length < Math.max(LEAST, times.length - 1)) return lines;
  // comments have their authors' names before the next time
  const between = times.filter((at, k) => k > 0 && ends[k - 1] !== at && isName(lines[at - 1]!));
  if (between.length > times.length / 3) return lines;
  const isWords = new Uint8Array(lines.length);
  times.forEach((at, k) => {
    // what is set in between the prose and the next time, a message or a button, is weighed as elsewhere
    const end = ends[k]!;
    if (end !== null) isWords.fill(1, at, end);
  });
  return lines.map((line, i) => (isWords[i] === 1 && isFree(line) ? { ...line, label: 'text' } : line));
}

/** A name, or what somebody calls himself: a word or three without a stop. Pictures, messages and buttons set into a report differ. */
function isName({ text }: Line): boolean {
  return text.length <= LONGEST_NAME && NAME.test(text);
}

const NAME = /^[\p{L}\d][\p{L}\p{M}\d._'’-]*(?:\s[\p{Lu}\d][\p{L}\p{M}\d._'’-]*){0,2}$/u;
const LONGEST_NAME = 40;

function isFree({ block, label }: Line): boolean {
  return block === null && label === null;
}

/** Behind the last line of the prose that follows a time, title and all; null where none does. */
function itemEnd(lines: readonly Line[], at: number, next: number): number | null {
  let end: number | null = null;
  for (let i = at + 1; i < next; i++) {
    const isProse = lines[i]!.text.length >= PROSE && /[.!?…。]["'”’»)]*$/u.test(lines[i]!.text);
    if (isProse) end = i + 1;
    else if (end !== null) break;
  }
  return end;
}
