/**
 * What a description in MODS (Library of Congress, version 3) says of an article or of an issue, under names that `declare` knows; or
 * one in Dublin Core. What no field takes keeps a name that says what it is.
 */
import { languageTag } from '../../lib/language-tag.js';
import { collapse } from '../../lib/text.js';
import { allIn, attributeOf, childrenOf, elementsOf, wordsIn, type XmlElement } from '../xml/tree.js';

/** What a description says; empty where it says nothing. */
export interface Described {
  readonly title: string;
  readonly subtitle: string;
  /** Names of those who wrote it, in the order in which they are spoken. */
  readonly authors: readonly string[];
  readonly issued: string;
  /** A tag where it is written as a code. */
  readonly language: string;
  /** What a page is called in print, else its place; of a description of a page. */
  readonly page: string;
  /** Names and values of all else, in order. */
  readonly others: readonly (readonly [name: string, value: string])[];
}

/** Elements that are taken by name, or tell of the description itself. */
const TAKEN = new Set('titleInfo name language originInfo recordInfo part relatedItem'.split(' '));
/** Roles of those who wrote an article (MARC relators). */
const WROTE = /^(?:aut|author|cre|creator|jrn|journalist|art|ive|rpy|)$/i;

/** @param description an element that holds one, whatever is around it; or null. */
export function describedBy(description: XmlElement | null): Described | null {
  const [mods] = allIn(description, 'mods');
  if (mods !== undefined) return ofMods(mods);
  const named = (name: string) => allIn(description, name).map((one) => wordsIn(one));
  const [[title = ''], authors, [issued = ''], [language = '']] = [
    named('title'),
    named('creator'),
    named('date'),
    named('language'),
  ];
  if (title === '' && authors.length === 0 && issued === '') return null;
  return { title, subtitle: '', authors, issued, language: tagOf(language), page: '', others: [] };
}

function ofMods(mods: XmlElement): Described {
  const titles = childrenOf(mods, 'titleInfo');
  const main = titles.find((one) => attributeOf(one, 'type') === '') ?? titles[0] ?? null;
  const origins = childrenOf(mods, 'originInfo');
  const languages = childrenOf(mods, 'language').flatMap((one) => [...childrenOf(one, 'languageTerm')]);
  const coded = languages.find((one) => attributeOf(one, 'type') === 'code') ?? languages[0] ?? null;
  return {
    title: partsOf(main, ['nonSort', 'title']),
    subtitle: partsOf(main, ['subTitle']),
    authors: childrenOf(mods, 'name')
      .flatMap((one) => (hasWritten(one) ? [nameOf(one)] : []))
      .filter(Boolean),
    issued: issuedOf(origins, childrenOf(mods, 'part')),
    language: tagOf(wordsIn(coded)) || tagOf(attributeOf(main, 'xml:lang')),
    page: pageOf(mods),
    others: othersOf(mods, main, origins),
  };
}

function partsOf(element: XmlElement | null, names: readonly string[]): string {
  const parts = names.flatMap((name) => childrenOf(element, name).map((one) => wordsIn(one)));
  // an article that runs into its noun ("L’") has no space behind it
  return parts
    .filter(Boolean)
    .join(' ')
    .replace(/(['’]) /u, '$1')
    .trim();
}

function hasWritten(name: XmlElement): boolean {
  const roles = allIn(name, 'roleTerm').map((one) => wordsIn(one));
  return roles.length === 0 || roles.some((role) => WROTE.test(role));
}

function nameOf(name: XmlElement): string {
  const display = partsOf(name, ['displayForm']);
  if (display !== '') return display;
  const parts = childrenOf(name, 'namePart');
  const of = (...types: string[]) =>
    parts.filter((one) => types.includes(attributeOf(one, 'type'))).map((one) => wordsIn(one));
  return collapse([...of('given'), ...of('family'), ...of('')].join(' '));
}

/** The day of the issue, and no day on which it was digitised. */
function issuedOf(origins: readonly XmlElement[], parts: readonly XmlElement[]): string {
  const dates = [
    ...origins.flatMap((one) => childrenOf(one, 'dateIssued')),
    ...parts.flatMap((one) => childrenOf(one, 'date')),
  ];
  const key =
    dates.find((one) => attributeOf(one, 'encoding') !== '' && wordsIn(one) !== '') ??
    dates.find((one) => wordsIn(one) !== '');
  return wordsIn(key ?? null);
}

/** ISO 639 has codes of three letters besides; a word for a language is no code. */
function tagOf(written: string): string {
  const tag = languageTag(written);
  if (tag === null) return '';
  const [language = '', ...others] = tag.split('-');
  return [Intl.getCanonicalLocales(language)[0], ...others].join('-');
}

function othersOf(
  mods: XmlElement,
  main: XmlElement | null,
  origins: readonly XmlElement[],
): (readonly [string, string])[] {
  const found: [string, string][] = [];
  const put = (name: string, element: XmlElement | null) => found.push([name, wordsIn(element)]);
  for (const one of [...childrenOf(main, 'partNumber'), ...childrenOf(main, 'partName')]) put('issue number', one);
  for (const part of allIn(mods, 'detail')) {
    const type = attributeOf(part, 'type');
    if (!PAGE.test(type)) put(`issue ${type === 'issue' || type === '' ? 'number' : type}`, part);
  }
  for (const one of allIn(mods, 'languageTerm')) if (tagOf(wordsIn(one)) === '') put('language in words', one);
  for (const origin of origins)
    for (const one of elementsOf(origin)) if (one.name !== 'dateIssued') put(NAMES[one.name] ?? one.name, one);
  for (const one of elementsOf(mods)) if (!TAKEN.has(one.name)) put(NAMES[one.name] ?? one.name, one);
  return found.filter(([, value]) => value !== '');
}

const PAGE = /^page/i;

/** As the National Digital Newspaper Program describes pages. */
function pageOf(mods: XmlElement): string {
  const details = allIn(mods, 'detail').filter((one) => PAGE.test(attributeOf(one, 'type')));
  const printed = details.map((one) => wordsIn(childrenOf(one, 'number')[0] ?? null)).find(Boolean);
  return printed ?? wordsIn(allIn(mods, 'start')[0] ?? null);
}

/** Names that `declare` would take for something else. */
const NAMES: Readonly<Record<string, string | undefined>> = {
  place: 'place of publication',
  publisher: 'publisher of the paper',
  subject: 'tags',
  location: 'held by',
  physicalDescription: 'physical description',
  identifier: 'identifier',
  dateCreated: 'digitised',
};
