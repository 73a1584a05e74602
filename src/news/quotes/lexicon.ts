/**
 * What a word can be, as far as finding a speaker needs it: one number of flags a word. Knows how the word lists of a
 * language become a dictionary; the lists themselves stand in words/.
 */
import { type Dictionary, dictionary, type Entry, endingFlags, entryOf, FLAGS, isListed } from './dictionary.js';
import { Kind, type PronounKind } from './kinds.js';
import { codesOf, hashOf } from './letters.js';

export const SAY = 1 << 0; // says by itself that words are quoted: said, told, tweeted
export const CALL = 1 << 1; // takes quoted words as its object: called, described, warned against
export const VERB = 1 << 2; // any other verb that can have a speaker as its subject
export const AUXILIARY = 1 << 3;
export const DETERMINER = 1 << 4;
export const PREPOSITION = 1 << 5;
export const CONJUNCTION = 1 << 6; // conjunctions, question words and other words that never belong to a name
export const PRONOUN = 1 << 7;
export const PERSON = 1 << 8; // noun for a person or a group of persons
export const THING = 1 << 9; // noun for a document or an institution that speaks
export const TITLE = 1 << 10; // stands before a name: President, Sen., Mr
export const INSTITUTION = 1 << 11; // makes a name the name of an organisation: Department, Party
export const ADVERB = 1 << 12;
export const ABBREVIATION = 1 << 13; // its dot ends no sentence
export const PARTICLE = 1 << 14; // small words inside a name: de, van, bin
export const ADJECTIVE = 1 << 15; // capitalised words before a name that are no part of it: Republican, French
export const ACCORDING = 1 << 16; // the noun phrase behind it is the source: according to, laut, selon
export const FEMALE = 1 << 17;
export const MALE = 1 << 18;
export const BINDS = 1 << 19; // ties what follows to the noun before it: of, from, close; of a title, that a name behind it may go on: Lord Roe of Orlen
export const COURTESY = 1 << 20; // a title that says no office: Mr, Frau, don
export const LOCATIVE = 1 << 21; // a name behind it is a place: in, at
export const WORK = 1 << 22; // marks behind it hold a title or a name, nobody's words: the film "…", a dog called "…"
export const THAT = 1 << 23; // opens what is said: that, dass, que
export const AGENT = 1 << 24; // names the doer of a passive: by, von, par
export const THE = 1 << 25; // the definite article
export const OF = 1 << 26;
export const AND = 1 << 27;
export const OWNER = 1 << 28; // an article or possessive that only a noun can follow: the, his
export const PARTICIPLE = 1 << 29; // a verb's form that can follow a preposition: "before saying"
export const RELATIVE = PARTICIPLE; // the same bit of a noun for a person: one of a family: son, wife
export const GLOSS = 1 << 31; // marks behind it hold words talked about: so-called, the word "…"
export const INFINITIVE = 1 << 30; // a preposition that a verb can follow: "to say"

/** Words that no name holds and no noun phrase crosses. */
export const FUNCTION = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY | ACCORDING;
export const CUE = SAY | CALL;

/** An ending, the fewest letters of a word that it tells something of, and the flags that it gives. */
export type Ending = readonly [ending: string, least: number, flags: number];

/** The lists of one language; each string holds words parted by white space, in lower case, with straight apostrophes. */
export interface Words {
  readonly lists: readonly (readonly [flags: number, words: string])[];
  /** Pronouns and quantifiers that can speak, by what they stand for. */
  readonly pronouns: readonly (readonly [kind: PronounKind, words: string])[];
  /** Titles as they stand before a name, with the nouns that stand for it later, parted by "|": "sen: senator | …". */
  readonly offices: string;
  /** What an ending tells of words that no list holds, and of participles in the lists; the first that fits decides. */
  readonly endings: readonly Ending[];
  /** The pronoun hung on a verb by hyphens ("dit-il"), as the first group; null where the language has none. */
  readonly enclitic: RegExp | null;
  /** Short words lose their vowel before the next one: "l'usine" is two words. */
  readonly elides: boolean;
  /** Every noun is written with a capital letter, so a capital alone makes no name. */
  readonly capitalNouns: boolean;
  /** The script has no capital letters: names are found by the words around them only. */
  readonly noCapitals: boolean;
  /** A dash at the beginning of a paragraph opens what someone says. */
  readonly dialogueDash: boolean;
  /** The narrator may cut in without closing the marks: "Il pleut, a dit Ada Ren. Beaucoup." */
  readonly cutsIn: boolean;
  /** A verb can stand before its subject where the quotation follows: "Da sagte Ana: …". */
  readonly verbSecond: boolean;
  /** A verb can stand without its subject where the one before still holds: "dijo". */
  readonly dropsSubject: boolean;
  /** The article that is written together with its noun; null where none is. */
  readonly definite: string | null;
  /** Letters that are words of their own and written together with the next: "and", "to". */
  readonly attached: string;
}

export interface Lexicon extends Omit<Words, 'lists' | 'pronouns' | 'endings' | 'offices'> {
  readonly dictionary: Dictionary;
  /** By the hash of a title, those of the nouns that can stand for who bears it. */
  readonly offices: ReadonlyMap<number, readonly number[]>;
}

/** A language's words as a dictionary; a word in several lists gets the flags of all. */
export function lexicon(words: Words): Lexicon {
  const { lists, pronouns, endings, offices, ...traits } = words;
  const table = new Map<string, Entry>();
  const entry = (word: string): Entry => {
    const known = table.get(word) ?? { flags: 0, pronoun: 0 };
    table.set(word, known);
    return known;
  };
  for (const [flag, list] of lists) {
    for (const word of list.split(/\s+/)) if (word !== '') entry(word).flags |= flag;
  }
  for (const [kind, list] of pronouns) for (const word of list.split(' ')) entry(word).pronoun = Kind[kind];
  for (const [word, one] of table) {
    for (const [ending, , flags] of endings) if (word.endsWith(ending)) one.flags |= flags & PARTICIPLE;
  }
  return { ...traits, dictionary: dictionary(table, endings), offices: officesOf(offices) };
}

function officesOf(list: string): Map<number, number[]> {
  const hash = (word: string): number => hashOf(codesOf(word), 0, word.length);
  const offices = new Map<number, number[]>();
  for (const line of list.split('|')) {
    const [title, ...nouns] = line.split(/[\s:]+/).filter(Boolean);
    if (title !== undefined) offices.set(hash(title), nouns.map(hash));
  }
  return offices;
}

/** The flags of one word by itself. */
export function flagsOf({ dictionary: it }: Lexicon, word: string): number {
  const codes = codesOf(word);
  const end = word.endsWith('.') ? word.length - 1 : word.length;
  const entry = entryOf(it, codes, 0, end, hashOf(codes, 0, end));
  return isListed(it, entry) ? it.slots[entry + FLAGS]! : endingFlags(it, codes, 0, end);
}
