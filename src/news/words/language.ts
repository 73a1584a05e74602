/**
 * Tells a text's language. Function words settle it where they speak clearly; the rest is asked of eld, whose tables are
 * loaded only if some text needs them. Returns `und` rather than a guess on too little text.
 */
import type { eld as Either } from 'eld';
import { EAST_ASIAN } from '../../lib/characters.js';
import { languageTag } from '../../lib/language-tag.js';
import type { Draft } from '../../types.js';
import { languages } from '../languages/index.js';
import { indexOf, type WordIndex } from './word-index.js';
import { emptied, type LineWords, type Look, readWords, roomFor, wordsOf } from './words.js';

/** So many characters of a text are read; a guess: some 400 words. */
const SAMPLE = 2400;

/** Share of words that are a language's function words, and lead over the next language, that make asking needless.
 * Guesses, held against eld on the texts of 182 news pages: the words decided 299 of 364, and eld agreed on each. */
const CLEAR = 0.28;
const LEAD = 1.7;

/** Fewer letters are too few to tell; a guess. */
const ENOUGH = 24;

/** Function words, and by their numbers the places of the languages that have them. */
interface Spoken {
  readonly index: WordIndex;
  readonly by: readonly (readonly number[])[];
}

/** Letters of other scripts than Latin, with much else; between the two ranges stand punctuation and signs. */
const NOT_LATIN = /[\u0250-\u1fff\u2c00-\uffff]/;

/**
 * Of the first only the words that a text of Latin letters can hold, of the second all: who reads one article need not learn
 * the letters of thirty languages (they took 60 ms, measured).
 */
let [spokenLatin, spokenAll]: (Spoken | null)[] = [null, null];

function spokenIn(sample: string): Spoken {
  if (NOT_LATIN.test(sample)) {
    spokenAll ??= spoken(() => true);
    return spokenAll;
  }
  spokenLatin ??= spoken((word) => !NOT_LATIN.test(word));
  return spokenLatin;
}

function spoken(isAsked: (word: string) => boolean): Spoken {
  const by = new Map<string, number[]>();
  languages.forEach(({ common }, language) => {
    const asked = common.split(/\s+/).filter(isAsked).join(' ');
    for (const word of new Set(wordsOf(asked))) by.set(word, [...(by.get(word) ?? []), language]);
  });
  return { index: indexOf([...by.keys()]), by: [...by.values()] };
}

/**
 * BCP 47 language of an article: as declared, else as its words tell; `und` where they can't. Loads eld's tables only where
 * nothing else decides, so that the answer never depends on what was read before. @param load gives them, once.
 */
export async function languageFor(draft: Draft, load = wholeDetector): Promise<string> {
  return decidedLanguage(draft) ?? (await byTables(sampleOf(draft), load));
}

/** As `languageFor`, without eld: null where its tables would have to decide. */
export function decidedLanguage(draft: Draft): string | null {
  const written = draft.declared?.language ?? null;
  const tag = written === null ? null : languageTag(written);
  if (tag !== null) return tag;
  const sample = sampleOf(draft);
  const { look, line } = readWords(sample, emptied(sampled));
  return byScript(sample, look) ?? byWords(line, spokenIn(sample));
}

/** Room for the words of a sample, used for one after the other: nothing in it means anything between two calls. */
const sampled = roomFor(4 * SAMPLE);

function sampleOf({ declared, text }: Draft): string {
  // joined, for a string made of two by a template is two whenever a character is asked for
  return [declared?.headline ?? '', text.slice(0, SAMPLE)].join('\n');
}

/** Scripts that only one written language of the press uses. */
function byScript(sample: string, { bits }: Look): string | null {
  if ((bits & EAST_ASIAN) === 0) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < ENOUGH) return null;
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / letters;
  if (share(/[\u3040-\u30ff]/g) > 0.15) return 'ja';
  if (share(/[\uac00-\ud7af]/g) > 0.4) return 'ko';
  if (share(/[\u4e00-\u9fff]/g) > 0.5) return 'zh';
  return null;
}

/** The language whose function words lead clearly; null where none does. */
function byWords(line: LineWords, { index, by }: Spoken): string | null {
  const words = line.to - line.from;
  if (words < 12) return null;
  const counts = new Int32Array(languages.length);
  for (let word = line.from; word < line.to; word++) {
    const known = index.find(line, word);
    if (known >= 0) for (const i of by[known]!) counts[i]!++;
  }
  const first = counts.indexOf(Math.max(...counts));
  const second = Math.max(...counts.filter((_, i) => i !== first));
  const clear = counts[first]! / words >= CLEAR && counts[first]! >= LEAD * second;
  return clear ? languages[first]!.code : null;
}

/** What tells a language by n-grams. */
export interface Detector {
  readonly detect: (text: string) => { readonly language: string };
}

/** Which of eld's tables are asked. */
export const TABLES = 'small';

let detector: Promise<Detector> | null = null;

async function byTables(sample: string, load: () => Promise<Detector>): Promise<string> {
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < ENOUGH) return 'und';
  detector ??= load();
  const { language } = (await detector).detect(sample);
  return language === '' ? 'und' : language === 'no' ? 'nb' : language;
}

/** eld with its tables as the library loads them. */
export async function wholeDetector(): Promise<Detector> {
  const { eld } = (await import('eld')) as { eld: EldWithLoader };
  await eld.load(TABLES);
  return eld;
}

type EldWithLoader = Extract<typeof Either, { load: unknown }>;
