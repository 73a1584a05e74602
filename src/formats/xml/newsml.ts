/** What both generations of NewsML share: a document within an item, who signs where no byline stands, the place of a dateline. */
import { lettersOnly } from '../../lib/letters-only.js';
import type { Gathered } from '../exports/gathered.js';
import { bodyOf } from './body.js';
import { storyOf } from './nitf.js';
import { placeOf } from './printed-place.js';
import type { Story } from './story.js';
import { childOf, type XmlElement } from './tree.js';

/** What an item says better than the document within it. */
const OWN = new Set(
  'id published status itemClass language date.issue date.release date.publication story.date'.split(' '),
);

/** The content of an element in NITF, XHTML or another language of documents. @param found of the item, completed by what the document says. */
export function storyIn(content: XmlElement, found: Gathered): Story {
  const nitf = content.name === 'nitf' ? content : childOf(content, 'nitf');
  if (nitf !== null) {
    const story = storyOf(nitf);
    found.complete(story.found, OWN);
    return { ...story, found };
  }
  const page = childOf(content, 'html', 'body') ?? childOf(content, 'body') ?? content;
  return { found, pictures: [], body: bodyOf(page) };
}

export function takeDateline(printed: string, found: Gathered): void {
  const place = placeOf(printed);
  found.put('dateline', place);
  if (lettersOnly(place) !== lettersOnly(printed)) found.put('printed dateline', printed);
}

/** A title stands in for a headline, and the line of credit signs where nobody does; what says the same again is dropped. */
export function settle(found: Gathered): void {
  if (!found.has('headline')) found.put('headline', found.first('title'));
  if (found.says('headline', found.first('title'))) found.drop('title');
  if (!found.has('byline') && !found.has('creator')) found.put('byline', found.first('creditline'));
  for (const name of ['creator', 'creditline']) if (found.says('byline', found.first(name))) found.drop(name);
}
