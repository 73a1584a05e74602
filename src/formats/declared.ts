/**
 * Which declared key means which field. Exports name the same thing in many ways; this table knows the ways of the
 * common ones (Hugo, Jekyll, Eleventy, WordPress and Ghost exporters, news scrapers, corpora, interfaces of papers). What no
 * field takes is kept.
 */
import { isWebAddress } from '../lib/links.js';
import type { Declared } from '../types.js';
import { freeIn } from './json/text.js';

/** Keys in order of preference, by their plain form. */
const KEYS = {
  headline: ['headline', 'title', 'hed', 'head'],
  standfirst: ['standfirst', 'subtitle', 'subheadline', 'deck', 'dek', 'description', 'summary', 'excerpt', 'abstract'],
  byline: ['byline', 'author', 'authors', 'by', 'writer', 'reporter', 'creator'],
  published: [
    'published',
    'date',
    'pubdate',
    'publishdate',
    'publicationdate',
    'datepublished',
    'publishedat',
    'created',
  ],
  modified: ['modified', 'updated', 'lastmod', 'lastmodified', 'datemodified', 'updatedat', 'modifiedat'],
  publication: ['publication', 'newspaper', 'paper', 'outlet', 'publisher', 'source', 'sitename'],
  section: ['section', 'desk', 'category', 'categories', 'department', 'channel'],
  tags: ['tags', 'keywords', 'topics', 'subjects', 'tag'],
  language: ['language', 'lang', 'locale'],
  dateline: ['dateline', 'location', 'place'],
  caption: ['caption', 'imagecaption', 'photocaption'],
  credit: ['credit', 'imagecredit', 'photocredit'],
  image: ['image', 'coverimage', 'cover', 'featuredimage', 'thumbnail', 'photo'],
  original: [
    'originalurl',
    'canonical',
    'canonicalurl',
    'url',
    'permalink',
    'link',
    'sourceurl',
    'urlsource',
    'source',
  ],
} as const;

export type Field = keyof typeof KEYS;

/** Keys of exports besides: in front matter that people write they may mean anything. */
const EXPORTED: { readonly [field in Field]?: string } = {
  headline:
    'webtitle articletitle posttitle newstitle storytitle heading titlerss titel titre titulo título titolo überschrift',
  standfirst:
    'trailtext teaser lede lead customexcerpt metadescription snippet ogdescription vorspann chapo entradilla sommario',
  byline:
    'bylines authorname authornames postauthor journalist journalists writers dccreator contributors autor autorin autoren auteur auteurs autore verfasser',
  published:
    'datepublish publishingdate webpublicationdate publishedon publisheddate publishtime publishedtime publicationtime postdate firstpublished firstpublicationdate displaydate dateposted postedat createdat datecreated datetime timestamp time firstcreated versioncreated datum fecha erschienen publikationsdatum',
  modified:
    'datemodify updateddate updatedon modifieddate modifiedon modifiedtime updatedtime lastupdated lastmodifieddate dateupdated postmodified versioncreated',
  publication:
    'publicationname newspapername papername sourcename provider sourcehostname site website sourcedomain domain hostname zeitung quelle periódico periodico diario giornale',
  section:
    'sectionname articlesection newsdesk categoryname primarysection primarycategory topic rubric ressort rubrik rubrique sección seccion sezione',
  tags: 'metakeywords tagnames taglist labels subject schlagworte schlagwörter stichworte motsclés motscles etiquetas',
  language: 'inlanguage metalang languagecode sprache langue idioma lingua',
  dateline: 'located',
  caption: 'featureimagecaption leadimagecaption',
  image: 'imageurl topimage urltoimage featureimage thumbnailurl leadimage mainimage photourl bannerimage',
  original:
    'weburl canonicallink articleurl newsurl pageurl posturl storyurl finalurl externalurl sourcelink uniqueurl',
};

/** All keys of a field. */
function keysOf(field: Field, basis: Declared['basis']): readonly string[] {
  return basis === 'metadata' ? [...KEYS[field], ...(EXPORTED[field]?.split(' ') ?? [])] : KEYS[field];
}

const FIELD_NAMES = Object.keys(KEYS) as Field[];
const METADATA = Object.fromEntries(FIELD_NAMES.map((field) => [field, keysOf(field, 'metadata')]));
const FIELDS = new Map(FIELD_NAMES.flatMap((field) => METADATA[field]!.map((key) => [key, field])));

/** The form in which keys are compared: in lower case, without signs between words. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[_\-:\s]/g, '');
}

/** The field that a key of an export names; null for none. */
export function fieldOf(key: string): Field | null {
  return FIELDS.get(plainKey(key)) ?? null;
}

/** Only `draft: false` and the like: says nothing about the article. */
const SILENT = new Set(['draft', 'layout']);

/** Maps declared values to fields. @param values keys as written; values strings, lists or maps of them. */
export function declare(values: ReadonlyMap<unknown, unknown>, basis: Declared['basis']): Declared {
  const taken = new Set<string>();
  const byKey = new Map<string, { key: string; value: unknown }>();
  for (const [name, value] of unfolded(values)) {
    const key = written(name);
    const plain = plainKey(key);
    // "Title" beside "title": the first counts, the other is kept under a name that no field has
    byKey.set(byKey.has(plain) ? freeIn(byKey, `${plain} ${key}`) : plain, { key, value });
  }
  const take = (field: Field): unknown => {
    for (const name of basis === 'metadata' ? METADATA[field]! : KEYS[field]) {
      const found = byKey.get(name);
      if (found === undefined || isAbsent(found.value)) continue;
      if (basis === 'metadata' && NAMED.has(field) && isNumber(found.value)) continue;
      // a source is a paper, or an address
      if (name === 'source' && isAddress(found.value) !== (field === 'original')) continue;
      if (isTold(found.value)) taken.add(name);
      return found.value;
    }
    return null;
  };
  const image = take('image');
  const categories = sections(take('section'));
  const fields = {
    basis,
    headline: one(take('headline')),
    standfirst: one(take('standfirst')),
    byline: authors(take('byline')),
    published: one(take('published')),
    modified: one(take('modified')),
    publication: one(take('publication')),
    section: categories[0] ?? null,
    tags: unique([...categories.slice(1), ...tagList(take('tags'))]),
    language: one(take('language')),
    dateline: one(take('dateline')),
    caption: one(take('caption')) ?? member(image, ['caption', 'alt', 'title']),
    credit: one(take('credit')) ?? member(image, ['credit', 'copyright']),
    image: image instanceof Map ? member(image, ['url', 'src', 'path', 'feature']) : one(image),
    original: one(take('original')),
  };
  return { ...fields, other: rest(byKey, taken) };
}

/** Hugo's own keys stand under "params". */
function unfolded(values: ReadonlyMap<unknown, unknown>): readonly (readonly [unknown, unknown])[] {
  return [...values].flatMap(([key, value]) =>
    key === 'params' && value instanceof Map ? [...value] : [[key, value]],
  );
}

function rest(
  byKey: ReadonlyMap<string, { key: string; value: unknown }>,
  taken: ReadonlySet<string>,
): Record<string, string> {
  const other = new Map<string, string>();
  for (const [name, { key, value }] of byKey)
    if (!taken.has(name) && !SILENT.has(name) && !isAbsent(value)) other.set(freeIn(other, key), written(value));
  return Object.fromEntries(other);
}

/** Fields of names: a number there stands for one that the file does not give. */
const NAMED = new Set<Field>(['byline', 'section', 'tags', 'publication']);

function isNumber(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isNumber);
  return typeof value === 'string' && /^\s*\d{1,12}\s*$/.test(value);
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && isWebAddress(value.trim());
}

function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined || value === '~' || value === 'null') return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) ? value.every(isAbsent) : value instanceof Map && value.size === 0;
}

/** What the readers below ask a map for. */
const MEMBERS = new Set(
  'name title url value role position jobtitle organisation organization caption alt credit copyright src path feature main rendered original basic text @type'.split(
    ' ',
  ),
);

/** Whether a field says all of a value; of others the field tells what it can, and the whole is kept beside. */
function isTold(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isTold);
  if (!(value instanceof Map)) return true;
  return [...value].every(([key, inner]) => MEMBERS.has(String(key).toLowerCase()) && typeof inner === 'string');
}

function one(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || null;
  if (Array.isArray(value)) return strings(value).join(', ') || null;
  return value instanceof Map ? member(value, ONE) : null;
}

/** The members that say what a map is, the first that it has. */
const ONE = ['name', 'main', 'rendered', 'basic', 'original', 'title', 'webtitle', 'text', 'url', 'value', '@id'];

function strings(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map(one).filter((item) => item !== null);
}

/** Sections in one string have signs between that none has in its name. */
function sections(value: unknown): string[] {
  return typeof value === 'string' ? strings(value.split(/[;|]/)) : strings(value);
}

/** Authors as written; `{ name, role }` becomes "name, role", the form that byline readers know. */
function authors(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((item) => {
    if (!(item instanceof Map)) return strings(item);
    const parts = [
      member(item, ['name', 'title', 'original', 'rendered']),
      member(item, ['role', 'position', 'jobtitle', 'organisation', 'organization']),
    ];
    return [parts.filter((part) => part !== null).join(', ')].filter((name) => name !== '');
  });
}

/** Tags come as a list or as one string with signs between; of `{ name: "persons", value: "Ada Ren" }` the value is one. */
function tagList(value: unknown): string[] {
  if (typeof value === 'string') return strings(value.split(/[,;|]/));
  const list = Array.isArray(value) ? value : [value];
  return strings(
    list.map((tag) => (tag instanceof Map && typeof tag.get('value') === 'string' ? tag.get('value') : tag)),
  );
}

function member(value: unknown, names: readonly string[]): string | null {
  if (!(value instanceof Map)) return null;
  const members = [...value].filter(([, inner]) => !isAbsent(inner));
  for (const name of names) {
    const found = members.find(([key]) => String(key).toLowerCase() === name);
    if (found !== undefined) return one(found[1]);
  }
  return null;
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? Object.fromEntries(inner) : inner));
}
