/**
 * The lines of a file that may hold several articles, and what a stretch of them says of itself: labels, codes, a length,
 * prose. It decides nothing.
 */
import { areOfRecord, codeOpening } from '../heads/codes.js';
import { labelOpening } from '../heads/labels.js';
import { DRAWN, statesRights } from '../heads/parts.js';
import type { Label } from '../languages/language.js';

/** A line that is not empty. */
export interface BareLine {
  /** Where its words stand in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Empty lines before it. */
  readonly gap: number;
  /** Counted from 1. */
  readonly number: number;
}

/** Lines from one index to before another. */
export type Stretch = readonly [from: number, to: number];

/** The lines of a text that are not empty. Linear in its length. */
export function bareLines(text: string): BareLine[] {
  const lines: BareLine[] = [];
  let [gap, number] = [0, 0];
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const raw = text.slice(at, stop);
    const words = raw.trim();
    number++;
    if (words === '') gap++;
    else {
      const start = at + raw.indexOf(words);
      lines.push({ start, end: start + words.length, text: words, gap, number });
      gap = 0;
    }
    at = stop + 1;
  }
  return lines;
}

/** What the lines of a stretch say of themselves. */
export interface Evidence {
  /** Labels by their names, each with what it means and the value that stands behind it the first time. */
  readonly labels: ReadonlyMap<string, { readonly label: Label; readonly value: string }>;
  readonly codes: ReadonlySet<string>;
  /** Whether a line states who holds the rights. */
  readonly hasRights: boolean;
  /** Characters of all lines. */
  readonly size: number;
}

export function evidenceIn(lines: readonly BareLine[], [from, to]: Stretch): Evidence {
  const labels = new Map<string, { label: Label; value: string }>();
  const codes = new Set<string>();
  let [size, hasRights] = [0, false];
  for (let i = from; i < to; i++) {
    const { text } = lines[i]!;
    size += text.length;
    hasRights ||= statesRights({ text });
    const code = codeOpening(text);
    if (code !== null) codes.add(code);
    const label = labelOpening(text);
    if (label !== null && !labels.has(label.name))
      labels.set(label.name, { label: label.label, value: label.value || (lines[i + 1]?.text ?? '') });
  }
  return { labels, codes, hasRights, size };
}

/** Characters of the shortest record, and labels that make one; guesses. */
const SHORTEST = 60;
const LEAST_LABELS = 2;

/** Whether a stretch is by itself an article as databases give it. */
export function isRecord({ labels, codes, hasRights, size }: Evidence): boolean {
  return size >= SHORTEST && (hasRights || areOfRecord(codes) || labels.size >= LEAST_LABELS);
}

/** The names of the labels that every one of some records has. One record is looked into at a time: there may be very many. */
export function commonLabels(lines: readonly BareLine[], [first, ...others]: readonly Stretch[]): string[] {
  let common = first === undefined ? [] : [...evidenceIn(lines, first).labels.keys()];
  for (const record of others) {
    if (common.length === 0) break;
    const { labels } = evidenceIn(lines, record);
    common = common.filter((name) => labels.has(name));
  }
  return common;
}

/** Characters of a paragraph, and of a line that a column may have broken; guesses. */
const PARAGRAPH = 160;
const COLUMN = 55;

/** The line in which the first paragraph of sentences of a stretch ends; -1 where none stands there. What states rights or gives an address is none. */
export function proseIn(lines: readonly BareLine[], [from, to]: Stretch): number {
  let length = 0;
  for (let i = from; i < to; i++) {
    const { text, gap } = lines[i]!;
    const goesOn = i > from && gap === 0 && lines[i - 1]!.text.length >= COLUMN;
    length = goesOn ? length + text.length : text.length;
    const isSentence = /[.!?…]["'”’»)\]]*$/u.test(text) && !text.includes('://');
    if (length >= PARAGRAPH && isSentence && !statesRights({ text })) return i;
  }
  return -1;
}

export function hasProse(lines: readonly BareLine[], stretch: Stretch): boolean {
  return proseIn(lines, stretch) >= 0;
}

/** Whether lines may stand outside the articles of a file: no article's prose is among them. */
export function isFrame(lines: readonly BareLine[], stretch: Stretch): boolean {
  return !hasProse(lines, stretch);
}

/** A line of one sign: what parts records. */
export const RULE = /^([_=*~─━═-])\1{7,}$/u;

export function isRule({ text }: BareLine): boolean {
  return RULE.test(text);
}

/** A stretch without the rules at its ends: shorter ones part what records consist of. */
export function withoutRules(lines: readonly BareLine[], [from, to]: Stretch): Stretch {
  let [start, end] = [from, to];
  while (start < end && DRAWN.test(lines[start]!.text)) start++;
  while (end > start && DRAWN.test(lines[end - 1]!.text)) end--;
  return [start, end];
}
