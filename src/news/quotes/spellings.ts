/**
 * How an article writes its words: small somewhere, or with a capital inside a sentence. Knows the words of one article
 * by their hashes (two that meet by chance are taken for one); refuses to know what they mean.
 */
import { opensSentence } from './grammar.js';
import type { Layout } from './layout.js';
import * as lexicon from './lexicon.js';
import type { Tokens } from './tokens.js';
import * as token from './tokens.js';

// A module's own constants become part of its machine code; imported ones are loaded each time.
const { FUNCTION } = lexicon;
const { CAPITALISED, MARGIN, WORD } = token;

const SMALL = 1;
const CAPITAL = 2;
const BITS = 2;
const MOST = 32; // slots looked at for one word, so that words made to meet stay linear (guess)

export interface Spellings {
  readonly tokens: Tokens;
  /** A token of each word, at its hash or behind it, above the bits of how the word is written. */
  readonly slots: Int32Array;
}

/** Used for one article after the other; a longer one has its own (guess). */
const memory = new Int32Array(1 << 12);
/** A bit for each word in `slots`, by its hash: most words of an article are none of them. */
const asked = new Int32Array(1 << 8);

/** The words that open a sentence with a capital, function words left out: nobody asks about others. */
export function spellings({ tokens, openers: all }: Layout): Spellings {
  const { form, flags, hash, end } = tokens;
  const openers: number[] = [];
  asked.fill(0);
  for (const i of all) {
    if ((form[i]! & CAPITALISED) === 0 || (flags[i]! & FUNCTION) !== 0) continue;
    openers.push(i);
    asked[(hash[i]! >>> 5) & (asked.length - 1)]! |= 1 << hash[i]!;
  }
  const size = 2 ** Math.ceil(Math.log2(openers.length * 2 + 1));
  const it = { tokens, slots: size > memory.length ? new Int32Array(size) : memory.subarray(0, size).fill(0) };
  for (const i of openers) it.slots[slotOf(it, i)] = i << BITS;
  for (let i = MARGIN; i < end; i++) {
    const own = hash[i]!;
    if ((asked[(own >>> 5) & (asked.length - 1)]! & (1 << own)) !== 0) note(it, i);
  }
  return it;
}

/** Notes how the word at token `i` is written, if it is one that somebody asks about. */
function note(it: Spellings, i: number): void {
  const { form, flags, hash } = it.tokens;
  if ((form[i]! & WORD) === 0 || flags[i]! & FUNCTION) return;
  const slot = slotOf(it, i);
  const held = it.slots[slot]!;
  if (held === 0 || hash[held >> BITS] !== hash[i]) return;
  if ((form[i]! & CAPITALISED) === 0) it.slots[slot]! |= SMALL;
  else if (!opensSentence(it.tokens, i)) it.slots[slot]! |= CAPITAL;
}

function slotOf({ tokens: { hash }, slots }: Spellings, i: number): number {
  const own = hash[i]!;
  const mask = slots.length - 1;
  let slot = (own ^ (own >>> 15)) & mask;
  for (let n = 0; n < MOST && slots[slot] !== 0 && hash[slots[slot]! >> BITS] !== own; n++) slot = (slot + 1) & mask;
  return slot;
}

/** Whether the article writes the word at token `i`, which opens a sentence with a capital, small somewhere. */
export function isSmall(it: Spellings, i: number): boolean {
  return (it.slots[slotOf(it, i)]! & SMALL) !== 0;
}

/** Whether the article writes it with a capital where no sentence begins. */
export function isCapital(it: Spellings, i: number): boolean {
  return (it.slots[slotOf(it, i)]! & CAPITAL) !== 0;
}
