/**
 * What the first word of a group makes of the words in it (RTF 1.9.1, "Destinations"): a table, a field, a note, a box, something that is
 * counted and left out, or nothing of the text at all.
 */
import { shownBy } from '../office/fields.js';
import { Box, type Field, isLink, LONGEST_INSTRUCTION, noteSink, type Sink } from '../office/flow.js';
import type { Left, PageWriter } from '../office/page-writer.js';
import type { TextFlow } from './flow.js';
import type { State, Target } from './state.js';
import { SILENT, STATED, Statement } from './tables.js';

/** What reads a document, as far as a group may change it. */
export interface Reader {
  readonly page: PageWriter;
  /** What the document says of itself. */
  readonly said: Map<string, string>;
  readonly fonts: Target;
  readonly styles: Target;
  readonly lists: Target;
  /** What holds in the group, and around it. */
  readonly state: State;
  readonly around: State;
  /** The text that holds the group. */
  readonly within: TextFlow;
  /** A text of its own. @param ended is told when all of it has been put down. */
  readonly flow: (sink: Sink, ended: () => void) => TextFlow;
  /** The group's words go to another place. */
  readonly readInto: (to: Target) => void;
}

/** What a group becomes; false where its words are passed over. */
type Destination = (reader: Reader) => boolean;

/** What is none of the text, or says again for older readers what newer ones have read. */
const PASSED_OVER =
  'colortbl filetbl revtbl header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
  'aftncn nonshppict shprslt listtext pntext pntxta pntxtb nonesttables xe tc txe rxe comment objclass objname objdata template ' +
  'operator manager company category hlinkbase printim buptim falt leveltext levelnumbers listname datafield themedata';

export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...PASSED_OVER.split(' ').map((name): [string, Destination] => [name, () => false]),
  ['fonttbl', (reader) => into(reader, reader.fonts)],
  ['stylesheet', (reader) => into(reader, reader.styles)],
  ['listtable', (reader) => into(reader, reader.lists)],
  ['listoverridetable', (reader) => into(reader, reader.lists)],
  ['info', (reader) => into(reader, SILENT)],
  ...Object.entries(STATED).map(([name, key]): [string, Destination] => [name, (reader) => stated(reader, key)]),
  ['field', ({ state }) => holding(state, { field: { instruction: '' } })],
  ['fldinst', (reader) => reader.state.field !== null && into(reader, new Instruction(reader.state.field, reader))],
  ['fldrslt', ({ state }) => result(state)],
  ['footnote', note],
  ['shpinst', (reader) => into(reader, SILENT)],
  ['do', (reader) => into(reader, SILENT)],
  ['shppict', () => true],
  ['shptxt', box],
  ['dptxbxtext', box],
  ['pict', picture],
  ['object', object],
  ['annotation', ({ page }) => left(page, 'comments')],
  ['pn', (reader) => into(reader, new OldList(reader.around))],
  ['upr', ({ state }) => versions(state)],
  ['ud', ({ state }) => holding(state, { to: state.versions ?? state.to })],
]);

function into(reader: Reader, to: Target): true {
  reader.readInto(to);
  return true;
}

function stated(reader: Reader, key: string): true {
  return into(reader, new Statement((value) => reader.said.set(`document ${key}`, value)));
}

class Instruction implements Target {
  private readonly within: TextFlow;
  private readonly around: State;

  constructor(
    private readonly field: Field,
    private readonly reader: Reader,
  ) {
    this.within = reader.within;
    this.around = reader.around;
  }

  take(words: string): void {
    if (this.field.instruction.length < LONGEST_INSTRUCTION) this.field.instruction += words;
  }

  /** Words with readings beside them have no result: the instruction shows them. */
  close(): void {
    const shown = shownBy(this.field.instruction);
    if (shown === null || !shown.hasReading) return;
    this.reader.page.leave('pronunciations beside words');
    this.within.take(shown.words, this.around);
  }
}

function result(state: State): true {
  if (state.field !== null && isLink(state.field)) state.link = state.field;
  return true;
}

/** A note's words stand below all, its sign where it belongs. */
function note(reader: Reader): true {
  const { flow } = reader.within;
  const paragraphs: string[] = [];
  return into(
    reader,
    reader.flow(noteSink(paragraphs), () => flow.note(paragraphs)),
  );
}

function box(reader: Reader): true {
  const { flow } = reader.within;
  const own = new Box();
  return into(
    reader,
    reader.flow(own, () => flow.hold(own)),
  );
}

function left(page: PageWriter, what: Left): false {
  page.leave(what);
  return false;
}

function picture({ page, state }: Reader): false {
  return !state.isCounted && left(page, 'pictures');
}

/** What another program drew: its picture is no second one, and words that it gave are the text's. */
function object({ page, state }: Reader): true {
  if (!state.isCounted) page.leave('pictures');
  state.isCounted = true;
  return true;
}

/** How Word 95 says that a paragraph is an item ("Bullets and Numbering"): in a group of its own, for the paragraph around it. */
class OldList implements Target {
  constructor(private readonly around: State) {}

  take(): void {}

  word(name: string): void {
    if (name === 'pnlvlblt') this.around.oldList = { kind: 'item', isNumbered: false };
    else if (name === 'pnlvlcont') this.around.oldList = null;
    else if (name === 'pnlvlbody' || name === 'pnlvl') this.around.oldList = { kind: 'item', isNumbered: true };
  }
}

function holding(state: State, change: Partial<State>): true {
  Object.assign(state, change);
  return true;
}

/** Of words in two versions that in Unicode counts. */
function versions(state: State): true {
  return holding(state, { versions: state.to, to: SILENT });
}
