/**
 * What a document in NITF says of its article, under names that `declare` knows, and its body. Names and what they mean: NITF
 * 3.6 (IPTC), and what systems in use make of it. What no field takes keeps the name that it has there.
 */
import { lettersOnly } from '../../lib/letters-only.js';
import { collapse } from '../../lib/text.js';
import { Gathered } from '../exports/gathered.js';
import type { Values } from '../json/text.js';
import { bodyOf } from './body.js';
import { takeHead } from './nitf-head.js';
import { figureOf, pictureOf } from './pictures.js';
import { placeOf } from './printed-place.js';
import { asHtml, framed, type Story } from './story.js';
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

export function storyOf(nitf: XmlElement): Story {
  const found = new Gathered();
  const [head, body] = [childOf(nitf, 'head'), childOf(nitf, 'body')];
  const top = childOf(body, 'body.head');
  takeHedline(childOf(top, 'hedline'), wordsIn(childOf(head, 'title')), found);
  for (const byline of childrenOf(top, 'byline')) takeByline(byline, found);
  takeDateline(childOf(top, 'dateline'), found);
  takeHead(nitf, found);
  for (const element of elementsOf(top)) takeBeside(element, found);
  const content = contentOf(body);
  const media = [...allIn(top, 'media'), ...allIn(content, 'media')];
  const pictures = media.map(pictureOf);
  const lead = pictures.findIndex(({ caption }) => caption !== '');
  const above = allIn(top, 'media').map((one, i) => (i === lead ? '' : figureOf(pictureOf(one))));
  const words = content === null ? '' : bodyOf(content, media[lead] ?? null);
  const below = childOf(body, 'body.end');
  return { found, pictures, body: framed(above.join(''), words, below === null ? '' : endOf(below, found)) };
}

/** A second headline that another medium has: `online_headline` in the corpus of the New York Times. */
const OTHER_HEADLINE = /^(?!.*sub).*headline/i;

function takeHedline(hedline: XmlElement | null, title: string, found: Gathered): void {
  const main = childrenOf(hedline, 'hl1').map((one) => wordsIn(one));
  const headline = main.join(' ').trim() || title;
  found.put('headline', headline);
  if (lettersOnly(title) !== lettersOnly(headline)) found.put('title', title);
  const decks: string[] = [];
  for (const deck of childrenOf(hedline, 'hl2')) {
    const words = wordsIn(deck);
    if (lettersOnly(words) === lettersOnly(headline)) continue;
    const kind = attributeOf(deck, 'class');
    if (OTHER_HEADLINE.test(kind)) found.put(`hl2 ${kind}`, words);
    else decks.push(words);
  }
  found.put('standfirst', decks.join(' '));
}

/** Bylines that say again, in the form of a list, who signs: of BLOX (`tncms-author`) and of the corpus of the New York Times. */
const LISTED = /author|normali[sz]ed/i;

function takeByline(byline: XmlElement, found: Gathered): void {
  for (const address of childrenOf(byline, 'virtloc')) found.put('byline address', wordsIn(address));
  const isListed = LISTED.test(attributeOf(byline, 'class'));
  for (const signer of signersOf(byline)) {
    const name = typeof signer === 'string' ? signer : (signer.get('name') as string);
    if (!isListed || !found.says('byline', name)) found.put(isListed ? 'author' : 'byline', signer);
  }
}

/** A title follows the name that it belongs to; alone it is all that signs. */
function signersOf({ children }: XmlElement): (string | Values)[] {
  const signers: (string | Values)[] = [];
  let words = '';
  const sign = (role: string) => {
    const name = withoutSigns(collapse(words).replace(BETWEEN, ''));
    words = '';
    if (name === '' || role === '') signers.push(name || role);
    else
      signers.push(
        new Map([
          ['name', name],
          ['role', role],
        ]),
      );
  };
  for (const child of children) {
    if (!isElement(child)) words += child;
    else if (child.name === 'byttl') sign(wordsIn(child));
    else if (child.name !== 'virtloc') words += ` ${wordsIn(child)} `;
  }
  sign('');
  return signers;
}

/** What stands between two who sign. */
const BETWEEN = /^(?:[\s,;|&]|(?:and|und|et|y)\s(?=\S))+/u;

function withoutSigns(words: string): string {
  let end = words.length;
  while (end > 0 && ' ,;|&'.includes(words[end - 1]!)) end--;
  return words.slice(0, end);
}

const DAY = new Set(['story.date']);

function takeDateline(dateline: XmlElement | null, found: Gathered): void {
  const printed = wordsIn(dateline, DAY);
  const place = placeOf(wordsIn(childOf(dateline, 'location')) || printed);
  found.put('dateline', place);
  if (lettersOnly(printed) !== lettersOnly(place)) found.put('printed dateline', printed);
}

/** Elements of `body.head` that are taken by name. */
const TAKEN = new Set(['hedline', 'byline', 'dateline', 'media', 'pubdata']);

function takeBeside(element: XmlElement, found: Gathered): void {
  const { name } = element;
  if (TAKEN.has(name)) return;
  if (name === 'distributor') found.put(found.has('publication') ? 'distributor' : 'publication', wordsIn(element));
  else if (name === 'abstract') found.put(found.has('standfirst') ? 'abstract' : 'standfirst', wordsIn(element));
  else found.put(name, saidBy(element));
}

function contentOf(body: XmlElement | null): XmlElement | null {
  const content = childOf(body, 'body.content');
  if (content !== null) return withoutBeginnings(content);
  if (body === null) return null;
  const isBeside = (child: XmlElement | string) => isElement(child) && /^body\.(?:head|end)$/.test(child.name);
  return { ...body, children: body.children.filter((child) => !isBeside(child)) };
}

/** Blocks that open a body, and may say what the whole says; a guess. */
const MOST_BEGINNINGS = 4;

/** The corpus of the New York Times gives the first paragraph once more, in `lead_paragraph` beside `full_text`. */
function withoutBeginnings(content: XmlElement): XmlElement {
  const blocks = childrenOf(content, 'block');
  const classed = (kind: RegExp) => blocks.filter((block) => kind.test(attributeOf(block, 'class')));
  const [full] = classed(/full/i);
  if (full === undefined) return content;
  const letters = lettersOnly(wordsIn(full));
  const beginnings = classed(/lead/i).slice(0, MOST_BEGINNINGS);
  const said = new Set<XmlElement | string>(beginnings.filter((one) => letters.includes(lettersOnly(wordsIn(one)))));
  return { ...content, children: content.children.filter((child) => child === full || !said.has(child)) };
}

/** What stands below an article and belongs to it. */
function endOf(end: XmlElement, found: Gathered): string {
  const isKept = (child: XmlElement | string) => {
    if (!isElement(child)) return true;
    const isRelated = /related/i.test(attributeOf(child, 'class'));
    if (isRelated || child.name === 'bibliography') found.put(isRelated ? 'related' : child.name, wordsIn(child));
    return !isRelated && child.name !== 'bibliography';
  };
  const kept = { ...end, children: end.children.filter(isKept) };
  return wordsIn(kept) === '' ? '' : asHtml(bodyOf(kept));
}
