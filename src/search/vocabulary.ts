/**
 * What the forms that a thread has met are indexed as, and what is told of their spellings. With too many of them it
 * begins anew, but what was counted stays. It knows no article.
 */
import { type Forms, SPELLING, TERM } from './forms.js';
import { NAMED_FIELDS, type NamedField } from './layout.js';
import { type Lexicon, lexicon, type Stem, spellingOf, wordOf } from './lexicon.js';
import { nameKey, phraseWords } from './phrases.js';
import { addSpellings, type Spellings, spellingCounter } from './spellings.js';
import type { WordTable } from './table.js';

/** Forms or words that are remembered from run to run; with more, the next begins with none. A guess: some 100 MB. */
const MOST = 1 << 20;

/** A form as it is indexed: the number of its word × 2 + whether it is spelt so. */
export type Term = number;

export interface Vocabulary {
  readonly words: () => Lexicon;
  /** A form's term, which its record holds from then on, 1 more, and its spelling. */
  readonly learn: (form: number) => Term;
  /** The same in a field with a name, where no record holds it. */
  readonly inField: (form: number, field: NamedField) => readonly [term: Term, spelling: number];
  /** The number of the key by which a whole name is known in a field. */
  readonly name: (text: string, field: NamedField) => number;
  readonly met: (language: string) => Met;
  readonly bound: () => void;
  readonly spellings: () => Spellings;
}

/** What is told of the spellings of an article. */
export interface Met {
  /** The language's bit: see lexicon.ts. */
  readonly bit: number;
  readonly learn: (spelling: number, word: number) => void;
  /** @param word null where `spelling` is a word that the article never spells so. */
  readonly count: (spelling: number, word: number | null) => void;
}

export function openVocabulary(stem: Stem, forms: Forms): Vocabulary {
  let words = lexicon(stem);
  let counter = spellingCounter(words.table);
  let byLanguage = new Map<string, Met>();
  const inFields = new Map<number, readonly [Term, number]>();
  let name = nameNumbers(words.table);
  const spellings: Spellings = new Map();
  const counted = (): Spellings => {
    addSpellings(spellings, counter.take(), 1);
    return spellings;
  };
  return {
    words: () => words,
    learn: (form) => {
      const [term, spelling] = added(words.table, forms.text(form), '');
      const records = forms.records();
      records[form + TERM] = term + 1;
      records[form + SPELLING] = spelling;
      return term;
    },
    inField: (form, field) => {
      const key = form * NAMED_FIELDS.length + NAMED_FIELDS.indexOf(field);
      const known = inFields.get(key) ?? added(words.table, forms.text(form), `${field}:`);
      inFields.set(key, known);
      return known;
    },
    name: (text, field) => name(text, field),
    met: (language) => {
      let met = byLanguage.get(language);
      if (met !== undefined) return met;
      met = { bit: words.bitOf(language), learn: words.learner(language), count: counter.of(language) };
      byLanguage.set(language, met);
      return met;
    },
    bound: () => {
      if (words.table.size() <= MOST && forms.size() <= MOST) return;
      counted();
      forms.clear();
      inFields.clear();
      words = lexicon(stem);
      name = nameNumbers(words.table);
      counter = spellingCounter(words.table);
      byLanguage = new Map();
    },
    spellings: counted,
  };
}

/** Adds a form to a table: its term and its spelling. */
function added(table: WordTable, form: string, prefix: string): readonly [Term, number] {
  const spelling = spellingOf(form);
  const word = wordOf(spelling);
  const id = table.addText(prefix + word);
  return spelling === word ? [id * 2 + 1, id] : [id * 2, table.addText(prefix + spelling)];
}

/** The numbers of whole names in a table; each is cut into words once. */
function nameNumbers(table: WordTable): (text: string, field: NamedField) => number {
  const known = new Map<string, number>();
  return (text, field) => {
    const name = `${field}:${text}`;
    const number = known.get(name) ?? table.addText(nameKey(field, phraseWords(text)));
    known.set(name, number);
    return number;
  };
}
