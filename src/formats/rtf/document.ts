/**
 * A document in Rich Text Format as a page: group by group, with what holds in each kept on a stack and nothing read twice. It knows
 * what ends a paragraph; what a group is, how words are set and what the tables say is told beside it.
 */
import type { Sink } from '../office/flow.js';
import { type OfficePage, PageWriter, type Style } from '../office/page-writer.js';
import { headingAt, meantBy } from '../office/style-names.js';
import { Characters } from './characters.js';
import { DESTINATIONS, type Reader } from './destinations.js';
import { TextFlow } from './flow.js';
import { CHARACTERS, changes, opening, type State, type Target } from './state.js';
import { Fonts, Lists, SILENT, Styles } from './tables.js';
import { type Kind, Tokens } from './tokens.js';

/** Groups within one another, and paragraphs, cells and the like of a document. Guesses: Word's have some twenty; a file of as many
 * articles as are read has some 200,000. */
export const [DEEPEST, MOST_PIECES] = [1000, 400_000];
/** Characters of a document: what a file of text may hold. */
export const MOST_CHARACTERS = 4 * 1024 * 1024;

/** Why a document is not read on. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

export interface RtfDocument {
  readonly page: OfficePage;
  /** What it says of itself, by its names. */
  readonly said: ReadonlyMap<string, string>;
  /** Where it broke off, and with how many groups open; null where it is whole. */
  readonly torn: { readonly at: number; readonly open: number } | null;
  /** Where something stands behind its end that is no document; null where nothing does. */
  readonly rest: number | null;
}

const SIGNATURE = Buffer.from('{\\rtf');

/** Where a document begins: at the start, or behind white space and a byte order mark; -1 where none does. */
export function beginningOf(bytes: Buffer, from = 0): number {
  let at = from;
  while (at < bytes.length && (bytes[at]! <= 0x20 || (at < 3 && bytes[at]! >= 0xbb))) at++;
  return bytes.subarray(at, at + SIGNATURE.length).equals(SIGNATURE) ? at : -1;
}

/** White space, and what old systems put behind the end of a file. */
const IS_NOTHING = (byte: number) => byte <= 0x20 || byte === 0x7f;

/** Reads a document. Throws TooMuch. @param bytes begin with one: see `beginningOf`. */
export function rtfDocument(bytes: Buffer): RtfDocument {
  return new RtfReader(bytes).read();
}

class RtfReader implements Reader {
  readonly page = new PageWriter();
  readonly said = new Map<string, string>();
  fonts: Fonts;
  styles = new Styles();
  lists = new Lists();
  state = opening(SILENT, null);
  private readonly tokens: Tokens;
  /** What holds around each group that is open. */
  private readonly stack: State[] = [];
  private readonly body: TextFlow;
  private characters = new Characters();
  private font: number | null = null;
  private isStarred = false;
  private isOver = false;
  private rest: number | null = null;
  private length = 0;
  private pieces = 0;

  constructor(private readonly bytes: Buffer) {
    this.tokens = new Tokens(bytes);
    this.tokens.to = beginningOf(bytes);
    this.fonts = new Fonts(() => this.characters.page);
    this.body = this.flow(this.page);
  }

  read(): RtfDocument {
    let kind = this.tokens.next();
    for (; kind !== 'end' && !this.isOver; kind = this.isOver ? 'end' : this.tokens.next()) this.take(kind);
    const open = this.stack.length;
    const { to: at, isCut } = this.tokens;
    this.say(this.characters.rest());
    while (this.stack.length > 0) this.close();
    return {
      page: this.page.page(),
      said: this.said,
      torn: open > 0 || isCut ? { at, open } : null,
      rest: this.rest,
    };
  }

  private take(kind: Kind): void {
    if (kind === 'text' || kind === 'byte') this.say(this.characters.bytesOf(this.tokens, kind, this.encoding()));
    else if (kind === 'word') this.word(this.tokens.name, this.tokens.value);
    else if (kind === 'sign') this.sign();
    else if (kind === 'data') this.characters.isSkipped();
    else {
      this.say(this.characters.rest());
      this.characters.endSkipping();
      this.isStarred = false;
      if (kind === 'open') this.open();
      else this.close();
    }
  }

  private open(): void {
    if (this.stack.length >= DEEPEST)
      throw new TooMuch(`at most ${DEEPEST} groups within one another, found more at byte ${this.tokens.from}`);
    this.stack.push(this.state);
    this.state = { ...this.state };
    this.state.isOwn = false;
    if (this.stack.length === 1) this.begin();
  }

  /** A document begins, the first or one put behind it: what it declares holds for no other. */
  private begin(): void {
    this.characters = new Characters();
    this.fonts = new Fonts(() => this.characters.page);
    [this.styles, this.lists, this.font] = [new Styles(), new Lists(), null];
    this.state = opening(this.body, null);
  }

  private close(): void {
    const { state } = this;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    if (state.isOwn) {
      if (state.to instanceof TextFlow) state.to.end(state);
      else state.to.close?.();
    }
    this.state = outer;
    if (this.stack.length === 0) this.look();
  }

  /** Whether another document stands behind the end of one, or something that is none. */
  private look(): void {
    const { bytes, tokens } = this;
    if (beginningOf(bytes, tokens.to) >= 0) return;
    this.isOver = true;
    let at = tokens.to;
    while (at < bytes.length && IS_NOTHING(bytes[at]!)) at++;
    this.rest = at < bytes.length ? at : null;
  }

  private sign(): void {
    const { name } = this.tokens;
    if (name === '*') this.isStarred = true;
    else if (name === '\n') this.word('par', null);
    else this.character(this.characters.sign(name));
  }

  private word(name: string, value: number | null): void {
    const { isStarred, characters } = this;
    this.isStarred = false;
    if (Object.hasOwn(CHARACTERS, name)) {
      this.character(characters.named(name));
      return;
    }
    this.say(characters.rest());
    if (name === 'u') {
      this.say(characters.unicode(value ?? 0, this.state.fallback));
      return;
    }
    characters.endSkipping();
    this.state.to.word?.(name, value);
    const destination = DESTINATIONS.get(name);
    if (destination === undefined ? isStarred : !destination(this)) this.skip();
    else if (Object.hasOwn(ENDS, name)) this.end(name);
    else if (!changes(this.state, name, value, this.font)) this.declare(name, value);
  }

  /** What a document says of itself as a whole. */
  private declare(name: string, value: number | null): void {
    this.characters.declare(name, value);
    if (name === 'deff') this.state.font = this.font = value;
  }

  private character(words: string): void {
    this.say(this.characters.rest());
    this.say(words);
  }

  private say(words: string): void {
    if (words === '' || this.state.to === SILENT) return;
    this.length += words.length;
    if (this.length > MOST_CHARACTERS) throw new TooMuch(`at most ${MOST_CHARACTERS} characters, found more`);
    this.state.to.take(words, this.state);
  }

  private end(name: string): void {
    if (++this.pieces > MOST_PIECES) throw new TooMuch(`at most ${MOST_PIECES} paragraphs and cells, found more`);
    const { state } = this;
    if (state.to instanceof TextFlow) ENDS[name]!(state.to, state);
  }

  private encoding(): string | null {
    const { isOther, otherFont, font } = this.state;
    return this.fonts.encodingOf(isOther ? (otherFont ?? font) : font);
  }

  /** Passes over the group that is open. */
  private skip(): void {
    for (let open = 1; open > 0; ) {
      const kind = this.tokens.next();
      if (kind === 'end') return;
      if (kind === 'open') open++;
      else if (kind === 'close') open--;
    }
    this.close();
  }

  flow(sink: Sink, ended?: () => void): TextFlow {
    return new TextFlow(sink, this.page, (state) => this.styleOf(state), ended);
  }

  readInto(to: Target): void {
    const { fallback, isCounted, within } = this.state;
    this.state = opening(to, this.font, to instanceof TextFlow ? to : within);
    this.state.fallback = fallback;
    this.state.isCounted = isCounted;
  }

  get around(): State {
    return this.stack.at(-1)!;
  }

  get within(): TextFlow {
    const { within } = this.state;
    return within instanceof TextFlow ? within : this.body;
  }

  private styleOf({ style, outline, list, level, oldList }: State): Style {
    // 0 takes a paragraph out of the list that its style puts it into
    if (list === 0) return meantBy(this.styles.of(style), headingAt(outline), 'out');
    const item: Style | null =
      list === null ? oldList : { kind: 'item', isNumbered: this.lists.isNumbered(list, level) };
    return meantBy(this.styles.of(style), headingAt(outline), item);
  }
}

/** What ends something of a text. */
const ENDS: Readonly<Record<string, (flow: TextFlow, state: State) => void>> = {
  par: (flow, state) => flow.endParagraph(state),
  sect: (flow, state) => flow.endParagraph(state),
  nestcell: (flow, state) => flow.endParagraph({ ...state, isInTable: true }),
  cell: ({ flow }) => flow.endCell(),
  row: ({ flow }) => flow.endRow(),
};
