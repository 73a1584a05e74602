/**
 * All that is known of an article before anyone is given a quotation: stretches in marks, tokens, mentions, people.
 */
import type { Block } from '../../types.js';
import { ANTECEDENT_CARD } from './antecedents.js';
import type { Words } from './lexicon.js';
import { type Marked, marked, paragraphs } from './marks.js';
import { type Mention, mentions } from './mentions.js';
import { type Cast, cast, type Resolver, resolver } from './names.js';
import type { Person } from './people.js';
import { type Reader, reader } from './reader.js';
import { readPoints } from './scorecard.js';
import { completeNames } from './spoken.js';
import { type Tokens, tokens } from './tokens.js';
import { ANTECEDENT_POINTS } from './weights.js';
import { ar } from './words/ar.js';
import { de } from './words/de.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { fr } from './words/fr.js';

export interface Scene {
  readonly text: string;
  readonly stretches: readonly Marked[];
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly cast: Cast;
}

const WORDS: Readonly<Record<string, Words>> = { en, de, fr, es, ar };
const readers = new Map<Words, Reader>();

/** The reader of a language, made when first asked for; English where a language has no words here. */
function readerOf(language: string): Reader {
  const code = language.split('-', 1)[0]!.toLowerCase();
  const words = Object.hasOwn(WORDS, code) ? WORDS[code]! : en;
  const it = readers.get(words) ?? reader(words);
  readers.set(words, it);
  return it;
}

const LEARNED = resolver(readPoints(ANTECEDENT_CARD, ANTECEDENT_POINTS));

/** Null where nothing stands in quotation marks. */
export function scene(
  text: string,
  body: readonly Block[],
  language: string,
  resolve: Resolver = LEARNED,
): Scene | null {
  const reads = readerOf(language);
  const words = reads.lexicon;
  const parts = paragraphs(text, body);
  const stretches = marked(text, parts, words.dialogueDash);
  if (stretches.length === 0) return null;
  const cut = tokens(text, parts, stretches, reads);
  const found = mentions(cut, words);
  const complete = (people: readonly Person[]): void => completeNames(people, text, words);
  return { text, stretches, tokens: cut, mentions: found, cast: cast(cut.tokens, found, resolve, complete) };
}
