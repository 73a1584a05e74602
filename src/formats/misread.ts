/** UTF-8 that was read as Windows-1252 and saved so: "itâ€™s" was "it’s". Each sequence is one character's bytes. */
import type { Mark } from '../types.js';

/** Windows-1252's characters of the bytes 0x80 to 0x9f; where it has none, the control of that number (WHATWG Encoding, index windows-1252). */
export const CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A first byte of two to four, and a byte that goes on. */
const [FIRST, NEXT] = ['[\u00c2-\u00f4]', `[\u0080-\u00bf${CONTROLS}]`];
const SEQUENCE = new RegExp(`${FIRST}${NEXT}{1,3}`, 'gu');

/** Why a sequence that was a space is left out. */
const DAMAGE = 'damaged characters';

/** What is left of a closing mark, whose last byte Windows-1252 has no character for and most programs drop. */
const CLOSING = 'â€';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The sequences of a text, each read as the character that it was. */
export function misreadMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: signs, index } of text.matchAll(SEQUENCE)) {
    const bytes = Uint8Array.from(signs, byteOf);
    const length = lengthBy(bytes[0]!);
    const was = length > bytes.length ? null : decoded(bytes.subarray(0, length));
    if (was !== null)
      marks.push({ span: [index, index + length], leaves: was, reason: was.trim() === '' ? DAMAGE : null });
    else if (signs.startsWith(CLOSING))
      marks.push({ span: [index, index + CLOSING.length], leaves: '”', reason: null });
  }
  return marks;
}

function byteOf(sign: string): number {
  const control = CONTROLS.indexOf(sign);
  return control < 0 ? sign.charCodeAt(0) : 0x80 + control;
}

/** Bytes of a character by the first of them (RFC 3629). */
function lengthBy(first: number): number {
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The character of some bytes; null where they are none, or one that no text may hold. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const character = UTF8.decode(bytes);
    return /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character) ? null : character;
  } catch {
    return null;
  }
}
