/**
 * What a word can be, as far as finding a speaker needs it: one number of flags a word, looked up once. Knows how the
 * word lists of a language become that table; the lists themselves stand in words/.
 */

export const SAY = 1; // says by itself that words are quoted: said, told, tweeted
export const CALL = 2; // takes quoted words as its object: called, described, warned against
export const VERB = 4; // any other verb that can have a speaker as its subject
export const AUXILIARY = 8;
export const DETERMINER = 16;
export const PREPOSITION = 32;
export const CONJUNCTION = 64; // conjunctions, question words and other words that never belong to a name
export const PRONOUN = 128;
export const PERSON = 256; // noun for a person or a group of persons
export const THING = 512; // noun for a document or an institution that speaks
export const TITLE = 1024; // stands before a name: President, Sen., Mr
export const INSTITUTION = 2048; // makes a name the name of an organisation: Department, Party
export const ADVERB = 4096;
export const ABBREVIATION = 8192; // its dot ends no sentence
export const PARTICLE = 16384; // small words inside a name: de, van, bin
export const ADJECTIVE = 32768; // capitalised words before a name that are no part of it: Republican, French
export const ACCORDING = 65536; // the noun phrase behind it is the source: according to, laut, selon
export const BINDS = 524288; // ties what follows to the noun before it: of, from, close
export const FEMALE = 131072;
export const MALE = 262144;

/** Words that no name holds and no noun phrase crosses. */
export const FUNCTION = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY | ACCORDING;
export const CUE = SAY | CALL;

/** What a pronoun stands for, as far as a speaker is concerned. */
export type PronounKind = 'he' | 'they' | 'it' | 'I' | 'who' | 'person';

/** The lists of one language; each string holds words parted by white space, in lower case. */
export interface Words {
  readonly lists: readonly (readonly [flags: number, words: string])[];
  /** Pronouns and quantifiers that can speak, by what they stand for. */
  readonly pronouns: readonly (readonly [kind: PronounKind, words: string])[];
  /** Flags of a word that no list holds, by its ending; 0 where nothing can be told. */
  readonly guess: (word: string) => number;
  /** Whether a word that could be a verb is a noun behind the word `before` ("the report"). */
  readonly isNoun: (word: string, before: string, isPreposition: boolean) => boolean;
  /** Every noun is written with a capital letter, so a capital alone makes no name. */
  readonly capitalNouns: boolean;
  /** The script has no capital letters: names are found by the words around them only. */
  readonly noCapitals: boolean;
}

export interface Lexicon {
  readonly flags: (lower: string) => number;
  readonly pronoun: (lower: string) => PronounKind | undefined;
  readonly isNoun: Words['isNoun'];
  readonly capitalNouns: boolean;
  readonly noCapitals: boolean;
}

/** The table of a language's words; a word in several lists gets the flags of all. */
export function lexicon(words: Words): Lexicon {
  const table = new Map<string, number>();
  for (const [flags, list] of words.lists) {
    for (const word of list.split(/\s+/)) {
      if (word !== '') table.set(word, (table.get(word) ?? 0) | flags);
    }
  }
  const pronouns = new Map(
    words.pronouns.flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)),
  );
  return {
    pronoun: (lower) => pronouns.get(lower),
    flags: (lower) => table.get(lower) ?? words.guess(lower),
    isNoun: words.isNoun,
    capitalNouns: words.capitalNouns,
    noCapitals: words.noCapitals,
  };
}
