/**
 * A name with what a signature sets around it: a title before it, a house or a place behind it. It knows the forms and
 * looks nobody up.
 */
import type { Author } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isAgency } from '../words/agencies.js';
import { commonOf } from '../words/common-words.js';
import { BESIDE } from './beside-names.js';
import { isOrganisation, isRole, roleAndHouse } from './jobs.js';
import { isName, usualCase } from './person-names.js';
import { anyOf, isDesk, signingWordsOf } from './signing-words.js';

/** Words for a reporter that stand after a name without a comma (Korean, Japanese, Chinese). */
export const AFTER_NAME = /\s?(?:특파원|선임기자|기자|記者|特派員|编辑|记者|通讯员)(?:\s.*)?$/u;

/** "記者林海", "本报记者 林海": the title before the name, as in China and Taiwan. */
const BEFORE_NAME = /^(?:本報|本报)?(?:特約|特约)?(?:記者|记者)\s?[:：]?\s?(?=[\u4e00-\u9fff])/u;

/** The name in a piece: "Ada Ren in Skellhavn" and "Ada Ren For The Post" are Ada Ren. Null where none stands there. */
export function nameOf(piece: string, language: Language): string | null {
  const name = halved(
    piece
      .replace(BEFORE_NAME, '')
      .replace(AFTER_NAME, '')
      .replace(BESIDE, '')
      .replace(patternsOf(language).honoured, '')
      .replace(/\s+(?:in|at|aus|à|en|for)\s+\p{Lu}.*$/iu, '')
      .trim(),
  );
  return isName(name, language) ? name : null;
}

/** A name that a page says twice in one line: "Ada Ren Ada Ren". */
function halved(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2);
  return half.length > 3 && name === `${half} ${half}` ? half : name;
}

/** The patterns of a language. */
interface Patterns {
  /** "our own": before a title. */
  readonly our: RegExp;
  /** "the" before "Rev.". */
  readonly honoured: RegExp;
  /** A name, the word that joins it to its house, the house. */
  readonly serving: RegExp;
}

const compiled = new Map<Language, Patterns>();

function patternsOf(language: Language): Patterns {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const words = signingWordsOf(language);
  const our = anyOf(words.our);
  const patterns: Patterns = {
    our: new RegExp(`^${our}\\s+`, 'iu'),
    honoured: new RegExp(`^${our}\\s+(?=${anyOf(words.honours)}[.\\s])`, 'iu'),
    serving: new RegExp(
      `^(?<name>.{3,60}?)\\s+(?:${anyOf(words.for)}|(?<of>${anyOf(words.of)}))\\s+(?<house>.{2,60})$`,
      'iu',
    ),
  };
  compiled.set(language, patterns);
  return patterns;
}

/** "Ada Ren for the Gazette", "Ada Ren of The Associated Press": a name and the house that it writes for. */
export function nameAndHouse(piece: string, language: Language): Author | null {
  const { name = '', of, house: printed = '' } = patternsOf(language).serving.exec(piece)?.groups ?? {};
  if (!isName(name, language) || isOrganisation(name)) return null;
  const [first = '', ...others] = printed.split(' ');
  const isArticle = others.length > 0 && commonOf(language).has(first.toLowerCase());
  const house = isArticle && /^\p{Ll}/u.test(first) ? others.join(' ') : printed;
  // "of" also joins the words of one name: "Ada Ren of Post Harbour"
  if (!isAgency(house) && (!isOrganisation(house) || (of !== undefined && !isArticle))) return null;
  return { name: usualCase(name, language.code), role: null, organisation: house };
}

/** "Skerry Point": where somebody lives, behind the name of who does. */
export function isPlace(piece: string, language: Language): boolean {
  const words = piece.toLowerCase().split(' ');
  return words.length > 1 && words.length < 5 && signingWordsOf(language).places.includes(words.at(-1) ?? '');
}

/** Words of the longest title and name, and of the shortest; guesses. */
const [MOST, LEAST] = [9, 3];

/**
 * "education correspondent Ada Ren", "our own reporter Ada Ren in Skellhavn": a title, which its word for a job ends, and a
 * name. Null for a title with capitals where `isSmall` asks for one without.
 */
export function titleAndName(piece: string, language: Language, isSmall: boolean): Author | null {
  const words = piece.replace(patternsOf(language).our, '').split(' ');
  if (words.length < LEAST || words.length > MOST || !isRole(piece, language)) return null;
  let ends = words.findIndex((_, i) => isRole(words.slice(0, i + 1).join(' '), language)) + 1;
  while (ends > 0 && isRole(words[ends] ?? '', language)) ends++;
  const job = words[ends - 1] ?? '';
  const rest = words.slice(ends).join(' ');
  const name = ends > 0 ? nameOf(rest, language) : null;
  if (name === null || isOrganisation(rest) || isRole(rest, language) || (isDesk(job) && isOrganisation(job)))
    return null;
  // "Reporters Without Borders"
  if (/^\p{Lu}/u.test(job) && (isSmall || job.endsWith('s'))) return null;
  return { name: usualCase(name, language.code), ...roleAndHouse(words.slice(0, ends).join(' '), language) };
}
