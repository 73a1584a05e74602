/**
 * Finds marked words that stand in marks more than once in an article: pull quotes, slogans, names. Compares them without
 * marks and case; knows nothing else of them.
 */
import type { Span } from '../../types.js';
import type { Marked } from './marks.js';

const LENGTHS = 256; // that are told apart before words are compared (guess)
const lengths = new Uint16Array(LENGTHS);

/** Of each stretch, whether another holds the same words. */
export function repeated(text: string, stretches: readonly Marked[]): boolean[] {
  lengths.fill(0);
  let most = 0;
  for (const { pieces } of stretches) {
    const at = lengthOf(text, pieces[0]!) % LENGTHS;
    lengths[at]!++;
    most = Math.max(most, lengths[at]!);
  }
  if (most < 2) return stretches.map(() => false);
  const keys = stretches.map(({ pieces: [piece] }) => {
    const length = lengthOf(text, piece!);
    return lengths[length % LENGTHS] === 1 ? '' : text.slice(piece![0], piece![0] + length).toLowerCase();
  });
  const counts = new Map<string, number>();
  for (const key of keys) tally(counts, key);
  return keys.map((key) => key !== '' && counts.get(key)! > 1);
}

function tally<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Without a mark at the end. */
function lengthOf(text: string, [start, end]: Span): number {
  return '.,!?'.includes(text[end - 1]!) ? end - start - 1 : end - start;
}
