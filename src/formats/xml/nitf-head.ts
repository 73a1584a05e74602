/**
 * What the head of a document in NITF declares: dates, where and by whom it was published, its section, subjects and numbers.
 * Names and what they mean: NITF 3.6 (IPTC), head; what BLOX of TownNews adds begins with `tncms`.
 */
import { isWebAddress } from '../../lib/links.js';
import type { Gathered } from '../exports/gathered.js';
import { allIn, attributeOf, childOf, childrenOf, elementsOf, saidBy, wordsIn, type XmlElement } from './tree.js';

export function takeHead(nitf: XmlElement, found: Gathered): void {
  const [head, body] = [childOf(nitf, 'head'), childOf(nitf, 'body')];
  const data = childOf(head, 'docdata');
  const languages = [attributeOf(nitf, 'xml:lang'), attributeOf(body, 'xml:lang'), attributeOf(nitf, 'baselang')];
  found.put('language', languages.find((one) => one !== '') ?? '');
  // systems put some of the head's elements above the body
  const heads = [head, childOf(body, 'body.head')];
  const allOf = (name: string) => heads.flatMap((one) => allIn(one, name));
  takeDates(allOf, found);
  for (const [name, value] of Object.entries(data?.attributes ?? {}))
    found.put(name === 'management-status' ? 'status' : name, value);
  for (const pubdata of allOf('pubdata')) takePubdata(pubdata, found);
  for (const element of [data, head].flatMap((one) => (one === null ? [] : elementsOf(one)))) takeData(element, found);
}

/** NITF 3.1 on dates: `000000` where no time is known. */
const NO_TIME = /(?<=^\d{8}|^\d{4}-\d\d-\d\d)T?(?:0000(?:00)?|00:00(?::00)?)(?:\.0+)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** The day in a paper comes first, then when it could be read, when it was sent, when it was written. */
const DATES = ['date.publication', 'date.release', 'date.issue', 'story.date'] as const;

function takeDates(allOf: (name: string) => XmlElement[], found: Gathered): void {
  const stated = DATES.flatMap((name): [string, string][] => {
    const isPrinted = name === 'date.publication';
    const [element = null] = allOf(isPrinted ? 'pubdata' : name);
    const date = isPrinted ? attributeOf(element, name) : attributeOf(element, 'norm') || wordsIn(element);
    return date === '' ? [] : [[name, date.replace(NO_TIME, '')]];
  });
  const first = stated[0]?.[1] ?? '';
  // of one day the one with its time says more
  const day = dayOf(first);
  const [, published = first] = stated.find(([, date]) => dayOf(date) === day && date.length > DAY_LENGTH) ?? [];
  found.put('published', published);
  for (const [name, date] of stated) if (date !== published) found.put(name, date);
}

/** Characters of a day. */
const DAY_LENGTH = 10;

function dayOf(date: string): string {
  return date.replace(/\D/g, '').slice(0, 8);
}

function takePubdata(pubdata: XmlElement, found: Gathered): void {
  for (const [name, value] of Object.entries(pubdata.attributes)) {
    if (name === 'date.publication' || name.startsWith('xml')) continue;
    if (name === 'name') found.put('publication', value);
    else if (name === 'position.section') found.put('section', value);
    else if (name === 'ex-ref' && isWebAddress(value.trim())) found.put('url', value);
    else found.put(`pubdata ${name}`, value);
  }
}

/** Elements that are taken elsewhere. */
const TAKEN = new Set(['title', 'docdata', 'pubdata', 'date.issue', 'date.release', 'script', 'style']);

function takeData(element: XmlElement, found: Gathered): void {
  const { name } = element;
  const of = (attribute: string) => attributeOf(element, attribute);
  if (TAKEN.has(name)) return;
  if (name === 'meta') takeMeta(of('name') || of('http-equiv'), of('content'), found);
  else if (name === 'doc-id') {
    found.put('id', of('id-string') || wordsIn(element));
    found.put('doc-id regsrc', of('regsrc'));
  } else if (name === 'doc.copyright') found.put('copyright', `${of('year')} ${of('holder')}`);
  else if (name === 'urgency') found.put('urgency', of('ed-urg'));
  else if (name === 'key-list') takeKeywords(element, found);
  else if (name === 'identified-content') for (const one of elementsOf(element)) takeIdentified(one, found);
  else if (name === 'classifier') takeIdentified(element, found);
  else if (name === 'tobject') takeSubjects(element, found);
  else if (name === 'a' && of('rel') === 'canonical') found.put('canonical', of('href'));
  else found.put(name, saidBy(element));
}

function takeMeta(name: string, content: string, found: Gathered): void {
  if (/^(?:news_)?keywords$/i.test(name)) for (const tag of content.split(/[,;]/)) found.put('tags', tag);
  else if (name === 'asset_type') found.put('itemClass', content);
  else if (name !== '') found.put(name, content);
}

/** Each is a tag; the only one may be a list of them. */
function takeKeywords(list: XmlElement, found: Gathered): void {
  const keywords = childrenOf(list, 'keyword').map((one) => attributeOf(one, 'key') || wordsIn(one));
  for (const keyword of keywords.length === 1 ? keywords[0]!.split(',') : keywords) found.put('tags', keyword);
}

/** What an article is about: persons, houses, places and works have their names. */
const NAMES = new Set(['person', 'org', 'event', 'object.title', 'function', 'classifier']);

function takeIdentified(element: XmlElement, found: Gathered): void {
  const { name } = element;
  if (name === 'key-list') takeKeywords(element, found);
  else if (name === 'location') {
    const places = elementsOf(element).map((one) => wordsIn(one, POINTS));
    found.put('tags', places.filter((one) => one !== '').join(', ') || wordsIn(element));
  } else if (NAMES.has(name)) takeNamed(element, found);
  else found.put(name, saidBy(element));
}

function takeNamed(element: XmlElement, found: Gathered): void {
  const [type, words] = [attributeOf(element, 'type'), attributeOf(element, 'value') || wordsIn(element)];
  if (type === 'tncms:asset') found.put('itemClass', words);
  else if (type.startsWith('tncms:')) found.put(type, words);
  // a way down somebody's own order is no tag
  else found.put(element.name === 'classifier' && words.includes('/') ? 'classifier' : 'tags', words);
}

/** GeoRSS in places. */
const POINTS: ReadonlySet<string> = new Set(['point', 'polygon', 'where']);

function takeSubjects(tobject: XmlElement, found: Gathered): void {
  found.put('tobject.type', attributeOf(tobject, 'tobject.type'));
  for (const element of elementsOf(tobject)) {
    if (element.name !== 'tobject.subject') {
      found.put(element.name, saidBy(element));
      continue;
    }
    for (const level of ['type', 'matter', 'detail'])
      found.put('tags', attributeOf(element, `tobject.subject.${level}`));
    for (const code of ['code', 'refnum']) found.put('subject code', attributeOf(element, `tobject.subject.${code}`));
  }
}
