/**
 * Finds every quotation of an article and who said it: words in quotation marks, their speaker, the reporting verb, and
 * the speaker's fullest name where it is certain. Works on spans of the article's text; knows nothing of other articles.
 */
import type { Block, Quote, Speaker } from '../types.js';
import { SPEAKER_CARD } from './quotes/answers.js';
import { cue } from './quotes/cues.js';
import { goesOn } from './quotes/halves.js';
import { isImpersonal } from './quotes/impersonal.js';
import { Kind } from './quotes/kinds.js';
import * as is from './quotes/lexicon.js';
import { identityOf } from './quotes/people.js';
import { repeated } from './quotes/repeated.js';
import { isTerm, SCARE_CARD, scareAnswers } from './quotes/scare.js';
import { MOST_STRETCHES, type Scene, scene } from './quotes/scene.js';
import { answersTo, type Ballot, ballot, readPoints, total } from './quotes/scorecard.js';
import { isCapitalised, isEvenlySpaced } from './quotes/shape.js';
import { election } from './quotes/speakers.js';
import { isWord, stopOf, tokenMemory } from './quotes/tokens.js';
import { SCARE_POINTS, SPEAKER_POINTS } from './quotes/weights.js';

const SPEAKER = readPoints(SPEAKER_CARD, SPEAKER_POINTS);
const SCARE = readPoints(SCARE_CARD, SCARE_POINTS);
/** Used for one article after the other; nothing of one reaches the next. */
const MEMORY = tokenMemory();
const answers = answersTo(SCARE_CARD);
const votes = ballot(SPEAKER);
// Shares of the likelihood that a speaker must have to be given (measured, each publisher left out in turn: they keep the
// wrong at 4 in 100, for few words as for many, at the least loss of right ones).
const LEAST_SHARE = 0.56; // of someone named, or a pronoun
const LEAST_SHARE_NOUN = 0.53; // of others, whose shares are smaller where they are right
const LEAST_SHARE_FEW = 0.58; // the same for words too few to tell much
const LEAST_SHARE_NOUN_FEW = 0.86;
const FEW = 4; // words
// Points that words in marks must have to be someone's (measured likewise: F1 of all lengths is best here).
const LEAST_SPOKEN = 0.2;

/**
 * The quotations of `body` in reading order; spans are of `text`. `language` is BCP 47; unknown languages are read with
 * English words. Linear in the length of the text; never throws. `onMany` is told of a text that holds more stretches in
 * marks than are looked at.
 */
export function quotes(
  text: string,
  body: readonly Block[],
  language: string,
  onMany: (most: number) => void = () => {},
): Quote[] {
  const it = scene(text, body, language, MEMORY);
  if (it === null) return [];
  if (it.isCut) onMany(MOST_STRETCHES);
  const found: Quote[] = [];
  const isRepeated = repeated(text, it.stretches);
  const elect = election(it, votes);
  let previous = -1;
  for (let q = 0; q < it.stretches.length; q++) {
    if (isTerm(it, q)) continue;
    const ballot = elect(q, previous);
    scareAnswers(it, q, ballot, isRepeated[q]!, answers);
    if (total(SCARE, answers, answers.length) < LEAST_SPOKEN) continue;
    const likely = goesOn(it, q, previous) ? previous : elected(it, q, ballot);
    const chosen = likely >= 0 && isImpersonal(it, likely) ? -1 : likely;
    if (chosen >= 0) previous = chosen;
    found.push(quote(it, q, chosen));
  }
  return found;
}

const NEARLY = 1e-9;
const SLIGHT = 0.01; // a share that no chosen mention has: with it, fifty of one person would be needed

/** The likeliest mention of the person who is likeliest over all mentions; -1 where nobody is likely enough. */
function elected(it: Scene, q: number, ballot: Ballot): number {
  const { options, shares, count } = ballot;
  let chosen = -1;
  let most = 0;
  let share = 0;
  for (let i = 0; i < count; i++) {
    if (shares[i]! < SLIGHT) continue;
    const likely = shareOfPerson(it, ballot, i);
    // Sums of the same shares in another order differ in their last digits.
    if (likely < most - NEARLY || (likely < most + NEARLY && shares[i]! <= share)) continue;
    [chosen, most, share] = [options[i]!, likely, shares[i]!];
  }
  return most < leastShare(it, q, chosen) ? -1 : chosen;
}

function leastShare({ shapes, mentions, cast, layout: { tokens } }: Scene, q: number, chosen: number): number {
  const kind = mentions[chosen]?.kind ?? Kind.name;
  const isNamed = kind <= Kind.surname || kind === Kind.he;
  if (shapes[q]!.words >= FEW) return isNamed ? LEAST_SHARE : LEAST_SHARE_NOUN;
  if (isNamed) return LEAST_SHARE_FEW;
  // "the clerk, Ann Roe": a noun that a name explains is as good as the name
  const person = kind === Kind.person || kind === Kind.noun ? cast.people[cast.person[chosen]!] : undefined;
  const isExplained = person !== undefined && cast.certain[chosen] === true && identityOf(tokens, person) !== null;
  return isExplained ? LEAST_SHARE_FEW : LEAST_SHARE_NOUN_FEW;
}

/** The share of option `i` with those of all other mentions of its person. */
function shareOfPerson({ cast: { person } }: Scene, { options, shares, count }: Ballot, i: number): number {
  const who = options[i]! < 0 ? -1 : person[options[i]!]!;
  let sum = shares[i]!;
  // nobody is the first option
  for (let k = 1; k < count && who >= 0; k++) if (k !== i && person[options[k]!] === who) sum += shares[k]!;
  return sum;
}

function quote(it: Scene, q: number, chosen: number): Quote {
  const { pieces, block } = it.stretches[q]!;
  const mention = it.mentions[chosen];
  return {
    text: pieces.length === 1 ? words(it, ...pieces[0]!) : pieces.map((piece) => words(it, ...piece)).join('\n'),
    span: [pieces[0]![0], pieces.at(-1)![1]],
    kind: kind(it, q),
    speaker: mention === undefined ? null : speaker(it, chosen),
    cue: mention === undefined ? null : cue(it, q, mention),
    block,
  };
}

/** What stands from `start` to `end`, white space as single spaces. */
function words({ text, layout: { tokens } }: Scene, start: number, end: number): string {
  const found = text.slice(start, end);
  return isEvenlySpaced(tokens.codes, start, end) ? found : found.replace(/\s+/g, ' ');
}

/** Mixed where the marked words go on a clause outside the marks. */
function kind({ stretches, layout: { tokens, firsts } }: Scene, q: number): Quote['kind'] {
  const first = firsts[q]!;
  const before = first - 1;
  if (!isWord(tokens, before) || tokens.sentence[before] !== tokens.sentence[first]) return 'direct';
  const [start, end] = stretches[q]!.pieces[0]!;
  const isCapital = isCapitalised(tokens.codes, start, Math.min(end, start + 8));
  return tokens.flags[before]! & is.SAY && isCapital ? 'direct' : 'mixed';
}

function speaker(it: Scene, chosen: number): Speaker | null {
  const at = it.mentions[chosen]!.isSilent ? namedBefore(it, chosen) : chosen;
  if (at < 0) return null;
  const { first, last, role: own } = it.mentions[at]!;
  const { tokens } = it.layout;
  const { start, bare } = tokens;
  const person = it.cast.certain[chosen] ? it.cast.people[it.cast.person[chosen]!] : undefined;
  const identity = person === undefined ? null : identityOf(tokens, person);
  const role = own ?? person?.role ?? null;
  // The possessive ending of the last word is none of the speaker's.
  const span = [start[first]!, bare[last]!] as const;
  return {
    text: words(it, ...span),
    span,
    name: identity?.name ?? null,
    role: role === null ? null : words(it, start[role[0]]!, stopOf(tokens, role[1] - 1)),
    person: identity?.id ?? null,
  };
}

/** The latest mention in words of the person whom a verb leaves out; -1 where that is not certain. */
function namedBefore({ mentions, cast: { person, certain } }: Scene, silent: number): number {
  if (person[silent]! < 0 || !certain[silent]) return -1;
  let m = silent - 1;
  while (m >= 0 && (person[m] !== person[silent] || mentions[m]!.isSilent)) m--;
  return m;
}
