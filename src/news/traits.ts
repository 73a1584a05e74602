/**
 * What can be seen of one line without its neighbours: length, marks, cues, dates, names. Pure observation: what a line
 * is stays open until the whole text has been weighed.
 */
import { isAgency } from './agencies.js';
import { creditOf } from './captions.js';
import { commonOf } from './common-words.js';
import type { Cue, Language } from './languages/language.js';
import type { Line } from './lines.js';
import { cuesOf, type Standing, wordsOf } from './phrases.js';

export interface Traits {
  readonly line: Line;
  readonly words: readonly string[];
  /** Words, or half the letters of a line without spaces between words (Chinese, Japanese). */
  readonly size: number;
  readonly cues: ReadonlyMap<Cue, Standing>;
  /** Share of function words: prose has a third, names and furniture none. */
  readonly common: number;
  /** Sentences that end before the line does. */
  readonly stops: number;
  readonly capitals: boolean;
  /** Share of words that open with a capital. */
  readonly titled: number;
  readonly digits: number;
  /** Two to five capitalised words and no function word. */
  readonly nameLike: boolean;
  readonly agency: boolean;
  readonly dateline: boolean;
  /** How much of it is the credit of a picture. */
  readonly credit: 'none' | 'end' | 'all';
  /** Letters and digits alone, for comparing lines. */
  readonly key: string;
}

/** `TRIPOLI (Reuters) -`, `Berlin (dpa)`, `PORT ELLIN, March 4 (AP) —`: a place, perhaps an agency, then a dash. */
const DATELINE = /^\p{Lu}[\p{L}'’. -]{1,40}(?:,[^()–—\n]{1,30})?(?: ?\([^()\n]{2,40}\) ?[-–—:.]| [–—] ?| -{1,2} )/u;

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Observes one line. Linear in its length. */
export function traitsOf(line: Line, language: Language): Traits {
  const { text } = line;
  const words = wordsOf(text);
  const common = commonOf(language);
  let known = 0;
  for (const word of words) if (common.has(word)) known++;
  const shape = shapeOf(text);
  const count = Math.max(1, words.length);
  const nameLike =
    shape.words >= 2 &&
    shape.words <= 5 &&
    text.length <= 48 &&
    shape.titled === shape.words &&
    known === 0 &&
    shape.digits === 0;
  return {
    line,
    words,
    size: CJK.test(text) ? Math.max(words.length, text.length / 2) : words.length,
    cues: cuesOf(words, language),
    common: known / count,
    stops: text.match(/[.!?。？！؟][”"’»)\]]* +\S/g)?.length ?? 0,
    capitals: shape.upper >= 3 && shape.lower === 0,
    titled: shape.words === 0 ? 0 : shape.titled / shape.words,
    digits: shape.digits,
    nameLike,
    agency: text.length < 60 && isAgency(text.replace(/^[(©\s]+|[)\s.]+$/g, '')),
    dateline: DATELINE.test(text.slice(0, 90)),
    credit: creditOf(text, language),
    key: words.join(''),
  };
}

interface Shape {
  readonly upper: number;
  readonly lower: number;
  readonly digits: number;
  readonly words: number;
  readonly titled: number;
}

const UPPER = /\p{Lu}/u;
const LETTER = /\p{L}/u;

/** Counts letters by case and words by their first letter; scripts without case count as capitalised words. */
function shapeOf(text: string): Shape {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let words = 0;
  let titled = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code, text, i);
    if (kind === UPPER_LETTER) upper++;
    else if (kind === LOWER_LETTER) lower++;
    else if (kind === DIGIT) digits++;
    const letter = kind !== NEITHER && kind !== DIGIT;
    if (letter && !inWord) {
      words++;
      if (kind !== LOWER_LETTER) titled++;
    }
    inWord = letter || kind === DIGIT || code === 0x27 || code === 0x2019 || code === 0x2d;
  }
  return { upper, lower, digits, words, titled };
}

const NEITHER = 0;
const DIGIT = 1;
const UPPER_LETTER = 2;
const LOWER_LETTER = 3;
const OTHER_LETTER = 4;

function kindOf(code: number, text: string, at: number): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return LOWER_LETTER;
    if (code >= 65 && code <= 90) return UPPER_LETTER;
    return code >= 48 && code <= 57 ? DIGIT : NEITHER;
  }
  const char = text[at] ?? '';
  if (!LETTER.test(char)) return NEITHER;
  if (UPPER.test(char)) return UPPER_LETTER;
  return char.toUpperCase() === char ? OTHER_LETTER : LOWER_LETTER;
}

/** Cues that frame an article rather than belong to it. */
const FRAMES: readonly Cue[] = [
  'share',
  'related',
  'navigation',
  'comments',
  'account',
  'advert',
  'tags',
  'promotion',
  'copyright',
];

/** How a line stands to the furniture of a page: the best standing of any cue that frames; null where none does. */
export function frameOf({ cues }: Pick<Traits, 'cues'>): Standing | null {
  const standings = FRAMES.map((cue) => cues.get(cue));
  return (['whole', 'start', 'end', 'within'] as const).find((standing) => standings.includes(standing)) ?? null;
}
