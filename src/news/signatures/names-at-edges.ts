/**
 * Where nobody signs in the head of a page: names right above the first paragraph with a place or a part beside them, and
 * names in the first lines below the last one. It knows the lines around those edges; who of them signs is settled elsewhere.
 */
import { dateOfLine, opensWithLabel } from '../dates/date-line.js';
import type { Language } from '../languages/language.js';
import { writersOf } from '../names/author-notes.js';
import { agencyAsSource, readByline } from '../names/bylines.js';
import { isRole } from '../names/jobs.js';
import { frameOf } from '../roles/traits.js';
import type { Told } from '../told/told.js';
import { isNameAlone, isTitleAlone } from './names-alone.js';

/** The lines that sign at the edges of the body; empty for most pages. Looks at some ten lines. */
export function namesAtEdgesOf(told: readonly Told[], language: Language): readonly Told[] {
  const first = told.findIndex(({ role }) => role === 'para');
  if (first < 0) return [];
  const above = first > 0 ? aboveFirst(told, first, language) : null;
  return above === null ? belowLast(told, language) : [above];
}

/** "Ada Ren, Port Ellin" above a paragraph about Port Ellin; "Ada Ren (text) and Tom Hale (video)"; "ADA REN" above "THE COURIER". */
function aboveFirst(told: readonly Told[], first: number, language: Language): Told | null {
  const [name, below] = [told[first - 2], told[first - 1]!];
  if (isOpen(below) && (isPlaced(told, first, language) || isParted(below, language))) return below;
  const isHouse = isOpen(below) && below.traits.capitals && below.traits.size <= HOUSE && !named(below, language);
  return name !== undefined && isHouse && name.traits.capitals && isName(name, language) ? name : null;
}

/** Words of the longest house below the name of its writer; a guess. */
const HOUSE = 3;

/** A line of the head of which nothing is known, or that was taken for the words of a picture. */
function isOpen({ role, phase, line }: Told): boolean {
  if (role !== 'other' && role !== 'caption') return false;
  return phase === 'head' && line.block === null && line.label === null;
}

const PLACED = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})$/u;

/** The place stands in the first paragraph, and whom the line names in none: that would be somebody of the story. */
function isPlaced(told: readonly Told[], first: number, language: Language): boolean {
  const { line, traits } = told[first - 1]!;
  if (traits.credit !== 'none') return false;
  const [, name, place] = PLACED.exec(line.text.slice(0, LONGEST)) ?? [];
  if (name === undefined || place === undefined || !told[first]!.line.text.includes(place)) return false;
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const isOfStory = told.some((one) => one.role === 'para' && one.line.text.includes(last));
  if (isOfStory) return false;
  const [author, ...others] = readByline(line.text, language);
  return author?.name === name && others.length === 0;
}

/** Characters of the longest line of names and their parts; a guess. */
const LONGEST = 120;
const PART = /\s\(\p{L}[\p{L} ,&/]{2,30}\)/gu;

/** Names, each with its part of the work in brackets, and little else. */
function isParted({ line: { text } }: Told, language: Language): boolean {
  if (text.length > LONGEST || !text.endsWith(')')) return false;
  const names = text.replace(PART, '');
  if (names === text) return false;
  const letters = readByline(names, language).reduce((sum, { name }) => sum + (name?.length ?? -LONGEST), 0);
  return letters > 0 && names.length - letters <= JOINTS * names.length;
}

/** Of the letters of a line of names, those that join them at most; a guess. */
const JOINTS = 0.25;

/** Lines below the last paragraph within which its author is named; a guess. */
const NEAR = 6;
/** Words of the longest that opens with "By"; a guess. */
const SIGNED = 8;

/** The first that signs below: "Source: dpa", "Text: Ada Ren", "By" above "Ada Ren", names above a title, above the day, or in a line of their own. */
function belowLast(told: readonly Told[], language: Language): readonly Told[] {
  const last = told.findLastIndex(({ role }) => role === 'para');
  const noted = notedBelow(told, last, language);
  if (noted.length > 0) return noted;
  const end = Math.min(told.length, last + 1 + NEAR);
  let [isFramed, isListed] = [false, false];
  for (let i = last + 1; i < end; i++) {
    const one = told[i]!;
    if (one.role === 'other' && one.traits.size <= SIGNED && agencyAsSource(one.line.text) !== null) return [one];
    isListed ||= opensList(one);
    if (isListed) continue;
    if (one.role === 'other' && one.line.label === null && one.line.block === null) {
      const by = one.traits.cues.get('by');
      if (by === 'start' && one.traits.size <= SIGNED && named(one, language)) return [one];
      const to = rowOf(told, i, language);
      const isSaid = told[i - 1]!.traits.cues.get('by') === 'whole';
      if (to > i) return isSaid || ends(told, to, !isFramed && to === i + 1, language) ? told.slice(i, to) : [];
    }
    isFramed ||= frameOf(one.traits) !== null;
  }
  return [];
}

/**
 * Notes on the writers in the last line of the prose or the first below it: "Ada Ren is a lawyer in Port Ellin. Tom Hale …". Each
 * sentence opens with a name, and says what they do right behind it.
 */
function notedBelow(told: readonly Told[], last: number, language: Language): readonly Told[] {
  for (const one of told.slice(last + 1, last + 1 + NOTED)) {
    if (opensList(one) || one.role === 'headline') return [];
    if (one.role !== 'date' && writersOf(one.line.text, language).length > 0) return [one];
  }
  return [];
}

/** Lines below the last paragraph in which such a note stands; a guess. */
const NOTED = 4;

/** Comments, and links to other articles, each of which may have its own author. */
function opensList({ traits }: Told): boolean {
  return traits.cues.get('comments') !== undefined || traits.cues.get('related') === 'whole';
}

/** Behind the names that stand in lines of their own from a line on. */
function rowOf(told: readonly Told[], from: number, language: Language): number {
  let to = from;
  while (to < told.length && isName(told[to]!, language)) to++;
  return to;
}

/** Whether what stands behind a row of names says that they sign: a title, the day of the article; of a name by itself, any furniture. */
function ends(told: readonly Told[], to: number, isAlone: boolean, language: Language): boolean {
  const next = told[to];
  if (next === undefined) return isAlone;
  if (next.role !== 'date' && (isTitleAlone(next, language) || opensWithTitle(next, language))) return true;
  const { text } = next.line;
  const isDay = next.traits.digits > 0 && dateOfLine(text, language.code, null) !== null;
  return isDay
    ? opensWithLabel(text, language.code)
    : isAlone && ['whole', 'start'].includes(frameOf(next.traits) ?? '');
}

/** "Editor of the harbour pages. Has lived in Skellhavn since …": a note on the writer below the name. */
function opensWithTitle({ line: { text }, traits }: Told, language: Language): boolean {
  if (traits.size > LONGEST_NOTE || !/^\p{Lu}/u.test(text)) return false;
  const [first = '', second = ''] = text.split(/[\s,.]+/u, 2);
  return isRole(first, language) || isRole(`${first} ${second}`, language);
}

/** Words of the longest note on a writer; a guess. */
const LONGEST_NOTE = 80;

function isName(one: Told, language: Language): boolean {
  return one.role === 'other' && isNameAlone(one, undefined) && named(one, language);
}

function named({ line }: Told, language: Language): boolean {
  return readByline(line.text, language).some(({ name }) => name !== null);
}

/** A signature that says "by", perhaps with a place, and no more: "Von Ada Ren, Port Ellin". */
const BY_AND_NAMES =
  /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Ll}{2,3})?(?:(?:,|\s(?:und|and|et|y|e|i|en|og|och|&))?\s\p{Lu}[\p{L}'’.-]*){2,9}$/u;

/** Where nobody signs: a line among the prose that was told as some of it or as a heading, though it is a signature and nothing else. */
export function signedAmongProse(told: readonly Told[], language: Language): Told | null {
  const found = told.find(
    ({ role, traits, line }) =>
      // "By Popular Demand" is a heading
      (role === 'para' || (role === 'subhead' && language.code !== 'en')) &&
      traits.size <= SIGNED &&
      line.block === null &&
      traits.cues.get('by') === 'start' &&
      BY_AND_NAMES.test(line.text.slice(0, LONGEST)),
  );
  return found !== undefined && named(found, language) ? found : null;
}

/** A byline that outweighs such a line: above the prose, or one that says "by" itself. */
export function signsInHead({ role, phase, traits, line }: Told, language: Language): boolean {
  const isAbove = phase === 'head' || phase === 'above' || traits.cues.get('by') === 'start';
  return role === 'byline' && isAbove && readByline(line.text, language).length > 0;
}
