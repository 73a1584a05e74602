/**
 * Fields whose instruction is itself what a reader sees: readings above Japanese words, formulas, symbols, words to click on (ECMA-376
 * part 1, 17.16.5; EQ is described by Word's own help). They have no result, and their words would be lost with the instruction.
 */
import { characterOf } from './code-pages.js';

/** Words that an instruction shows. */
export interface Shown {
  readonly words: string;
  /** Whether a reading beside them was left out. */
  readonly hasReading: boolean;
}

/** What is shown of a formula without its switches (`\f(1,2)`): nobody can set it in a line, so its words stand one behind another. */
const [OPTIONS, SWITCHES, SIGNS] = [
  /\\\*\s{0,9}(?:"[^"]{0,100}"|\S{1,100})/g,
  /\\[a-z]{1,4}\s{0,9}-?\d{0,5}/gi,
  /[(),;\s]+/g,
];
/** What raises the reading above the words that it is of: `\o\ad(\s\up 9(とうきょう),東京)`. */
const RAISED = '\\s\\up';

/** What a field shows by its instruction; null where only its result is shown. */
export function shownBy(instruction: string): Shown | null {
  const [, kind = '', rest = ''] = /^\s*(EQ|SYMBOL|MACROBUTTON|GOTOBUTTON)\s+(.*)$/is.exec(instruction) ?? [];
  if (kind === '') return null;
  const name = kind.toUpperCase();
  if (name === 'EQ') return readingIn(rest) ?? { words: formulaIn(rest), hasReading: false };
  if (name === 'SYMBOL') return { words: symbolIn(rest), hasReading: false };
  // the name of what is done comes before the words
  return { words: rest.replace(/^\S+\s*/, '').trim(), hasReading: false };
}

function formulaIn(rest: string): string {
  return rest.replace(OPTIONS, ' ').replace(SWITCHES, ' ').replace(SIGNS, ' ').trim();
}

function readingIn(rest: string): Shown | null {
  const raised = rest.indexOf(RAISED);
  const reading = raised < 0 ? -1 : rest.indexOf(')', raised);
  const separator = reading < 0 ? '' : (/^\s{0,9}[,;]/.exec(rest.slice(reading + 1))?.[0] ?? '');
  if (separator === '') return null;
  const from = reading + 1 + separator.length;
  const end = rest.lastIndexOf(')');
  return { words: rest.slice(from, end < from ? rest.length : end).trim(), hasReading: true };
}

/** The character of a symbol by its number; of a font of symbols its code there. */
function symbolIn(rest: string): string {
  const number = /^(?:0x[\da-f]{1,4}|\d{1,5})/i.exec(rest)?.[0] ?? '';
  const code = Number(number);
  if (number === '' || code > 0xffff) return '';
  return characterOf(code < 0x100 && /\\f\s{0,9}"?(?:symbol|\S{0,6}dings)/i.test(rest) ? 0xf000 + code : code);
}
