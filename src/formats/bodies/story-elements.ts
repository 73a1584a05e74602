/**
 * Bodies in content elements, as ANS has them (Arc XP; washingtonpost/ans-schema 0.10, `story_elements`): a list of typed
 * elements, the words of each in inline HTML. It knows them by their types and members, whoever wrote them.
 */
import { listOf, mapOf, textOf, type Value, type Values } from '../json/text.js';
import { tagMarks } from '../markup.js';
import * as html from './made-body.js';

/** Members by which an element of a type holds its words. */
const HOLDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ text: 'content', header: 'content', raw_html: 'content', interstitial_link: 'content' }),
);

/** Whether a value is a list of elements, of which at least one holds words as these do. */
export function isStoryElements(value: Value): boolean {
  const elements = listOf(value).filter((one) => one !== null);
  if (elements.length === 0 || !elements.every((one) => textOf(mapOf(one), 'type') !== '')) return false;
  return elements.some((one) => {
    const type = textOf(mapOf(one), 'type');
    const words = mapOf(one).get(HOLDS.get(type) ?? '');
    return typeof words === 'string' || (type === 'quote' && mapOf(one).has('content_elements'));
  });
}

/** Null where they hold nothing but links to other articles. */
export function ofStoryElements(value: Value): html.MadeBody | null {
  const making: html.Making = { pieces: [], left: [] };
  takeAll(value, making);
  return html.madeOf(making);
}

function takeAll(value: Value | undefined, making: html.Making): void {
  for (const one of listOf(value).map(mapOf)) {
    const type = textOf(one, 'type');
    const take = KINDS.get(type);
    if (take !== undefined) take(one, making);
    else if (one.has('content_elements')) takeAll(one.get('content_elements'), making);
    else if (textOf(one, 'content') !== '') html.add(making, html.paragraph(textOf(one, 'content')));
    else if (type !== '') making.left.push(type);
  }
}

const contentOf = (element: Value | undefined): string => textOf(mapOf(element), 'content');
/** `headlines.basic` and its like. */
const basicOf = (values: Values, key: string): string => textOf(mapOf(values.get(key)), 'basic');

type Take = (element: Values, making: html.Making) => void;

const KINDS: ReadonlyMap<string, Take> = new Map(
  Object.entries<Take>({
    header: (one, to) => html.add(to, html.heading(textOf(one, 'level'), contentOf(one))),
    raw_html: takeRaw,
    list: (one, to) => html.add(to, listIn(one)),
    quote: takeQuote,
    image: (one, to) => html.add(to, html.figure(pictureOf(one))),
    gallery: takeGallery,
    video: takeFilm,
    audio: takeFilm,
    interstitial_link: takeLink,
    link_list: takeLinks,
    story: (one, to) => html.add(to, linked(addressOf(one), html.plain(basicOf(one, 'headlines'))), 'related'),
    correction: (one, to) => html.add(to, html.paragraph(html.plain(textOf(one, 'text'))), 'correction'),
    divider: () => {},
    table: (one, to) => html.add(to, tableIn(one)),
    oembed_response: takeEmbedded,
    code: (one, to) => html.add(to, html.code(contentOf(one))),
    blockquote: (one, to) => html.add(to, html.quotation([contentOf(one)], '')),
    numeric_rating: (one, to) => html.add(to, html.paragraph(html.plain(ratingIn(one)))),
    endorsement: (one, to) => html.add(to, html.paragraph(html.plain(textOf(one, 'endorsement')))),
  }),
);

/** Scripts and frames hold no words. */
function takeRaw(element: Values, making: html.Making): void {
  const written = contentOf(element);
  if (saysAnything(written)) html.add(making, written);
  else making.left.push('raw_html');
}

function saysAnything(written: string): boolean {
  if (/<img\s/iu.test(written)) return true;
  let at = 0;
  for (const { span } of tagMarks(written).sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] > at && written.slice(at, span[0]).trim() !== '') return true;
    at = Math.max(at, span[1]);
  }
  return written.slice(at).trim() !== '';
}

/** A list within a list stands beside the item that it belongs to. */
function listIn(element: Values): string {
  const items: string[] = [];
  for (const one of listOf(element.get('items')).map(mapOf)) {
    const inner = one.has('items') ? listIn(one) : textOf(one, 'content');
    if (one.has('items') && items.length > 0) items.push(`${items.pop()!}${inner}`);
    else items.push(inner);
  }
  return html.list(textOf(element, 'list_type') === 'ordered', items);
}

function takeQuote(element: Values, making: html.Making): void {
  const within: html.Making = { pieces: [], left: making.left };
  takeAll(element.get('content_elements'), within);
  const lines = within.pieces.length > 0 ? within.pieces.map((one) => html.unwrapped(one.html)) : [contentOf(element)];
  const isPulled = /^pull[ _-]?quote$/iu.test(textOf(element, 'subtype'));
  const words = html.quotation(lines, contentOf(element.get('citation')));
  html.add(making, words, isPulled ? 'pulled' : null);
}

function takeGallery(element: Values, making: html.Making): void {
  const said = [basicOf(element, 'headlines'), basicOf(element, 'description')].filter((one) => one !== '');
  const caption = html.plain(said.join('. '));
  html.add(making, html.figure({ address: '', words: '', caption, credit: '' }));
  takeAll(element.get('content_elements'), making);
}

/** Of a film or a recording its picture, what it is called or what is said of it, who made it. */
function takeFilm(element: Values, making: html.Making): void {
  const still = mapOf(mapOf(element.get('promo_items')).get('basic'));
  const named = basicOf(element, 'headlines') || basicOf(element, 'description');
  const caption = textOf(element, 'caption') || html.plain(named);
  const address = textOf(still, 'url');
  const picture = html.figure({ address, words: textOf(still, 'alt_text'), caption, credit: creditOf(element) });
  if (picture === '') making.left.push(textOf(element, 'type'));
  else html.add(making, picture);
}

function takeLink(element: Values, making: html.Making): void {
  html.add(making, linked(textOf(element, 'url'), contentOf(element)), 'related');
  html.add(making, html.paragraph(contentOf(element.get('description'))), 'related');
  if (element.has('image')) making.left.push('image of a link');
}

function takeLinks(element: Values, making: html.Making): void {
  html.add(making, html.paragraph(html.plain(textOf(element, 'title'))), 'related');
  for (const one of listOf(element.get('items')).map(mapOf)) takeLink(one, making);
}

function linked(address: string, inner: string): string {
  return inner.trim() === '' ? '' : html.paragraph(html.link(address, inner));
}

function addressOf(element: Values): string {
  return textOf(element, 'canonical_url') || textOf(element, 'website_url');
}

function tableIn(element: Values): string {
  const cells = (row: Value | undefined): string[] => listOf(row).map((cell) => contentOf(cell));
  const head = cells(element.get('header'));
  const rows = listOf(element.get('rows')).map(cells);
  return html.table(head.length > 0 ? [head, ...rows] : rows, head.length > 0);
}

/** What another site gives to be shown: its own HTML where that has words, else a link. */
function takeEmbedded(element: Values, making: html.Making): void {
  const given = mapOf(element.get('raw_oembed'));
  const [written, address] = [textOf(given, 'html'), textOf(given, 'url')];
  const title = html.plain(textOf(given, 'title'));
  if (written !== '' && saysAnything(written)) html.add(making, written);
  else if (title + address !== '') html.add(making, html.paragraph(html.link(address, title)));
  else making.left.push('oembed_response');
}

function ratingIn(element: Values): string {
  const [given, most, units] = ['numeric_rating', 'max', 'units'].map((key) => textOf(element, key));
  return `${given}${most === '' ? '' : ` / ${most}`} ${units}`.trim();
}

/** A picture as an element, or as what stands for a story. */
export function pictureOf(image: Values): html.Picture {
  const caption = textOf(image, 'caption');
  const subtitle = textOf(image, 'subtitle');
  return {
    address: textOf(image, 'url'),
    words: textOf(image, 'alt_text') || (caption === '' ? '' : subtitle),
    caption: caption || subtitle,
    credit: creditOf(image),
  };
}

/** "Ada Ren/Reuters": who made a picture, and for whom. */
function creditOf(image: Values): string {
  const [own, shown] = ['credits', 'vanity_credits'].map((key) => mapOf(image.get(key)));
  const namesIn = (role: string): string => {
    const all = [shown!, own!].map((credits) => listOf(credits.get(role)).map((one) => nameOf(mapOf(one))));
    return (all.find((names) => names.some((name) => name !== '')) ?? []).filter((name) => name !== '').join(', ');
  };
  return [namesIn('by'), namesIn('affiliation')].filter((one) => one !== '').join('/');
}

/** The name under which somebody signs. */
export function nameOf(author: Values): string {
  return textOf(author, 'byline') || textOf(author, 'name');
}
