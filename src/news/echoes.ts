/**
 * What the lines of a text say of each other: which words of a short line the prose holds too, which lines say the same,
 * which begin as another does. Observes; what it means is weighed elsewhere.
 */
import type { Traits } from './traits.js';

/** A stretch of lines. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export interface Echoes {
  readonly sameBefore: boolean;
  readonly sameAfter: boolean;
  /** Another line begins with all of this one. */
  readonly extended: boolean;
  /** This line begins with all of another. */
  readonly extending: boolean;
}

/** The share of each short line's own words that the prose holds too: a headline speaks of what follows, a menu does not. */
export function sharesOf(traits: readonly Traits[], prose: Stretch): { share: number[]; lead: number[]; best: number } {
  const spoken = new Set<string>();
  for (let i = prose.from; i < prose.to; i++) {
    const trait = traits[i]!;
    if (trait.size >= 14) for (const word of trait.words) spoken.add(word);
  }
  const first = new Set(traits[prose.from]?.words);
  const lead = traits.map(({ words }) => shareOf(words, first));
  let best = -1;
  let most = 1;
  const share = traits.map((trait, i) => {
    const own = trait.words.filter((word) => word.length > 3);
    const found = own.filter((word) => spoken.has(word)).length;
    if (i < prose.from && trait.size < 30 && found > most) {
      best = i;
      most = found;
    }
    return own.length === 0 ? 0 : found / own.length;
  });
  return { share, lead, best };
}

function shareOf(words: readonly string[], known: ReadonlySet<string>): number {
  const own = words.filter((word) => word.length > 3);
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length;
}

/** Which lines say what another line says, or begin as it does. Lines are compared by their letters and digits. */
export function echoesOf(traits: readonly Traits[]): Echoes[] {
  const echoes = traits.map(() => ({ sameBefore: false, sameAfter: false, extended: false, extending: false }));
  const seen = new Map<string, number>();
  const starts = new Map<string, number>();
  traits.forEach(({ key }, i) => {
    if (key.length < SHORTEST) return;
    const before = seen.get(key);
    if (before !== undefined) {
      echoes[i]!.sameBefore = true;
      echoes[before]!.sameAfter = true;
    }
    seen.set(key, i);
    if (key.length >= START) starts.set(key.slice(0, START), i);
  });
  traits.forEach(({ key }, i) => {
    const other = key.length < START ? undefined : starts.get(key.slice(0, START));
    const rival = other === undefined ? key : traits[other]!.key;
    if (other === undefined || rival === key) return;
    const [short, long] = rival.startsWith(key) ? [i, other] : [other, i];
    if (!traits[long]!.key.startsWith(traits[short]!.key)) return;
    echoes[short]!.extended = true;
    echoes[long]!.extending = true;
  });
  return echoes;
}

/** Shorter lines repeat by chance ("Share"); a guess. */
const SHORTEST = 8;

/** Letters that two lines must share before one is compared with the other in full; a guess. */
const START = 24;
