/**
 * Finds every quotation of an article and who said it: words in quotation marks, their speaker, the reporting verb, and
 * the speaker's fullest name where it is certain. Works on spans of the article's text; knows nothing of other articles.
 */
import { personId } from '../lib/slug.js';
import type { Block, Quote, Speaker } from '../types.js';
import { cue } from './quotes/cues.js';
import * as is from './quotes/lexicon.js';
import type { Mention } from './quotes/mentions.js';
import { repeated } from './quotes/repeated.js';
import { SCARE_CARD, scareAnswers } from './quotes/scare.js';
import { type Scene, scene } from './quotes/scene.js';
import { type Ballot, best, readPoints, share, total } from './quotes/scorecard.js';
import { isNobody, SPEAKER_CARD, vote } from './quotes/speakers.js';
import { SCARE_POINTS, SPEAKER_POINTS } from './quotes/weights.js';

const SPEAKER = readPoints(SPEAKER_CARD, SPEAKER_POINTS);
const SCARE = readPoints(SCARE_CARD, SCARE_POINTS);
// Share of the likelihood that a speaker must have to be given (measured, each publisher left out in turn: from 0.45 to
// 0.55 F1 stays within 0.1, while wrong speakers fall from 5.5 to 4.5 in 100 and common nouns are lost).
const LEAST_SHARE = 0.5;
// Points that words in marks must have to be someone's (measured likewise: F1 of all lengths is best here).
const LEAST_SPOKEN = 0.3;

/**
 * The quotations of `body` in reading order; spans are of `text`. `language` is BCP 47; unknown languages are read with
 * English words. Linear in the length of the text; never throws.
 */
export function quotes(text: string, body: readonly Block[], language: string): Quote[] {
  const it = scene(text, body, language);
  if (it === null) return [];
  const found: Quote[] = [];
  const isRepeated = repeated(text, it.stretches);
  const answers = new Int32Array(SCARE_CARD.offsets.length);
  let previous = -1;
  for (let q = 0; q < it.stretches.length; q++) {
    const ballot = vote(it, q, previous, SPEAKER);
    scareAnswers(it, q, share(ballot, isNobody), isRepeated[q]!, answers);
    if (total(SCARE, answers, answers.length) < LEAST_SPOKEN) continue;
    const chosen = elected(it, ballot);
    if (chosen >= 0) previous = chosen;
    found.push(quote(it, q, chosen));
  }
  return found;
}

/** The mention that most likely names the speaker; -1 where nobody is likely enough. */
function elected(it: Scene, ballot: Ballot): number {
  const chosen = best(ballot);
  const likely = share(ballot, (mention) => mention === chosen || sameSpeaker(it, mention, chosen));
  return likely < LEAST_SHARE ? -1 : chosen;
}

function sameSpeaker({ cast: { person } }: Scene, a: number, b: number): boolean {
  return a >= 0 && b >= 0 && person[a]! >= 0 && person[a] === person[b];
}

function quote(it: Scene, q: number, chosen: number): Quote {
  const { pieces, block } = it.stretches[q]!;
  const mention = it.mentions[chosen];
  return {
    text: pieces.map(([start, end]) => collapse(it.text.slice(start, end))).join('\n'),
    span: [pieces[0]![0], pieces.at(-1)![1]],
    kind: kind(it, q),
    speaker: mention === undefined ? null : speaker(it, chosen),
    cue: mention === undefined ? null : cue(it, q, mention),
    block,
  };
}

function collapse(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Mixed where the marked words go on a clause outside the marks. */
function kind({ text, stretches, tokens: { tokens, places } }: Scene, q: number): Quote['kind'] {
  const [first] = places[q]!;
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== tokens[first]!.sentence || !before.isWord) return 'direct';
  const capital = /^\P{L}*\p{Lu}/u.test(
    text.slice(stretches[q]!.pieces[0]![0], stretches[q]!.pieces[0]![1]).slice(0, 8),
  );
  return before.flags & is.SAY && capital ? 'direct' : 'mixed';
}

function speaker(it: Scene, chosen: number): Speaker | null {
  const at = it.mentions[chosen]!.isSilent ? namedBefore(it, chosen) : chosen;
  if (at < 0) return null;
  const mention = it.mentions[at]!;
  const { tokens } = it.tokens;
  const span = [tokens[mention.first]!.start, endOf(it, mention)] as const;
  const person = it.cast.certain[chosen] ? it.cast.people[it.cast.person[chosen]!] : undefined;
  const name = person?.name ?? null;
  const role = mention.role ?? person?.role ?? null;
  return {
    text: collapse(it.text.slice(...span)),
    span,
    name,
    role: role === null ? null : collapse(it.text.slice(tokens[role[0]]!.start, tokens[role[1] - 1]!.end)),
    person: name === null ? null : personId(name),
  };
}

/** The latest mention in words of the person whom a verb leaves out; -1 where that is not certain. */
function namedBefore({ mentions, cast: { person, certain } }: Scene, silent: number): number {
  if (person[silent]! < 0 || !certain[silent]) return -1;
  let m = silent - 1;
  while (m >= 0 && (person[m] !== person[silent] || mentions[m]!.isSilent)) m--;
  return m;
}

/** Where the words of a mention end, its possessive ending left out. */
function endOf({ tokens: { tokens } }: Scene, { last }: Mention): number {
  const { start, end, text, isPossessive } = tokens[last]!;
  return isPossessive ? start + text.length : end;
}
