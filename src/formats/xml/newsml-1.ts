/**
 * What an item of NewsML 1 says of its article, under names that `declare` knows. Names and what they mean: NewsML 1.2 (IPTC).
 * What no field takes keeps the name that it has there.
 */
import { escapeText } from '../../lib/html.js';
import { lettersOnly } from '../../lib/letters-only.js';
import { isWebAddress } from '../../lib/links.js';
import { collapse } from '../../lib/text.js';
import { sayingOf } from '../exports/article-values.js';
import { Gathered } from '../exports/gathered.js';
import { settle, takeDateline } from './newsml.js';
import { contentsOf, formalName, type Text } from './newsml-1-contents.js';
import { figureOf, type Picture } from './pictures.js';
import { asHtml, type Delivered, framed, type Story } from './story.js';
import { allIn, attributeOf, childOf, childrenOf, elementsOf, saidBy, wordsIn, type XmlElement } from './tree.js';

/** @param item `NewsItem`. @param root of its document. */
export function deliveredBy1(item: XmlElement, root: XmlElement): Delivered {
  const identifier = childOf(item, 'Identification', 'NewsIdentifier');
  const id = wordsIn(childOf(identifier, 'PublicIdentifier')) || wordsIn(childOf(identifier, 'NewsItemId'));
  const { texts, pictures, addresses } = contentsOf(item);
  const bodies = texts.filter(({ role }) => !TITLE.test(role) && !LEAD.test(role));
  const main = bodies.find(({ role }) => /^(?:main|body)/.test(role)) ?? bodies[0] ?? texts[0] ?? null;
  const within = main?.within ?? childrenOf(item, 'NewsComponent').slice(0, 1);
  const found = new Gathered();
  found.put('id', id);
  const named = takeManagement(childOf(item, 'NewsManagement'), found);
  // what stands nearest to the text is said of it
  for (const component of within.toReversed()) takeComponent(component, found);
  if (main !== null) found.complete(main.story.found, NONE);
  for (const { role, story } of texts) if (TITLE.test(role)) found.once('headline', wordsOf(story));
  found.once('language', attributeOf(item, 'xml:lang'));
  found.once('publication', wordsIn(childOf(identifier, 'ProviderId')));
  settle(found);
  const label = wordsIn(childOf(item, 'Identification', 'NameLabel'));
  found.once('slugline', label);
  if (!found.says('slugline', label)) found.put('NameLabel', label);
  for (const element of elementsOf(identifier))
    if (element.name !== 'PublicIdentifier') found.put(element.name, wordsIn(element));
  for (const element of elementsOf(childOf(root, 'NewsEnvelope')))
    found.put(`envelope ${element.name}`, saidBy(element));
  for (const address of addresses) takeAddress(address, main !== null, found);
  if (texts.length === 0 && pictures.length > 0) found.put('itemClass', 'picture');
  const kind = texts.length === 0 && pictures.length > 0 ? 'picture' : 'article';
  return { kind, story: wholeOf(main, texts, pictures, found), id, named };
}

/** Agencies that deliver a headline and a first paragraph as texts of their own name them so. */
const [TITLE, LEAD] = [/^(?:title|headline)/, /^lead/];

/** The words of a short text. */
function wordsOf({ body }: Story): string {
  return collapse(body.replace(/<[^<>]*>/g, ' '));
}

/** Beside a text stands where it was published. */
function takeAddress(address: string, isText: boolean, found: Gathered): void {
  found.put(isText && isWebAddress(address) && !found.has('url') ? 'url' : 'content address', address);
}

const NONE: ReadonlySet<string> = new Set();

/** How `declare` calls what NewsML names otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  FirstCreated: 'firstCreated',
  FirstPublished: 'published',
  ThisRevisionCreated: 'versionCreated',
  Status: 'status',
  Urgency: 'urgency',
};

/** The items that it names as belonging to it. */
function takeManagement(management: XmlElement | null, found: Gathered): string[] {
  const named: string[] = [];
  for (const element of elementsOf(management)) {
    const { name } = element;
    if (name === 'AssociatedWith') named.push(attributeOf(element, 'NewsItem'));
    found.put(Object.hasOwn(NAMES, name) ? NAMES[name]! : name, formalName(element) || saidBy(element));
  }
  return named;
}

function takeComponent(component: XmlElement, found: Gathered): void {
  const byline = childOf(component, 'NewsLines', 'ByLine');
  if (!found.has('byline')) takeByline(wordsIn(byline), wordsIn(childOf(component, 'NewsLines', 'ByLineTitle')), found);
  for (const line of elementsOf(childOf(component, 'NewsLines'))) takeLine(line, found);
  for (const element of elementsOf(childOf(component, 'AdministrativeMetadata'))) takeAdministration(element, found);
  for (const element of elementsOf(childOf(component, 'DescriptiveMetadata'))) takeDescription(element, found);
  for (const element of elementsOf(childOf(component, 'RightsMetadata'))) {
    const holder = wordsIn(childOf(element, 'CopyrightHolder'));
    found.put(holder === '' ? element.name : 'copyright', holder || saidBy(element));
  }
  for (const topic of allIn(childOf(component, 'TopicSet'), 'Topic'))
    found.put('topics', wordsIn(childOf(topic, 'Description')) || formalName(topic));
  for (const name of ['Metadata', 'Comment'])
    for (const element of childrenOf(component, name)) found.put(name, saidBy(element));
  found.once('language', attributeOf(component, 'xml:lang'));
}

function takeByline(name: string, role: string, found: Gathered): void {
  const signer = new Map([
    ['name', name],
    ['role', role],
  ]);
  found.put('byline', name === '' || role === '' ? name || role : signer);
}

/** Lines that `declare` calls otherwise; of each the one nearest to the text counts. */
const LINES: Readonly<Record<string, string>> = {
  HeadLine: 'headline',
  SubHeadLine: 'standfirst',
  CreditLine: 'creditline',
  CopyrightLine: 'copyright',
  RightsLine: 'rights',
  SeriesLine: 'series',
  SlugLine: 'slugline',
};

function takeLine(line: XmlElement, found: Gathered): void {
  const { name } = line;
  const words = wordsIn(line);
  if (name === 'ByLine' || name === 'ByLineTitle') {
    if (!found.says('byline', words)) found.put('other byline', words);
  } else if (name === 'DateLine') takeDateline(words, found);
  else if (name === 'KeywordLine') for (const tag of words.split(/[,;]/)) found.put('tags', tag);
  else if (name === 'NewsLine') {
    const kind = formalName(childOf(line, 'NewsLineType'));
    const said = wordsIn(childOf(line, 'NewsLineText'));
    const isDeck = /summary|abstract/i.test(kind) && !found.has('standfirst');
    found.put(isDeck ? 'standfirst' : `line ${kind}`, said);
  } else {
    const own = Object.hasOwn(LINES, name) ? LINES[name]! : name;
    if (!found.has(own)) found.put(own, words);
    else if (!found.says(own, words)) found.put(`other ${own}`, words);
  }
}

function takeAdministration(element: XmlElement, found: Gathered): void {
  const { name } = element;
  const party = formalName(childOf(element, 'Party')) || wordsIn(element);
  if (name === 'Provider') found.once('publication', party);
  else if (name === 'Creator' || name === 'Source') {
    // the house that delivers names itself in each of them
    if (!found.says('publication', party)) found.put(name.toLowerCase(), party);
  } else if (name === 'Property') takeProperty(element, found);
  else found.put(name, party || saidBy(element));
}

function takeDescription(element: XmlElement, found: Gathered): void {
  const { name } = element;
  if (name === 'Language') found.once('language', formalName(element));
  else if (name === 'Genre') found.put('genre', formalName(element));
  else if (name === 'SubjectCode') {
    for (const level of ['Subject', 'SubjectMatter', 'SubjectDetail', 'SubjectQualifier'])
      for (const subject of childrenOf(element, level)) {
        const words = formalName(subject);
        found.put(/\p{L}{3}/u.test(words) ? 'tags' : 'subject code', words);
      }
  } else if (name === 'Location') {
    const places = childrenOf(element, 'Property').map((one) => attributeOf(one, 'Value'));
    found.put('located', places.filter((one) => one !== '').join(', '));
  } else if (name === 'Property') takeProperty(element, found);
  else found.put(name, formalName(element) || saidBy(element));
}

function takeProperty(property: XmlElement, found: Gathered): void {
  const [name, value] = [formalName(property), attributeOf(property, 'Value') || wordsIn(property)];
  if (/^keywords?$/i.test(name)) for (const tag of value.split(/[,;]/)) found.put('tags', tag);
  else found.put(/^(?:section|category|desk)$/i.test(name) ? 'section' : `property ${name}`, value);
}

/** The main text with the others below it, those apart that say the same in another form. */
function wholeOf(main: Text | null, texts: readonly Text[], pictures: readonly Picture[], found: Gathered): Story {
  const own = main?.story ?? { body: '', pictures: [] };
  const said = sayingOf(own.body);
  const isOther = (text: Text) => text !== main && !TITLE.test(text.role) && !LEAD.test(text.role);
  const others = texts.filter((text) => isOther(text) && !isSaid(sayingOf(text.story.body), said));
  const leads = texts.filter((text) => text !== main && LEAD.test(text.role));
  const above = leads.map(({ story }) => asHtml(story.body));
  const below = others.map((text) => headingOf(text, found) + asHtml(text.story.body));
  const isLed = own.pictures.some(({ caption }) => caption !== '');
  const lead = isLed ? undefined : pictures.find(({ caption }) => caption !== '');
  below.push(...pictures.filter((one) => one !== lead).map(figureOf));
  const all = [...own.pictures, ...pictures, ...others.flatMap(({ story }) => story.pictures)];
  return { found, pictures: all, body: framed(above.join('\n'), own.body, below.join('\n\n')) };
}

/** What is much shorter says something of its own. */
function isSaid(words: string, said: string): boolean {
  return words.length > said.length / 2 && (said.includes(words) || words.includes(said));
}

/** The headline of a text beside the main one, where it has one of its own. */
function headingOf({ within }: Text, found: Gathered): string {
  const words = wordsIn(childOf(within.at(-1)!, 'NewsLines', 'HeadLine'));
  if (words === '' || lettersOnly(words) === lettersOnly(found.first('headline'))) return '';
  return `<h2>${escapeText(words)}</h2>\n`;
}
