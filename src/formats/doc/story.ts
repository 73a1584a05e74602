/**
 * One text of a document, its own, a note's or a box's, sign by sign: what ends a paragraph, what is a field, a note, a box or a picture
 * ([MS-DOC] 2.4.1; 2.6.1 "sprmCFSpec"). How it is set comes with it.
 */
import { characterOf } from '../office/code-pages.js';
import { Flow, type Sink } from '../office/flow.js';
import type { Left, PageWriter, Setting, Style } from '../office/page-writer.js';
import { Fields } from './fields.js';
import type { Piece } from './pieces.js';
import { isAgainstStyle, isOn, type ParagraphSetting, type WordSetting } from './setting.js';
import type { StyledWords } from './styles.js';
import type { Words } from './text.js';

/** What a document knows of its texts. */
export interface About {
  readonly page: PageWriter;
  readonly paragraphAt: (at: number, piece: Piece) => ParagraphSetting;
  readonly styleOf: (paragraph: ParagraphSetting) => Style;
  /** What a style says of words, of words or of paragraphs. */
  readonly wordsOf: (style: number) => StyledWords;
  readonly isSectionEnd: (place: number) => boolean;
  /** The place of the next note before another place; null where none is. */
  readonly nextNote: (before: number) => number | null;
  /** The words of that note, a paragraph each; then comes another. */
  readonly note: () => readonly string[];
  /** What a shape at a place becomes: false where it holds no words. @param flow null where it is not shown. */
  readonly shape: (place: number, flow: Flow | null) => boolean;
  /** Counts a paragraph, a cell or the like. Throws TooMuch. */
  readonly count: () => void;
}

const PLAIN: Setting = { isBold: false, isItalic: false };

type Act = (story: Story, words: Words, place: number, at: number) => void;

/** Signs that are no characters, and what they do. */
const ACTS: ReadonlyMap<number, Act> = new Map<number, Act>([
  [0x01, (story, { setting }) => story.leave('pictures', setting.isSpecial && !setting.isData)],
  [0x05, (story, { setting }) => story.leave('comments', setting.isSpecial)],
  [0x07, (story, { piece }, _, at) => story.endCell(at, piece)],
  [0x08, (story, { setting }, place) => setting.isSpecial && story.shape(place)],
  [0x09, (story) => story.say('\t')],
  [0x0b, (story) => story.say('\n')],
  [0x0c, (story, { piece }, place, at) => story.endPage(place, at, piece)],
  [0x0d, (story, { piece }, _, at) => story.endParagraph(at, piece)],
  [0x0e, (story) => story.say(' ')],
  [0x13, (story) => story.fields.begin()],
  [0x14, (story) => story.fields.part()],
  [0x15, (story) => story.endField()],
  [0x1e, (story) => story.say('\u2011')],
  [0x28, (story, { setting }) => story.say(characterOf(setting.symbol ?? 0x28))],
]);

export class Story {
  readonly fields = new Fields();
  private readonly flow: Flow;
  private setting: Setting = PLAIN;
  private left: Left | null = null;

  constructor(
    private readonly about: About,
    sink: Sink,
  ) {
    this.flow = new Flow(sink, about.page);
  }

  /** Takes characters that are set alike. */
  take(words: Words): void {
    const { setting, at, piece, text, from: first } = words;
    this.set(setting, this.about.wordsOf(this.about.paragraphAt(at, piece).style));
    for (let from = 0; from < text.length; ) {
      const note = this.about.nextNote(first + text.length);
      if (note === null) {
        this.signs(words, from, text.length);
        return;
      }
      const place = Math.max(from, note - first);
      this.signs(words, from, place);
      const said = this.about.note();
      if (this.left === null && !this.fields.isInInstruction) this.flow.note(said);
      from = place;
    }
  }

  /** Ends the text. */
  end(): void {
    this.giveUpFields();
    if (this.flow.hasWords) this.flow.endParagraph({ kind: 'plain' }, 0);
    this.flow.end();
  }

  private set(setting: WordSetting, ofParagraph: StyledWords): void {
    const own = setting.style === null ? null : this.about.wordsOf(setting.style);
    // what a paragraph's style says of all its words sets none of them apart
    const isSet = (said: number | null, name: 'isBold' | 'isItalic' | 'isHidden') =>
      isAgainstStyle(said) ? (own?.[name] ?? false) === ofParagraph[name] : isOn(said, own?.[name] ?? false);
    this.setting = setting.isOther
      ? { isBold: isOn(setting.boldOther, false), isItalic: isOn(setting.italicOther, false) }
      : { isBold: isSet(setting.bold, 'isBold'), isItalic: isSet(setting.italic, 'isItalic') };
    const isHidden = isSet(setting.hidden, 'isHidden') || (setting.hidden === null && ofParagraph.isHidden);
    this.left = setting.isDeleted ? 'passages deleted while changes were tracked' : isHidden ? 'hidden passages' : null;
  }

  /** Takes some of the characters. */
  private signs(words: Words, from: number, to: number): void {
    const { text, setting } = words;
    let start = from;
    for (let i = from; i < to; i++) {
      const sign = text.charCodeAt(i);
      if (sign >= 0x20 && (sign !== 0x28 || setting.symbol === null)) continue;
      if (i > start) this.say(text.slice(start, i));
      start = i + 1;
      ACTS.get(sign)?.(this, words, words.from + i, words.at + i * words.width);
    }
    if (to > start) this.say(text.slice(start, to));
  }

  say(words: string): void {
    if (!this.fields.isInInstruction) {
      this.fields.hasSaid();
      this.flow.take(words, this.setting, this.fields.link, this.left);
    } else if (this.left === null) this.sayPlainly(this.fields.take(words));
  }

  endField(): void {
    const shown = this.fields.end();
    if (shown === null || shown.words === '') return;
    this.leave('pronunciations beside words', shown.hasReading);
    this.say(shown.words);
  }

  /** @param isMeant whether the sign stands for what is left out, if it is shown. */
  leave(what: Left, isMeant: boolean): void {
    if (isMeant && this.isShown) this.about.page.leave(what);
  }

  private get isShown(): boolean {
    return this.left === null && !this.fields.isInInstruction;
  }

  shape(place: number): void {
    const isBox = this.about.shape(place, this.isShown ? this.flow : null);
    if (isBox && this.left !== null) this.about.page.leave(this.left);
    else if (!isBox) this.leave('pictures', true);
  }

  endPage(place: number, at: number, piece: Piece): void {
    if (this.about.isSectionEnd(place + 1)) this.endParagraph(at, piece);
    else this.say(' ');
  }

  endCell(at: number, piece: Piece): void {
    const { isInTable, isRowEnd } = this.about.paragraphAt(at, piece);
    if (!isInTable && !isRowEnd) {
      this.endParagraph(at, piece);
      return;
    }
    this.about.count();
    this.giveUpFields();
    if (isRowEnd) this.flow.endRow();
    else this.flow.endCell();
  }

  endParagraph(at: number, piece: Piece): void {
    this.about.count();
    this.giveUpFields();
    const paragraph = this.about.paragraphAt(at, piece);
    if (paragraph.isInTable || paragraph.depth > 0) this.flow.endInCell();
    else this.flow.endParagraph(this.about.styleOf(paragraph), paragraph.firstIndent);
  }

  /** An instruction goes on over no end of a paragraph: there it was none. */
  private giveUpFields(): void {
    this.sayPlainly(this.fields.giveUp());
  }

  private sayPlainly(words: string): void {
    if (words !== '') this.flow.take(words, PLAIN, null, null);
  }
}
