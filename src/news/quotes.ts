/**
 * Finds every quotation of an article and who said it: words in quotation marks, their speaker, the reporting verb, and
 * the speaker's fullest name where it is certain. Works on spans of the article's text; knows nothing of other articles.
 */
import { personId } from '../lib/slug.js';
import type { Block, Quote, Speaker } from '../types.js';
import { cue } from './quotes/cues.js';
import * as is from './quotes/lexicon.js';
import type { Mention } from './quotes/mentions.js';
import { SCARE_CARD, scareAnswers } from './quotes/scare.js';
import { type Scene, scene } from './quotes/scene.js';
import { readPoints, total } from './quotes/scorecard.js';
import { candidates, SPEAKER_CARD } from './quotes/speakers.js';
import { SCARE_POINTS, SPEAKER_POINTS } from './quotes/weights.js';

const SPEAKER = readPoints(SPEAKER_CARD, SPEAKER_POINTS);
const SCARE = readPoints(SCARE_CARD, SCARE_POINTS);
const LEAST_SHARE = 0.5; // of the likelihood that a speaker must have to be given (measured)

/**
 * The quotations of `body` in reading order; spans are of `text`. `language` is BCP 47; unknown languages are read with
 * English words. Linear in the length of the text; never throws.
 */
export function quotes(text: string, body: readonly Block[], language: string, _headline: string | null): Quote[] {
  const it = scene(text, body, language);
  if (it === null) return [];
  const found: Quote[] = [];
  let previous = -1;
  for (let q = 0; q < it.stretches.length; q++) {
    if (total(SCARE, scareAnswers(it, q)) < 0) continue;
    const chosen = choose(it, q, previous);
    if (chosen >= 0) previous = chosen;
    found.push(quote(it, q, chosen));
  }
  return found;
}

/** The mention that most likely names the speaker of `q`; -1 where nobody is likely enough. */
function choose(it: Scene, q: number, previous: number): number {
  let best = -1;
  let bestPoints = Number.NEGATIVE_INFINITY;
  const all = candidates(it, q, previous).map(({ mention, answers }) => ({ mention, points: total(SPEAKER, answers) }));
  for (const { mention, points } of all) {
    if (points > bestPoints) {
      best = mention;
      bestPoints = points;
    }
  }
  let sum = 0;
  let own = 0;
  for (const { mention, points } of all) {
    const share = Math.exp(points - bestPoints);
    sum += share;
    if (mention === best || sameSpeaker(it, mention, best)) own += share;
  }
  return own / sum < LEAST_SHARE ? -1 : best;
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
    speaker: mention === undefined ? null : speaker(it, chosen, mention),
    cue: mention === undefined ? null : cue(it, q, mention),
    block,
  };
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
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

function speaker(it: Scene, chosen: number, mention: Mention): Speaker {
  const { tokens } = it.tokens;
  const span = [tokens[mention.first]!.start, endOf(it, mention)] as const;
  const who = it.cast.person[chosen]!;
  const person = it.cast.certain[chosen] ? it.cast.people[who] : undefined;
  const name = person?.name ?? null;
  const role = mention.role;
  return {
    text: collapse(it.text.slice(...span)),
    span,
    name,
    role: role === null ? null : collapse(it.text.slice(tokens[role[0]]!.start, tokens[role[1] - 1]!.end)),
    person: name === null ? null : personId(name),
  };
}

/** Where the words of a mention end, its possessive ending left out. */
function endOf({ tokens: { tokens } }: Scene, { last }: Mention): number {
  const { start, end, text, isPossessive } = tokens[last]!;
  return isPossessive ? start + text.length : end;
}
