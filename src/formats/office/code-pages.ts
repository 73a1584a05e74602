/**
 * Which encoding the bytes of a text of an office program are in: by the code page of the document and by the character set of a font
 * (RTF 1.9.1, "Character Set", "Font Table"). Their tables are iconv-lite's.
 */

/** A font of symbols, whose codes are no characters. */
export const SYMBOLS = 'symbols';

/** Code pages of the sets of characters that fonts name (\fcharset); 0 and 1 are told below. */
const PAGE_OF_SET: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 83: 10005, 84: 10004, 85: 10006, 86: 10081 },
  ...{ 87: 10021, 88: 10029, 89: 10007, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254 },
  ...{ 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850 },
};
const [ANSI_SET, DEFAULT_SET, SYMBOL_SET] = [0, 1, 2];

/** Names of encodings of Apple's and others that are not called by their number. */
const NAMES: Readonly<Record<number, string>> = {
  ...{
    10000: 'macintosh',
    10001: 'shift_jis',
    10002: 'big5',
    10003: 'euc-kr',
    10006: 'macgreek',
    10007: 'maccyrillic',
  },
  ...{ 10008: 'gbk', 10021: 'macthai', 10029: 'maccenteuro', 10081: 'macturkish', 65001: 'utf8' },
};

/** Windows' own for the languages of Western Europe, in which a document is that names no other. */
export const WESTERN = 1252;
/** Of documents that say \mac, \pc and \pca. */
export const PAGE_OF_MACHINE: Readonly<Record<string, number>> = { ansi: WESTERN, mac: 10000, pc: 437, pca: 850 };

const OF_OTHERS = ['mac', 'pc', 'pca'].map((name) => PAGE_OF_MACHINE[name]!);

/** The name of an encoding; null of a code page without one. @param page by its number. */
export function encodingOf(page: number): string | null {
  if (Object.hasOwn(NAMES, page)) return NAMES[page]!;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  const isKnown = [437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874];
  return isKnown.includes(page) || [932, 936, 949, 950].includes(page) ? `cp${page}` : null;
}

/** The encoding of a font; SYMBOLS where it has no letters, null where it says nothing. @param document the document's code page. */
export function encodingOfSet(set: number, document: number): string | null {
  if (set === SYMBOL_SET) return SYMBOLS;
  if (set === DEFAULT_SET) return null;
  // what Windows calls ANSI is Western; a document of another machine means its own
  if (set === ANSI_SET) return OF_OTHERS.includes(document) ? null : encodingOf(WESTERN);
  return Object.hasOwn(PAGE_OF_SET, set) ? encodingOf(PAGE_OF_SET[set]!) : null;
}

/** The bullets of Symbol and Wingdings, which writers set before the items of a list. */
const BULLETS: ReadonlySet<number> = new Set([0xb7, 0xa7]);

/** Codes that fonts of symbols have in Unicode: F000 and the font's own. */
const [FIRST_SYMBOL, LAST_SYMBOL] = [0xf000, 0xf0ff];

/** The character of a code of Unicode, or what stands for it where that is one of a font of symbols. @param code of 16 bits at most. */
export function characterOf(code: number): string {
  return code >= FIRST_SYMBOL && code <= LAST_SYMBOL ? symbolOf(code - FIRST_SYMBOL) : String.fromCharCode(code);
}

/** What stands for a code of a font of symbols: most are characters that were lost. */
export function symbolOf(code: number): string {
  if (code === 0x20) return ' ';
  return BULLETS.has(code) ? '•' : '\ufffd';
}
