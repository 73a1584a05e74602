/**
 * All that is known of an article before anyone is given a quotation: stretches in marks, tokens, mentions, people.
 */
import type { Block } from '../../types.js';
import { ANTECEDENT_CARD } from './antecedents.js';
import { withoutAsides } from './asides.js';
import { type Layout, layout } from './layout.js';
import { type Lexicon, lexicon, type Words } from './lexicon.js';
import { type Marked, marked, paragraphs } from './marks.js';
import { type Mention, mentions } from './mentions.js';
import { type Cast, cast, type Resolver, resolver } from './names.js';
import type { Person } from './people.js';
import { readPoints } from './scorecard.js';
import { type Shape, shape } from './shape.js';
import { completeNames } from './spoken.js';
import { type Tokens, take, tokenMemory } from './tokens.js';
import { ANTECEDENT_POINTS } from './weights.js';
import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fr } from './words/fr.js';

export interface Scene {
  readonly text: string;
  readonly stretches: readonly Marked[];
  /** Whether there are more than `MOST_STRETCHES`: those behind are words like others. */
  readonly isCut: boolean;
  /** Of each stretch, the shape of its first piece. */
  readonly shapes: readonly Shape[];
  readonly layout: Layout;
  readonly mentions: readonly Mention[];
  readonly cast: Cast;
}

/** A guess: ten times the most that an article has. It bounds time, memory and what is written for each. */
export const MOST_STRETCHES = 500;

const WORDS: Readonly<Record<string, Words>> = { en, de, fr, es, ar };
const lexica = new Map<Words, Lexicon>();

/** The lexicon of a language, made when first asked for; English where a language has no words here. */
function lexiconOf(language: string): Lexicon {
  const code = language.split('-', 1)[0]!.toLowerCase();
  const words = Object.hasOwn(WORDS, code) ? WORDS[code]! : en;
  const it = lexica.get(words) ?? lexicon(words);
  lexica.set(words, it);
  return it;
}

const LEARNED = resolver(readPoints(ANTECEDENT_CARD, ANTECEDENT_POINTS));

/**
 * Null where nothing stands in quotation marks. What is found holds as long as `memory` takes up no other text.
 */
export function scene(
  text: string,
  body: readonly Block[],
  language: string,
  memory: Tokens = tokenMemory(),
  resolve: Resolver = LEARNED,
): Scene | null {
  const words = lexiconOf(language);
  const parts = paragraphs(text, body);
  take(memory, text);
  const all = withoutAsides(text, marked(memory, parts, words.dialogueDash), parts, words);
  if (all.length === 0) return null;
  const isCut = all.length > MOST_STRETCHES;
  const stretches = isCut ? all.slice(0, MOST_STRETCHES) : all;
  const laid = layout(memory, parts, stretches, words);
  const found = mentions(laid, words);
  const complete = (people: readonly Person[]): void => completeNames(people, memory, words);
  const shapes = stretches.map(({ pieces }) => shape(memory.codes, pieces[0]!));
  const people = cast(laid.tokens, found, resolve, complete, words);
  return { text, stretches, isCut, shapes, layout: laid, mentions: found, cast: people };
}
