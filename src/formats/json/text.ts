/**
 * JSON by RFC 8259 with the places of its parts. Unlike the platform's own reader it tells where text is broken, where the
 * items of an array stand, keeps numbers as they are written and both of two equal keys; its strings are the platform's.
 */
import type { Span } from '../../types.js';

/** Strings, numbers and names as written, null, lists, and maps of them. */
export type Value = string | null | readonly Value[] | Values;
export type Values = ReadonlyMap<string, Value>;

const NONE: Values = new Map();

/** A value as a map; an empty one where it is none. */
export function mapOf(value: Value | undefined): Values {
  return value instanceof Map ? (value as Values) : NONE;
}

/** A value as a list; an empty one where it is none. */
export function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

/** A member that is a text, a number or a name; empty where it is none. */
export function textOf(values: Values, key: string): string {
  const value = values.get(key) ?? null;
  return typeof value === 'string' ? value : '';
}

/** A text that is no JSON from a place on. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  constructor(
    readonly at: number,
    /** What was expected there. */
    readonly expected: string,
  ) {
    super(`expected ${expected}`);
  }
}

/** A value that lies deeper in itself, or has more members, than is read. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Levels, values of all levels together, and members of one map that one value may have; guesses, ten times what articles have. */
export const [DEEPEST, MOST_VALUES, MOST_MEMBERS] = [64, 100_000, 1000];

const [TAB, FEED, RETURN, SPACE, QUOTE, BACKSLASH] = [9, 10, 13, 32, 34, 92];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /true|false|null/y;

export function afterSpace(text: string, at: number, to: number): number {
  let next = at;
  for (; next < to; next++) {
    const code = text.charCodeAt(next);
    if (code !== SPACE && code !== FEED && code !== TAB && code !== RETURN) break;
  }
  return next;
}

/** Where the string, number or name at `at` ends. Throws NotJson. */
export function scalarEnd(text: string, at: number, to: number): number {
  if (text.charCodeAt(at) === QUOTE && at < to) return stringEnd(text, at, to);
  const pattern = /[a-z]/.test(text[at] ?? '') ? NAME : NUMBER;
  pattern.lastIndex = at;
  const end = at + (pattern.exec(text)?.[0].length ?? 0);
  if (end === at || end > to) throw new NotJson(at, 'a value');
  return end;
}

function stringEnd(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < SPACE) throw new NotJson(at, `no bare ${code === FEED ? 'line end' : 'control character'} in a string`);
    if (code === BACKSLASH) at += escapeLength(text, at) - 1;
  }
  throw new NotJson(from, 'a quotation mark that closes this string');
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function escapeLength(text: string, at: number): number {
  ESCAPE.lastIndex = at;
  const found = ESCAPE.exec(text);
  if (found === null) throw new NotJson(at, 'an escape that JSON knows, such as \\n or \\u00e9');
  return found[0].length;
}

/** The value of a stretch that `scan` has found to be JSON. Throws TooMuch. */
export function valueIn(text: string, [from, to]: Span): Value {
  let [at, values] = [from, 0];
  const next = () => {
    at = afterSpace(text, at, to);
    return text[at];
  };
  const scalar = (): string | null => {
    const end = scalarEnd(text, at, to);
    const words = text.slice(at, end);
    at = end;
    if (words.startsWith('"')) return stringOf(words);
    return words === 'null' ? null : words;
  };
  const read = (depth: number): Value => {
    if (depth > DEEPEST || ++values > MOST_VALUES) throw new TooMuch();
    const opening = next();
    if (opening !== '[' && opening !== '{') return scalar();
    at++;
    const list: Value[] = [];
    const members = new Map<string, Value>();
    while (next() !== ']' && text[at] !== '}') {
      if (text[at] === ',') at++;
      if (opening === '[') list.push(read(depth + 1));
      else {
        next();
        const key = scalar() ?? '';
        next();
        at++; // the colon
        put(members, key, read(depth + 1));
      }
    }
    at++;
    return opening === '[' ? list : members;
  };
  return read(0);
}

/** A key that comes again keeps its value under a name of its own. */
function put(members: Map<string, Value>, key: string, value: Value): void {
  members.set(freeIn(members, key), value);
  if (members.size > MOST_MEMBERS) throw new TooMuch();
}

/** A key as it stands where a map lacks it, else with a number behind it: no value takes the place of another. */
export function freeIn(map: ReadonlyMap<string, unknown>, key: string): string {
  let name = key;
  for (let again = 2; map.has(name); again++) name = `${key} (${again})`;
  return name;
}

/** A string's characters. Most have no escapes, and need no reader. */
function stringOf(written: string): string {
  return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
}
