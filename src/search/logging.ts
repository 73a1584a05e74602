/**
 * One article's words, as they occur, into the log of a run. It knows forms and what they are indexed as, and no other
 * article.
 */
import { type Forms, NO_FORM, noTokens, SPELLING, TERM, type Tokens } from './forms.js';
import { QUOTED_BIT } from './layout.js';
import { AS_INDEXED, makeRoom, type Occurrences, PLACE_SHIFT, worthBits } from './occurrences.js';
import type { Reading } from './reading.js';
import { type Stretch, stretchesOf } from './stretches.js';
import type { Met, Vocabulary } from './vocabulary.js';
import { eachWord } from './words.js';

/** Logs an article's occurrences. @param met hears of spellings that are indexed as another word, of each once. */
export type Log = (reading: Reading, met: Met) => void;

const NOWHERE = 0x7fffffff;

export function logger(vocabulary: Vocabulary, forms: Forms, occurrences: Occurrences): Log {
  const [whole, own, parted] = [noTokens(), noTokens(), noTokens()];
  /** Spellings of this article that are indexed as another word, and that word. */
  const others = new Map<number, number>();
  const room = { vocabulary, occurrences, others, records: forms.records };
  return (reading, met) => {
    const tokens = words(reading.text, reading.tokens, forms, whole);
    let [place, next] = [0, 0];
    for (const stretch of stretchesOf(reading)) {
      const { text, from, to, field, isName } = stretch;
      const before = occurrences.count;
      makeRoom(occurrences, to - from + 1);
      if (text === null) next = addTokens(room, tokens, next, stretch, place);
      else addTokens(room, words(text, forms.cut(text, own), forms, parted), 0, stretch, place);
      const start = place;
      place += occurrences.count - before + 1; // no phrase runs from one field or paragraph into the next
      if (field !== null && isName) addName(room, vocabulary.name(text!, field), start);
    }
    for (const [spelling, word] of others) {
      met.learn(spelling, word);
      met.count(spelling, word);
    }
    others.clear();
  };
}
interface Room {
  readonly vocabulary: Vocabulary;
  readonly occurrences: Occurrences;
  readonly others: Map<number, number>;
  readonly records: Forms['records'];
}

/** Logs the tokens of a stretch from the `first` on, which stands at `before`; where the stretch ends among them. */
function addTokens(room: Room, tokens: Tokens, first: number, stretch: Stretch, before: number): number {
  const { vocabulary, occurrences, others } = room;
  const { bounds, forms, count: all } = tokens;
  const { to, field, quoted } = stretch;
  const { log } = occurrences;
  const records = room.records();
  const bits = worthBits(stretch.worth);
  let range = 0;
  let quotedFrom = quoted[0] ?? NOWHERE;
  let quotedTo = quoted[1] ?? NOWHERE;
  let end = occurrences.count * 2;
  let next = first;
  for (let place = before; next < all && bounds[2 * next]! < to; next++, place++) {
    const start = bounds[2 * next]!;
    for (; start >= quotedTo; quotedTo = quoted[range + 1] ?? NOWHERE) {
      range += 2;
      quotedFrom = quoted[range] ?? NOWHERE;
    }
    const form = forms[next]!;
    let term = records[form + TERM]! - 1;
    if (field !== null) term = vocabulary.inField(form, field)[0];
    else if (term < 0) term = vocabulary.learn(form);
    log[end++] = term >> 1;
    log[end++] = (place << PLACE_SHIFT) | bits | ((term & 1) << 1) | (start >= quotedFrom ? QUOTED_BIT : 0);
    if ((term & 1) === 0)
      others.set(field === null ? records[form + SPELLING]! : vocabulary.inField(form, field)[1], term >> 1);
  }
  occurrences.count = end >> 1;
  return next;
}

/** Logs the key of a whole name, which stands where the name begins. */
function addName({ occurrences }: Room, key: number, place: number): void {
  const at = 2 * occurrences.count++;
  occurrences.log[at] = key;
  occurrences.log[at + 1] = (place << PLACE_SHIFT) | worthBits(1) | AS_INDEXED;
}

/** The tokens of a text with every run in words, each with its form: `into` where they are not the same. */
function words(text: string, tokens: Tokens, forms: Forms, into: Tokens): Tokens {
  if (!tokens.isParted) return tokens;
  into.count = 0;
  if (into.forms.length < text.length) Object.assign(into, noTokens(2 * text.length));
  const add = (form: number, start: number, end: number): void => {
    into.bounds[2 * into.count] = start;
    into.bounds[2 * into.count + 1] = end;
    into.forms[into.count++] = form;
  };
  for (let i = 0; i < tokens.count; i++) {
    const [start, end] = [tokens.bounds[2 * i]!, tokens.bounds[2 * i + 1]!];
    if (tokens.forms[i] !== NO_FORM) add(tokens.forms[i]!, start, end);
    else eachWord(text, start, end, (from, to) => add(forms.formOf(text, from, to), from, to));
  }
  return into;
}
