/**
 * Where nobody signs above an article: lines at the edges of its prose that were told as paragraphs of it, or as its
 * standfirst, though their form says who wrote it; and what closes the last paragraph: "… in autumn. (dpa)". It knows forms
 * of lines; who of them signs is settled elsewhere.
 */
import type { Author } from '../../types.js';
import type { Language } from '../languages/language.js';
import { writersOf } from '../names/author-notes.js';
import { isNameAndTitle, merged, opensLikeByline, readByline } from '../names/bylines.js';
import { editorsIn } from '../names/east-asian-names.js';
import { isOrganisation } from '../names/jobs.js';
import { isDesk } from '../names/signing-words.js';
import { frameOf } from '../roles/traits.js';
import type { Told } from '../told/told.js';
import { isAgency } from '../words/agencies.js';
import { signedAmongProse } from './names-at-edges.js';

/** Characters of the longest such line; a guess. */
const LONGEST = 60;
/** Around a house: "/ritzau/", "(dpa)". */
const AROUND = /^[\s([/（【<]+|[\s)\]/）】>.]+$/gu;
/** Between a desk and where it is. */
const PARTS = /\s*[,،|•·/–—-]\s+|\s*[|/]\s*/u;

/** An agency or a desk by itself, with its place, or with the name of its paper: "(dpa)", "Redaktion", "Staff Reporter, Port Ellin". */
export function isHouseAlone({ line: { text }, traits }: Told): boolean {
  if (text.length > LONGEST || traits.digits > 0 || traits.stops > 0) return false;
  const words = text.replace(AROUND, '');
  if (isAgency(words) || isDesk(words)) return true;
  const parts = words.split(PARTS);
  if (parts.length > 1 && parts.length < 4 && (isDesk(parts[0]!) || isAgency(parts[0]!))) return true;
  const space = words.indexOf(' ');
  return (
    space > 0 &&
    isOrganisation(words) &&
    (isDesk(words.slice(0, space)) || isDesk(words.slice(words.lastIndexOf(' ') + 1)))
  );
}

/** "(ar)", "(ar/tom)", "《KT》": initials in brackets, which no place and no paper has. */
const INITIALS = /^(?:[([](?<small>\p{Ll}{2,4})(?:\s?[/,]\s?\p{Ll}{2,5})?[)\]]|《(?<large>[A-Z]{1,4})》)\.?$/u;

/** Who signs with initials in brackets in a line of their own; nobody where it is anything else. */
function initialsOf(text: string): readonly Author[] {
  const { small, large } = text.length > INITIALS_WITHIN ? {} : (INITIALS.exec(text)?.groups ?? {});
  const name = small ?? large ?? null;
  return name === null || isDesk(name) || isAgency(name) ? [] : [{ name, role: null, organisation: null }];
}

/** Characters of the longest initials with what is around them. */
const INITIALS_WITHIN = 16;

/** Lines below the last paragraph within which a Chinese paper names the editor; a guess. */
const EDITED_WITHIN = 8;

/** Who edited an article that nobody else signs, in the first line below its prose, or the last of it, that says so. */
function editorsBelow(told: readonly Told[], { code }: Language): readonly Author[] {
  if (code !== 'zh') return [];
  const last = told.findLastIndex(({ role }) => role === 'para');
  for (const { line } of told.slice(Math.max(0, last), last + 1 + EDITED_WITHIN)) {
    const names = editorsIn(line.text);
    if (names.length > 0) return names.map((name) => ({ name, role: null, organisation: null }));
  }
  return [];
}

/** Who signs in a line: by names, else by initials, else those whom a note on its writers tells of. */
export function signersOf(text: string, language: Language): readonly Author[] {
  const authors = readByline(text, language);
  if (authors.length > 0) return authors;
  const initials = initialsOf(text);
  return initials.length > 0 ? initials : writersOf(text, language);
}

/** The line among the prose that says "by", else lines at its edges, told as prose or as a standfirst, that sign. */
export function signedInProse(told: readonly Told[], language: Language): readonly Told[] {
  const said = signedAmongProse(told, language);
  return said === null ? signedAtProse(told, language) : [said];
}

/** Looks at some ten lines. */
function signedAtProse(told: readonly Told[], language: Language): readonly Told[] {
  const first = told.findIndex(({ role }) => role === 'para');
  const last = told.findLastIndex(({ role }) => role === 'para');
  if (first < 0) return [];
  const atFoot = last - first < FEWEST ? [] : below(told, last, language);
  return [...above(told, first, language), ...atFoot].slice(0, MOST);
}

/** Paragraphs above such a line at the foot, and lines that sign, at most; guesses. */
const [FEWEST, MOST] = [1, 3];

/** The standfirst right beside the day that is names and no more; houses right above the first true paragraph. */
function above(told: readonly Told[], first: number, language: Language): readonly Told[] {
  const found: Told[] = [];
  for (let i = Math.max(0, first - NEAR); i < Math.min(told.length, first + 2); i++) {
    const one = told[i]!;
    if (one.line.block !== null || one.line.label !== null || one.line.text.length > LONGEST) continue;
    const isBesideDay = told[i + 1]?.role === 'date' || told[i - 1]?.role === 'date';
    const maySign =
      (one.role === 'standfirst' && isBesideDay) || (one.role === 'para' && opensLikeByline(one.line.text));
    const mayBeHouse = one.role === 'para' || (one.role === 'standfirst' && isBesideDay);
    if ((mayBeHouse && isHouseAlone(one)) || (maySign && isAllNames(one, language))) found.push(one);
  }
  return found;
}

/** Lines above the first paragraph within which a standfirst stands; a guess. */
const NEAR = 4;

/** Behind the last true paragraph: a name by itself, a house, initials, whose part was what; addresses may follow. */
function below(told: readonly Told[], last: number, language: Language): readonly Told[] {
  const found: Told[] = [];
  for (let i = last; i > Math.max(0, last - MOST); i--) {
    const one = told[i]!;
    if (one.role !== 'para' || one.line.block !== null || one.line.label !== null) break;
    const { text } = one.line;
    if (ADDRESS.test(text)) continue;
    if (
      text.length > LONGEST ||
      !(isHouseAlone(one) || initialsOf(text).length > 0 || signs(one, told[i - 1], language))
    )
      break;
    found.unshift(one);
  }
  // all of it would be a list of names
  return found.length < MOST ? found : [];
}

const ADDRESS = /^\S{1,64}@\S{1,64}\.\S{2,20}$/u;
/** "Text: Ada Ren", "（海原凪子）", "[박하늘 기자]". */
const LABELLED = /^\p{L}[\p{L} &]{1,20}\s?[:：]\s?\p{L}|^[([（【《].{2,40}[)\]）】》]$/u;

/** A name, and no more, below a paragraph that ends. */
function signs(one: Told, before: Told | undefined, language: Language): boolean {
  const { text } = one.line;
  if (/[.!?…:,]$/u.test(text) || before?.role !== 'para' || frameOf(one.traits) !== null) return false;
  // below the heading of a list stands what others wrote
  if (!ENDS.test(before.line.text) && !isAllNames(before, language)) return false;
  return isAllNames(one, language);
}

/** How a paragraph ends. */
const ENDS = /[.!?…。！？।۔”"»’)）」]\s*$/u;

/** Whether the letters of a line are those of names, but for their joints. */
function isAllNames({ line: { text } }: Told, language: Language): boolean {
  const names = readByline(text, language).filter(({ name, role }) => name !== null && role === null);
  if (names.length === 0 || names.length > 4) return false;
  if (isNameAndTitle(text)) return true;
  const label = LABELLED.exec(text) === null ? 0 : Math.max(0, text.search(/[:：]/u));
  const letters = names.reduce((sum, { name }) => sum + name!.length, 0);
  return letters >= ENOUGH * (text.length - label);
}

/** Of a line of names, the share that they are; a guess. */
const ENOUGH = 0.62;

/** "(dpa)", "(ar/dpa)", "（海原凪子）", "【海原凪子】", behind the end of a sentence at the end of a paragraph. */
const CLOSER = /[.!?…。！？।۔”"“»」]\s?(?<closer>[(（【［[](?<inside>[^()（）【】［\][\]]{2,30})[)）】］\]])\s*$/u;
/** "… 한다. 박하늘 기자 sky@port.example". */
const KOREAN_CLOSER =
  /[.”"]\s(?<inside>[/[(]?(?:\S{1,8}[=\s])?[\uac00-\ud7af·,\s]{2,20}(?:기자|특파원)[^.]{0,6}(?:\s?\S+@\S+)?)\s*$/u;
/** Characters of a paragraph's end in which such a signature stands. */
const END = 80;
/** Where initials in small letters close what an editor wrote: the press of German, of the North, of Slavs and their neighbours. */
const WITH_INITIALS: ReadonlySet<string> = new Set('de lb nl da nb sv fi is pl cs sk sl hr hu et lv lt'.split(' '));

/** Who closes the last paragraph, else who edited it; nobody for most. @param signed lines among the prose that are none of it. */
export function closersOf(told: readonly Told[], signed: ReadonlySet<Told>, language: Language): readonly Author[] {
  const last = told.findLast((one) => one.role === 'para' && !signed.has(one))?.line.text ?? '';
  const closing = merged(signersInClosing(last, language));
  return closing.length > 0 ? closing : editorsBelow(told, language);
}

/** Of a paragraph alone. */
function signersInClosing(paragraph: string, language: Language): readonly Author[] {
  const end = paragraph.slice(-END);
  const korean = language.code === 'ko' ? KOREAN_CLOSER.exec(end)?.groups?.inside : undefined;
  if (korean !== undefined) return readByline(korean, language).filter(({ name }) => name !== null);
  const inside = CLOSER.exec(end)?.groups?.inside;
  if (inside === undefined) return [];
  if (language.code === 'ja' || language.code === 'zh')
    return inside.length < 3 || NO_NAME.test(inside) ? [] : readByline(inside, language).filter(isPerson);
  const parts = inside.split(/\s?[/,]\s?/u);
  const houses = parts.filter((part) => isAgency(part) || isDesk(part));
  if (houses.length < parts.length && !parts.every((part) => houses.includes(part) || /^\p{Ll}{2,4}$/u.test(part)))
    return [];
  if (houses.length > 0) return houses.map((organisation) => ({ name: null, role: null, organisation }));
  return WITH_INITIALS.has(language.code) ? parts.map((name) => ({ name, role: null, organisation: null })) : [];
}

/** What else closes a Japanese or Chinese article in brackets: "to be continued", "titles omitted", a day, a price. */
const NO_NAME =
  /敬称|つづく|続く|終わ|おわ|連載|掲載|转载|轉載|税|注|以上|参照|関連|写真|提供|談$|完$|\d|未完|待续|待續/u;

function isPerson({ name, organisation }: Author): boolean {
  return name !== null || (organisation !== null && isAgency(organisation));
}
