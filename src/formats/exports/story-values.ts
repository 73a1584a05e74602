/**
 * A story whose values lie in maps by what they are for, as ANS has them (Arc XP; washingtonpost/ans-schema 0.10: `headlines.basic`,
 * `credits.by`, `taxonomy.tags`): each under the name of its field. What no field takes stays where it was.
 */

import { isStoryElements, nameOf, pictureOf } from '../bodies/story-elements.js';
import { freeIn, listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';

/** Maps by which a story is told from other lists of elements. */
const ITS_OWN = ['headlines', 'credits', 'taxonomy', 'promo_items'];

export function isStory(value: Value): boolean {
  const values = mapOf(value);
  return (
    isStoryElements(values.get('content_elements') ?? null) && ITS_OWN.some((key) => values.get(key) instanceof Map)
  );
}

/** The values with those of fields under their names, and corrections behind the body's elements. */
export function storyValues(values: Values): Values {
  const told = new Set<string>();
  const take: Take = (...path) => {
    const found = path.reduce<Value>((value, key) => mapOf(value).get(key) ?? null, values);
    if (typeof found !== 'string' || found.trim() === '') return '';
    told.add(path.join(STEP));
    return found;
  };
  const fields: (readonly [string, Value])[] = [
    ...ownFields(values, take),
    ['author', authorsIn(values, told)],
    ['image', pictureIn(values, told)],
    ...namesIn(values, told),
  ];
  const elements = [...listOf(values.get('content_elements')), ...listOf(values.get('corrections'))];
  const all = new Map<string, Value>();
  for (const [key, value] of values) {
    const rest = key === 'corrections' ? null : key === 'content_elements' ? elements : untold(value, key, told);
    if (rest !== null) all.set(key, rest);
  }
  for (const [name, value] of fields) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    if (all.has(name)) all.set(freeIn(all, name), all.get(name)!);
    all.set(name, value);
  }
  return all;
}

/** Between the keys of a path: no program writes it in one. */
const STEP = '\u0000';

/** A text by its path, which is told then; empty where there is none. */
type Take = (...path: readonly string[]) => string;

/** The first of some that says anything, asked no further. */
function first(...asked: readonly (() => string)[]): string {
  for (const ask of asked) {
    const found = ask();
    if (found !== '') return found;
  }
  return '';
}

function ownFields(values: Values, take: Take): [string, string][] {
  const isStaff = textOf(mapOf(values.get('distributor')), 'category') === 'staff';
  return [
    ['headline', first(...['basic', 'web', 'print'].map((form) => () => take('headlines', form)))],
    [
      'standfirst',
      first(
        () => take('subheadlines', 'basic'),
        () => take('description', 'basic'),
      ),
    ],
    // "display_date" and "publish_date" are those of the last time that it was put out
    ['published', first(...DATES.map((key) => () => take(key)))],
    ['modified', take('last_updated_date')],
    [
      'publication',
      first(
        () => take('owner', 'name'),
        () => (isStaff ? take('distributor', 'name') : ''),
        () => (values.has('distributor') ? '' : take('source', 'name')),
        () => take('canonical_website'),
      ),
    ],
  ];
}

const DATES = ['first_publish_date', 'display_date', 'publish_date', 'created_date'];

/** "Ada Ren, transport correspondent, The Post": the form that byline readers know. */
function authorsIn(values: Values, told: Set<string>): string[] {
  const signed = ['credits', 'vanity_credits'].find((key) =>
    listOf(mapOf(values.get(key)).get('by')).some((one) => nameOf(mapOf(one)) !== ''),
  );
  if (signed === undefined) return [];
  return listOf(mapOf(values.get(signed)).get('by')).flatMap((one, i) => {
    const author = mapOf(one);
    if (nameOf(author) === '') return [];
    const house =
      textOf(author, 'affiliation') ||
      (textOf(author, 'org') === textOf(author, 'location') ? '' : textOf(author, 'org'));
    const parts = [nameOf(author), textOf(author, 'role'), house].filter((part) => part !== '');
    for (const [key, value] of author)
      if (typeof value === 'string' && parts.includes(value)) told.add([signed, 'by', i, key].join(STEP));
    return [parts.join(', ')];
  });
}

/** The picture that stands for the story. */
function pictureIn(values: Values, told: Set<string>): Values | null {
  const own = mapOf(mapOf(values.get('promo_items')).get('basic'));
  const { address, caption, credit } = pictureOf(own);
  if (textOf(own, 'type') !== 'image' || address === '') return null;
  for (const [key, value] of own)
    if (value === address || value === caption) told.add(['promo_items', 'basic', key].join(STEP));
  return new Map(
    [
      ['url', address],
      ['caption', caption],
      ['credit', credit],
    ].filter(([, one]) => one !== '') as [string, string][],
  );
}

/** Sections, the chief one first, and tags. */
function namesIn(values: Values, told: Set<string>): [string, string[]][] {
  const taxonomy = mapOf(values.get('taxonomy'));
  const namesOf = (list: string, ...keys: readonly string[]): string[] =>
    listOf(taxonomy.get(list)).flatMap((one, i) => {
      const key = keys.find((name) => textOf(mapOf(one), name) !== '');
      if (key === undefined) return [];
      told.add(['taxonomy', list, i, key].join(STEP));
      return [textOf(mapOf(one), key)];
    });
  const chief = ['primary_section', 'primary_site'].flatMap((key) => {
    const name = textOf(mapOf(taxonomy.get(key)), 'name');
    if (name !== '') told.add(['taxonomy', key, 'name'].join(STEP));
    return name === '' ? [] : [name];
  });
  const sections = [...chief, ...namesOf('sections', 'name'), ...namesOf('sites', 'name')];
  return [
    ['section', [...new Set(sections)]],
    ['tags', namesOf('tags', 'text', 'slug')],
  ];
}

/** A value without what is told; null where nothing is left but what kind of thing it is. */
function untold(value: Value, path: string, told: ReadonlySet<string>): Value {
  if (told.has(path)) return null;
  if (Array.isArray(value)) {
    const items = listOf(value).map((one, i) => untold(one, `${path}${STEP}${i}`, told));
    return items.every((one) => one === null) ? null : items.filter((one) => one !== null);
  }
  if (!(value instanceof Map)) return value;
  const members = [...mapOf(value)].map(([key, one]): [string, Value] => [
    key,
    untold(one, `${path}${STEP}${key}`, told),
  ]);
  const kept = members.filter(([, one]) => one !== null);
  return kept.every(([key]) => key === 'type') && kept.length < members.length ? null : new Map(kept);
}
