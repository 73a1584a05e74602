/**
 * What an item of NewsML-G2 says of its article, under names that `declare` knows, and its body, which is NITF, XHTML or plain
 * text. Names and what they mean: NewsML-G2 2.34 (IPTC). What no field takes keeps the name that it has there.
 */
import { isWebAddress } from '../../lib/links.js';
import { Gathered } from '../exports/gathered.js';
import { bodyOf } from './body.js';
import { settle, storyIn, takeDateline } from './newsml.js';
import type { Picture } from './pictures.js';
import type { Delivered, Story } from './story.js';
import {
  allIn,
  attributeOf,
  childOf,
  childrenOf,
  elementsOf,
  isElement,
  saidBy,
  wordsIn,
  type XmlElement,
} from './tree.js';

/** The items that are delivered. */
export const G2_ITEMS = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem'];

/** @param item named as one of `G2_ITEMS`. */
export function deliveredByG2(item: XmlElement): Delivered {
  const found = new Gathered();
  const [itemMeta, contentMeta] = [childOf(item, 'itemMeta'), childOf(item, 'contentMeta')];
  const id = attributeOf(item, 'guid');
  found.put('id', id);
  if (item.name !== 'newsItem') found.put('itemClass', item.name.replace(/Item$/, ''));
  const named = new Set(allIn(childOf(item, 'groupSet'), 'itemRef').map((one) => attributeOf(one, 'residref')));
  const language = attributeOf(childOf(contentMeta, 'language'), 'tag') || attributeOf(item, 'xml:lang');
  found.put('language', language);
  for (const element of elementsOf(itemMeta)) takeOfItem(element, language, found, named);
  for (const element of elementsOf(contentMeta)) takeOfContent(element, language, found);
  settle(found);
  for (const element of elementsOf(childOf(item, 'rightsInfo'))) takeRights(element, language, found);
  for (const element of elementsOf(item)) if (!TAKEN.has(element.name)) found.put(element.name, saidBy(element));
  found.put('version', attributeOf(item, 'version'));
  const classes = elementsOf(itemMeta)
    .filter(({ name }) => name === 'itemClass')
    .map(codeOf);
  const kind = item.name === 'packageItem' ? 'package' : item.name !== 'newsItem' ? 'other' : 'article';
  if (kind === 'article' && classes.some((one) => /^(?:picture|graphic)$/.test(one))) {
    const story: Story = { found, pictures: [pictureIn(item, found)], body: '' };
    return { kind: 'picture', story, id, named: [...named] };
  }
  return { kind, story: withBody(item, found), id, named: [...named] };
}

const TAKEN = new Set('catalogRef catalog rightsInfo itemMeta contentMeta contentSet groupSet'.split(' '));

/** What a code stands for where its list is not at hand: the words behind its prefix. */
function codeOf(element: XmlElement): string {
  const code = attributeOf(element, 'qcode');
  return code.slice(code.indexOf(':') + 1);
}

/** The name of what an element stands for, in a language where it has several; empty where only a code stands there. */
function nameOf(element: XmlElement, language: string): string {
  const names = childrenOf(element, 'name');
  const isMeant = (name: XmlElement) => baseOf(attributeOf(name, 'xml:lang')) === baseOf(language);
  const own = names.find(isMeant) ?? names[0];
  if (own !== undefined) return wordsIn(own);
  const isWords = element.children.some((child) => !isElement(child) && child.trim() !== '');
  return isWords ? wordsIn(element) : attributeOf(element, 'literal');
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0]!;
}

function takeOfItem(element: XmlElement, language: string, found: Gathered, named: Set<string>): void {
  const { name } = element;
  const words = nameOf(element, language);
  if (name === 'itemClass') found.put(found.has('itemClass') ? 'class' : 'itemClass', codeOf(element));
  else if (name === 'pubStatus') found.put('pubStatus', codeOf(element) || words);
  else if (name === 'provider') {
    found.put('publication', words || codeOf(element));
    found.put('provider address', attributeOf(element, 'uri'));
  } else if (name === 'embargoed') {
    // without a time it holds until further notice
    if (words === '') found.put('status', 'embargoed');
    else found.put('embargoed', words);
  } else if (name === 'service') found.put(words === '' ? 'service' : 'section', words || codeOf(element));
  else if (name === 'title') found.put('title', words);
  else if (name === 'link') takeLink(element, found, named);
  else found.put(name, words || codeOf(element) || saidBy(element));
}

/** Links to where the article was published; others name what belongs to it. */
function takeLink(link: XmlElement, found: Gathered, named: Set<string>): void {
  const [rel, href, residref] = [codedBy(link, 'rel'), attributeOf(link, 'href'), attributeOf(link, 'residref')];
  if (residref !== '') named.add(residref);
  if (/canonical|original|permalink|webpage/i.test(rel) && isWebAddress(href)) found.put('url', href);
  else found.put('related', href || residref);
}

function codedBy(element: XmlElement, attribute: string): string {
  const code = attributeOf(element, attribute);
  return code.slice(code.indexOf(':') + 1);
}

function takeOfContent(element: XmlElement, language: string, found: Gathered): void {
  const { name } = element;
  const words = nameOf(element, language);
  const role = codedBy(element, 'role');
  if (name === 'language') return;
  if (name === 'headline') {
    if (/sub/i.test(role)) found.put('standfirst', words);
    else found.put(found.has('headline') ? 'other headline' : 'headline', words);
  } else if (name === 'by') found.put('byline', words);
  else if (name === 'creator') found.put(words === '' ? 'creator code' : 'creator', words || codeOf(element));
  else if (name === 'dateline') takeDateline(words, found);
  else if (name === 'keyword') found.put('tags', words);
  else if (name === 'subject') found.put(words === '' ? 'subject code' : 'tags', words || codeOf(element));
  else if (name === 'description') {
    if (role === '' || /summary/i.test(role)) found.put(found.has('standfirst') ? 'summary' : 'standfirst', words);
    else found.put(`description ${role}`, words);
  } else found.put(name, words || codeOf(element) || saidBy(element));
}

function takeRights(element: XmlElement, language: string, found: Gathered): void {
  const words = nameOf(element, language) || attributeOf(element, 'uri') || saidBy(element);
  found.put(/^copyright/.test(element.name) ? 'copyright' : element.name, words);
}

/** The first content that has words: the others say the same in another form. */
function withBody(item: XmlElement, found: Gathered): Story {
  const contents = elementsOf(childOf(item, 'contentSet'));
  for (const content of contents) {
    const story = content.name === 'inlineXML' ? storyIn(content, found) : inData(content, found);
    if (story !== null && story.body.trim() !== '') return story;
  }
  for (const content of contents) found.put('content address', attributeOf(content, 'href'));
  return { found, pictures: [], body: '' };
}

/** Words in an element of their own; null where they are of another kind, or encoded. */
function inData(content: XmlElement, found: Gathered): Story | null {
  const type = attributeOf(content, 'contenttype');
  const isText = type === '' || /^text\/|html|xml/i.test(type);
  if (content.name !== 'inlineData' || !isText || attributeOf(content, 'encoding') !== '') return null;
  return { found, pictures: [], body: bodyOf(content) };
}

/** Sizes of a picture for lists. */
const SMALL = /thumb|preview|small/i;

function pictureIn(item: XmlElement, found: Gathered): Picture {
  const remote = childrenOf(childOf(item, 'contentSet'), 'remoteContent');
  const own = remote.find((one) => !SMALL.test(codedBy(one, 'rendition'))) ?? remote[0] ?? null;
  return {
    caption: found.first('description caption') || found.first('standfirst') || found.first('headline'),
    credit:
      found.first('creditline') || [found.first('byline'), found.first('creator')].find((one) => one !== '') || '',
    image: attributeOf(own, 'href'),
    others: [],
  };
}
