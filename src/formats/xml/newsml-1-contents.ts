/**
 * The texts and pictures in the components of an item of NewsML 1.2 (IPTC): a picture belongs with the caption of its own
 * component, or with the one that is left.
 */
import { Gathered } from '../exports/gathered.js';
import { storyIn } from './newsml.js';
import type { Picture } from './pictures.js';
import type { Story } from './story.js';
import { attributeOf, childOf, childrenOf, elementsOf, wordsIn, type XmlElement } from './tree.js';

/** A text of an item, and the components that it stands in, the outermost first. */
export interface Text {
  readonly story: Story;
  readonly role: string;
  readonly within: readonly XmlElement[];
}

export interface Contents {
  readonly texts: readonly Text[];
  readonly pictures: readonly Picture[];
  /** Addresses of what is neither. */
  readonly addresses: readonly string[];
}

export function contentsOf(item: XmlElement): Contents {
  const all = childrenOf(item, 'NewsComponent').map((component) => heldBy(component, []));
  const held = together(all);
  const pictures = [...held.pictures, ...paired(held, null)];
  return { texts: held.texts, pictures, addresses: held.addresses };
}

interface Image {
  readonly address: string;
  readonly isSmall: boolean;
  /** As its own component gives it. */
  readonly credit: string;
}

interface Held extends Contents {
  /** Those that have not come together yet. */
  readonly captions: readonly string[];
  readonly images: readonly Image[];
}

function together(all: readonly Held[]): Held {
  return {
    texts: all.flatMap(({ texts }) => texts),
    pictures: all.flatMap(({ pictures }) => pictures),
    addresses: all.flatMap(({ addresses }) => addresses),
    captions: all.flatMap(({ captions }) => captions),
    images: all.flatMap(({ images }) => images),
  };
}

const NOTHING: Held = { texts: [], pictures: [], addresses: [], captions: [], images: [] };

function heldBy(component: XmlElement, above: readonly XmlElement[]): Held {
  const within = [...above, component];
  const held = together(
    elementsOf(component).map((child) => {
      if (child.name === 'NewsComponent') return heldBy(child, within);
      return child.name === 'ContentItem' ? contentOf(child, within) : NOTHING;
    }),
  );
  const isPicture = held.images.length > 0 && held.captions.length > 0 && held.texts.length === 0;
  if (!isPicture) return held;
  return { ...held, pictures: [...held.pictures, ...paired(held, component)], captions: [], images: [] };
}

/** The code or name that an element gives as `FormalName`. */
export function formalName(element: XmlElement | null): string {
  return attributeOf(element, 'FormalName');
}

const SMALL = /thumb|preview|quicklook|small/i;

function contentOf(content: XmlElement, within: readonly XmlElement[]): Held {
  const role = formalName(childOf(within.at(-1)!, 'Role')).toLowerCase();
  const media = `${formalName(childOf(content, 'MediaType'))} ${formalName(childOf(content, 'MimeType'))}`;
  const address = attributeOf(content, 'Href');
  if (/photo|picture|graphic|image/i.test(media)) {
    const credit = wordsIn(childOf(within.at(-1)!, 'NewsLines', 'CreditLine'));
    return { ...NOTHING, images: [{ address, isSmall: SMALL.test(`${role} ${media}`), credit }] };
  }
  const data = childOf(content, 'DataContent');
  const story = data === null ? null : storyIn(data, new Gathered());
  if (data === null || story === null || story.body.trim() === '')
    return address === '' ? NOTHING : { ...NOTHING, addresses: [address] };
  const addresses = address === '' ? [] : [address];
  if (/caption|legend/.test(role)) return { ...NOTHING, captions: [captionIn(data)], addresses };
  return { ...NOTHING, texts: [{ story, role, within }], addresses };
}

function captionIn(data: XmlElement): string {
  return wordsIn(childOf(data, 'nitf', 'body', 'body.content') ?? childOf(data, 'html', 'body') ?? data);
}

/** Several captions belong to as many pictures; the only one to all, which are one picture in several sizes. */
function paired({ images, captions }: Held, component: XmlElement | null): Picture[] {
  const [credit, title] = [lineIn(component, ['CreditLine', 'ByLine']), lineIn(component, ['HeadLine'])];
  if (captions.length > 1 && captions.length === images.length)
    return captions.map((caption, i) => ({
      caption,
      credit: credit || images[i]!.credit,
      image: images[i]!.address,
      others: [],
    }));
  const own = images.find(({ isSmall }) => !isSmall) ?? images[0];
  if (own === undefined) return captions.map((caption) => ({ caption, credit, image: '', others: [] }));
  const others = images.filter((image) => image !== own).map(({ address }) => address);
  return [
    { caption: captions.join(' '), credit: credit || own.credit, image: own.address, others: [title, ...others] },
  ];
}

/** The first of some lines of a component and of those that it holds. */
function lineIn(component: XmlElement | null, names: readonly string[]): string {
  if (component === null) return '';
  for (const name of names) {
    const own = wordsIn(childOf(component, 'NewsLines', name));
    if (own !== '') return own;
  }
  for (const inner of childrenOf(component, 'NewsComponent')) {
    const words = lineIn(inner, names);
    if (words !== '') return words;
  }
  return '';
}
