/**
 * What can be seen of one line without its neighbours: length, marks, cues, dates, names. Pure observation: what a line
 * is stays open until the whole text has been weighed.
 */

import * as is from '../../lib/characters.js';
import { characterAt } from '../../lib/characters.js';
import { creditOf } from '../credits/captions.js';
import type { Cue, Language } from '../languages/language.js';
import type { Line } from '../lines/lines.js';
import { isAgency } from '../words/agencies.js';
import { hintsIn, PICTURE } from '../words/hints.js';
import { type Cues, RANK, type Standing, spokenIn } from '../words/phrases.js';
import { type LineWords, type Look, readWords, roomFor, type Words } from '../words/words.js';
import { commonOf, isInHan, isUnparted, stopsIn } from './unparted.js';

// a module's own constant becomes part of its loops' machine code
const { SMALL } = is;

export interface Traits {
  readonly line: Line;
  readonly words: LineWords;
  /** The bits of all its characters together. */
  readonly bits: number;
  /** What it hints at, as `hints.ts` has it. */
  readonly hints: number;
  /** Words, or half the letters of a line without spaces between words (Chinese, Japanese). */
  readonly size: number;
  /** Whether it is in a script without spaces between words. */
  readonly isUnparted: boolean;
  /** Whether it is unparted and in Han or kana: see `unparted.ts`. */
  readonly inHan: boolean;
  /** Words as `countWords` counts them; null where it has to be asked. */
  readonly counted: number | null;
  readonly cues: Cues;
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
}

/** `TRIPOLI (Reuters) -`, `Berlin (dpa)`, `PORT ELLIN, March 4 (AP) —`: a place, perhaps an agency, then a dash. */
export const DATELINE =
  /^\p{Lu}[\p{L}'’. -]{1,40}(?:,[^()–—\n]{1,30})?(?: ?\([^()\n]{2,40}\) ?[-–—:.]| [–—] ?| -{1,2} )/u;

/** Characters that a dateline may take; a guess. */
const LONGEST_DATELINE = 90;

function opensLikeDateline(text: string, line: LineWords): boolean {
  return isDashed(text, line) && DATELINE.test(text.slice(0, LONGEST_DATELINE));
}

/** What any dateline has: a bracket, a dash, a hyphen behind a space. Asked first, for most lines have none. */
function isDashed(text: string, { words: { chars }, base, spelling }: LineWords): boolean {
  // what was read is not the line itself: only the pattern can tell
  if (spelling !== text) return true;
  const end = base + Math.min(text.length, LONGEST_DATELINE);
  for (let i = base; i < end; i++) {
    const unit = chars[i]! & SMALL;
    if (unit > 0x2d && unit < 0x2013) continue;
    if (unit === 0x28 || unit === 0x2013 || unit === 0x2014) return true;
    if (unit === 0x2d && i > base && (chars[i - 1]! & SMALL) === 0x20) return true;
  }
  return false;
}

/** Observes one line. Linear in its length. @param words where its words are kept. */
export function traitsOf(line: Line, language: Language, words: Words = roomFor(line.text.length)): Traits {
  const { text } = line;
  const { look, line: own } = readWords(text, words);
  const spoken = spokenIn(own, language, look.bits);
  const hints = hintsIn(own, text, look.bits);
  const count = own.to - own.from;
  const unparted = isUnparted(text, look.bits, count);
  const inHan = unparted && isInHan(text);
  return {
    line,
    words: own,
    bits: look.bits,
    hints,
    size: (look.bits & is.EAST_ASIAN) === 0 ? count : Math.max(count, text.length / 2),
    counted: own.spelling === text && (look.bits & (is.ODD | is.EAST_ASIAN)) === 0 ? count - look.signs : null,
    isUnparted: unparted,
    inHan,
    cues: spoken.cues,
    common: inHan ? commonOf(text, language) : spoken.common / Math.max(1, count),
    stops: inHan ? stopsIn(text) : look.stops,
    capitals: look.capitals >= 3 && (look.bits & is.LOWER) === 0,
    titled: look.runs === 0 ? 0 : look.titled / look.runs,
    digits: look.digits,
    nameLike: spoken.common === 0 && text.length <= 48 && looksLikeName(look),
    agency: text.length < 60 && isAgency(text.replace(/^[(©\s]+|[)\s.]+$/g, '')),
    dateline: (characterAt(text, 0) & (is.UPPER | is.ODD)) !== 0 && opensLikeDateline(text, own),
    credit: mayCredit(text, look.bits, hints) ? creditOf(text, language, hints) : 'none',
  };
}

/** What any credit leaves in a line: a mark, a word, or no closing stop. Asked first, for most lines are prose. */
function mayCredit(text: string, bits: number, hints: number): boolean {
  if ((bits & is.CREDIT_MARK) !== 0 || !'.!?”"’»'.includes(text.at(-1) ?? '')) return true;
  return (hints & PICTURE) !== 0 && /copyright|photo|picture|courtesy/iu.test(text);
}

function looksLikeName({ runs, titled, digits }: Look): boolean {
  return runs >= 2 && runs <= 5 && titled === runs && digits === 0;
}

/** Cues that frame an article rather than belong to it. */
const FRAMES: ReadonlySet<Cue> = new Set([
  'share',
  'related',
  'navigation',
  'comments',
  'account',
  'advert',
  'tags',
  'promotion',
  'copyright',
]);

/** How a line stands to the furniture of a page: the best standing of any cue that frames; null where none does. */
export function frameOf({ cues, line, size }: Pick<Traits, 'cues' | 'line' | 'size'>): Standing | null {
  let best: Standing | null = null;
  for (const [cue, standing] of cues) {
    if (!FRAMES.has(cue) || (best !== null && RANK[standing] <= RANK[best])) continue;
    // "Sport is to pay for the hall.": the name of a section opens a sentence as any noun does
    if (cue === 'navigation' && standing === 'start' && size >= SENTENCE && OPENS_SENTENCE.test(line.text)) continue;
    best = standing;
  }
  return best;
}

/** Words of the shortest sentence that is no call to go somewhere; a guess. */
const SENTENCE = 7;
/** A name, then words in small letters, a stop: a call has no name in it, and a title no stop. */
const OPENS_SENTENCE = /^[^@]{1,400}\.$/u;
