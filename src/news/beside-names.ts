/** What pages set beside a name in a signature, and what a copy of the page runs into it. It reads no names. */
import { isOrganisation, isRole } from './jobs.js';
import type { Language } from './languages/language.js';

/** An address of mail; a handle, which a copy may run into the name: "Ada Ren@adaren". */
const ADDRESS = '[(\\[]?(?:[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,64}\\.\\S{1,64}|@\\w*)[)\\]]?';
export const ADDRESSES = new RegExp(ADDRESS, 'gu');

/** What pages put beside a name: an address, a button, how long ago, which a copy may run into the name. */
export const BESIDE = new RegExp(
  `\\s*(?:(?:${ADDRESS}).*|\\b(?:follow|folgen|seguir|segui|suivre|volg|følg|följ|obserwuj|takip et|подписаться|tips meg)(?!\\p{L}).*|(?<!\\d)\\d+\\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\\b.*)$`,
  'iu',
);

/** "Author: Ada Ren. Ada Ren Science": what a page says to those who hear it and to those who see it. */
const SAID_TWICE =
  /^(?<by>(?:\p{L}{2,12}:? )?)(?<name>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){1,3})\. \k<name>(?!\p{L}).*$/u;

/** The line without what says its name once more. */
export function saidOnce(line: string): string {
  return line.replace(SAID_TWICE, '$<by>$<name>');
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
