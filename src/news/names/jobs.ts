/**
 * What a byline says of a name besides the name: a role ("staff reporter") or the house that signs ("The Courier"). It knows
 * words for jobs and of the press, and looks nothing up.
 */
import type { Author } from '../../types.js';
import { en } from '../languages/en.js';
import type { Language } from '../languages/language.js';
import { isAgency } from '../words/agencies.js';
import { wordsOf } from '../words/words.js';
import { isName, usualCase } from './person-names.js';

/** Words that only the name of an organisation of the press holds. */
const HOUSE =
  /(?:^|[\s-])(?:news|times|post|press|herald|gazette|courier|tribune|chronicle|telegraph|guardian|ledger|echo|radio|rádio|tv|today|daily|weekly|newspapers?|agency|agencies|media|magazine|journal|reporters|bureau|staff|newsroom|online|zeitung|redaktion|rédaction|redacción|redazione|redactie|agencias?|agenturen|presse|rundfunk|studio|hörfunk|landesstudio|hauptstadtstudio|courrier|correo|corriere|gazzetta|gazeta|gazete|gazetesi|diario|diário|jornal|journaux|periódico|giornale|giornali|dziennik|avisen|avis|tidende|tidning|tidningen|bladet|sanomat|lehti|uutiset|noviny|denník|deník|novine|vjesnik|list|delo|hírlap|újság|ziarul|газета|вестник|вісник|курьер|кур’єр|ведомости|известия|новини|εφημερίδα|haberleri|harian|kompas|anzeiger|tageblatt|tagblatt|kurier|nachrichten|redakcja|redakce|redakcija|szerkesztőség|редакция|редакція|haber merkezi|ajansı|агентство|σύνταξη|toimitus|redaktionen|وكالات|وكالة|صحيفة)(?:$|\s)/iu;

/** "PORT編集部": a house's desk in scripts that set no space. */
const DESK = /^[^\s。、，]{2,12}(?:編集部|編集局|取材班|编辑部|編輯部|편집국|취재팀)$/u;

export function isOrganisation(piece: string): boolean {
  return (
    isAgency(piece) ||
    DESK.test(piece) ||
    (HOUSE.test(piece) && piece.split(' ').length <= 6 && !isLowerRole(piece) && !/^(?:in|for) /i.test(piece))
  );
}

/** Where guests of a paper work: "University of Ellin", "Institut des quais". */
const INSTITUTION =
  /(?<!\p{L})(?:universi\p{L}+|institut\p{L}*|istituto|college|academy|foundation|fundaci[óo]n?|fundação|fondazione|stiftung|fondation|stiftelse|hochschule|akademie|académie|академи\p{L}+|университет\p{L}*|институт\p{L}*|üniversitesi|uniwersytet\p{L}*|egyetem|sveučilište|πανεπιστήμιο|جامعة|دانشگاه|大学|大學|研究所|대학교)(?!\p{L})/iu;

export function isInstitution(piece: string): boolean {
  return piece.length < 80 && INSTITUTION.test(piece);
}

/** "staff reporter" and "news editor" are roles though they hold a house's word. */
function isLowerRole(piece: string): boolean {
  const ends =
    /^\p{Ll}/u.test(piece) || /\b(?:reporter|correspondent|editor|writer|columnist|producer)s?$/iu.test(piece);
  return ends && !piece.startsWith('The ') && isRole(piece, en);
}

export function isRole(piece: string, language: Language): boolean {
  if (/^staff$/i.test(piece)) return false;
  const words = wordsOf(piece);
  const text = words.join(' ');
  const singular = words.map((word) => (word.endsWith('s') ? word.slice(0, -1) : word));
  return [language.jobs, en.jobs].some((jobs) =>
    jobs.some((job) => (job.includes(' ') ? text.includes(job) : singular.some((word) => endsWithWord(word, job)))),
  );
}

/** True for a word and for a compound that it ends: "editor", "sub-editor". */
function endsWithWord(word: string, last: string): boolean {
  return word.endsWith(last) && (word.length === last.length || word[word.length - last.length - 1] === '-');
}

/** A title, and the agency that it opens with: "Associated Press Writer", "dpa-Korrespondentin". */
export function roleAndHouse(title: string, language: Language): { role: string; organisation: string | null } {
  for (const { index } of title.matchAll(/[\s-]/gu)) {
    const [house, role] = [title.slice(0, index), title.slice(index + 1)];
    if (isAgency(house) && isRole(role, language)) return { role, organisation: house };
  }
  return { role: title, organisation: null };
}

/** What a title that follows a name without a comma opens with. */
const TITLE_OPENS =
  /^(?:staff|senior|chief|special|deputy|associate|assistant|contributing|executive|managing|guest|political|national|foreign|business|sports?|science|technology|health|education|investigative|environment|climate|crime|courts?|city|culture|arts|media|transport|religion|housing|weather|data|entertainment|envoyée?s?)$/i;

/** "Ada Ren Senior Correspondent", "ADA REN Envoyée spéciale à Skellhavn", "ADA REN Associated Press Writer". */
export function nameAndTitle(piece: string, language: Language): Author | null {
  const words = piece.split(' ');
  if (words.length < 3 || !isRole(piece, language)) return null;
  for (let cut = 2; cut < Math.min(words.length, 5); cut++) {
    const [name, role] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    if (isAgency(words[0] ?? '') || isOrganisation(name) || !isName(name, language) || !isRole(role, language))
      continue;
    // "Senior Politics Editor" is all title
    if (TITLE_OPENS.test(words[0] ?? '')) return null;
    const capitals = !/\p{Ll}/u.test(name) && /\p{Ll}/u.test(role);
    if (capitals || TITLE_OPENS.test(words[cut] ?? '') || isRole(words[cut] ?? '', language))
      return { name: usualCase(name, language.code), ...roleAndHouse(role, language) };
  }
  return null;
}
