/**
 * Furniture that only the archive knows: lines that stand again and again at the head or foot of many files of one source,
 * where no list of words would tell. Knows lines and counts; contributors, dates and agencies that recur are let stand.
 */
import { byCodeUnit } from '../lib/order.js';
import { dateOfLine } from './dates/date-line.js';
import { addVotes, type OrderVotes } from './dates/date-order.js';
import { isAgency } from './words/agencies.js';

/** Lines at the head and foot of a text that are looked at; a guess from the longest menus and footers of scrapes. */
const HEAD = 8;
const FOOT = 24;

/** Longer lines are prose; a guess. */
const LONGEST = 100;

/** A line is furniture where it stands in so many files, and in so large a share, of one source. Guesses on the safe side. */
const LEAST_FILES = 5;
const LEAST_SHARE = 0.3;

/** How often lines stand at the edges of the files of one source, and in which order those write their dates. */
export interface SourceCount {
  readonly source: string;
  readonly files: number;
  /** Files by line. */
  readonly lines: ReadonlyMap<string, number>;
  readonly orders: OrderVotes;
}

/** One line that recurs in a source. */
export interface Recurring {
  readonly source: string;
  readonly line: string;
  readonly files: number;
}

/** The source that a file belongs to: its first folder, as scrapes and exports are kept; the empty string for none. */
export function sourceOf(path: string): string {
  const slash = path.indexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Files of a source that show in which order it writes its dates; a guess: a third of them can be read one way only. */
const SAMPLE = 64;

/**
 * The paths to look over: of a source with so many files that a line can recur, all that may carry furniture; of every
 * source with more than one file, a sample for its dates, evenly spread.
 */
export function toSurvey(paths: readonly string[], mayRecur: (path: string) => boolean): string[] {
  const files = new Map<string, { count: number; seen: number }>();
  let last = '';
  const own = paths.map((path) => {
    // most lie beside the one before, and one string for all of them is found sooner
    if (last === '' || path[last.length] !== '/' || !path.startsWith(last)) last = sourceOf(path);
    const source = files.get(last) ?? { count: 0, seen: 0 };
    if (source.count++ === 0) files.set(last, source);
    return source;
  });
  return paths.filter((path, i) => {
    const { count } = own[i]!;
    const index = own[i]!.seen++;
    if (count >= LEAST_FILES && mayRecur(path)) return true;
    return count > 1 && index % Math.ceil(count / SAMPLE) === 0;
  });
}

/** The lines at both edges of a text, each once, white space collapsed. Reads no more of the text than these. */
export function edgeLines(text: string): Set<string> {
  const head: string[] = [];
  let from = 0;
  while (head.length < HEAD && from < text.length) {
    const next = text.indexOf('\n', from);
    const stop = next < 0 ? text.length : next;
    addLine(head, text.slice(from, stop));
    from = stop + 1;
  }
  const foot: string[] = [];
  for (let to = text.length; foot.length < FOOT && to >= from; ) {
    const start = to === 0 ? 0 : text.lastIndexOf('\n', to - 1) + 1;
    addLine(foot, text.slice(start, to));
    to = start - 1;
  }
  const edges = [...head, ...foot.reverse()];
  return new Set(edges.filter((line) => line.length <= LONGEST && /[\p{L}\p{N}]/u.test(line)));
}

/** Adds a line to those of an edge, if there is anything in it. */
function addLine(edge: string[], line: string): void {
  const words = line.trim();
  // prose is left as it is: only how long it is, is asked
  if (words !== '') edge.push(words.length > LONGEST && !/\s\s/.test(words) ? words : collapsed(words));
}

/** Adds counts of the same sources up; the order of the parts does not matter. */
export function addCounts(parts: Iterable<SourceCount>): SourceCount[] {
  const sum = sumOfCounts();
  for (const part of parts) sum.add(part);
  return sum.all();
}

/** The same for parts that come one after another. */
export function sumOfCounts() {
  const sums = new Map<string, { files: number; lines: Map<string, number>; orders: OrderVotes }>();
  return {
    add: ({ source, files, lines, orders }: SourceCount): void => {
      const sum = sums.get(source) ?? { files: 0, lines: new Map<string, number>(), orders: new Map() };
      sums.set(source, sum);
      sum.files += files;
      sum.orders = addVotes(sum.orders, orders);
      for (const [line, count] of lines) sum.lines.set(line, (sum.lines.get(line) ?? 0) + count);
    },
    all: (): SourceCount[] => [...sums].map(([source, sum]) => ({ source, ...sum })),
  };
}

/** The lines that recur, ordered by source and line. */
export function recurringLines(counts: readonly SourceCount[]): Recurring[] {
  const found = counts.flatMap(({ source, files, lines }) =>
    [...lines]
      .filter(([line, count]) => count >= LEAST_FILES && count / files >= LEAST_SHARE && !isCredit(line))
      .map(([line, count]) => ({ source, line, files: count })),
  );
  return found.sort((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.line, b.line));
}

/** Who wrote it and when is no furniture, however often it is the same. */
function isCredit(line: string): boolean {
  return isAgency(line) || BYLINE.test(line) || dateOfLine(line, 'und', null) !== null;
}

/** "By Ada Ren", "Reporting by …", "The Associated Press contributed to this report." */
const BYLINE =
  /^(?:by|von|par|por|di|door|af|av|reporting by|additional reporting|بقلم)\s+\S|contribut|beigetragen|avec (?:afp|reuters)/iu;

export function collapsed(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
