/**
 * A run of paragraphs and tables of a text that comes word by word: the document's own, a note's, a box's. It makes markup of words as they
 * are set, and knows what a paragraph, a cell, a row is; who reads the text says where they end, who is told of them puts them down.
 */
import { escapeText } from '../../lib/html.js';
import { type Left, linkTo, type PageWriter, type Rows, type Setting, type Style, setIn } from './page-writer.js';

/** Who puts paragraphs and tables down, in order. */
export interface Sink {
  readonly paragraph: (style: Style, words: string) => void;
  readonly table: (rows: Rows) => void;
}

/** A field: what it is to do (`HYPERLINK "…"`), as far as it was read. */
export interface Field {
  instruction: string;
}

/** Whether its result is a link. */
export function isLink({ instruction }: Field): boolean {
  return /^\s*HYPERLINK\s/i.test(instruction);
}

/** Letters of the longest instruction; a guess: addresses are shorter. */
export const LONGEST_INSTRUCTION = 4000;

/** Words that are set alike. */
interface Run extends Setting {
  text: string;
  readonly link: Field | null;
}

/** Gathers the paragraphs of a note, those of its tables too. */
export function noteSink(paragraphs: string[]): Sink {
  return {
    paragraph: (_, words) => paragraphs.push(words),
    table: (rows) => {
      for (const words of rows.flat(2)) paragraphs.push(words);
    },
  };
}

/** A box of words: what is put into it is put down where its turn comes. */
export class Box implements Sink {
  private readonly held: ((sink: Sink) => void)[] = [];

  readonly paragraph = (style: Style, words: string) => {
    this.held.push((sink) => sink.paragraph(style, words));
  };

  readonly table = (rows: Rows) => {
    this.held.push((sink) => sink.table(rows));
  };

  putInto(sink: Sink): void {
    for (const one of this.held) one(sink);
  }
}

const PLAIN: Style = { kind: 'plain' };
const AS_IT_IS: Setting = { isBold: false, isItalic: false };

export class Flow {
  private runs: Run[] = [];
  private rows: string[][][] = [];
  private cells: string[][] = [];
  private cell: string[] = [];
  private boxes: Box[] = [];
  private lastLeft: Left | null = null;
  private lastNumber = 0;

  constructor(
    private readonly sink: Sink,
    private readonly page: PageWriter,
  ) {}

  /** Takes words. @param left why they are not shown; null where they are. */
  take(text: string, setting: Setting, link: Field | null, left: Left | null): void {
    if (left === null) {
      this.lastLeft = null;
      this.say(text, setting, link);
    } else if (text.trim() !== '') {
      if (left !== this.lastLeft) this.page.leave(left);
      this.lastLeft = left;
    }
  }

  /** The sign of a note, whose words stand below all. */
  note(paragraphs: readonly string[]): void {
    this.say(this.page.note(paragraphs), AS_IT_IS, null);
  }

  private say(text: string, { isBold, isItalic }: Setting, link: Field | null): void {
    const last = this.runs.at(-1);
    if (last?.isBold === isBold && last.isItalic === isItalic && last.link === link) last.text += text;
    else this.runs.push({ text, isBold, isItalic, link });
  }

  /** A box of words beside the paragraph or the table: it is put down behind it. */
  hold(box: Box): void {
    this.boxes.push(box);
  }

  /** Whether words stand behind the last end of a paragraph. */
  get hasWords(): boolean {
    return this.runs.length > 0;
  }

  /** Ends a paragraph of no table. @param firstIndent of its first line; below nothing where that hangs out. */
  endParagraph(given: Style, firstIndent: number): void {
    this.endTable();
    const style = this.itemOf(given, firstIndent) ?? given;
    if (!ITEMS.has(style.kind)) this.lastNumber = 0;
    this.sink.paragraph(style, this.markup(style));
    this.putBoxes();
  }

  /** Ends one within a cell. */
  endInCell(): void {
    const words = this.markup(PLAIN);
    if (words.trim() !== '') this.cell.push(words);
  }

  endCell(): void {
    this.endInCell();
    this.cells.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    if (this.cell.length > 0) this.endCell();
    if (this.cells.length > 0) this.rows.push(this.cells);
    this.cells = [];
  }

  /** Ends the text. */
  end(): void {
    this.endTable();
    this.putBoxes();
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
    for (const box of boxes) box.putInto(this.sink);
  }

  /**
   * An item whose bullet or number was typed before a tab, with its first line hanging out; null for any other paragraph. Its sign is
   * taken away, as the list has it; numbers count from 1, so that none is lost.
   */
  private itemOf(style: Style, firstIndent: number): Style | null {
    const first = this.runs[0];
    if (first === undefined || firstIndent >= 0 || style.kind !== 'plain') return null;
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
