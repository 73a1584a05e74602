/**
 * Lines that hold a name and no word that says why: whether it stands where one signs. It knows a line and its neighbours;
 * which of them sign the article is settled elsewhere.
 */
import type { Author } from '../types.js';
import { isAgency } from './agencies.js';
import { isNameAndTitle, opensLikeByline, readByline } from './bylines.js';
import { isOrganisation } from './jobs.js';
import type { Language } from './languages/language.js';
import type { Told } from './told.js';

/** An author who is named below an article is named again in the box about the author. */
export function isSaidTwice(one: Told, below: readonly Told[]): boolean {
  if (one.role !== 'other' || !isNameAlone(one, undefined)) return false;
  return below.filter(({ line }) => line.text === one.line.text).length > 1;
}

/** A name told as a caption, after the credit that closes a picture and before the date. */
export function isNameBetween(told: readonly Told[], i: number): boolean {
  const [before, one, after] = [told[i - 1], told[i]!, told[i + 1]];
  return one.role === 'caption' && isNameAlone(one, after) && before?.traits.credit === 'all' && after?.role === 'date';
}

/** What signs right below an article: names, an agency, a paper's own desk. */
export function signsBelow({ line, traits }: Told): boolean {
  const house = traits.size <= 3 && traits.cues.size === 0 && isOrganisation(line.text);
  return house || traits.agency || opensLikeByline(line.text);
}

export function isNameAlone({ traits }: Told, after: Told | undefined): boolean {
  return traits.nameLike && traits.cues.size === 0 && traits.size <= 4 && after?.traits.credit !== 'all';
}

/** A name that stands alone in the head of a page; above a credit it stands under a picture. */
export function isBareName({ role, phase, traits, line }: Told, after: Told | undefined): boolean {
  if (phase !== 'head' || after?.traits.credit === 'all') return false;
  if (isNameAndTitle(line.text)) return role === 'other' || role === 'caption';
  return role === 'other' && traits.nameLike && traits.cues.size === 0;
}

/** What stands between the names of a head: an address, the alternative text of a portrait that says the name next to it. */
export function isAside(told: readonly Told[], i: number, first: number): boolean {
  const { role, phase, line } = told[i]!;
  if (role !== 'other' || phase !== 'head' || line.text.length > LONGEST_ASIDE) return false;
  if (/^\S+@\S+\.\S+$/.test(line.text)) return i > first || isBareName(told[i + 1] ?? told[i]!, undefined);
  const next = told[i + 1];
  return (
    next !== undefined &&
    line.text !== next.line.text &&
    isBareName(next, told[i + 2]) &&
    line.text.includes(next.line.text)
  );
}

/** Characters of an address or a portrait's text; a guess. */
const LONGEST_ASIDE = 60;

/** "The Courier with AFP": houses that sign, one of them an agency that another line would credit. */
export function isHouseWithAgency({ traits, line }: Told, language: Language): boolean {
  if (traits.size > LONGEST_HOUSES) return false;
  const authors = readByline(line.text, language);
  const isHouse = ({ name }: Author) => name === null;
  return (
    authors.length > 1 && authors.every(isHouse) && authors.some(({ organisation }) => isAgency(organisation ?? ''))
  );
}

/** Words of two houses that sign together; a guess. */
const LONGEST_HOUSES = 8;
