/** The words of signatures that announce nobody by themselves, ready for patterns: of a language and of English. */
import { en } from '../languages/en.js';
import { languages } from '../languages/index.js';
import type { Language, SigningWords } from '../languages/language.js';

const KINDS = [
  'wrote',
  'helped',
  'pictured',
  'served',
  'our',
  'for',
  'of',
  'honours',
  'places',
  'desks',
  'unnamed',
] as const;

const known = new Map<Language, SigningWords>();

/** What is said in the words of every language: copies mix them, and Han is written in three. */
const OF_ALL: ReadonlySet<keyof SigningWords> = new Set(['wrote', 'desks', 'unnamed']);

/** The words of a language and of English, in one list each. */
export function signingWordsOf(language: Language): SigningWords {
  const found = known.get(language);
  if (found !== undefined) return found;
  const words = Object.fromEntries(
    KINDS.map((kind) => {
      const of = OF_ALL.has(kind) ? languages : [language, en];
      return [kind, [...new Set(of.flatMap(({ signing }) => signing?.[kind] ?? []))]];
    }),
  ) as unknown as SigningWords;
  known.set(language, words);
  return words;
}

let desks: ReadonlySet<string> | null = null;

/** True for what signs for a paper without a name, in any language: "Staff Reporter", "Redaktion". */
export function isDesk(words: string): boolean {
  desks ??= new Set(signingWordsOf(en).desks);
  return words.length <= LONGEST_DESK && desks.has(words.toLowerCase());
}

/** Letters of the longest of them; the lists have none with more. */
const LONGEST_DESK = 40;

/** A pattern of any of some words, the longest first; of none where there are none. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longest = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longest.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

const joints = new Map<Language, string>();

/** A pattern of what stands between two names of a language. */
export function jointsOf(language: Language): string {
  const found = joints.get(language) ?? anyOf([...language.and, 'with', 'mit', 'avec', 'con']);
  joints.set(language, found);
  return found;
}

/** Before the agency that a report is from, in the languages of the press: "Quelle: dpa", "Źródło: PAP". */
export const SOURCES: readonly string[] = [
  ...[
    'source',
    'sources',
    'agency',
    'quelle',
    'quellen',
    'agentur',
    'bron',
    'kilde',
    'kilder',
    'källa',
    'källor',
    'heimild',
  ],
  ...[
    'fuente',
    'fuentes',
    'agencia',
    'agencias',
    'fonte',
    'fontes',
    'fonti',
    'font',
    'sursa',
    'lähde',
    'lähteet',
    'allikas',
  ],
  ...[
    'avots',
    'šaltinis',
    'źródło',
    'zdroj',
    'zdroje',
    'forrás',
    'vir',
    'izvor',
    'kaynak',
    'burimi',
    'sumber',
    'nguồn',
    'chanzo',
  ],
  ...[
    'источник',
    'джерело',
    'крыніца',
    'източник',
    'извор',
    'πηγή',
    'աղբյուր',
    'წყარო',
    'المصدر',
    'مصدر',
    'منبع',
    'ماخذ',
    'מקור',
  ],
  ...['स्रोत', 'सूत्र', 'সূত্র', 'ที่มา', '출처', '来源', '來源', '出典', '配信'],
];
