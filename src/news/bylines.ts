/**
 * Reads who wrote an article from the words of a byline: names, their roles, the organisations that sign. It reads what
 * stands there and looks nothing up; what is neither name, role nor organisation it leaves alone.
 */

import type { Author } from '../types.js';
import { isAgency } from './agencies.js';
import { en } from './languages/en.js';
import type { Language } from './languages/language.js';
import { wordsOf } from './phrases.js';

/** Words that only the name of an organisation of the press holds. */
const HOUSE =
  /(?:^|\s)(?:news|times|post|press|herald|gazette|courier|tribune|chronicle|telegraph|guardian|ledger|echo|radio|tv|agency|agencies|media|magazine|journal|reporters|bureau|staff|newsroom|online|zeitung|redaktion|rédaction|redacción|agencias?|agenturen|presse|rundfunk|nachrichten|وكالات|وكالة|صحيفة)(?:$|\s)/iu;

/** Small words inside names, which keep their small letter when a name in capitals is written as usual. */
const PARTICLES = new Set([
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ten',
  'ter',
  'zu',
  'zum',
  'al',
  'el',
  'bin',
  'ibn',
  'y',
  'e',
  'of',
]);

/** Parts of a byline that stand side by side. */
const PARTS = /\s*(?:[|•·;/]|\s[–—-]\s)\s*/u;

/** Who edited an article did not write it. */
const EDITED = /^\s*(?:edit(?:ed|ing)|redigiert|édité|editado|translated|compiled)\b/iu;

/** Authors of a byline as written, in order. @param text without a date; empty where nobody is named. */
export function readByline(text: string, language: Language): Author[] {
  const authors: Author[] = [];
  for (const part of bare(text, language).split(PARTS)) {
    if (EDITED.test(part)) continue;
    for (const piece of pieces(part, language)) addPiece(authors, piece, language);
  }
  return unique(authors);
}

/** The text without the word that introduces it, brackets, addresses and handles. */
function bare(text: string, language: Language): string {
  const plain = text
    .replace(/\S*@\S*/g, ' ')
    .replace(/^[\s([—–-]+|[\s)\].,:]+$/gu, '')
    .replace(/\s+/g, ' ');
  return withoutOpening(plain, language);
}

/** Takes off "By", "Von", "Reporting by": the longest phrase that a byline of the language opens with. */
function withoutOpening(text: string, language: Language): string {
  const lower = text.toLowerCase();
  let longest = 0;
  for (const source of language === en ? [en] : [language, en]) {
    for (const phrase of [...(source.cues.by ?? []), ...(source.cues.reporting ?? [])]) {
      if (phrase.length <= longest || !lower.startsWith(phrase)) continue;
      if (/^[\s:]/.test(lower.slice(phrase.length))) longest = phrase.length;
    }
  }
  return text.slice(longest).replace(/^[\s:]+/, '');
}

/** Names and roles of one part: split at commas and at "and", but never inside "Smith and Sons" with one name. */
function pieces(part: string, language: Language): string[] {
  const and = new RegExp(`\\s+(?:${[...language.and, 'with', 'mit', 'avec', 'con'].join('|')})\\s+`, 'iu');
  return part
    .split(/\s*,\s*/)
    .flatMap((piece) => (isRole(piece, language) ? [piece] : piece.split(and)))
    .map((piece) => withoutOpening(piece.replace(/^(?:and|und|et|y)\s+/i, '').trim(), language))
    .filter((piece) => piece !== '');
}

function addPiece(authors: Author[], piece: string, language: Language): void {
  if (isOrganisation(piece)) {
    const last = authors.at(-1);
    if (last !== undefined && last.organisation === null && last.name !== null)
      replaceOpen(authors, { organisation: piece });
    else authors.push({ name: null, role: null, organisation: piece });
  } else if (isRole(piece, language)) replaceOpen(authors, { role: piece });
  else if (isName(withoutPlace(piece)))
    authors.push({ name: usualCase(withoutPlace(piece)), role: null, organisation: null });
}

/** A role or house after several names belongs to all of them that have none yet. */
function replaceOpen(authors: Author[], given: Partial<Author>): void {
  const field = given.role === undefined ? 'organisation' : 'role';
  for (let i = authors.length - 1; i >= 0; i--) {
    const author = authors[i];
    if (author === undefined || author.name === null || author[field] !== null) return;
    authors[i] = { ...author, ...given };
  }
}

export function isOrganisation(piece: string): boolean {
  return isAgency(piece) || (HOUSE.test(piece) && !isLowerRole(piece));
}

/** "staff reporter" and "news editor" are roles though they hold a house's word. */
function isLowerRole(piece: string): boolean {
  return (
    /^(?:\p{Ll}|.*\b(?:reporter|correspondent|editor|writer|columnist|producer)s?$)/iu.test(piece) &&
    !/^The /.test(piece) &&
    isRole(piece, en)
  );
}

function isRole(piece: string, language: Language): boolean {
  if (/^staff$/i.test(piece)) return false;
  const words = wordsOf(piece).map((word) => word.replace(/s$/, ''));
  const text = wordsOf(piece).join(' ');
  return [...language.jobs, ...en.jobs].some((job) => words.includes(job) || (job.includes(' ') && text.includes(job)));
}

/** "Ada Ren in Skellhavn" is Ada Ren. */
function withoutPlace(piece: string): string {
  return piece.replace(/\s+(?:in|at|aus|à|en|de notre)\s+\p{Lu}.*$/u, '');
}

/** One to five words, all with a capital but for particles; scripts without capitals count as capitals. */
function isName(piece: string): boolean {
  const words = piece.split(' ');
  if (words.length > 5 || piece.length > 60 || /[\d?!"“”«»]/.test(piece)) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLES.has(word));
  return (
    small.length === 0 &&
    words.some((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word) && !PARTICLES.has(word.toLowerCase()))
  );
}

/** Names set in capitals are written as usual: "ADA VON REN" is Ada von Ren. */
export function usualCase(name: string): string {
  if (!/\p{Lu}{2}/u.test(name) || /\p{Ll}/u.test(name)) return name;
  return name.split(' ').map(usualWord).join(' ');
}

function usualWord(word: string, index: number): string {
  const lower = word.toLowerCase();
  if (index > 0 && PARTICLES.has(lower)) return lower;
  // initials keep their capitals: "J.R."
  if (/^(?:\p{L}\.)+$/u.test(word)) return word;
  return lower
    .replace(/(^|[-'’]|^mc)(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^mc/, 'Mc');
}

function unique(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter((author) => {
    const key = (author.name ?? author.organisation ?? '').toLowerCase();
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
