/** Small fields that stand in the margins of a page: section, reading time, tags, the holder of the rights. */
import type { Author } from '../../types.js';
import type { Language } from '../languages/language.js';
import { isOrganisation, isRole } from '../names/jobs.js';
import { usualCase } from '../names/person-names.js';
import { RECURS, type Told } from '../told/told.js';
import { isAgency } from '../words/agencies.js';
import { commonOf } from '../words/common-words.js';
import { RIGHTS } from '../words/hints.js';
import { cuesOf } from '../words/phrases.js';
import { wordsOf } from '../words/words.js';

/** Minutes of a line that states a reading time and nothing else. */
export function readMinutesOf(text: string, language: Language): number | null {
  if (text.length > 40) return null;
  const standing = cuesOf(text, language).get('readTime');
  const minutes = /\d{1,3}/.exec(text)?.[0];
  if (standing === undefined || minutes === undefined) return null;
  return Number(minutes) > 0 ? Number(minutes) : null;
}

/** Lines above a headline that a page's menu may have; more are no place for a section. A guess. */
const MENU = 6;

/** A kicker: one to four words in the line right above the headline, on a page without a long menu. */
export function sectionOf(told: readonly Told[], index: number, language: Language): string | null {
  const one = told[index]!;
  if (one.phase !== 'above' || index >= MENU || isMasthead(one.line.text)) return null;
  // what every page of a source says above its headline is a section only if the press calls one so
  if (one.why === RECURS && one.traits.cues.get('navigation') !== 'whole') return null;
  const next = told.slice(index + 1).find((other) => other.role !== 'other');
  const between = told.slice(index + 1).findIndex((other) => other.role !== 'other');
  // an export whose fields are labelled has one for the section
  if (next?.role !== 'headline' || between > 1 || next.line.label !== null) return null;
  const crumbs = one.line.text.split(/\s*[>›»/|]\s*/);
  // the last of a long path may be the article itself
  const isOwn = crumbs.length > 2 && wordsOf(crumbs.at(-1) ?? '').length > 2;
  const crumb = crumbs.at(isOwn ? -2 : -1)?.trim() ?? '';
  if (BULLETED.test(one.line.text)) return null; // of a list of links
  if (crumb.length < 3 || crumb.length > 32 || one.traits.digits > 0 || /[.:!?@]/.test(crumb)) return null;
  const furniture = (['share', 'account', 'promotion', 'advert', 'comments', 'readTime', 'by'] as const).some(
    (cue) => one.traits.cues.get(cue) === 'whole',
  );
  if (furniture || wordsOf(crumb).length > 4) return null;
  return crumbs.length > 1 || isSectionName(crumb, language) ? crumb : null;
}

/**
 * One word, or several that name and say nothing: "Harbour Notes". A function word or a small one makes a clause of them
 * ("Baths to close", "Ferry sinks"), unless papers are known to have such a section.
 */
function isSectionName(words: string, language: Language): boolean {
  const named = words.split(/\s+/).filter((word) => !language.and.includes(word.toLowerCase()));
  const common = commonOf(language);
  const isName = named.every((word, i) => !common.has(word.toLowerCase()) && (i === 0 || !/^\p{Ll}/u.test(word)));
  return (
    isName || language.sections?.includes(words.toLowerCase()) || cuesOf(words, language).get('navigation') === 'whole'
  );
}

const BULLETED = /^[*•·+-]\s/u;

/** A section without what stands behind it of where in the paper: "Local; Pg. B1", "News, pg. 3". */
export function withoutPage(section: string): string {
  return section.replace(/\s*(?:;|,\s*(?:pg?|page|seite|s|pág?|pagina)\b).*$/iu, '');
}

/** "Tags: ferry, harbour": topics after their label in one line. */
export function tagsOf({ line, traits }: Told, language: Language): string[] | null {
  if (traits.cues.get('tags') !== 'start') return null;
  const colon = line.text.search(/[:：]/);
  if (colon < 0 || colon > 30 || !language.cues.tags?.length) return null;
  const tags = splitTags(line.text.slice(colon + 1));
  return tags.length > 0 ? tags : null;
}

/** The topics of a list, each once. */
export function splitTags(list: string): string[] {
  const tags = list.split(/[,،;|·#、]/).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== '' && tag.length < 60))];
}

/** A paper's own name above the headline, perhaps with its date or number. */
function isMasthead(text: string): boolean {
  return (
    text.length < 60 &&
    text.includes(' ') &&
    !/[>›»/|:]/.test(text) &&
    isOrganisation(text) &&
    !isAgency(text) &&
    /^(?:\p{Lu}|\p{Lo})/u.test(text)
  );
}

/** "© 2011 The Skellhavn Courier. All rights reserved.": the paper, where it is named by a capital and few words. */
const HOLDER =
  /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?<holder>[\p{Lu}\p{Lo}][^.|,©\n]{2,48}?)\s*(?:[.|,]|$)/iu;

export function publicationOf({ line, phase, traits }: Told, code: string): string | null {
  // a menu names kinds of news, and opens with a word of menus
  const opensMenu = ['start', 'whole'].includes(traits.cues.get('navigation') ?? '');
  if (phase === 'above')
    return isMasthead(line.text) && !opensMenu ? usualCase(line.text.replace(/\s*[|•·–—-]?\s*\d.*$/u, ''), code) : null;
  if (phase !== 'below' || traits.cues.get('photo') !== undefined) return null;
  const holder = HOLDER.exec(line.text)
    ?.groups?.holder?.replace(/\s+\d{4}(?:\s?[-–]\s?\d{4})?$/u, '')
    .trim();
  if (holder === undefined || /^\d/.test(holder) || RESERVED.test(holder)) return null;
  return wordsOf(holder).length > 6 ? null : holder;
}

/** "© RIPRODUZIONE RISERVATA": rights that nobody is named for. */
const RESERVED =
  /^(?:riproduzione|tous droits|todos los derechos|todos os direitos|reservados|all(?:e)? re(?:chte|chten|ttigheter|ttigheder)\b|all rights|wszelkie prawa|tüm hakları|все права|всі права|kaikki oikeudet|minden jog|جميع الحقوق|כל הזכויות)/iu;

/** "Read more: The day the foghorn stopped": a label of the press, a colon, a headline without its stop. */
export function isPointer({ line, traits }: Told): boolean {
  if (line.block !== null || line.text.length >= 160 || traits.cues.get('related') !== 'start') return false;
  return /^[^:]{3,28}: ?\S.*[^.:]$/u.test(line.text);
}

/** "Ada Ren is", "Ada Ren ist": what a note on the writer goes on with. */
const WHO_IS = /^,?\s(?:is|ist|est|es|è|é|er|är|jest)\s/u;

/** "Write to Ada Ren at ada@courier.example": how a writer is reached; a guess for the longest. */
const REACHED = /@[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}\.?$/u;
const LONGEST_ADDRESS = 160;

/** A note on the writer under the body: it opens with the writer's name and says what they do, or names an address. */
export function isAuthorNote({ line, traits }: Told, byline: readonly Author[], language: Language): boolean {
  if (line.text.length < LONGEST_ADDRESS && REACHED.test(line.text))
    return byline.some(({ name }) => {
      const at = name === null ? -1 : line.text.indexOf(name);
      // behind a sentence of the article, the address is its signature's
      return at === 0 || (at > 0 && !/[.!?]["”’»]?\s/u.test(line.text.slice(0, at)));
    });
  const named = byline.find(({ name }) => name !== null && line.text.startsWith(name))?.name ?? null;
  if (named === null || line.text.length >= 260) return false;
  const rest = line.text.slice(named.length);
  return traits.cues.has('reporting') || (rest.length < 120 && WHO_IS.test(rest) && isRole(rest, language));
}

const NOTICE = /^(?:©|\(c\)|copyright\b)\s?[\d\p{Lu}]/iu;

/** "© 2011 The Skellhavn Courier": a line that no paragraph is. */
export function isNotice({ line, traits }: Told): boolean {
  return line.block === null && line.text.length < 100 && (traits.hints & RIGHTS) !== 0 && NOTICE.test(line.text);
}
