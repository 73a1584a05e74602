/**
 * An article as a record of news exchange gives it, before its values are put together: what was found by name, its body, the
 * pictures beside it; and which records of a delivery belong together. It knows no format.
 */
import { escapeText } from '../../lib/html.js';
import { collapse } from '../../lib/text.js';
import { namesBody } from '../exports/article-values.js';
import type { Gathered } from '../exports/gathered.js';
import type { Value, Values } from '../json/text.js';
import { isMarked } from './body.js';
import { declaredBy, figureOf, type Picture } from './pictures.js';

export interface Story {
  readonly found: Gathered;
  readonly pictures: readonly Picture[];
  /** HTML or plain text; empty where it has none. The first picture with a caption does not stand in it. */
  readonly body: string;
}

/** One record of a delivery. */
export interface Delivered {
  readonly kind: 'article' | 'picture' | 'package' | 'other';
  readonly story: Story;
  /** By which other records name it; empty where it has none. */
  readonly id: string;
  /** The records that it names. */
  readonly named: readonly string[];
}

/** The values of an article. */
export function valuesOf({ found, pictures, body }: Story): Values {
  const words: [string, Value][] = body.trim() === '' ? [] : [['articleBody', body]];
  // a document may call anything "text" or "story"; its body is told by its place
  const values = found.values.map(([name, value]): [string, Value] => [namesBody(name) ? `own ${name}` : name, value]);
  return new Map([...words, ...values, ...declaredBy(pictures)]);
}

/** A body with HTML above and below it: plain text remains as it is where there is none. */
export function framed(above: string, body: string, below: string): string {
  const own = above + below === '' ? body : asHtml(body);
  return [above, own, below].filter((part) => part !== '').join('\n\n');
}

/** Plain text as HTML: what empty lines part are paragraphs; where there are none, its lines. */
export function asHtml(words: string): string {
  if (isMarked(words)) return words;
  const between = /\n[ \t]*\n/.test(words) ? /\n[ \t]*\n/ : '\n';
  const paragraphs = words.split(between).filter((part) => part.trim() !== '');
  return paragraphs.map((part) => `<p>${escapeText(collapse(part))}</p>`).join('\n');
}

/** Times that one picture is given; a guess: a delivery must not grow with what names it. */
const MOST_SHARING = 10;

/** What each record of a delivery becomes: pictures are given to the articles that name them, are named by them, or are alone with them in a package. */
export function joined(delivered: readonly Delivered[]): { values: Values; given: readonly Picture[] }[] {
  const byId = new Map(delivered.filter(({ id }) => id !== '').map((one) => [one.id, one]));
  const given = new Map<Delivered, Set<Delivered>>();
  const shares = new Map<Delivered, number>();
  const give = (article: Delivered, picture: Delivered) => {
    const times = (shares.get(picture) ?? 0) + 1;
    shares.set(picture, times);
    if (times <= MOST_SHARING) given.set(article, (given.get(article) ?? new Set<Delivered>()).add(picture));
  };
  for (const one of delivered) {
    const named = one.named.flatMap((id) => byId.get(id) ?? []);
    const [articles, pictures] = (['article', 'picture'] as const).map((kind) => named.filter((x) => x.kind === kind));
    if (one.kind === 'article') for (const picture of pictures!) give(one, picture);
    else if (one.kind === 'picture') for (const article of articles!) give(article, one);
    else if (articles!.length === 1) for (const picture of pictures!) give(articles![0]!, picture);
  }
  return delivered.map((one) => {
    const pictures = [...(given.get(one) ?? [])].flatMap(({ story }) => story.pictures);
    return { values: valuesOf(withPictures(one.story, pictures)), given: pictures };
  });
}

function withPictures(story: Story, given: readonly Picture[]): Story {
  if (given.length === 0) return story;
  const isLed = story.pictures.some(({ caption }) => caption !== '');
  const lead = isLed ? undefined : given.find(({ caption }) => caption !== '');
  const figures = given.filter((one) => one !== lead).map(figureOf);
  return { ...story, pictures: [...story.pictures, ...given], body: framed('', story.body, figures.join('')) };
}
