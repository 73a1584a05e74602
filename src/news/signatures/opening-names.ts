/**
 * Who signs within the first words of an article, as the press of Japan and China has it: "【ロンドン＝海原凪子】",
 * "（中央社記者林海台北4日電）", "新华社北京3月4日电（记者 林海）". It knows those forms and leaves the words where they
 * stand, for they are the paragraph's.
 */
import type { Author } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isName } from '../names/person-names.js';
import { isAgency } from '../words/agencies.js';

/** Units of a paragraph within which its signature ends; a guess. */
const LONGEST = 80;

/** "【ロンドン＝海原凪子】", "[ワシントン 3日 ロイター]", "【3月4日 AFP】", "（カイロ共同）", "【記者林海／台北報導】". */
const BRACKETED = /^[【［[（(〔](?<inside>[^【】［］[\]（）()〔〕]{2,40})[】］\])）〕]/u;
/** Between a place, a day and who writes there. */
const PARTS = /[＝=／/・、，,\s]+/u;
/** "海原凪子記者", "記者林海". */
const TITLE = /^(?:本報|本报|特約|特约)?(?:記者|记者|特派員|特派员)\s?|(?:記者|特派員|特約記者|记者)$/gu;

/** "新华社北京3月4日电（记者 林海、田禾）", "中新网3月4日电", "中央社記者林海台北4日電": the agency, the day, the names. */
const WIRED =
  /^[（(]?(?<agency>\p{sc=Han}{2,4}?[社网網])(?<words>[^，。,.\d]{0,20})(?:\d{1,2}月)?\d{1,2}日[电電讯訊](?:\s?[（(](?:[^（）()]{0,6}?)(?:记者|記者)(?<names>[^（）()]{2,30})[）)])?/u;

/** Those who sign in the first words of a paragraph; nobody for most. Asks first for the language and the first letter. */
export function signersInOpening(paragraph: string, language: Language): readonly Author[] {
  if (language.code !== 'ja' && language.code !== 'zh') return [];
  const opening = paragraph.slice(0, LONGEST);
  const inside = BRACKETED.exec(opening)?.groups?.inside;
  const wired = WIRED.exec(opening)?.groups;
  if (wired !== undefined && isAgency(wired.agency ?? '')) return wiredBy(wired, language);
  return inside === undefined ? [] : bracketed(inside, language);
}

function wiredBy({ agency = '', words = '', names = '' }: Record<string, string | undefined>, language: Language) {
  const people = names.split(PARTS).filter((name) => isName(name, language));
  if (people.length > 0) return people.map(person);
  // "中央社記者林海台北": of what follows the title nothing parts the name from the place
  return /記者|记者/u.test(words) ? [] : [house(agency)];
}

/** Behind the sign of equality stands who writes; elsewhere only an agency or a title says so. */
function bracketed(inside: string, language: Language): readonly Author[] {
  const [place = '', ...signed] = inside.split(/[＝=]/u);
  const parts = (signed.length > 0 ? signed.join('・') : place).split(PARTS).filter((part) => part !== '');
  const houses = parts.map(agencyOf).filter((agency) => agency !== null);
  const isSaid = (part: string) => signed.length > 0 || part.search(TITLE) >= 0;
  const people = parts.filter((part) => agencyOf(part) === null && isSaid(part)).map((part) => part.replace(TITLE, ''));
  const named = people.filter((name) => isName(name, language));
  if (named.length > 0) return named.map(person);
  return houses.slice(0, 1).map(house);
}

/** "ロイター", and run into a place "カイロ共同". */
function agencyOf(part: string): string | null {
  if (isAgency(part)) return part;
  for (const agency of RUN_ON) if (part.length > agency.length && part.endsWith(agency)) return agency;
  return null;
}

const RUN_ON = ['共同', '時事'];

function person(name: string): Author {
  return { name, role: null, organisation: null };
}

function house(organisation: string): Author {
  return { name: null, role: null, organisation };
}
