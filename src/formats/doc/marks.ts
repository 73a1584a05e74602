/**
 * What hangs on places of a document's text and is kept in lists of its own: notes, boxes of words, ends of sections ([MS-DOC] 2.8.7
 * "PlcfandRef" and its like, 2.8.33 "PlcftxbxTxt", 2.8.37 "PlcfSpa"). What stands there in the text is told elsewhere.
 */
import { type Places, placeOf, placesIn, type Stretch, thingOf, u16, u32 } from './bytes.js';
import type { Head, Story } from './head.js';

/** A note: the place of its sign in the text, and its words. */
export interface NoteSign {
  readonly place: number;
  readonly words: Stretch;
}

/** Notes of both kinds, in the order of their signs. */
export function notesIn(head: Head, tables: Buffer): readonly NoteSign[] {
  const kind = (story: 'footnotes' | 'endnotes', signsIn: 'footnoteSigns' | 'endnoteSigns') => {
    const [signs, texts] = [placesIn(tables, head.table(signsIn), 2), placesIn(tables, head.table(story), 0)];
    return Array.from({ length: Math.min(signs.count, texts.count) }, (_, i) => {
      return { place: placeOf(signs, i), words: within(head, story, texts, i) };
    });
  };
  return [...kind('footnotes', 'footnoteSigns'), ...kind('endnotes', 'endnoteSigns')].sort((a, b) => a.place - b.place);
}

/** A stretch that a list tells of a text, as a stretch of the whole. */
function within({ stories }: Head, story: Story, texts: Places, i: number): Stretch {
  const { at, size } = stories.get(story)!;
  const [from, to] = [Math.min(size, placeOf(texts, i)), Math.min(size, placeOf(texts, i + 1))];
  return { at: at + from, size: to - from };
}

/** Places behind the ends of sections: a page that ends elsewhere ends no paragraph. */
export function sectionEndsIn(head: Head, tables: Buffer): ReadonlySet<number> {
  const sections = placesIn(tables, head.table('sections'), 12);
  return new Set(Array.from({ length: sections.count }, (_, i) => placeOf(sections, i + 1)));
}

export interface Shapes {
  /** Numbers of shapes by their places in the text. */
  readonly spots: ReadonlyMap<number, number>;
  /** Words of boxes by the numbers of their shapes; each is taken out when it is read. */
  readonly boxes: Map<number, Stretch>;
}

/** Shapes that hang on the text, and the words in those that are boxes. */
export function shapesIn(head: Head, tables: Buffer): Shapes {
  const hung = placesIn(tables, head.table('shapes'), 26);
  const spots = Array.from(
    { length: hung.count },
    (_, i) => [placeOf(hung, i), u32(hung.bytes, thingOf(hung, i))] as const,
  );
  const texts = placesIn(tables, head.table('boxes'), 22);
  const boxes = new Map<number, Stretch>();
  // the last one is a spare, and there may be others (2.9.106 "FTXBXS")
  for (let i = 0; i < Math.min(texts.count, texts.all - 1); i++) {
    const thing = thingOf(texts, i);
    const shape = u32(texts.bytes, thing + 14);
    if ((u16(texts.bytes, thing + 8) & 1) === 0)
      boxes.set(boxes.has(shape) ? -1 - i : shape, within(head, 'boxes', texts, i));
  }
  // what no list tells apart, as of Word 6, is read as one
  const whole = head.stories.get('boxes')!;
  if (boxes.size === 0 && whole.size > 0) boxes.set(-1, whole);
  return { spots: new Map(spots), boxes };
}
