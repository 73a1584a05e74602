/**
 * What a character is, as far as cutting words needs it: space, mark or part of a word. Asks Unicode once a character
 * and remembers; knows nothing of words.
 */

export const SPACE = 1;
export const MARK = 2;
export const LETTER = 3;
/** An accent that continues a word. */
export const ACCENT = 4;

const classes = new Uint8Array(0x10000);

/** The class of a UTF-16 code unit; a surrogate is a mark, because its other half decides. */
export function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const asked = ask(String.fromCharCode(code));
  classes[code] = asked;
  return asked;
}

/** The class of the character at `at`, surrogate pairs included. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code & 0xf800) === 0xd800 ? ask(String.fromCodePoint(text.codePointAt(at)!)) : classOf(code);
}

function ask(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  if (/\p{M}/u.test(character)) return ACCENT;
  return /\s/.test(character) ? SPACE : MARK;
}
