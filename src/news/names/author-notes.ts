/**
 * Notes that tell of who wrote: "Ada Ren is a lawyer in Port Ellin. Tom Hale teaches history.", "The writer, Ada Ren, is a
 * former harbour master". It reads the names of those whose work is said right behind them, and of nobody else.
 */
import type { Author } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isInstitution, isRole } from './jobs.js';
import { isName } from './person-names.js';

/** Characters of the longest note, words between a name and what they do, notes in one line; guesses. */
const [LONGEST, WITHIN, MOST] = [420, 7, 4];

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?:\\s(?:(?:de|da|di|van|von|der|den|la|del|dos|el|al|bin)\\s)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}";
/** "The writer, ", "Der Autor ", "El autor, ". */
const WRITER =
  "(?:(?:The (?:author|writer|columnist)|(?:Der|Die) (?:Autor|Autorin|Verfasser|Verfasserin)|L[’'](?:auteur|autrice|autore)|(?:El|La) (?:autor|autora)|(?:O|A) (?:autor|autora)),?\\s)?";
/** What follows the name: "is", "(born 1978) teaches", ", a lawyer, …". */
const IS =
  '(?:\\s?\\([^()]{1,40}\\))?(?:,?\\s(?:is|was|are|ist|war|est|es|fue|era|è|é|foi|er|är|on|jest|je|este|is een|lehrt|teaches|writes|works|enseigne|arbeitet)\\s|,\\s)';
const NOTE = new RegExp(`^${WRITER}(?<name>${NAME})${IS}(?<rest>.{3,})$`, 'u');
const VERBS = /^(?:lehrt|teaches|enseigne)$/u;

/** The writers that a line tells of; nobody where any sentence of it opens otherwise. Linear in its length. */
export function writersOf(text: string, language: Language): readonly Author[] {
  if (text.length > LONGEST || !/^[\p{Lu}]/u.test(text)) return [];
  const [first = '', ...others] = text.split(/(?<=\p{Ll}{2}[.)]?\.)\s(?=\p{Lu})/u);
  const opener = writerOf(first, language);
  if (opener === null) return [];
  const more = others.slice(0, MOST).map((sentence) => writerOf(sentence, language));
  return [opener, ...more.filter((author) => author !== null)];
}

function writerOf(sentence: string, language: Language): Author | null {
  const { name = '', rest = '' } = NOTE.exec(sentence)?.groups ?? {};
  if (name === '' || !isName(name, language)) return null;
  const said = rest
    .split(' ')
    .slice(0, WITHIN)
    .join(' ')
    .replace(/[.,;]$/u, '');
  const isSaid =
    isRole(said, language) || isInstitution(said) || VERBS.test(sentence.slice(name.length).trim().split(' ')[0] ?? '');
  // "Ada Ren is accused of …": what is done to somebody is no work
  return isSaid && !/^(?:\p{L}+(?:ed|t)\s(?:of|by|to|von|par)\s)/u.test(rest)
    ? { name, role: null, organisation: null }
    : null;
}
