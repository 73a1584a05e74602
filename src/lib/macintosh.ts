/**
 * Knows the texts that a Macintosh wrote before it wrote UTF-8, in MacRoman, by what their letters and marks look like when
 * they are taken for Windows-1252. It decodes nothing, and says no where both readings could be meant.
 */

/** Bytes without which no sign below can stand: é ä ü ß “ ’ of MacRoman (Unicode's ROMAN.TXT). */
const TELLING = [0x8e, 0x8a, 0x9f, 0xa7, 0xd2, 0xd5];

/**
 * What nobody writes in Windows-1252: "donÕt", "cafŽ", "Ÿber", "Grš§e", "ÒWe did,Ó". Capitals behind small letters
 * stand in no word, and a paragraph sign in none.
 */
const SIGNS = /\p{Ll}Õ\p{Ll}|\p{Ll}[ŽŠŸ](?!\p{Lu})|Ÿ\p{Ll}|\p{L}§\p{Ll}|(?<!\S)Ò[^ÒÓ\n]{1,2000}[,.!?]Ó(?!\S)/u;

/** What nobody writes at all, so that the text is no Macintosh's either: "prÇsident", "Gr·e". */
const IMPOSSIBLE =
  /\p{Ll}[À-ÖØ-ÞŸŒ]|\p{L}[^\p{L}\p{M}\p{Zs}\p{Cc}\p{P}\d -~]\p{L}|\p{L}[·•§¶†‡‰¡¿“„‚]\p{L}|“\s|[\uf8ff\ufffd]/u;

/** Whether a text in no encoding of today may be a Macintosh's. */
export function mayBeMacintosh(bytes: Uint8Array): boolean {
  return TELLING.some((byte) => bytes.includes(byte));
}

/** Whether of two readings of the same bytes that as MacRoman is meant. */
export function isMacintosh(asWindows: string, asMacintosh: string): boolean {
  return SIGNS.test(asWindows) && !IMPOSSIBLE.test(asMacintosh);
}
