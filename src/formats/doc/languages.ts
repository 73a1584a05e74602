/**
 * The code page of a document of Word 6 or 95, whose characters are bytes and whose fonts may say nothing of them: by the language of the
 * Word that wrote it, as Windows in that language had it.
 */
import { PAGE_OF_MACHINE, WESTERN } from '../office/code-pages.js';
import type { Head } from './head.js';

/** Code pages by languages, the lower ten bits of their numbers ([MS-LCID] 2.2; Windows' own tables of code pages). */
const PAGES: ReadonlyMap<number, number> = new Map([
  ...[0x01, 0x20, 0x29].map((language) => [language, 1256] as const),
  ...[0x05, 0x0e, 0x15, 0x18, 0x1a, 0x1b, 0x1c, 0x24].map((language) => [language, 1250] as const),
  ...[0x02, 0x19, 0x22, 0x23, 0x2f].map((language) => [language, 1251] as const),
  ...([
    [0x08, 1253],
    [0x1f, 1254],
    [0x0d, 1255],
    [0x2a, 1258],
    [0x1e, 874],
    [0x11, 932],
    [0x12, 949],
  ] as const),
  ...[0x25, 0x26, 0x27].map((language) => [language, 1257] as const),
]);
const CHINESE = 0x04;
/** Chinese as it is written in Taiwan, Hong Kong and Macau; elsewhere it has other characters. */
const TRADITIONAL = new Set([0x0404, 0x0c04, 0x1404]);

/** A code page, by its number. */
export function pageOfLanguage({ language, isMacintosh }: Pick<Head, 'language' | 'isMacintosh'>): number {
  if (isMacintosh) return PAGE_OF_MACHINE.mac!;
  const own = language & 0x3ff;
  if (own === CHINESE) return TRADITIONAL.has(language) ? 950 : 936;
  return PAGES.get(own) ?? WESTERN;
}
