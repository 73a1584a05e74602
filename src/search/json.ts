/** UTF-16 units as the inside of a JSON string in UTF-8, byte for byte what the platform's own writer makes of them. */

/** For each ASCII unit: 0 where it stands as it is, the letter of its short escape, or 1 where it has none. */
const ESCAPES = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const written = JSON.stringify(String.fromCharCode(unit)).slice(1, -1);
  return written.length === 1 ? 0 : written.length === 2 ? written.charCodeAt(1) : 1;
});
const BACKSLASH = 92;
const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Writes units at `at`; where they end. A unit takes six bytes at most, for which there must be room. */
export function putJson(units: Uint16Array, from: number, to: number, out: Uint8Array, at: number): number {
  let end = at;
  for (let i = from; i < to; i++) {
    const unit = units[i]!;
    if (unit < 0x80) {
      const letter = ESCAPES[unit]!;
      if (letter > 1) out[end++] = BACKSLASH;
      if (letter === 1) end = putEscape(unit, out, end);
      else out[end++] = letter > 1 ? letter : unit;
    } else if (unit < 0x800) {
      out[end++] = 0xc0 | (unit >> 6);
      out[end++] = 0x80 | (unit & 63);
    } else if (unit >> 11 === 0x1b) {
      const next = i + 1 < to ? units[i + 1]! : 0;
      if (unit >> 10 === 0x36 && next >> 10 === 0x37) {
        const point = 0x10000 + ((unit & 0x3ff) << 10) + (next & 0x3ff);
        out[end++] = 0xf0 | (point >> 18);
        out[end++] = 0x80 | ((point >> 12) & 63);
        out[end++] = 0x80 | ((point >> 6) & 63);
        out[end++] = 0x80 | (point & 63);
        i++;
      } else end = putEscape(unit, out, end);
    } else {
      out[end++] = 0xe0 | (unit >> 12);
      out[end++] = 0x80 | ((unit >> 6) & 63);
      out[end++] = 0x80 | (unit & 63);
    }
  }
  return end;
}

/** Writes `\uXXXX`. */
function putEscape(unit: number, out: Uint8Array, at: number): number {
  out[at] = BACKSLASH;
  out[at + 1] = 117;
  for (let i = 0; i < 4; i++) out[at + 2 + i] = DIGITS[(unit >> (12 - 4 * i)) & 15]!;
  return at + 6;
}
