/**
 * How an article writes its words: small somewhere, or with a capital inside a sentence. Knows the words of one article
 * by their hashes (two that meet by chance are taken for one); refuses to know what they mean.
 */
import { opensSentence } from './grammar.js';
import { FUNCTION } from './lexicon.js';
import { CAPITALISED, MARGIN, type Tokens, WORD } from './tokens.js';

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
const memory = new Int32Array(1 << 14);

/** All words but function words, which nobody asks about. */
export function spellings(tokens: Tokens): Spellings {
  const size = 2 ** Math.ceil(Math.log2((tokens.end - MARGIN) * 2 + 1));
  const it = { tokens, slots: size > memory.length ? new Int32Array(size) : memory.subarray(0, size).fill(0) };
  const { form, flags } = tokens;
  for (let i = MARGIN; i < tokens.end; i++) {
    if ((form[i]! & WORD) === 0 || flags[i]! & FUNCTION) continue;
    const slot = slotOf(it, i);
    it.slots[slot] = (i << BITS) | (it.slots[slot]! & (SMALL | CAPITAL));
    if ((form[i]! & CAPITALISED) === 0) it.slots[slot]! |= SMALL;
    else if (!opensSentence(tokens, i)) it.slots[slot]! |= CAPITAL;
  }
  return it;
}

function slotOf({ tokens: { hash }, slots }: Spellings, i: number): number {
  const own = hash[i]!;
  const mask = slots.length - 1;
  let slot = (own ^ (own >>> 15)) & mask;
  for (let n = 0; n < MOST && slots[slot] !== 0 && hash[slots[slot]! >> BITS] !== own; n++) slot = (slot + 1) & mask;
  return slot;
}

/** Whether the article writes the word at token `i` small somewhere. */
export function isSmall(it: Spellings, i: number): boolean {
  return (it.slots[slotOf(it, i)]! & SMALL) !== 0;
}

/** Whether the article writes it with a capital where no sentence begins. */
export function isCapital(it: Spellings, i: number): boolean {
  return (it.slots[slotOf(it, i)]! & CAPITAL) !== 0;
}
