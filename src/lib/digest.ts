/**
 * A digest of plain data: what a page shows, as one short string that differs where the data differ. It knows values and
 * nothing of what they mean; objects that have a mark of their own are told by it and not looked into.
 */
import { hash } from 'node:crypto';
import { Html } from './html.js';

/** The mark of an object that stands for all it holds; undefined for one that must be looked into. */
export type MarkOf = (value: object) => string | undefined;

/** 128 bits, as 22 letters, figures, `-` and `_`: two different values share one only by a chance that never comes. */
export function digestOf(value: unknown, markOf: MarkOf = () => undefined): string {
  return hash('sha256', spelled(value, markOf), 'base64url').slice(0, 22);
}

/** The value as text, each part with its kind and length, so that no two values are spelled alike. Throws for a function. */
function spelled(value: unknown, markOf: MarkOf): string {
  switch (typeof value) {
    case 'string':
      return `"${value.length}:${value}`;
    case 'number':
    case 'boolean':
    case 'undefined':
      return `${String(value)};`;
    case 'object':
      return value === null ? '0;' : spelledObject(value, markOf);
    default:
      throw new TypeError(`a ${typeof value} has no digest`);
  }
}

function spelledObject(value: object, markOf: MarkOf): string {
  const mark = markOf(value);
  if (mark !== undefined) return `#${mark.length}:${mark}`;
  if (value instanceof Html) return `<${value.markup.length}:${value.markup}`;
  if (value instanceof Map || value instanceof Set) return spelledObject([...value], markOf);
  if (Array.isArray(value)) {
    let items = `[${value.length}:`;
    for (const item of value) items += spelled(item, markOf);
    return items;
  }
  let fields = '{';
  for (const key of Object.keys(value)) {
    fields += `${key.length}:${key}=${spelled((value as Record<string, unknown>)[key], markOf)}`;
  }
  return `${fields}}`;
}
