/**
 * Which characters a text may hold to be published: what XML, JSON and a reader have no use for becomes white space of the
 * same length, so that spans stay where they are. It knows single characters, not encodings.
 */

/** Control characters but tab and line feed, halves of pairs, and units that may be part of a noncharacter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
/** Those that stand for a new line: vertical tab, form feed (a new page), return, next line. */
const BREAK = /[\v\f\r\u0085]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
/** What may change how a line on a terminal looks: controls, marks of direction, separators of lines. */
const COMMANDING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** A text without what cannot be published. `count` is how many characters were made white space, `at` where the first stood. */
export function printable(text: string): { readonly text: string; readonly count: number; readonly at: number } {
  if (!SUSPECT.test(text)) return { text, count: 0, at: -1 };
  let [count, at] = [0, -1];
  const clean = text.replace(BREAK, '\n').replace(UNPRINTABLE, (character, place: number) => {
    if (count++ === 0) at = place;
    return ' '.repeat(character.length);
  });
  return { text: clean, count, at };
}

/** One line of words for a terminal, whatever a file or its name holds: nothing in it moves the cursor or hides a word. */
export function onTerminal(line: string): string {
  return line.replace(COMMANDING, '\ufffd');
}

/** Whether a file's name is what it looks like: no control characters, none that a wrong encoding leaves behind. */
export function isPlainName(name: string): boolean {
  return ASCII.test(name) || !DOUBTFUL.test(name);
}

/** Most names: nothing but what ASCII prints. */
const ASCII = /^[ -~]*$/;
const DOUBTFUL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]/u;
