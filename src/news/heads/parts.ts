/** Parts of a line that say each something of its own: a name and what it names, a paper and a day. */
import { dateOfLine } from '../dates/date-line.js';
import type { Label, Language } from '../languages/language.js';
import { isSpace, type Line } from '../lines/lines.js';

/** The part of a line between two places of the text, marked with what it is; its words may be given otherwise than they stand there. */
export function part(line: Line, text: string, from: number, to: number, label: Line['label']): Line {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return { ...line, span: [from, to], text: words, gap: from === line.span[0] ? line.gap : 0, label };
}

/** A name before a colon: in lower case, and where in the text its value begins, which may be the line's end. */
export interface Named {
  readonly name: string;
  readonly value: number;
}

/** What names a line's value: "Byline: Ada Ren". @param longest letters of a name. */
export function namedBy({ span: [from, to] }: Line, text: string, longest: number): Named | null {
  const colon = text.slice(from, Math.min(to, from + longest + 2)).search(/[:：]/u);
  if (colon < 1) return null;
  const name = text
    .slice(from, from + colon)
    .trim()
    .toLowerCase();
  return { name, value: valueAt(text, from + colon + 1, to) };
}

/** The first place from `at` on that is no space. */
export function valueAt(text: string, at: number, to: number): number {
  let value = at;
  while (value < to && isSpace(text.charCodeAt(value))) value++;
  return value;
}

/** A name and its value, parted and marked; the name alone where the value stands in the next lines. */
export function nameAndValue(line: Line, text: string, value: number, label: Label): Line[] {
  const [from, to] = line.span;
  if (value >= to) return [{ ...line, label: 'name' }];
  return [part(line, text, from, value, 'name'), part(line, text, value, to, label)];
}

/** Whether words are a day and nothing else. */
export function isDayAlone(words: string, language: Language): boolean {
  return dateOfLine(words, language.code, null)?.residual.length === 0;
}

/** Whether a line states who holds the rights. */
export function statesRights({ text }: Pick<Line, 'text'>): boolean {
  return /^(?:©|\(c\)|copyright\b)/iu.test(text);
}

/** A line drawn with one sign, and nothing else. */
export const DRAWN = /^([_=*~─━═-])\1{2,}$/u;
