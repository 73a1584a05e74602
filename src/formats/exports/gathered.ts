/** The values of an article as a format finds them, one after another; what comes again under a name makes a list of it. */
import { lettersOnly } from '../../lib/letters-only.js';
import type { Value, Values } from '../json/text.js';

/** Values of a name, and characters of each, among which words are looked for; guesses: names and headlines have fewer. */
const [COMPARED, LONGEST] = [20, 500];

export class Gathered {
  private readonly found = new Map<string, Set<string | Values>>();

  /** Adds a value; nothing where it is empty or there already under this name. */
  put(name: string, value: string | Values): void {
    const own = typeof value === 'string' ? value.trim() : value;
    if (own === '') return;
    const known = this.found.get(name);
    if (known === undefined) this.found.set(name, new Set([own]));
    else known.add(own);
  }

  /** Adds a value where none is known under its name. */
  once(name: string, value: string): void {
    if (!this.has(name)) this.put(name, value);
  }

  has(name: string): boolean {
    return this.found.has(name);
  }

  /** Whether a value of a name says some words, alone or among others. */
  says(name: string, words: string): boolean {
    const letters = lettersOnly(words);
    let compared = 0;
    for (const value of this.found.get(name) ?? []) {
      if (++compared > COMPARED) return false;
      for (const one of typeof value === 'string' ? [value] : value.values())
        if (typeof one === 'string' && lettersOnly(one.slice(0, LONGEST)).includes(letters)) return true;
    }
    return false;
  }

  /** The first value of a name, if it is words; empty where there is none. */
  first(name: string): string {
    const [value = ''] = this.found.get(name) ?? [];
    return typeof value === 'string' ? value : '';
  }

  drop(name: string): void {
    this.found.delete(name);
  }

  /** Takes over what others found under names that are not known here. */
  complete(others: Gathered, without: ReadonlySet<string>): void {
    for (const [name, values] of others.found)
      if (!this.found.has(name) && !without.has(name)) this.found.set(name, values);
  }

  /** Tags are a list in any case: the only one may hold a comma. */
  get values(): [string, Value][] {
    return [...this.found].map(([name, set]) => {
      const all = [...set];
      return [name, all.length === 1 && name !== 'tags' ? all[0]! : all];
    });
  }
}
