/**
 * All that is known of an article before anyone is given a quotation: stretches in marks, tokens, mentions, people.
 */
import type { Block } from '../../types.js';
import { type Lexicon, lexicon } from './lexicon.js';
import { type Marked, marked, paragraphs } from './marks.js';
import { type Mention, mentions } from './mentions.js';
import { type Cast, cast } from './names.js';
import { type Tokens, tokens } from './tokens.js';
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

const ENGLISH = lexicon(en);
const LEXICONS: ReadonlyMap<string, Lexicon> = new Map([
  ['en', ENGLISH],
  ['de', lexicon(de)],
  ['fr', lexicon(fr)],
  ['es', lexicon(es)],
  ['ar', lexicon(ar)],
]);

/** Null where nothing stands in quotation marks. */
export function scene(text: string, body: readonly Block[], language: string): Scene | null {
  const words = LEXICONS.get(language.split('-', 1)[0]!.toLowerCase()) ?? ENGLISH;
  const parts = paragraphs(text, body);
  const stretches = marked(text, parts);
  if (stretches.length === 0) return null;
  const cut = tokens(text, parts, stretches, words);
  const found = mentions(cut, words);
  return { text, stretches, tokens: cut, mentions: found, cast: cast(cut.tokens, found) };
}
