/**
 * Reads who wrote an article from the words of a byline: names, their roles, the organisations that sign. It reads what
 * stands there and looks nothing up; what is neither name, role nor organisation it leaves alone.
 */
import { remembered } from '../../lib/remembered.js';
import { collapse } from '../../lib/text.js';
import type { Author } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isAgency, isPictureHouse } from '../words/agencies.js';
import { type Cues, cuesOf } from '../words/phrases.js';
import { smallSignsOf } from '../words/small-signs.js';
import { withoutDays } from './beside-days.js';
import { ADDRESSES, apart, BESIDE, besides, houseBehind, NETWORK, saidOnce, withoutPlace } from './beside-names.js';
import { EDITED, GENRE, withoutOpening } from './byline-openings.js';
import { namesBeforeTitles, withoutParts } from './east-asian-names.js';
import { isInstitution, isOrganisation, isRole, nameAndTitle, roleAndHouse } from './jobs.js';
import { isName, usualCase } from './person-names.js';
import { type Share, sharesOf } from './shares.js';
import { isDesk, jointsOf, SOURCES } from './signing-words.js';
import { AFTER_NAME, isPlace, nameAndHouse, nameOf, titleAndName } from './titled-names.js';

/** Parts of a byline that stand side by side. */
const PARTS = /\s*(?:[|•·;/‧、｜／╱︱丨│∣]|・(?![\u30a0-\u30ff])|(?<![\u30a0-\u30ff])・|\s[–—-]\s|\s[–—](?=\p{L}))\s*/u;

/**
 * Authors of a byline as written, in order; empty where nobody is named. Remembered: a paper's are few, and one line is
 * asked for several times.
 */
export const readByline: (line: string, language: Language) => readonly Author[] = remembered(bylineOf);

function bylineOf(line: string, language: Language): Author[] {
  const plain = withoutDays(saidOnce(collapse(line)), language);
  const titled = namesBeforeTitles(plain).map((name): Author => ({ name, role: null, organisation: null }));
  if (titled.length > 0) return unique(titled);
  const agency = agencyAsSource(plain);
  if (agency !== null) return [agency];
  const text = withoutParts(plain, language);
  // what ends with a colon introduces something else: "More from Ada Ren:"
  if (/[:：]\s*$/.test(text)) return [];
  const { text: named, house } = houseBehind(withoutPlace(text), language);
  const { written, helped } = sharesOf(named, language);
  const signers = [...signersOf(written, language), ...helped.flatMap((share) => sharersOf(share, language))];
  const joined = house !== null && signers.some(({ name }) => name !== null) ? [house] : [];
  return unique([...signers, ...joined.map((organisation) => ({ name: null, role: null, organisation }))]);
}

/** Who took the pictures, in a signature that names nobody else. */
export const readPhotographers: (line: string, language: Language) => readonly Author[] = remembered(photographersOf);

function photographersOf(line: string, language: Language): Author[] {
  const { written, helped, pictured } = sharesOf(collapse(line), language);
  if (helped.length > 0 || signersOf(written, language).length > 0) return [];
  return unique(pictured.flatMap((share) => sharersOf(share, language)));
}

/** People with what they did as their role. */
function sharersOf({ what, names }: Share, language: Language): Author[] {
  return signersOf(names, language).map((author) =>
    author.name === null ? author : { ...author, role: author.role ?? what },
  );
}

function signersOf(text: string, language: Language): Author[] {
  const authors: Author[] = [];
  const plain = withoutAddresses(fromSigning(apart(withoutBrackets(text, language), language)));
  const words = withoutOpening(plain, language);
  // a person who is named as the source made the picture or the chart
  if (IS_SOURCE.test(text)) return [];
  const parts = words.split(PARTS);
  // "(Ada Ren / Flickr)" credits a picture
  if (parts.length > 1 && isPictureHouse(parts.at(-1) ?? '')) return [];
  for (const part of parts) {
    if (EDITED.test(part) || (isFurniture(part, language) && !isDesk(part))) continue;
    for (const piece of pieces(part, language)) addPiece(authors, piece, language);
  }
  // "By TPN": what signs after the word for it signs, whatever it looks like
  if (authors.length === 0 && words !== plain) authors.push(...signingHouse(words));
  return authors;
}

/** Brackets behind a name, which a copy may run into it: an agency signs with it, a title is its own; where somebody was, or when, is neither. */
const BRACKETS = /(?<=[\p{L}.])\s*\((?<inside>[^()]{1,60})\)/gu;

function withoutBrackets(text: string, language: Language): string {
  return text.replace(BRACKETS, (whole, inside: string) => {
    const kept = inside
      .split(/\s*[,;/]\s*/u)
      .filter((piece) => isAgency(withoutWith(piece)) || isRole(piece, language));
    return kept.length > 0 ? `, ${kept.map(withoutWith).join(', ')},` : KEPT.test(inside) ? whole : '';
  });
}

/** "avec AFP", "theo AFP": the agency alone. */
function withoutWith(piece: string): string {
  return piece.replace(/^\p{L}{1,5}\s(?=\p{Lu}{2})/u, '');
}

/** "Ada Ren (avec AFP)", "Ada Ren (Flickr)": what says with whom, or whose picture, is read further on. */
const KEPT = /^\p{Ll}{1,5}\s\p{Lu}|[/|:@©]|^(?:[Tt]ext|[Ff]oto|[Pp]hoto|[Ff]lickr|[Gg]etty)/u;

/** "Local News, News | Written by Ada Ren": who signs stands after the words for it, desks and topics before them. */
const SIGNING = /(?:[\s|•·,;–—-](?:[Ww]ritten by|[Pp]osted by|By|BY|by|Von|VON|Par|PAR|Por|POR)[\s:]+)(?=\p{Lu})/u;

/** Before "by", what was done by another than the writer: "translated by". */
const BY_ANOTHER = /ed$/iu;

function fromSigning(text: string): string {
  const signing = SIGNING.exec(text);
  if (signing === null || BY_ANOTHER.test(text.slice(0, signing.index))) return text;
  return text.slice(signing.index + signing[0].length);
}

/** Words for a source after which papers also name who wrote. */
const ALSO_BY = ['source', 'sources', 'agency', 'agentur', 'agencia', 'agencias', 'المصدر', 'مصدر', '配信'];

/** "Quelle: dpa Sport": an agency that is named as the source signs. */
const SOURCE = new RegExp(
  `^(?:${SOURCES.join('|')})\\s*[:：]\\s*(?:\\p{Ll}{2,4}\\s?\\/\\s?)?(?<named>[^|,;/]{2,40})`,
  'iu',
);
/** Of those, the words after which a person would be the maker of a picture. */
const IS_SOURCE = new RegExp(`^(?:${SOURCES.filter((word) => !ALSO_BY.includes(word)).join('|')})\\s*[:：]`, 'iu');

export function agencyAsSource(text: string): Author | null {
  const named = SOURCE.exec(text)?.groups?.named?.trim() ?? '';
  const agency = [named, named.split(/\s/)[0] ?? ''].find(isAgency);
  return agency === undefined || isPictureHouse(agency) ? null : { name: null, role: null, organisation: agency };
}

/** A paper that signs with its own name, where the words follow the word for it: "By TPN, in Business". */
export function signingHouse(words: string, isDated = false): Author[] {
  const first = words.split(PARTS)[0]?.split(',')[0]?.trim() ?? '';
  // "von adaren · 4. März 2011": who posts by a handle
  if (isDated && HANDLE.test(first)) return [{ name: first, role: null, organisation: null }];
  return HOUSE_ALONE.test(first) ? [{ name: null, role: null, organisation: first }] : [];
}

/** A handle in small letters; four of them at least. */
const HANDLE = /^\p{Ll}[\p{Ll}\d_.-]{3,20}$/u;

/** One word in capitals or with a capital: a paper that signs with its own name. */
const HOUSE_ALONE = /^\p{Lu}[\p{L}-]{2,24}$/u;

/** True for a line of names alone, an agency and where it writes, one that says what kind of piece it is and whose ("Kolumne von Ada Ren"), or one that ends with a reporter's title. */
export function opensLikeByline(text: string): boolean {
  const named = smallSignsOf(text, 1).includes('names and no more');
  if (text.length < 70 && isAgency(text.split(PLACED, 1)[0] ?? '')) return true;
  return (
    text.length < 90 &&
    (named || (text.length < 70 && ((GENRE.test(text) && !EDITED.test(text)) || AFTER_NAME.test(text))))
  );
}

/** True for a name with what pages put beside it and nothing else: "Ada Ren 2 hours ago", "Ada Ren | Published 4 months ago", "Ada Ren Follow". */
export function isNamedBeside(text: string, language: Language): boolean {
  if (text.length > 70 || !BESIDE.test(text)) return false;
  const [name = '', ...rest] = text.split(/\s*[|•·]\s*/u);
  return rest.length < 3 && nameOf(name, language) !== null;
}

/** True for a reporter's name with the title behind it, as in Korea and Japan: "하늘 기자". */
export function isNameAndTitle(text: string): boolean {
  const name = text.includes('@') ? text.replace(ADDRESSES, '').trim() : text;
  return name.length < 20 && AFTER_NAME.test(name);
}

/** The text without brackets, addresses and handles. */
function withoutAddresses(text: string): string {
  return text
    .replace(ADDRESSES, ' ')
    .replace(/^\(\p{Lu}\p{Ll}{1,4}\.?\)\s+(?=\p{Lu})/u, '') // "(Mrs) E. Grant"
    .replace(/\s\(\p{Ll}{1,5}\s(\p{Lu}[^()]{1,40})\)/u, ' | $1') // "Ada Ren (avec AFP)"
    .replace(/^[\s([【（《〔〈/—–-]+|[\s)\]】）》〕〉/.,:–—+-]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** A reading time, a label, buttons side by side ("Email Print"): whole parts that the lists of furniture know. */
function isFurniture(part: string, language: Language): boolean {
  const cues = cuesOf(part, language);
  if (cues.has('readTime') || isButton(cues)) return true;
  return part.split(' ').every((word) => isButton(cuesOf(word, language)));
}

function isButton(cues: Cues): boolean {
  return BUTTONS.some((cue) => cues.get(cue) === 'whole');
}

const BUTTONS = ['comments', 'share', 'navigation', 'promotion', 'tags', 'account'] as const;

/** Names and roles of one part: split at commas and at "and". */
function pieces(part: string, language: Language): string[] {
  const and = andOf(language);
  const listed = part.split(/\s*[,،，]\s*/);
  // behind a desk and a comma stands where it is: "Staff Reporter, Port Ellin"
  return (isDesk(listed[0]!) ? listed.filter((piece, i) => i === 0 || isAgency(piece) || isDesk(piece)) : listed)
    .flatMap((piece) => {
      const parts = piece.split(and);
      const named = parts.slice(0, -1).every((part) => isName(part, language));
      return named || !isRole(piece, language) ? parts : [piece];
    })
    .flatMap((piece) => besides(piece, language))
    .filter((piece) => !EDITED.test(piece))
    .map((piece) => withoutOpening(piece.replace(/^(?:and|und|et|y)\s+/i, '').trim(), language))
    .filter((piece) => piece !== '');
}

const ands = new Map<Language, RegExp>();

/** What stands between two names of a language. */
function andOf(language: Language): RegExp {
  const and = ands.get(language) ?? new RegExp(`\\s+${jointsOf(language)}\\s+`, 'iu');
  ands.set(language, and);
  return and;
}

function addPiece(authors: Author[], piece: string, language: Language): void {
  const name = nameOf(piece, language);
  // behind a name that has no title yet, a title is that name's
  const isOpen = authors.at(-1)?.role === null;
  if (isDesk(piece)) {
    addDesk(authors, piece, isOpen);
    return;
  }
  if (isPictureHouse(piece) || NETWORK.test(piece.replace(BESIDE, '')) || isFurniture(piece, language)) return;
  if (isOpen && isPlace(piece, language)) return;
  const titled = isOpen && !isInCapitals(piece) ? null : nameAndTitle(piece, language);
  const named = titled ?? titleAndName(piece, language, isOpen) ?? nameAndHouse(piece, language);
  // "Reuters in Skellhavn"
  const [house = '', place] = piece.split(PLACED, 2);
  if (isAgency(house)) authors.push({ name: null, role: null, organisation: house });
  else if (named !== null) authors.push(named);
  else if (isInstitution(piece) && authors.at(-1)?.name != null) replaceOpen(authors, { organisation: piece });
  else if (isOrganisation(piece) && !(place !== undefined && isName(house, language) && !isOrganisation(house))) {
    const last = authors.at(-1);
    if (last?.name != null && last.organisation === null) replaceOpen(authors, { organisation: piece });
    else authors.push({ name: null, role: null, organisation: piece });
  } else if (isRole(piece, language)) addTitle(authors, piece, language);
  else if (name !== null) authors.push({ name: usualCase(name, language.code), role: null, organisation: null });
}

/** "Staff Reporter": behind a name the title of who has it, by itself who signs. */
function addDesk(authors: Author[], desk: string, isOpen: boolean): void {
  if (isOpen && authors.at(-1)?.name != null) replaceOpen(authors, { role: desk });
  else authors.push({ name: null, role: null, organisation: desk });
}

/** Where somebody writes, or in which part of the paper: "Ada Ren in News". */
const PLACED = /\s+(?:in|à|en|aus)\s+(?=\p{Lu})/u;

/** "ADA REN Staff Writer": what stands in capitals at the front is a name. */
function isInCapitals(piece: string): boolean {
  return /^\p{Lu}{2,}\s\p{Lu}{2,}\s/u.test(piece);
}

/** A title that stands by itself: an agency's belongs to that as well. */
function addTitle(authors: Author[], title: string, language: Language): void {
  const { role, organisation } = roleAndHouse(title, language);
  replaceOpen(authors, { role });
  if (organisation !== null) replaceOpen(authors, { organisation });
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

/** By what two signatures are one author's: "The Associated Press" is "Associated Press". */
export function keyOf({ name, organisation }: Author): string {
  return (name ?? organisation ?? '').toLowerCase().replace(/^the /, '');
}

function unique(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter((author) => {
    const key = keyOf(author);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** One author for each name, with the role and house that any of their signatures gives. */
export function merged(authors: readonly Author[]): Author[] {
  const byKey = new Map<string, Author>();
  for (const author of authors) {
    const known = byKey.get(keyOf(author));
    const { role, organisation } = author;
    byKey.set(
      keyOf(author),
      known === undefined
        ? author
        : { ...known, role: known.role ?? role, organisation: known.organisation ?? organisation },
    );
  }
  return [...byKey.values()];
}
