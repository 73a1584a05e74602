/**
 * One look over a JSON text without making anything of its values: whether it is JSON, and where the objects stand that lie
 * in its arrays. Goes down into nothing, so that no depth is too much for it; linear.
 */
import type { Span } from '../../types.js';
import { afterSpace, NotJson, scalarEnd, TooMuch } from './text.js';

/** An array that holds objects. */
export interface ObjectArray {
  readonly at: number;
  /** How many lists and maps it lies in. */
  readonly depth: number;
  /** Where each begins and ends, one after the other. */
  readonly objects: number[];
}

export interface Scanned {
  /** Of the whole value. */
  readonly span: Span;
  /** In order of their beginnings. */
  readonly arrays: readonly ObjectArray[];
}

/** Arrays with objects that are listed, ten for each article that a file may hold, and levels to which they are; guesses: exports have theirs on the fifth at most. */
const [MOST_ARRAYS, DEEPEST_ARRAY] = [20_000, 8];
/** Levels of a text that is read at all; a guess, far above what any program writes. */
const MOST_LEVELS = 20_000;

interface Level {
  readonly closing: ']' | '}';
  readonly at: number;
  readonly array: ObjectArray | null;
}

/** Looks over one value and the white space around it. Throws NotJson where the stretch holds anything else, TooMuch. */
export function scan(text: string, [from, to]: Span): Scanned {
  const first = afterSpace(text, from, to);
  const arrays: ObjectArray[] = [];
  const levels: Level[] = [];
  let at = first;
  for (;;) {
    at = opened(text, at, to, levels, arrays);
    at = closed(text, at, to, levels, arrays);
    if (levels.length === 0) break;
    at = afterSpace(text, at + 1, to);
    if (levels.at(-1)!.closing === '}') at = afterKey(text, at, to);
  }
  const end = afterSpace(text, at, to);
  if (end < to) throw new NotJson(end, 'nothing behind the value');
  return { span: [first, at], arrays: arrays.filter(({ objects }) => objects.length > 0) };
}

/** Goes in where lists and maps open; ends behind the first scalar, or where an empty one closes. */
function opened(text: string, from: number, to: number, levels: Level[], arrays: ObjectArray[]): number {
  for (let at = from; ; ) {
    const opening = at < to ? text[at] : undefined;
    if (opening !== '[' && opening !== '{') return scalarEnd(text, at, to);
    if (levels.length === MOST_LEVELS) throw new TooMuch();
    const isList = opening === '[';
    const isListed = isList && levels.length < DEEPEST_ARRAY && arrays.length < MOST_ARRAYS;
    const array = isListed ? { at, depth: levels.length, objects: [] } : null;
    if (array !== null) arrays.push(array);
    levels.push({ closing: isList ? ']' : '}', at, array });
    at = afterSpace(text, at + 1, to);
    if (at < to && text[at] === levels.at(-1)!.closing) return at;
    if (!isList) at = afterKey(text, at, to);
  }
}

/** Closes what closes; ends at the comma behind, or behind the whole. */
function closed(text: string, from: number, to: number, levels: Level[], arrays: ObjectArray[]): number {
  let at = afterSpace(text, from, to);
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (at < to && text[at] === ',') return at;
    if (at >= to || text[at] !== level.closing) throw new NotJson(at, `a comma or "${level.closing}"`);
    levels.pop();
    if (arrays.at(-1) === level.array && level.array?.objects.length === 0) arrays.pop();
    if (level.closing === '}') levels.at(-1)?.array?.objects.push(level.at, at + 1);
    at = levels.length === 0 ? at + 1 : afterSpace(text, at + 1, to);
  }
  return at;
}

/** Behind a key and its colon, at the value. */
function afterKey(text: string, at: number, to: number): number {
  if (at >= to || text[at] !== '"') throw new NotJson(at, 'a key in quotation marks');
  const colon = afterSpace(text, scalarEnd(text, at, to), to);
  if (colon >= to || text[colon] !== ':') throw new NotJson(colon, 'a colon behind the key');
  return afterSpace(text, colon + 1, to);
}
