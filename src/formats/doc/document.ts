/**
 * A binary document of Word as a page: its own text, and what hangs on it, each read once. Where characters lie, how they are set and what
 * the signs among them mean is told beside it.
 */
import { Box, type Flow, noteSink, type Sink } from '../office/flow.js';
import { type OfficePage, PageWriter, type Style } from '../office/page-writer.js';
import { headingAt, meantBy } from '../office/style-names.js';
import { bytesIn, MOST_THINGS, type Stretch } from './bytes.js';
import type { Head } from './head.js';
import { type NoteSign, notesIn, type Shapes, sectionEndsIn, shapesIn } from './marks.js';
import type { Piece, Pieces } from './pieces.js';
import type { ParagraphSetting } from './setting.js';
import { type About, Story } from './story.js';
import { Lists } from './styles.js';
import { type Streams, Text, TooMuch } from './text.js';

export interface DocDocument {
  readonly page: OfficePage;
  /** Whether characters are missing that it counts, or all that says how they are set. */
  readonly isTorn: boolean;
}

/** Reads a document. Throws TooMuch. */
export function docDocument(streams: Streams, head: Head, pieces: Pieces): DocDocument {
  return new DocReader(streams, head, pieces).read();
}

/** Numbers of lists: above are those of Word 95, and those that a paragraph was taken out of (2.6.2 "sprmPIlfo"). */
const LAST_LIST = 0x7fe;
const NONE = Buffer.alloc(0);

class DocReader implements About {
  readonly page = new PageWriter();
  private readonly text: Text;
  private readonly lists: Lists;
  private readonly sectionEnds: ReadonlySet<number>;
  private readonly shapes: Shapes;
  private readonly notes: readonly NoteSign[];
  private noted = 0;
  private counted = 0;
  /** Whether the text is the document's own, on which notes and boxes hang. */
  private isMain = true;

  constructor(
    streams: Streams,
    private readonly head: Head,
    pieces: Pieces,
  ) {
    const { tables } = streams;
    this.text = new Text(streams, head, pieces);
    const lists = head.table('lists');
    this.lists = new Lists(
      lists.size === 0 ? NONE : tables.subarray(lists.at),
      bytesIn(tables, head.table('listsMeant')),
    );
    this.sectionEnds = sectionEndsIn(head, tables);
    this.shapes = shapesIn(head, tables);
    this.notes = notesIn(head, tables);
  }

  read(): DocDocument {
    this.story(this.head.stories.get('main')!, this.page);
    this.isMain = false;
    // boxes whose place is lost, such as those in a group of shapes
    for (const words of this.shapes.boxes.values()) this.story(words, this.page);
    return { page: this.page.page(), isTorn: this.text.isTorn };
  }

  private story(stretch: Stretch, sink: Sink): void {
    const story = new Story(this, sink);
    this.text.each(stretch, (words) => story.take(words));
    story.end();
  }

  /** Reads what hangs on the text, and nothing that hangs on that. */
  private within(stretch: Stretch, sink: Sink): void {
    this.isMain = false;
    this.story(stretch, sink);
    this.isMain = true;
  }

  paragraphAt(at: number, piece: Piece): ParagraphSetting {
    return this.text.paragraphAt(at, piece);
  }

  wordsOf(style: number) {
    return this.text.styles.wordsOf(style);
  }

  styleOf({ style, outline, list, level, oldList }: ParagraphSetting): Style {
    const named = this.text.styles.of(style);
    if (list === 0) return meantBy(named, headingAt(outline), 'out');
    const isNumbered = list === null || list > LAST_LIST ? oldList : this.lists.isNumbered(list, level);
    return meantBy(named, headingAt(outline), isNumbered === null ? null : { kind: 'item', isNumbered });
  }

  isSectionEnd(place: number): boolean {
    return this.isMain && this.sectionEnds.has(place);
  }

  nextNote(before: number): number | null {
    const next = this.isMain ? this.notes[this.noted] : undefined;
    return next !== undefined && next.place < before ? next.place : null;
  }

  note(): readonly string[] {
    const paragraphs: string[] = [];
    this.within(this.notes[this.noted++]!.words, noteSink(paragraphs));
    return paragraphs;
  }

  shape(place: number, flow: Flow | null): boolean {
    const { spots, boxes } = this.shapes;
    const shape = this.isMain ? spots.get(place) : undefined;
    const words = shape === undefined ? undefined : boxes.get(shape);
    if (shape === undefined || words === undefined) return false;
    boxes.delete(shape);
    const box = new Box();
    if (flow !== null) this.within(words, box);
    flow?.hold(box);
    return true;
  }

  count(): void {
    if (++this.counted > MOST_THINGS) throw new TooMuch(`at most ${MOST_THINGS} paragraphs and cells, found more`);
  }
}
