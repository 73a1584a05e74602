/**
 * Names the reporting verb of a quotation once its speaker is chosen. Knows where a cue stands to its subject; refuses
 * to choose speakers.
 */
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Scene } from './scene.js';
import { isCapitalised, isPossessive, NONE, QUOTE, stopOf, type Tokens } from './tokens.js';

/** The cue as it stands, or null: the verb that the speaker governs, nearest to the quotation where there are several. */
export function cue({ text, layout: { tokens, firsts, lasts } }: Scene, q: number, speaker: Mention): string | null {
  const first = firsts[q]!;
  const last = lasts[q]!;
  const { flags, start, sentence, mark } = tokens;
  const own = sentence[speaker.head]!;
  const words = (i: number, end: number): string => text.slice(start[i]!, stopOf(tokens, end));
  if (speaker.head < first && sentence[first] === own) {
    for (let i = speaker.first - 2; i < speaker.first; i++) {
      if (flags[i]! & is.ACCORDING) return words(i, speaker.first - 1);
    }
    // "welcomed the bid "…", but affirmed "…"": each quotation has the verb before it.
    for (let i = first - 1; i > speaker.last; i--) {
      const isAfter = speaker.verb !== NONE && speaker.verb < i;
      if (mark[i] === QUOTE && isAfter && !hasCue(tokens, i + 1, first)) continue;
      if (flags[i]! & is.CUE && !isNounHere(tokens, i)) return words(i, i);
    }
  }
  if (speaker.inverted !== NONE) return words(speaker.inverted, speaker.inverted);
  const verb = flags[speaker.verb]!;
  if (speaker.verb !== NONE && (verb & is.CUE || own !== sentence[last])) {
    return verb & is.AUXILIARY ? null : words(speaker.verb, speaker.verb);
  }
  if (sentence[last] !== own) return null;
  for (let i = last + 1; i < speaker.first; i++) {
    if (flags[i]! & is.ACCORDING) return words(i, speaker.first - 1);
    if (flags[i]! & is.CUE) return words(i, i);
  }
  return null;
}

function hasCue({ flags }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (flags[i]! & is.CUE) return true;
  return false;
}

function isNounHere(tokens: Tokens, i: number): boolean {
  if (isCapitalised(tokens, i) || isPossessive(tokens, i - 1)) return true;
  return (tokens.flags[i - 1]! & (is.DETERMINER | is.PREPOSITION)) !== 0;
}
