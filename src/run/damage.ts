/** What a person should know of a text although it was read: characters that no text should hold, and how many lines are above them. */
import type { Decoded } from '../lib/decode.js';
import type { Note, Span } from '../types.js';

type Text = Extract<Decoded, { ok: true }>;

/** Ends of lines in a stretch. */
export function linesIn(text: string, [from, to]: Span): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/**
 * Characters that no text should hold: made white space, or lost before the file came to us.
 * @param firstLine on which the stretch begins.
 */
export function damageIn(
  path: string,
  { text: all, unprintable }: Pick<Text, 'text' | 'unprintable'>,
  [from, to]: Span,
  firstLine: number,
): Note[] {
  const notes: Note[] = [];
  const text = all.slice(from, to);
  const warn = (rule: string, at: number, message: string) => {
    const line = firstLine + text.slice(0, at).split('\n').length - 1;
    notes.push({ level: 'warning', rule, path, line, message });
  };
  if (unprintable.count > 0 && unprintable.at >= from && unprintable.at < to) {
    const found = `Expected text, found ${unprintable.count} control characters or noncharacters, the first in this line`;
    warn('text:control', unprintable.at - from, `${found}. Each was made a space; look whether something was lost.`);
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const found = 'Expected letters, found U+FFFD, which stands for a character that was lost before';
    warn('text:replacement', lost, `${found}. Look it up in the original and put it right.`);
  }
  return notes;
}
