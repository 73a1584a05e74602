/**
 * Credits that no word announces: they are told by how papers set them off, as names in capitals behind a caption's stop, its
 * bar, slash or dash, or before an address, and in Japanese behind a sign of equality. It looks at a line's end alone.
 */
import { isAgency } from '../words/agencies.js';

/** Letters at a line's end in which such a credit stands; a guess from the longest seen. */
const LONGEST = 90;

const NAME = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]*`;
const NAMES = `${NAME}(?: ${NAME}){0,4}`;
/** "ÉLOÏSE RENARD POUR « LE QUAI »", "ADA REN, THE COURIER": who made it, and for whom. */
const MAKERS = `${NAMES}(?:(?:, | ?/ ?| (?:POUR|FOR|PARA|PER|FÜR|VOOR|VIA) )[«“"]?\\s?${NAMES}\\s?[»”"]?)?`;

/** "… at dusk. ADA REN", "… at dusk. | QUAY WEST", "… at dusk / ADA REN", "… at dusk —ADA REN", all of it in capitals. */
const CAPITALS = new RegExp(
  `(?<mark>[.!?…][”"’»)]*\\s(?:[|/—–]\\s?)?|\\s[/—–]\\s?)(?<credit>${MAKERS})(?<address> [\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)?$`,
  'u',
);

/** "… at dusk＝ロイター", "… at dusk＝2024年8月31日、港町、林海撮影". */
const EQUALS = /[＝=](?<credit>[^＝=。]{2,40})$/u;
const TAKEN = /(?:撮影|提供|写真|通信|時事)$/u;

/** Small letters that the words before names in capitals have at least: a line that is all in capitals is a title. */
const SMALL = /\p{Ll}{2,} \P{Lu}*\p{Ll}{2,}/u;

/** Where a credit in capitals begins in a line, with the words that it has; null where none ends it. */
export function setOffIn(line: string): { from: number; to: number } | null {
  const start = Math.max(0, line.length - LONGEST);
  const last = line.at(-1) ?? '';
  if (last > '\u3000') return equalsIn(line);
  const found = /[\p{Lu}»”"\p{Ll}]$/u.test(last) ? CAPITALS.exec(line.slice(start)) : null;
  const { mark = '', credit = '', address } = found?.groups ?? {};
  if (found === null || (address === undefined && !/[\p{Lu}»”"]/u.test(last))) return null;
  const [stops, barred] = [/^[.!?…]/.test(mark), /[|/]/.test(mark)];
  const many = /\p{Lu}[ ,/]/u.test(credit) && /\p{Lu}{3}/u.test(credit);
  if (!many && !(stops && barred && !/^\p{Lu}\.?$/u.test(credit))) return null;
  const from = start + found.index + (stops ? /^\S+/.exec(mark)![0].length : 0);
  if (!SMALL.test(line.slice(Math.max(0, from - LONGEST), from))) return null;
  return { from, to: start + found.index + mark.length };
}

function equalsIn(line: string): { from: number; to: number } | null {
  const tail = line.slice(-LONGEST);
  const found = tail.includes('＝') || tail.includes('=') ? EQUALS.exec(tail) : null;
  const credit = found?.groups?.credit;
  if (found === null || credit === undefined || found.index === 0) return null;
  if (!isAgency(credit) && !TAKEN.test(credit)) return null;
  const at = line.length - tail.length + found.index;
  const part = credit.lastIndexOf('、') + 1;
  return { from: part === 0 ? at : at + part, to: at + 1 + part };
}
