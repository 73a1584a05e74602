/**
 * The characters of a document with how they are set, stretch by stretch: pieces, encodings and changes put together ([MS-DOC] 2.4). What
 * a character means in a text is told elsewhere.
 */
import { library } from '../libraries.js';
import { characterOf, encodingOf, SYMBOLS, symbolOf, WESTERN } from '../office/code-pages.js';
import { bytesIn, placesIn, type Stretch, u16 } from './bytes.js';
import { shortChange } from './changes.js';
import type { Head } from './head.js';
import { pageOfLanguage } from './languages.js';
import { type Piece, type Pieces, pieceAt } from './pieces.js';
import { oldParagraphStretch, paragraphStretch, Runs, wordStretch } from './runs.js';
import {
  type Change,
  changedParagraph,
  changedWords,
  changeParagraph,
  changeWords,
  lastOfEach,
  type ParagraphSetting,
  UNSET,
  UNSET_PARAGRAPH,
  type WordSetting,
} from './setting.js';
import { oldFonts, Styles } from './styles.js';

/** Characters of a document: what a file of text may hold. */
export const MOST_CHARACTERS = 4 * 1024 * 1024;

/** Bytes of changes of paragraphs that lie elsewhere; a guess: a row of a table has some five hundred. */
const MOST_ELSEWHERE = 64 * 1024 * 1024;

/** Why a document is not read on. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** The streams of a document that are read. */
export interface Streams {
  readonly word: Buffer;
  readonly tables: Buffer;
  readonly data: Buffer | null;
}

/** Characters that are set alike. */
export interface Words {
  readonly text: string;
  /** Of the first of them: its place in the text and in the stream, and the bytes of each. */
  readonly from: number;
  readonly at: number;
  readonly width: number;
  readonly setting: WordSetting;
  readonly piece: Piece;
}

export class Text {
  readonly styles: Styles;
  /** Whether characters are missing that the document counts, or all that says how they are set. */
  isTorn: boolean;
  private readonly words: Runs<WordSetting>;
  private readonly paragraphs: Runs<ParagraphSetting>;
  private readonly fonts: readonly (string | null)[];
  private readonly encoding: string;
  private readonly changes = new Map<number, readonly Change[]>();
  private length = 0;
  private elsewhereRead = 0;

  constructor(
    private readonly streams: Streams,
    private readonly head: Head,
    private readonly pieces: Pieces,
  ) {
    const { word, tables, data } = streams;
    const { isOld } = head;
    const pages = (name: 'words' | 'paragraphs') => placesIn(tables, head.table(name), isOld ? 2 : 4);
    this.isTorn = pages('words').count === 0 || pages('paragraphs').count === 0;
    this.styles = new Styles(bytesIn(tables, head.table('styles')), isOld);
    this.words = new Runs(word, pages('words'), {
      width: 1,
      // where nothing tells special signs from others, such signs are what they seem
      none: { ...UNSET, isSpecial: pages('words').count === 0 },
      read: (bytes) => changed<WordSetting>(UNSET, (to) => changeWords(to, bytes, isOld)),
      stretch: wordStretch,
    });
    this.paragraphs = new Runs(word, pages('paragraphs'), {
      width: isOld ? 7 : 13,
      none: UNSET_PARAGRAPH,
      read: (bytes) =>
        changed<ParagraphSetting>(UNSET_PARAGRAPH, (to) => {
          to.style = bytes.length < 2 ? 0 : bytes.readUInt16LE(0);
          changeParagraph(to, bytes.subarray(2), isOld, data === null ? null : (at) => this.elsewhere(data, at));
        }),
      stretch: isOld ? oldParagraphStretch : paragraphStretch,
    });
    const page = isOld ? pageOfLanguage(head) : WESTERN;
    this.encoding = encodingOf(page)!;
    this.fonts = isOld ? oldFonts(bytesIn(tables, head.table('fonts')), page) : [];
  }

  /** Changes in the stream of data: a count, and as many bytes (2.9.209 "PrcData"). */
  private elsewhere(data: Buffer, at: number): Buffer {
    const size = u16(data, at);
    this.elsewhereRead += size;
    if (this.elsewhereRead > MOST_ELSEWHERE)
      throw new TooMuch(`at most ${MOST_ELSEWHERE} bytes of changes of paragraphs in its data, found more`);
    return data.subarray(at + 2, at + 2 + size);
  }

  /** Tells the characters of a stretch of the text, in order. */
  each({ at: from, size }: Stretch, take: (words: Words) => void): void {
    const { all } = this.pieces;
    const to = from + size;
    let place = from;
    for (let i = pieceAt(this.pieces, from); i < all.length && place < to; i++) {
      const piece = all[i]!;
      if (piece.from > place) break;
      const end = Math.min(to, piece.to);
      if (!this.eachIn(piece, place, end, take)) return;
      place = end;
    }
    if (place < to) this.isTorn = true;
  }

  private eachIn(piece: Piece, from: number, to: number, take: (words: Words) => void): boolean {
    const { width } = piece;
    for (let place = from; place < to; ) {
      const at = piece.at + (place - piece.from) * width;
      const run = this.words.at(at);
      const held = Math.floor((this.streams.word.length - at) / width);
      const count = Math.min(to - place, held, Math.max(1, Math.ceil((run.to - at) / width)));
      if (count <= 0) {
        this.isTorn = true;
        return false;
      }
      this.length += count;
      if (this.length > MOST_CHARACTERS) throw new TooMuch(`at most ${MOST_CHARACTERS} characters, found more`);
      const setting = piece.prm === 0 ? run.setting : changedWords(run.setting, this.changesOf(piece.prm));
      const text = this.decoded(at, at + count * width, width, setting);
      if (text.length === count) take({ text, from: place, at, width, setting, piece });
      else this.eachSign({ from: place, at, width, setting, piece }, count, take);
      place += count;
    }
    return true;
  }

  /** Letters of two bytes are fewer than their places: signs between them are told each by itself, so that their places are theirs. */
  private eachSign(words: Omit<Words, 'text'>, count: number, take: (words: Words) => void): void {
    const { from, at, width, setting } = words;
    const bytes = this.streams.word.subarray(at, at + count);
    for (let start = 0; start < count; ) {
      let end = start;
      while (end < count && bytes[end]! >= 0x20) end++;
      end = Math.max(end, start + 1);
      const text = this.decoded(at + start, at + end, width, setting);
      take({ ...words, text, from: from + start, at: at + start });
      start = end;
    }
  }

  /** How the paragraph is set that a character of a piece ends, or belongs to. */
  paragraphAt(at: number, { prm }: Piece): ParagraphSetting {
    const { setting } = this.paragraphs.at(at);
    return prm === 0 ? setting : changedParagraph(setting, this.changesOf(prm));
  }

  /** The changes of a piece: one in the short form, or some that others share (2.9.214). */
  private changesOf(prm: number): readonly Change[] {
    const known = this.changes.get(prm);
    if (known !== undefined) return known;
    const shared = this.pieces.changes[prm >> 1];
    const short = (prm & 1) === 0 ? shortChange(prm) : null;
    const changes: readonly Change[] =
      (prm & 1) === 0
        ? short === null
          ? []
          : [[short.change, short.value, 0]]
        : shared === undefined
          ? []
          : lastOfEach(shared, this.head.isOld);
    this.changes.set(prm, changes);
    return changes;
  }

  private decoded(at: number, to: number, width: number, setting: WordSetting): string {
    const { word } = this.streams;
    if (width === 2) return word.toString('utf16le', at, to).replace(PRIVATE, symbolIn);
    const text = word.toString('latin1', at, to);
    const encoding = this.head.isOld ? this.encodingAt(at, setting) : this.encoding;
    if (encoding === SYMBOLS)
      return Array.from(text, (sign) => (sign < ' ' ? sign : symbolOf(sign.charCodeAt(0)))).join('');
    return HIGH.test(text) ? library('iconv').default.decode(word.subarray(at, to), encoding) : text;
  }

  /** The encoding of a font of Word 6, else the document's. */
  private encodingAt(at: number, { font, style }: WordSetting): string {
    const own = font ?? this.styles.fontOf(style, this.paragraphs.at(at).setting.style);
    return this.fonts[own ?? -1] ?? this.encoding;
  }
}

const HIGH = /[\u0080-\u00ff]/;
/** Codes of fonts of symbols, which are no characters (2.9.48 "CSymbolOperand"). */
const PRIVATE = /[\uf000-\uf0ff]/g;
const symbolIn = (sign: string) => characterOf(sign.charCodeAt(0));

/** A setting that begins as another and is changed. */
function changed<Setting extends object>(none: Readonly<Setting>, change: (to: Setting) => void): Setting {
  const own = { ...none };
  change(own);
  return own;
}
