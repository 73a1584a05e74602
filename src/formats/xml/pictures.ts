/**
 * Pictures beside an article as news exchange gives them: caption, credit, address. The first that has a caption is declared
 * with its address, the others stand as figures.
 */
import { escapeText } from '../../lib/html.js';
import { lettersOnly } from '../../lib/letters-only.js';
import { figure } from '../bodies/made-body.js';
import type { Value } from '../json/text.js';
import { attributeOf, childrenOf, wordsIn, type XmlElement } from './tree.js';

/** Empty where it has none. */
export interface Picture {
  readonly caption: string;
  readonly credit: string;
  readonly image: string;
  /** What else it is called: an alternative text, a title, addresses of other sizes. */
  readonly others: readonly string[];
}

/** A picture of NITF (3.6, `media`). */
export function pictureOf(media: XmlElement): Picture {
  const references = childrenOf(media, 'media-reference');
  const own = references.find((one) => !SMALL.test(attributeOf(one, 'name'))) ?? references[0] ?? null;
  const wordsOf = (name: string) => childrenOf(media, name).map((one) => wordsIn(one));
  const titles = childrenOf(media, 'media-metadata').filter((one) => attributeOf(one, 'name') === 'title');
  return {
    caption: wordsOf('media-caption').join(' ').trim(),
    credit: wordsOf('media-producer').join(', '),
    image: addressOf(own),
    others: [
      ...titles.map((one) => attributeOf(one, 'value')),
      ...references.flatMap((one) => [attributeOf(one, 'alternate-text'), one === own ? '' : addressOf(one)]),
    ],
  };
}

function addressOf(reference: XmlElement | null): string {
  return attributeOf(reference, 'source') || attributeOf(reference, 'data-location');
}

/** Names of the same picture in a size for lists. */
const SMALL = /preview|thumb/i;

/** A picture's words as a figure; empty where it has no caption. */
export function figureOf({ caption, credit }: Picture): string {
  if (caption === '') return '';
  return `${figure({ address: '', words: '', caption: escapeText(caption), credit })}\n`;
}

/** What pictures declare: of the first with a caption all, of the others what no figure says. */
export function declaredBy(pictures: readonly Picture[]): [string, Value][] {
  const lead = pictures.find(({ caption }) => caption !== '') ?? null;
  const { caption = '', credit = '', image = '' } = lead ?? {};
  const unsaid = pictures.flatMap((one) => {
    const own = one === lead ? [] : [one.image, one.caption === '' ? one.credit : ''];
    return [...own, ...one.others].filter((words) => lettersOnly(words) !== lettersOnly(one.caption));
  });
  const values: [string, string | string[]][] = [
    ['caption', caption],
    ['credit', credit],
    ['image', image],
    ['pictures', [...new Set(unsaid.filter((words) => words !== ''))]],
  ];
  return values.filter(([, value]) => value.length > 0);
}
