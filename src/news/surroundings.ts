/**
 * What kinds of lines stand around a line, two deep, and whether what it says is said again right after it: a standfirst
 * stands alone and is told again by the prose, a paragraph goes on. Observes; what it means is weighed elsewhere.
 */
import { endsWith, lettersIn } from './echoes.js';
import { frameOf, type Traits } from './traits.js';
import type { LineWords } from './words.js';

/** A line's kind at a glance, where its role is still open. */
export const KINDS = ['none', 'signature', 'credit', 'furniture', 'prose', 'sentence', 'title', 'short'] as const;
export type Kind = (typeof KINDS)[number];

/** A sentence ends here. */
const STOPPED = /[.!?…。]["”»’)]*$/u;

/** The kind of one line. @param signs true for a line of author or date. */
export function kindOf(trait: Traits, signs: boolean): Kind {
  const frame = frameOf(trait);
  if (trait.size >= 25 && trait.common > 0.1) return 'prose';
  if (frame === 'whole' || (frame === 'start' && trait.size < 14)) return 'furniture';
  if (signs) return 'signature';
  if (trait.credit !== 'none') return 'credit';
  if (trait.size >= 6 && STOPPED.test(trait.line.text)) return 'sentence';
  return trait.size >= 4 ? 'title' : 'short';
}

/** Whether a line of the kind says something in whole sentences. */
export function isSaid(kind: Kind): boolean {
  return kind === 'prose' || kind === 'sentence';
}

/**
 * Which lines speak in whole sentences, of a text that is nothing but a head, sentences and titles, signed or not; null
 * where any line looks like furniture.
 */
export function plainOf(traits: readonly Traits[], kinds: readonly Kind[]): boolean[] | null {
  const said = kinds.map(
    (kind, i) => isSaid(kind) || ((kind === 'title' || kind === 'short') && STOPPED.test(traits[i]!.line.text)),
  );
  const first = said.indexOf(true);
  const isClean = (kind: Kind, i: number) =>
    said[i]! || kind === 'signature' || kind === 'title' || (kind === 'short' && i < first);
  return kinds.every(isClean) ? said : null;
}

/** How many long lines stand in a row with each line: 0 for others, then 1, 2, 3 and more. */
export function runsOf(kinds: readonly Kind[]): number[] {
  const runs = kinds.map(() => 0);
  for (let i = 0; i < kinds.length; i++) {
    let end = i;
    while (end < kinds.length && isSaid(kinds[end]!)) end++;
    for (let k = i; k < end; k++) runs[k] = Math.min(3, end - i);
    i = Math.max(i, end);
  }
  return runs;
}

/** How a line stands among the lines of prose: how far behind the last, before the next, and how many are still to come. */
export interface AmongProse {
  readonly since: readonly number[];
  readonly until: readonly number[];
  readonly toCome: readonly number[];
}

/** For each line; distances are infinite where no prose stands on that side. */
export function amongProse(kinds: readonly Kind[]): AmongProse {
  const since = kinds.map(() => Number.POSITIVE_INFINITY);
  const until = kinds.map(() => Number.POSITIVE_INFINITY);
  const toCome = kinds.map(() => 0);
  for (let i = 1; i < kinds.length; i++) since[i] = kinds[i - 1] === 'prose' ? 1 : since[i - 1]! + 1;
  for (let i = kinds.length - 2; i >= 0; i--) {
    const follows = kinds[i + 1] === 'prose';
    until[i] = follows ? 1 : until[i + 1]! + 1;
    toCome[i] = toCome[i + 1]! + (follows ? 1 : 0);
  }
  return { since, until, toCome };
}

/** Lines of prose after a line in which it may be told again; a guess. */
const SOON = 3;

/** Shorter words say little; a guess. */
const LONG_WORD = 4;

/**
 * For each line of some length among the first ones the share of its longer words that the next lines of prose say
 * again; -1 for the others. Words are told by their hashes: a chance match does no harm here. @param until lines looked at.
 */
export function retoldOf(traits: readonly Traits[], kinds: readonly Kind[], until: number): number[] {
  return traits.map(({ words, size }, i) => {
    if (i >= until || size < 6 || size > 70) return -1;
    const own = new Set<number>();
    for (const hash of longWords(words)) own.add(hash);
    const count = own.size;
    if (count === 0) return -1;
    for (let k = i + 1, seen = 0; k < traits.length && k < i + 12 && seen < SOON; k++) {
      if (kinds[k] !== 'prose') continue;
      seen++;
      for (const hash of longWords(traits[k]!.words)) own.delete(hash);
    }
    return 1 - own.size / count;
  });
}

function longWords({ words, from, to }: LineWords): number[] {
  const hashes: number[] = [];
  for (let i = from; i < to; i++) if (words.ends[i]! - words.starts[i]! > LONG_WORD) hashes.push(words.hashes[i]!);
  return hashes;
}

/** Letters of the shortest line that is looked for at the end of others; a guess. */
const SHORTEST = 16;

/** For each line whether another ends with all of it (1), or it ends with all of another (2); 0 for neither. */
export function endingsOf(traits: readonly Traits[]): number[] {
  const byLast = new Map<number, number[]>();
  traits.forEach(({ words, size }, i) => {
    if (size < 3 || size > 45 || words.to === words.from) return;
    const last = words.words.hashes[words.to - 1]!;
    const group = byLast.get(last);
    if (group === undefined) byLast.set(last, [i]);
    else if (group.length < MOST_ALIKE) group.push(i);
  });
  const codes = traits.map(() => 0);
  for (const group of byLast.values()) if (group.length > 1) compare(group, traits, codes);
  return codes;
}

/** So many lines with the same last word are compared; more are a list of something. A guess. */
const MOST_ALIKE = 8;

function compare(group: readonly number[], traits: readonly Traits[], codes: number[]): void {
  const letters = group.map((i) => lettersIn(traits[i]!.words));
  group.forEach((short, s) => {
    group.forEach((long, l) => {
      if (letters[s]! < SHORTEST || letters[s]! >= letters[l]!) return;
      if (!endsWith(traits[long]!.words, traits[short]!.words)) return;
      codes[short] = 1;
      codes[long] = 2;
    });
  });
}
