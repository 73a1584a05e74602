/**
 * Lines that hold a name and no word that says why: whether it stands where one signs. It knows a line and its neighbours;
 * which of them sign the article is settled elsewhere.
 */
import type { Author } from '../../types.js';
import { dateOfLine } from '../dates/date-line.js';
import type { Language } from '../languages/language.js';
import { isNameAndTitle, isNamedBeside, opensLikeByline, readByline } from '../names/bylines.js';
import { isOrganisation, isRole } from '../names/jobs.js';
import { jointsOf } from '../names/signing-words.js';
import type { Told } from '../told/told.js';
import { isAgency } from '../words/agencies.js';

/** An author who is named below an article is named again in the box about the author. */
export function isSaidTwice(one: Told, below: readonly Told[]): boolean {
  if (one.role !== 'other' || !isNameAlone(one, undefined)) return false;
  return below.filter(({ line }) => line.text === one.line.text).length > 1;
}

/** A name told as a caption, after the credit that closes a picture and before the date. */
export function isNameBetween(told: readonly Told[], i: number): boolean {
  const [before, one, after] = [told[i - 1], told[i]!, told[i + 1]];
  // "Ada Ren / AFP" closes the caption, "AFP" below it signs
  if (one.traits.agency && one.role === 'caption' && before?.traits.credit === 'end') return after?.role === 'date';
  return one.role === 'caption' && isNameAlone(one, after) && before?.traits.credit === 'all' && after?.role === 'date';
}

/** What signs right below an article: names, an agency, a paper's own desk. */
export function signsBelow({ line, traits }: Told): boolean {
  const house = traits.size <= 3 && traits.cues.size === 0 && isOrganisation(line.text);
  return house || traits.agency || opensLikeByline(line.text) || IN_BRACKETS.test(line.text);
}

/** "（増田陽平）": Japanese reporters sign in brackets below the last paragraph; two signs are "the end" or a house. */
const IN_BRACKETS = /^[（(][\u3040-\u30ff\u4e00-\u9fff]{3,6}[）)]$/u;

/** "[海原凪子，PORTmedia]", "【海原凪子】": a signature in brackets above the first paragraph, perhaps with the house. */
export function isInBrackets({ line: { text } }: Told): boolean {
  return text.length <= LONGEST_BRACKETED && NAME_IN_BRACKETS.test(text);
}

const NAME_IN_BRACKETS =
  /^[[［（(【](?:[\u4e00-\u9fff][\u3040-\u30ff\u4e00-\u9fff]{2,5}[，,、／/・ ]){1,2}[^\]］）)】]{2,16}[\]］）)】]$/u;
/** Characters; a guess. */
const LONGEST_BRACKETED = 36;

/**
 * Lines of the head that open with a name which the lines below the article open with again: "Ada Ren" and "Ada Ren is a
 * reporter …". A menu at the foot of the page is further below, and says nothing of a name. Linear in the number of lines.
 */
export function namesSaidAgain(told: readonly Told[], language: Language): Told[] {
  const last = told.findLastIndex(({ role }) => role === 'para');
  const again = new Set<string>();
  for (const [i, { line }] of told.slice(last + 1).entries()) {
    const { key, rest } = opening(line.text.replace(/^By /, ''));
    if (key !== null && (i < BOX || TELLS.test(rest))) again.add(key);
  }
  const introduced = told.filter((one, i) => isIntroduced(one, told[i + 1], language));
  const named = told.filter(({ role, phase, line, traits }) => {
    if (phase !== 'head' || role !== 'other' || traits.size > LONGEST_HOUSES || traits.common > 0) return false;
    const { key } = opening(line.text);
    return key !== null && again.has(key) && readByline(line.text, language).some(({ name }) => name !== null);
  });
  return named.length > 0 ? named : introduced.slice(0, 1);
}

/** "Ada Ren" above "Ada Ren, once a pilot, writes on Saturdays.": a column shows who writes it before its headline. */
function isIntroduced(one: Told, next: Told | undefined, language: Language): boolean {
  if (one.role !== 'other' || (one.phase !== 'above' && one.phase !== 'head') || !isNameAlone(one, next)) return false;
  const name = one.line.text;
  if (next === undefined || !next.line.text.startsWith(name) || !TELLS.test(next.line.text.slice(name.length)))
    return false;
  return readByline(name, language).some((author) => author.name !== null);
}

/** The two words that a line opens with, where both have a capital, and what follows them. */
function opening(text: string): { key: string | null; rest: string } {
  const [words] = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+/u.exec(text) ?? [];
  return { key: words?.toLowerCase() ?? null, rest: text.slice(words?.length ?? 0) };
}

/** "… is a reporter", "…, a reporter", "… Hale covers": what tells of somebody. */
const TELLS = /^(?:,| \p{Lu}[\p{L}-]+)? \p{Ll}/u;

/** Lines below the last paragraph within which a box tells of the author; a guess. */
const BOX = 8;

export function isNameAlone({ traits }: Told, after: Told | undefined): boolean {
  return traits.nameLike && traits.cues.size === 0 && traits.size <= 4 && after?.traits.credit !== 'all';
}

/** A name that stands alone in the head of a page; above a credit it stands under a picture. */
function isBareName({ role, phase, traits, line }: Told, after: Told | undefined): boolean {
  if (phase !== 'head' || after?.traits.credit === 'all' || PLACED.test(line.text)) return false;
  if (isNameAndTitle(line.text)) return role === 'other' || role === 'caption';
  return role === 'other' && traits.nameLike && traits.cues.size === 0;
}

/**
 * Names on lines of their own beside a signature: "Ada Ren", "Tom Hale", "4 March 2011"; none above one that opens with "By" and
 * a name. Linear in the number of lines.
 */
export function namesBesideSigned(
  told: readonly Told[],
  signs: (one: Told) => boolean,
  opens: (one: Told) => boolean,
): Set<Told> {
  const names = new Set<Told>();
  for (let i = 0; i < told.length; i++) {
    let end = i;
    while (end < told.length && (isBareName(told[end]!, told[end + 1]) || isAside(told, end, i))) end++;
    const [before, after] = [told[i - 1], told[end]];
    const beside = (before !== undefined && signs(before)) || (after !== undefined && signs(after) && !opens(after));
    if (end > i && beside) for (const one of told.slice(i, end)) if (isBareName(one, undefined)) names.add(one);
    i = Math.max(i, end);
  }
  return names;
}

/** What stands between the names of a head: an address, the alternative text of a portrait that says the name next to it. */
function isAside(told: readonly Told[], i: number, first: number): boolean {
  const { role, phase, line } = told[i]!;
  if (role !== 'other' || phase !== 'head' || line.text.length > LONGEST_ASIDE) return false;
  if (i > first && BETWEEN.test(line.text)) return true;
  if (/^\S+@\S+\.\S+$/.test(line.text)) return i > first || isBareName(told[i + 1] ?? told[i]!, undefined);
  const next = told[i + 1];
  return (
    next !== undefined &&
    line.text !== next.line.text &&
    isBareName(next, told[i + 2]) &&
    line.text.includes(next.line.text)
  );
}

/** "and" alone; whose part was what, below a name. */
const BETWEEN =
  /^(?:and|und|et|y|e|og|och|en|i|&|text|texts|words|texte|texto|testo|tekst|foto|fotos|photo|photos|photographs|bild|pictures|grafik)$/iu;

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

/** A title on a line of its own: "Staff Writer", "Political Editor, The Courier". */
export function isTitleAlone({ traits, line }: Told, language: Language): boolean {
  if (traits.size > LONGEST_HOUSES || (traits.common > 0 && traits.titled < 1)) return false;
  const title = line.text.split(',', 1)[0] ?? '';
  // "Ledger Staff" names the house
  return (isRole(title, language) || endsWithJob(title, language)) && !isOrganisation(title);
}

/** "経済ジャーナリスト": a title in a script that sets no space, and no name before it. */
function endsWithJob(title: string, language: Language): boolean {
  if (!/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]$/.test(title) || title.length > LONGEST_BRACKETED) return false;
  return language.jobs.some((job) => title.endsWith(job)) && readByline(title, language).length === 0;
}

/** Of each language, what opens a line that goes on with a signature. */
const joining = new Map<Language, RegExp>();

/** Lines told as furniture that go on with the signature right above them: a title, "and Tom Hale". */
export function goingOn(told: readonly Told[], language: Language): Told[] {
  const joint = joining.get(language) ?? new RegExp(`^${jointsOf(language)}\\s`, 'iu');
  joining.set(language, joint);
  const found: Told[] = [];
  let isSigned = false;
  for (const one of told) {
    const { role, phase, traits, line } = one;
    const further =
      isSigned &&
      role === 'other' &&
      phase === 'head' &&
      traits.size <= LONGEST_HOUSES &&
      ((traits.nameLike && traits.cues.size === 0 && isTitleAlone(one, language)) ||
        (joint.test(line.text) && readByline(line.text, language).some(({ name }) => name !== null)));
    if (further) found.push(one);
    else isSigned = role === 'byline' && (isSigned || readByline(line.text, language).length > 0);
  }
  return found;
}

/**
 * Where nobody signs: lines of the head that open with a name and hold little else, told as furniture or as captions, right
 * beside the day of the article: "Ada Ren in Port Ellin", "Ada Ren, Campus Editor", "Tom Veil, Staff Writer". Linear.
 */
export function namesBesideDay(told: readonly Told[], language: Language): Told[] {
  const isDay = (one: Told | undefined) => one !== undefined && one.phase === 'head' && tellsDay(one, language);
  const names: Told[] = [];
  for (let i = 0; i < told.length; i++) {
    let end = i;
    while (end < told.length && opensWithName(told[end]!, language)) end++;
    const before = i > 1 && COUNT.test(told[i - 1]!.line.text) ? told[i - 2] : told[i - 1];
    if (end > i && (isDay(told[end]) || isDay(before))) names.push(...told.slice(i, end));
    else if (end > i && isDay(told[afterAsides(told, end, language)]))
      names.push(...namesAmong(told, i, end, language));
    i = Math.max(i, end);
  }
  return names;
}

/** "6,762": how often an article was read, between its day and who wrote it. */
const COUNT = /^[\d.,]{1,9}\s?[kK万]?$/u;

/** A line told as the day, or as furniture though it says when the article was published. */
function tellsDay({ role, traits, line }: Told, { code }: Language): boolean {
  if (role === 'date') return true;
  return role === 'other' && traits.digits >= DAY_AND_YEAR && dateOfLine(line.text, code, null)?.published != null;
}

/** Figures of the shortest day with its year. */
const DAY_AND_YEAR = 5;

/** "Port Ellin / Skellhavn -": where it was written, above the day. */
const PLACED = /\p{L}\s?[-–—]$/u;

/** Lines between a name and the day that tell of nothing else: its title, its handle, where the reporters are; a guess. */
const ASIDES = 6;

/** Behind the asides and further names that stand from a line on: "Staff Writer", "@adaren", "Tom Hale", "Port Ellin -". */
function afterAsides(told: readonly Told[], from: number, language: Language): number {
  let at = from;
  while (
    at < Math.min(told.length, from + ASIDES) &&
    (isBesideName(told[at]!, language) || opensWithName(told[at]!, language))
  )
    at++;
  return at;
}

function isBesideName(one: Told, language: Language): boolean {
  const { role, phase, line, traits } = one;
  if (role !== 'other' || phase !== 'head') return false;
  if (isTitleAlone(one, language) || /^@\w{2,30}$/.test(line.text)) return true;
  return traits.size <= LONGEST_HOUSES && (PLACED.test(line.text) || traits.cues.get('reporting') === 'start');
}

/** The names of such a row, which a title stands beside; a row of names alone is a list of sections. */
function namesAmong(told: readonly Told[], from: number, end: number, language: Language): Told[] {
  const row = told.slice(from, afterAsides(told, end, language));
  return row.filter((one) => opensWithName(one, language));
}

function opensWithName({ role, phase, line: { text }, traits }: Told, language: Language): boolean {
  if (phase !== 'head' || (role !== 'other' && role !== 'caption')) return false;
  if (traits.size > LONGEST_NAMED || traits.common >= SENTENCE || traits.credit !== 'none') return false;
  if ((traits.nameLike && traits.cues.size > 0) || PLACED.test(text)) return false;
  const [first] = readByline(text, language);
  return first?.name != null && text.toLowerCase().startsWith(first.name.toLowerCase());
}

/** Words of a line of names with their titles and places, and the share of function words from which it is a sentence; guesses. */
const [LONGEST_NAMED, SENTENCE] = [12, 0.34];

/** What in the head of a page signs by its form alone: a name and a button, a name and its title. */
export function signsByForm(one: Told, language: Language): boolean {
  const { text } = one.line;
  return isNamedBeside(text, language) || isNameAndTitle(text);
}
