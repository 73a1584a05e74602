/**
 * Another word where the archive does not know the one that was typed: the nearest of its own words, the more frequent
 * first. It asks the dictionary alone and never changes a query by itself.
 */
import type { Entry } from '../entries.js';
import type { IndexReader } from './reader.js';

/** Parts of the dictionary that are looked through. A guess: enough for an archive of 100,000 articles. */
const PARTS = 4;

/**
 * The entry of the word that was probably meant; null where none is near, or a number was typed: another is another.
 * @param prefix a field with its colon, or nothing.
 */
export async function suggest(index: IndexReader, key: string, prefix: string): Promise<Entry | null> {
  const reach = key.length < 4 || /\d/.test(key) ? 0 : key.length < 7 ? 1 : 2;
  if (reach === 0) return null;
  const one = prefix + key.slice(0, 1);
  const entries = await index.beginning(index.spread(one) <= PARTS ? one : prefix + key.slice(0, 2), PARTS);
  let [best, least, most]: [Entry | null, number, number] = [null, reach, 0];
  for (const entry of entries) {
    const word = entry.key.slice(prefix.length);
    if (word === key) continue;
    const distance = slips(key, word, reach);
    if (distance < least || (distance === least && entry.articles > most))
      [best, least, most] = [entry, distance, entry.articles];
  }
  return best;
}

/**
 * How many slips (a letter more, less, another, or two swapped) lead from one word to another; `most` + 1 where there are
 * more. Optimal string alignment: Damerau, 1964.
 */
export function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1];
      let value = Math.min(last[k]! + 1, row[k - 1]! + 1, last[k - 1]! + (same ? 0 : 1));
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) value = Math.min(value, before[k - 2]! + 1);
      row.push(value);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}
