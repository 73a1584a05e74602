/**
 * Words of print read by machine, put together: those that a column broke are whole again, by what the reading machine says of them
 * and else by their letters. It knows words and lines, and not what a stretch of them is.
 */

/** Characters of a word that are read; a guess, ten times the longest word. */
export const LONGEST_WORD = 500;

export interface Word {
  readonly text: string;
  /** Of a word that a line's end broke, the whole; empty where it is not told. */
  readonly whole: string;
  /** Which half of such a word this is; 0 of others. */
  readonly half: 0 | 1 | 2;
  /** Whether no space stands before it. */
  readonly isGlued: boolean;
  /** Whether a hyphen of the column stands behind it. */
  isBroken: boolean;
  /** Counted through the page. */
  readonly line: number;
  /** How sure the machine is of it, from 0 to 1; NaN where it does not say. */
  readonly sure: number;
}

/** A stretch of words. */
export interface Piece {
  /** On one line, words whole. */
  readonly text: string;
  /** As the lines stand in print, with the hyphens of the column. */
  readonly lines: string;
  /** The whole word whose second half opens the stretch, and that half; null where none does. */
  readonly opens: { readonly whole: string; readonly half: string } | null;
  /** The whole word, or the first half alone, whose second half is not in the stretch; null where none is missing. */
  readonly breaks: string | null;
  readonly count: number;
  /** Of how many words the machine says how sure it is, the sum of that, and its bounds. */
  readonly sure: Sureness;
}

interface Sureness {
  readonly told: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
}

const UNTOLD: Sureness = { told: 0, sum: 0, least: 1, most: 0 };
export const NO_WORDS: Piece = { text: '', lines: '', opens: null, breaks: null, count: 0, sure: UNTOLD };

export function pieceOf(words: readonly Word[]): Piece {
  const [first] = words;
  if (first === undefined) return NO_WORDS;
  const opens = first.half === 2 && first.whole !== '' ? { whole: first.whole, half: first.text } : null;
  let [told, sum, least, most] = [0, 0, 1, 0];
  for (const { sure } of words)
    if (sure >= 0 && sure <= 1) {
      told++;
      sum += sure;
      least = Math.min(least, sure);
      most = Math.max(most, sure);
    }
  return { ...joined(words), lines: asPrinted(words), opens, count: words.length, sure: { told, sum, least, most } };
}

function joined(words: readonly Word[]): Pick<Piece, 'text' | 'breaks'> {
  const whole: string[] = [];
  /** The word that may go on. */
  let last = '';
  /** The whole word that was written for its first half. */
  let written: string | null = null;
  for (const [i, word] of words.entries()) {
    if (word.half === 2 && written !== null && written === word.whole) {
      written = null;
      continue;
    }
    written = word.half === 1 && word.whole !== '' ? word.whole : null;
    const before = words[i - 1];
    const begun = before === undefined ? '' : word.isGlued ? last : begunBy(last, before, word);
    if (begun === null || last.length > LONGEST_WORD) whole.push(last);
    last = (last.length > LONGEST_WORD ? '' : (begun ?? '')) + (written ?? word.text);
  }
  const isOpen = words.at(-1)!.isBroken || BROKEN_WORD.test(last.slice(-LETTERS));
  return { text: [...whole, last].join(' '), breaks: written ?? (isOpen ? '' : null) };
}

/** A small letter and a hyphen at a line's end, or a sign that is only set there. */
const BROKEN_WORD = /(?:(?:^|[^\p{L}-])\p{L}*\p{Ll}-|\p{L}[¬⸗])$/u;
/** Letters of a word that are looked at. A guess, as in plain text. */
const LETTERS = 60;
/** Words before which a hyphen stands for the rest of a compound ("Sonnen- und Mondfinsternis"). */
const SUSPENDING = /^(?:und|oder|sowie|og|och|eller)$/u;

/** What the column left above of a word that goes on in the next line; null where that begins one of its own. */
function begunBy(last: string, before: Word, word: Word): string | null {
  if (before.line === word.line || (before.half === 1 && before.whole !== '')) return null;
  const isSmall = /^\p{Ll}/u.test(word.text) && !SUSPENDING.test(word.text);
  if (!before.isBroken) return isSmall && BROKEN_WORD.test(last.slice(-LETTERS)) ? last.slice(0, -1) : null;
  const bare = withoutHyphen(last);
  return isSmall ? bare : `${bare}-`;
}

function withoutHyphen(words: string): string {
  return /[-¬⸗]$/u.test(words) ? words.slice(0, -1) : words;
}

function asPrinted(words: readonly Word[]): string {
  let lines = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (before !== undefined) lines += before.line !== word.line ? '\n' : word.isGlued ? '' : ' ';
    const isLast = words[i + 1]?.line !== word.line;
    const bare = word.isBroken || isLast ? word.text.replace(/[¬⸗]$/u, '-') : word.text;
    lines += word.isBroken && !bare.endsWith('-') ? `${bare}-` : bare;
  }
  return lines;
}

/** What a sentence or a part of one ends with. */
const ENDED = /[.!?…:;"”»)\]]$/u;

/** Whether a stretch goes on in another that a column parted from it: within a sentence. */
export function runsOn(one: Piece, other: Piece): boolean {
  return goesOn(one, other) || (!ENDED.test(one.text) && /^\p{Ll}/u.test(other.text));
}

/** How a stretch goes on in another within a word: as its other half, which the whole has said already, or behind a hyphen; null where it does not. */
function seam({ breaks }: Piece, { opens, text }: Piece): 'half' | 'hyphen' | null {
  if (breaks === null) return null;
  if (breaks !== '') return opens?.whole === breaks ? 'half' : null;
  return /^\p{Ll}/u.test(text) ? 'hyphen' : null;
}

/** Whether a word stands half in each of two stretches. */
export function goesOn(one: Piece, other: Piece): boolean {
  return seam(one, other) !== null;
}

/** Stretches one behind the other as one, a space between where no word goes on. Linear in their length. */
export function wholeOf(pieces: readonly Piece[]): Piece {
  const own = pieces.filter(({ count }) => count > 0);
  const [first] = own;
  if (first === undefined || own.length === 1) return first ?? NO_WORDS;
  const texts: string[] = [];
  for (const [i, piece] of own.entries()) {
    const joint = i === 0 ? 'half' : seam(own[i - 1]!, piece);
    if (joint === null) texts.push(' ');
    if (joint === 'hyphen') texts.push(withoutHyphen(texts.pop() ?? ''));
    texts.push(i > 0 && joint === 'half' ? piece.text.slice(piece.opens?.half.length ?? 0) : piece.text);
  }
  const lines = own.map((one) => one.lines).join('\n');
  const { breaks } = own.at(-1)!;
  const count = own.reduce((all, one) => all + one.count, 0);
  return { text: texts.join(''), lines, opens: first.opens, breaks, count, sure: together(own) };
}

function together(pieces: readonly Piece[]): Sureness {
  let [told, sum, least, most] = [0, 0, 1, 0];
  for (const { sure } of pieces) {
    [told, sum] = [told + sure.told, sum + sure.sum];
    [least, most] = [Math.min(least, sure.least), Math.max(most, sure.most)];
  }
  return { told, sum, least, most };
}

/**
 * How sure the machine is of stretches on the whole, from 0 to 1; null where it does not say, or says the same of each word, as those
 * do who only fill the place.
 */
export function sureness(pieces: readonly Piece[]): number | null {
  const { told, sum, least, most } = together(pieces);
  return told === 0 || least === most ? null : sum / told;
}
