/**
 * Stemmers by language: which there are, and how one is fetched. A stemmer is a function from a lower-case word to its
 * stem; the words it is given and what is done with stems is others' business. The stemmers are Snowball's algorithms, and one
 * of our own for a language that has none there.
 */
import { koreanStemmer } from './korean.js';

/**
 * Primary language subtag to the stemmer's name in its package. Bulgarian has one there that writes into its word and so
 * fails on every few: its words are found as they stand.
 */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  ko: 'korean',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
};

export type Stemmer = (word: string) => string;

/** Our own, by name: what makes each, and how its module, which is published, calls that. */
export const OWN_STEMMERS: Readonly<Record<string, OwnStemmer>> = {
  korean: { make: koreanStemmer, module: 'search/korean.js', called: 'koreanStemmer' },
};

interface OwnStemmer {
  readonly make: () => Stemmer;
  readonly module: string;
  readonly called: string;
}

const fetched = new Map<string, Stemmer>();

/** The language subtags that have a stemmer. */
export const STEMMED: readonly string[] = Object.keys(NAMES);

/** The name of the stemmer for a BCP 47 tag; null where there is none. */
export function stemmerName(language: string): string | null {
  return NAMES[language.split('-')[0]?.toLowerCase() ?? ''] ?? null;
}

/** The module of a stemmer that is none of ours: a file without imports that exports `stemmer`. */
export function stemmerModule(name: string): string {
  return `@orama/stemmers/${name}`;
}

/** Fetches a language's stemmer, so that {@link stem} can use it from then on. */
export async function fetchStemmer(language: string): Promise<void> {
  const name = stemmerName(language);
  if (name === null || fetched.has(name)) return;
  const own = OWN_STEMMERS[name];
  const { stemmer } = own ? { stemmer: own.make() } : ((await import(stemmerModule(name))) as { stemmer: Stemmer });
  fetched.set(name, stemmer);
  byLanguage.clear();
}

/** By BCP 47 tag; null where there is none. */
const byLanguage = new Map<string, Stemmer | null>();

/** The stem of a lower-case word; the word itself where no stemmer was fetched for the language. */
export function stem(word: string, language: string): string {
  let stemmer = byLanguage.get(language);
  if (stemmer === undefined) {
    stemmer = fetched.get(stemmerName(language) ?? '') ?? null;
    byLanguage.set(language, stemmer);
  }
  return stemmer === null ? word : stemmer(word);
}
