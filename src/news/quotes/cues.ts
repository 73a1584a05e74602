/**
 * Names the reporting verb of a quotation once its speaker is chosen. Knows where a cue stands to its subject; refuses
 * to choose speakers.
 */
import * as is from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Scene } from './scene.js';
import type { Token } from './tokens.js';

/** The cue as it stands, or null: the verb that the speaker governs, nearest to the quotation where there are several. */
export function cue({ text, tokens: { tokens, places } }: Scene, q: number, speaker: Mention): string | null {
  const [first, last] = places[q]!;
  const sentence = tokens[speaker.head]!.sentence;
  const word = (i: number): string => text.slice(tokens[i]!.start, tokens[i]!.end);
  if (speaker.head < first && tokens[first]!.sentence === sentence) {
    const according = tokens
      .slice(Math.max(0, speaker.first - 2), speaker.first)
      .find(({ flags }) => flags & is.ACCORDING);
    if (according) return text.slice(according.start, tokens[speaker.first - 1]!.end);
    // "welcomed the bid "…", but affirmed "…"": each quotation has the verb before it.
    for (let i = first - 1; i > speaker.last; i--) {
      if (tokens[i]!.quote >= 0 && speaker.verb >= 0 && speaker.verb < i && !hasVerb(tokens, i + 1, first)) continue;
      if (tokens[i]!.flags & is.CUE && !isNounHere(tokens, i)) return word(i);
    }
  }
  if (speaker.inverted >= 0) return word(speaker.inverted);
  if (speaker.verb >= 0 && (tokens[speaker.verb]!.flags & is.CUE || sentence !== tokens[last]!.sentence)) {
    return tokens[speaker.verb]!.flags & is.AUXILIARY ? null : word(speaker.verb);
  }
  if (speaker.first > last && tokens[last]!.sentence === sentence) {
    for (let i = last + 1; i < speaker.first; i++) {
      if (tokens[i]!.flags & is.ACCORDING) return text.slice(tokens[i]!.start, tokens[speaker.first - 1]!.end);
      if (tokens[i]!.flags & is.CUE) return word(i);
    }
  }
  return null;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.flags & is.CUE) return true;
  return false;
}

function isNounHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  return (
    tokens[i]!.isCapital ||
    before.isPossessive ||
    (before.flags & is.DETERMINER) !== 0 ||
    (before.flags & is.PREPOSITION) !== 0
  );
}
