/**
 * Finds marked words that stand in marks more than once in an article: pull quotes, slogans, names. Compares them without
 * marks and case; knows nothing else of them.
 */
import type { Marked } from './marks.js';

/** Of each stretch, whether another holds the same words. */
export function repeated(text: string, stretches: readonly Marked[]): boolean[] {
  const keys = stretches.map(({ pieces }) =>
    text
      .slice(...pieces[0]!)
      .toLowerCase()
      .replace(/[.,!?]$/, ''),
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => counts.get(key)! > 1);
}
