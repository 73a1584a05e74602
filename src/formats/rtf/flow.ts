/**
 * A run of paragraphs and tables of a text in Rich Text Format: the document's own, a note's, a box's. It makes markup of words as they
 * are set, and knows where a paragraph, a cell, a row ends; who is told of them puts them down.
 */
import { escapeText } from '../../lib/html.js';
import { type Left, linkTo, type Rows, type Setting, type Style, setIn } from '../office/page-writer.js';
import { type Field, type State, settingIn, type Target } from './state.js';

/** Who puts paragraphs and tables down, in order. */
export interface Sink {
  readonly paragraph: (style: Style, words: string) => void;
  readonly table: (rows: Rows) => void;
}

/** What a document knows of a paragraph at its end, and of what is left out of it. */
export interface About {
  readonly styleOf: (state: State) => Style;
  readonly leave: (what: Left) => void;
}

/** Words that are set alike. */
interface Run extends Setting {
  text: string;
  readonly link: Field | null;
}

const PLAIN: Style = { kind: 'plain' };

export class Flow implements Target {
  private runs: Run[] = [];
  private rows: string[][][] = [];
  private cells: string[][] = [];
  private cell: string[] = [];
  private boxes: ((sink: Sink) => void)[] = [];
  private lastLeft: Left | null = null;
  private lastNumber = 0;

  /** @param ended is told when all has been put down. */
  constructor(
    private readonly sink: Sink,
    private readonly about: About,
    private readonly ended: () => void = () => undefined,
  ) {}

  take(text: string, state: State): void {
    const left = state.isDeleted
      ? 'passages deleted while changes were tracked'
      : state.isHidden
        ? 'hidden passages'
        : null;
    if (left !== null && left !== this.lastLeft && text.trim() !== '') this.about.leave(left);
    if (left !== null && text.trim() !== '') this.lastLeft = left;
    if (left !== null) return;
    this.lastLeft = null;
    this.say(text, settingIn(state), state.link);
  }

  /** Puts words down that are not hidden. */
  say(text: string, { isBold, isItalic }: Setting, link: Field | null): void {
    const last = this.runs.at(-1);
    if (last?.isBold === isBold && last.isItalic === isItalic && last.link === link) last.text += text;
    else this.runs.push({ text, isBold, isItalic, link });
  }

  /** A box of words beside the paragraph or the table: it is put down behind it. */
  hold(box: (sink: Sink) => void): void {
    this.boxes.push(box);
  }

  endParagraph(state: State): void {
    if (state.isInTable) {
      this.keepInCell();
      return;
    }
    this.endTable();
    const style = this.itemOf(state) ?? this.about.styleOf(state);
    if (!ITEMS.has(style.kind)) this.lastNumber = 0;
    this.sink.paragraph(style, this.markup(style));
    this.putBoxes();
  }

  endCell(): void {
    this.keepInCell();
    this.cells.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    if (this.cell.length > 0) this.endCell();
    if (this.cells.length > 0) this.rows.push(this.cells);
    this.cells = [];
  }

  /** What stands behind the last end of a paragraph is one. */
  end(state: State): void {
    if (this.runs.length > 0) this.endParagraph(state);
    this.endTable();
    this.putBoxes();
    this.ended();
  }

  private keepInCell(): void {
    const words = this.markup(PLAIN);
    if (words.trim() !== '') this.cell.push(words);
  }

  private endTable(): void {
    this.endRow();
    if (this.rows.length === 0) return;
    this.sink.table(this.rows);
    this.rows = [];
    if (this.runs.length === 0) this.putBoxes();
  }

  private putBoxes(): void {
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) box(this.sink);
  }

  /**
   * An item whose bullet or number was typed before a tab, with its first line hanging out; null for any other paragraph. Its sign is
   * taken away, as the list has it; numbers count from 1, so that none is lost.
   */
  private itemOf(state: State): Style | null {
    const first = this.runs[0];
    if (first === undefined || state.firstIndent >= 0 || this.about.styleOf(state).kind !== 'plain') return null;
    const [sign = '', number] = /^(?:[•·▪◦‣–-]|(\d{1,3})[.)])\t/u.exec(first.text) ?? [];
    const isNext = number === undefined || Number(number) === 1 || Number(number) === this.lastNumber + 1;
    if (sign === '' || !isNext) return null;
    first.text = first.text.slice(sign.length);
    this.lastNumber = Number(number ?? 0);
    return { kind: 'item', isNumbered: number !== undefined };
  }

  /** The words that were said, as markup within a line. How all of a headline is set is its style's. */
  private markup({ kind }: Style): string {
    const runs = this.runs;
    this.runs = [];
    const said = runs.filter(({ text }) => text.trim() !== '');
    const isStyled = STYLED.has(kind);
    const isPlain = {
      isBold: isStyled && said.every(({ isBold }) => isBold),
      isItalic: isStyled && said.every(({ isItalic }) => isItalic),
    };
    let markup = '';
    for (let i = 0; i < runs.length; ) {
      const { link } = runs[i]!;
      let words = '';
      for (; i < runs.length && runs[i]!.link === link; i++) {
        const { isBold, isItalic, text } = runs[i]!;
        words += setIn({ isBold: isBold && !isPlain.isBold, isItalic: isItalic && !isPlain.isItalic }, lineOf(text));
      }
      markup += link === null ? words : linkTo(addressIn(link), words);
    }
    return markup;
  }
}

const STYLED: ReadonlySet<Style['kind']> = new Set(['title', 'heading', 'subtitle', 'caption']);
const ITEMS: ReadonlySet<Style['kind']> = new Set(['item']);

function lineOf(text: string): string {
  return escapeText(text.replaceAll('\t', ' ')).replaceAll('\n', '<br>');
}

/** The address that a field leads to; empty for fields of other kinds. */
function addressIn({ instruction }: Field): string {
  return /^\s*HYPERLINK\s+(?:\\[a-z]\s+)?"?([^"\s]*)/i.exec(instruction)?.[1] ?? '';
}
