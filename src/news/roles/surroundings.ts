/**
 * What kinds of lines stand around a line, two deep, and whether what it says is said again right after it: a standfirst
 * stands alone and is told again by the prose, a paragraph goes on. Observes; what it means is weighed elsewhere.
 */

import * as is from '../../lib/characters.js';
import type { Cue } from '../languages/language.js';
import type { LineWords } from '../words/words.js';
import { endsWith, lettersIn } from './echoes.js';
import { frameOf, type Traits } from './traits.js';

/** A line's kind at a glance, where its role is still open. */
export const KINDS = ['none', 'signature', 'credit', 'furniture', 'prose', 'sentence', 'title', 'short'] as const;
export type Kind = (typeof KINDS)[number];

/** A sentence ends here. */
export const STOPPED = /[.!?…。！？؟।۔]["”»’)」』）]*$/u;

/** "News » Harbours » Ferry returns": the steps to a page in one line. Guillemets that open something are another matter. */
export function isTrail(text: string, bits: number): boolean {
  return (bits & is.BAR) !== 0 && STEPS.test(text);
}

const STEPS = /^(?:[^«»›.!?]{1,60}\s[»›]\s){2,6}[^«»›]{1,160}$/u;

/** The kind of one line. @param signs true for a line of author or date. */
export function kindOf(trait: Traits, signs: boolean): Kind {
  const frame = frameOf(trait);
  if (trait.size >= 25 && trait.common > 0.1) return 'prose';
  if (isTrail(trait.line.text, trait.bits)) return 'furniture';
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

/** Words of the longest heading between paragraphs that may be a word of furniture too ("Background", "What happens next"); a guess. */
const HEADING = 6;

/** What a line says in a text without furniture: a whole sentence, one of the body's, the heading of what follows, or nothing of these. */
export type Saying = 'sentence' | 'body' | 'heading' | 'nothing';

/**
 * What each line says, of a text that is nothing but a head, sentences and titles, signed or not; null where any line looks
 * like furniture. What stands alone between two sentences is a heading, whatever else it could be.
 */
export function plainOf(traits: readonly Traits[], kinds: readonly Kind[]): Saying[] | null {
  const said = kinds.map(
    (kind, i) => isSaid(kind) || ((kind === 'title' || kind === 'short') && STOPPED.test(traits[i]!.line.text)),
  );
  const first = said.indexOf(true);
  const heads = said.map((_, i) => said[i - 1] === true && said[i + 1] === true && !said[i] && mayHead(traits[i]!));
  const isClean = (kind: Kind, i: number) =>
    said[i]! || PLAIN.has(kind) || (kind === 'short' && i < first) || heads[i]!;
  if (!kinds.every(isClean)) return null;
  return kinds.map((kind, i) => {
    if (said[i]) return heads[i - 1] ? 'body' : 'sentence';
    return heads[i] && HEADS.has(kind) ? 'heading' : 'nothing';
  });
}

/** Kinds of lines that are no furniture wherever they stand. */
const PLAIN: ReadonlySet<Kind> = new Set(['signature', 'title', 'credit']);
/** Kinds of lines of which only what stands around them tells whether they are headings. */
const HEADS: ReadonlySet<Kind> = new Set(['short', 'furniture']);
/** Cues whose words are ordinary headings too: what tells of other articles, or of the same one otherwise. */
const HEADINGS: ReadonlySet<Cue> = new Set(['related', 'tags', 'share', 'navigation', 'correction']);

function mayHead({ size, cues, line }: Traits): boolean {
  return size <= HEADING && !line.text.includes(':') && [...cues.keys()].every((cue) => HEADINGS.has(cue));
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
    if (i >= until || size < 6 || size > MOST_WORDS) return -1;
    const count = hold(words);
    if (count === 0) return -1;
    let left = count;
    for (let k = i + 1, seen = 0; k < traits.length && k < i + 12 && seen < SOON; k++) {
      if (kinds[k] !== 'prose') continue;
      seen++;
      left -= strike(traits[k]!.words);
    }
    return 1 - left / count;
  });
}

/** Words of the longest line that may be told again; a guess. */
const MOST_WORDS = 70;
/** The hashes of one line's longer words, each at its own place or behind it, and whether it is free, held, or struck. */
const held = new Int32Array(256);
const states = new Uint8Array(256);
const [FREE, HELD, STRUCK] = [0, 1, 2];

/** Holds the longer words of a line of at most `MOST_WORDS`; returns how many different ones. */
function hold({ words: { starts, ends, hashes }, from, to }: LineWords): number {
  states.fill(FREE);
  let count = 0;
  for (let i = from; i < to; i++) {
    if (ends[i]! - starts[i]! <= LONG_WORD) continue;
    const at = placeOf(hashes[i]!);
    if (states[at] === FREE) count++;
    held[at] = hashes[i]!;
    states[at] = HELD;
  }
  return count;
}

/** Strikes the words held that another line has too; returns how many it struck. */
function strike({ words: { starts, ends, hashes }, from, to }: LineWords): number {
  let struck = 0;
  for (let i = from; i < to; i++) {
    if (ends[i]! - starts[i]! <= LONG_WORD) continue;
    const at = placeOf(hashes[i]!);
    if (states[at] !== HELD) continue;
    states[at] = STRUCK;
    struck++;
  }
  return struck;
}

/** The place of a word; a free one where it is not held. */
function placeOf(hash: number): number {
  let at = Math.imul(hash, 0x9e3779b1) >>> 24;
  while (states[at] !== FREE && held[at] !== hash) at = (at + 1) & 0xff;
  return at;
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
