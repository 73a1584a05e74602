/** What pages set beside a name in a signature, and what a copy of the page runs into it. It reads no names. */

import type { Language } from '../languages/language.js';
import { isAgency } from '../words/agencies.js';
import { isOrganisation, isRole } from './jobs.js';

/** An address of mail; a handle, which a copy may run into the name: "Ada Ren@adaren". */
const ADDRESS = '[(\\[]?(?:email\\sprotected|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,64}\\.\\S{1,64}|@\\w*)[)\\]]?';
export const ADDRESSES = new RegExp(ADDRESS, 'gu');

/** What pages put beside a name: an address, a button, how long ago, which a copy may run into the name. */
export const BESIDE = new RegExp(
  `\\s*(?:(?:${ADDRESS}).*|\\b(?:follow|folgen|seguir|segui|suivre|volg|følg|följ|obserwuj|takip et|подписаться|tips meg)(?!\\p{L}).*|(?<!\\d)\\d+\\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\\b.*)$`,
  'iu',
);

/** "Author: Ada Ren. Ada Ren Science": what a page says to those who hear it and to those who see it. */
const SAID_TWICE =
  /^(?<by>(?:\p{L}{2,12}:? )?)(?<name>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){1,3})\. \k<name>(?!\p{L}).*$/u;

/** "TEXT Ada Ren FOTO Tom Hall": whose part was what, set apart by capitals and no sign. */
const IN_CAPITALS_ONLY =
  /(?<!\p{L})(?<what>TEXT|TEKST|TEXTO|TEXTE|TESTO|TEKSTI|FOTO|FOTOS|PHOTOS|BILD|BEELD|KUVA|KUVAT|WORDS)\s(?=\p{Lu}\p{Ll})/gu;

/** The line without what says its name once more, with a sign behind the words that say whose part was what. */
export function saidOnce(line: string): string {
  return line.replace(SAID_TWICE, '$<by>$<name>').replace(IN_CAPITALS_ONLY, '$<what>: ');
}

/** A name and what a copy ran into it: "Tom HaleThe Courier", "Ada Ren5 minute read". */
const RUN_ON = /(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz|Van|Von|Del|Des|Della))(?:(?=\d{1,3}\s\p{L})|(?=\p{Lu}\p{Ll}+ \p{L}))/u;

/** The text with what was run into a name apart from it, where that is a role, a house, or no words of a name. */
export function apart(text: string, language: Language): string {
  const at = text.search(RUN_ON);
  if (at < 0) return text;
  const rest = text.slice(at);
  return /^\d/.test(rest) || isOrganisation(rest) || isRole(rest, language) ? `${text.slice(0, at)} | ${rest}` : text;
}

/** Where pages send what is shared: words that no name has. */
export const NETWORK =
  /(?<!\p{L})(?:facebook|twitter|whatsapp|e-?mail|linkedin|pinterest|reddit|rss|instagram|tiktok|youtube)(?!\p{L})/iu;

/** "Ada Ren, The Courier — Port Ellin": behind a long dash at the end, where they write. */
const WRITTEN_AT = /(?<=\p{L}.{4,120})\s—\s\p{Lu}[\p{L}\p{M}’' -]{2,40}$/u;

/** A signature that its word opens without the place at its end. */
export function withoutPlace(line: string): string {
  return /^(?:by|por|von|par|di|door)\s/i.test(line) ? line.replace(WRITTEN_AT, '') : line;
}

/** "Ada Ren, (BHA)", and in other languages than English, where letters behind a name are titles, "Ada Ren, ČZA". */
const IN_BRACKETS = /[,/]\s?\((?<house>\p{Lu}{2,5})\)$/u;
const IN_CAPITALS = /,\s(?!(?:USA|UAE|EU|UN|UK|EUA|EEUU|DDR|MEP|PDG)$)(?<house>\p{Lu}{3,4})$/u;
/** "Ada Ren avec Belcom": one word that is no name. */
const WITH = /\s(?:with|mit|avec|con|com|met|med)\s(?<house>\p{Lu}\p{Ll}{2,20}|\p{Lu}{2,6})$/u;

/** The house that ends a signature by its form alone, and the words before it. */
export function houseBehind(line: string, { code }: Language): { text: string; house: string | null } {
  const bracketed = IN_BRACKETS.exec(line);
  const found = bracketed ?? WITH.exec(line) ?? (code === 'en' ? null : IN_CAPITALS.exec(line));
  const house = found?.groups?.house ?? null;
  // an agency that is known is read where it stands
  if (found === null || house === null || (bracketed === null && isAgency(house))) return { text: line, house: null };
  return { text: line.slice(0, found.index), house };
}

/** Names that no sign parts: Hebrew writes its "and" as the next word's first letter, Chinese sets a space between two. */
export function besides(piece: string, { code }: Language): string[] {
  if (code === 'he') {
    const names = piece.split(/\s+ו(?=\p{L}{2})/u);
    return names.length > 1 && names.every((name) => /\s/.test(name)) ? names : [piece];
  }
  const words = code === 'zh' ? piece.split(' ') : [];
  return words.length > 1 && words.every((word) => /^[\u4e00-\u9fff]{2,4}$/.test(word)) ? words : [piece];
}
