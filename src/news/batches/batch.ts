/**
 * Batches: files in which a press database or a desk gave several articles at once. A text is one where the structure of a
 * record comes again in a way that no article's does; any other is one article. What it finds tiles the text.
 */
import { MOST_PARTS } from '../../lib/limits.js';
import type { Span } from '../../types.js';
import { labelOpening } from '../heads/labels.js';
import { isSourceLine } from '../heads/source-lines.js';
import { languageOf } from '../languages/index.js';
import { closedByLabel, closingName, NUMBERS, openedByLabel, ruled } from './labels.js';
import { type BareLine, bareLines, evidenceIn, hasProse, proseIn, type Stretch } from './lines.js';
import { counted, ended, isMark, numbered, numberIn, type Shape, signedOff } from './shapes.js';

/** One article of a batch. */
export interface BatchPart {
  /** The number that the database gave it, where all of the batch have one of their own; else its place, from 1. */
  readonly name: string;
  /** Its share of the text: all shares together are the text. */
  readonly slice: Span;
  /** The article's own words in it; what stands around them parts the articles, or tells of all of them. */
  readonly record: Span;
  /** The line on which these begin, from 1. */
  readonly line: number;
  /** The line in which a paragraph ends that stands outside all articles, in this one's share; null where none does. */
  readonly outside: number | null;
}

/** Lines that so many articles may have; a guess. More are no batch: each costs memory. */
const MOST_LINES = 100 * MOST_PARTS;

/** The surest first. */
const SHAPES: readonly Shape[] = [counted, numbered, ended, ruled, closedByLabel, openedByLabel, signedOff];

/**
 * The articles of a text that holds several, in order, though they be more than may be read; null for any other. Linear in its length; a text in which nothing
 * stands that parts articles costs one look at how its lines begin.
 */
export function batchOf(text: string): readonly BatchPart[] | null {
  if (!mayBeBatch(text)) return null;
  const lines = bareLines(text);
  const records = recordsIn(lines, EXPORTS);
  return records === null || !endAlike(lines, records) ? null : tiled(text, lines, records);
}

/** Whether the labels that close records close all that have them: where words of an article follow one, there are two in one. */
function endAlike(lines: readonly BareLine[], records: readonly Stretch[]): boolean {
  const ends = new Set(records.map(([, to]) => closingName(lines[to - 1]!.text)));
  ends.delete(null);
  if (ends.size === 0) return true;
  return records.every(([from, to]) => {
    let at = from;
    while (at < to && !ends.has(closingName(lines[at]!.text))) at++;
    return !hasProse(lines, [at + 1, to]);
  });
}

/** Exports of different databases that are put one behind another are cut into their records one by one; so many at most. A guess. */
const EXPORTS = 3;

/** The records of some lines by the first shape that finds any, each looked into again. */
function recordsIn(lines: readonly BareLine[], depth: number): readonly Stretch[] | null {
  if (depth === 0) return null;
  for (const shape of SHAPES) {
    const records = shape(lines);
    if (records === null || records.length < 2) continue;
    return records.flatMap((record) => {
      const [from, to] = record;
      const within = recordsIn(lines.slice(from, to), depth - 1);
      return within?.map(([start, end]): Stretch => [from + start, from + end]) ?? [record];
    });
  }
  return null;
}

/** Characters of a line that may part articles; a guess: titles that a label opens are longer, and are looked for otherwise. */
const LONGEST_MARK = 90;

/** Whether a text has two lines that may part articles, or opens or closes as records do. */
function mayBeBatch(text: string): boolean {
  let [marks, count, first] = [0, 0, ''];
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const start = afterSpaces(text, at, stop);
    if (start < stop) {
      if (first === '') first = text.slice(start, stop);
      if (BEGINS_MARK[text.charCodeAt(start)] === 1 && stop - start <= LONGEST_MARK) {
        if (isMark(text.slice(start, stop).trimEnd())) marks++;
      }
    }
    if (++count > MOST_LINES) return false;
    at = stop + 1;
  }
  return marks > 1 || opensRecord(first.trimEnd()) || closesRecord(text);
}

function opensRecord(line: string): boolean {
  return labelOpening(line)?.label === 'headline' || isSourceLine(line, languageOf('und'));
}

function closesRecord(text: string): boolean {
  const words = text.trimEnd();
  const [line = '', above = ''] = words.slice(-LONGEST_CLOSING).split('\n').reverse();
  return closingName(line.trim()) !== null || closingName(above.trim()) !== null;
}

/** Characters of the last two lines of a record, at most; a guess. */
const LONGEST_CLOSING = 600;

/** The characters with which a line begins that may part articles. */
const BEGINS_MARK = new Uint8Array(0x10000);
for (const sign of '0123456789aAdDeEfFnNrR_=*~─━═-–—') BEGINS_MARK[sign.charCodeAt(0)] = 1;

function afterSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

function tiled(text: string, lines: readonly BareLine[], records: readonly Stretch[]): BatchPart[] {
  const names = namesOf(lines, records);
  return records.map((record, k) => {
    const [first, last] = [lines[record[0]]!, lines[record[1] - 1]!];
    const from = k === 0 ? 0 : afterLine(text, lines[records[k - 1]![1] - 1]!.end);
    const to = k === records.length - 1 ? text.length : afterLine(text, last.end);
    const outside = [
      proseIn(lines, [records[k - 1]?.[1] ?? 0, record[0]]),
      proseIn(lines, [record[1], records[k + 1]?.[0] ?? lines.length]),
    ].find((at, side) => at >= 0 && (side === 0 || k === records.length - 1));
    return {
      name: names[k]!,
      slice: [from, to],
      record: [first.start, last.end],
      line: first.number,
      outside: outside === undefined ? null : lines[outside]!.number,
    };
  });
}

function afterLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** A number that a database gives: no words. */
const NUMBER = /^[\p{L}\d][\p{L}\d|.:·_/-]{2,63}$/u;

function namesOf(lines: readonly BareLine[], records: readonly Stretch[]): string[] {
  if (records.length > MOST_PARTS) return records.map((_, k) => `${k + 1}`);
  const told = records.map((record) => evidenceIn(lines, record));
  const byLabel = NUMBERS.map((name) => told.map(({ labels }) => labels.get(name)?.value ?? ''));
  const byLine = records.map(([from, to]) => numberIn(lines.slice(from, to)) ?? '');
  const names = [byLine, ...byLabel].find(
    (some) => some.every((name) => NUMBER.test(name)) && new Set(some).size === some.length,
  );
  return names ?? records.map((_, k) => `${k + 1}`);
}
