/** Where the prose of a page stands: the one stretch of lines that reads like an article. What else stands there it does not know. */
import type { Traits } from './traits.js';

/** A stretch of lines. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** How much of prose a line looks: sentences of running text gain, everything else costs. Guesses, set by looking. */
function weight(trait: Traits): number {
  if (trait.size >= 14 && trait.common > 0.1) return Math.min(trait.size, 50) - 8;
  if (trait.size >= 25) return 12;
  return trait.size >= 9 && trait.common > 0.15 ? -2 : -6;
}

/** The stretch of lines with the most prose: the maximal sum over neighbouring lines (Kadane). */
export function proseOf(traits: readonly Traits[]): Stretch {
  let best: Stretch = { from: 0, to: 0 };
  let bestSum = 0;
  let sum = 0;
  let from = 0;
  traits.forEach((trait, i) => {
    sum += weight(trait);
    if (sum <= 0) {
      sum = 0;
      from = i + 1;
    } else if (sum > bestSum) {
      bestSum = sum;
      best = { from, to: i + 1 };
    }
  });
  return best;
}
