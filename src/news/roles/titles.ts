/**
 * Which lines read like titles, and how they stand among one another; and how much furniture has passed since the prose
 * began. Evidence that one line alone cannot give.
 */
import type { Stretch } from './prose.js';
import { frameOf, type Traits } from './traits.js';

/** Four to thirty words without a closing stop, and nothing that says what else it is. */
export function isTitleLike(trait: Traits): boolean {
  const { text } = trait.line;
  if (trait.size < 3.5 || trait.size > 30 || text.length > 200 || /[.:,…]$/.test(text)) return false;
  if (trait.credit !== 'none' || trait.cues.get('by') === 'start' || trait.cues.get('photo') === 'start') return false;
  const frame = frameOf(trait);
  return frame !== 'whole' && !(frame === 'start' && trait.size < 8) && trait.cues.get('readTime') === undefined;
}

/** Indexes of lines, -1 where there is none. */
export interface Titles {
  readonly first: number;
  readonly last: number;
  readonly longest: number;
  readonly best: number;
}

/** The outstanding titles before the prose. @param share of each line's words that the prose holds too. */
export function titlesOf(traits: readonly Traits[], prose: Stretch, share: readonly number[]): Titles {
  let [first, last, longest, best] = [-1, -1, -1, -1];
  for (let i = 0; i < prose.from; i++) {
    const trait = traits[i]!;
    if (!isTitleLike(trait)) continue;
    if (first < 0) first = i;
    last = i;
    if (longest < 0 || trait.size > traits[longest]!.size) longest = i;
    if (best < 0 || share[i]! * trait.size > share[best]! * traits[best]!.size) best = i;
  }
  return { first, last, longest, best };
}

/** For each line how many lines of furniture stand between the prose's beginning and it. */
export function framesOf(traits: readonly Traits[], prose: Stretch): number[] {
  let count = 0;
  return traits.map((trait, i) => {
    const before = count;
    const frame = frameOf(trait);
    if (i >= prose.from && trait.size < 14 && (frame === 'whole' || frame === 'start')) count++;
    return before;
  });
}
