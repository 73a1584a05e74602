/**
 * What stands beside the text of a document: its sheet of styles, its lists and its fonts ([MS-DOC] 2.9.271 "STSH", 2.9.195 "PlfLst",
 * 2.9.194 "PlfLfo", 2.9.286 "SttbfFfn"). It says what of them a paragraph or a word means, and not which has which.
 */
import { encodingOfSet } from '../office/code-pages.js';
import type { Style } from '../office/page-writer.js';
import { headingAt, styleBy, styleOfName } from '../office/style-names.js';
import { u8, u16, u32 } from './bytes.js';
import {
  BULLET,
  changeParagraph,
  changeWords,
  isOn,
  NOTHING,
  UNSET,
  UNSET_PARAGRAPH,
  type WordSetting,
} from './setting.js';

/** Styles of a document, and its lists (2.9.272, 2.9.195: numbers of 12 bits, and of 15). */
const [MOST_STYLES, MOST_LISTS] = [4096, 32_767];
/** A style that comes from none (2.9.260 "StdfBase"). */
const NO_BASE = 0xfff;
/** Kinds of styles: of paragraphs, of words. */
const [OF_PARAGRAPHS, OF_WORDS] = [1, 2];

/** Names of the styles that come with Word, by the numbers that they have in all its languages (2.9.260, "sti"). */
const NAMES: ReadonlyMap<number, string> = new Map([
  ...Array.from({ length: 9 }, (_, i) => [1 + i, `heading ${1 + i}`] as const),
  ...([
    [34, 'caption'],
    [48, 'list bullet'],
    [49, 'list number'],
    [62, 'title'],
    [74, 'subtitle'],
  ] as const),
  ...[54, 55, 56, 57].map((number) => [number, 'list bullet'] as const),
  ...[58, 59, 60, 61].map((number) => [number, 'list number'] as const),
  ...([
    [84, 'block text'],
    [180, 'quote'],
    [181, 'intense quote'],
  ] as const),
]);

/** Switches of words that a style turns on. */
export interface StyledWords {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isHidden: boolean;
  readonly font: number | null;
}

const AS_IT_IS: StyledWords = { isBold: false, isItalic: false, isHidden: false, font: null };

interface Entry {
  /** Its number. */
  readonly own: number;
  readonly base: number;
  readonly style: Style | null;
  /** Changes of words; null of a style of neither. */
  readonly words: Buffer | null;
}

export class Styles {
  private readonly entries: readonly (Entry | null)[];
  private readonly known = new Map<number, Style | null>();
  private readonly knownWords = new Map<number, StyledWords>();
  /** Of all words that no style sets. */
  private readonly font: number | null;

  constructor(
    sheet: Buffer,
    private readonly isOld: boolean,
  ) {
    const head = u16(sheet, 0);
    const [count, base] = [Math.min(MOST_STYLES, u16(sheet, 2)), u16(sheet, 4)];
    this.font = head >= 14 ? u16(sheet, 14) : null;
    const entries: (Entry | null)[] = [];
    for (let at = 2 + head; entries.length < count && at + 2 <= sheet.length; ) {
      const size = u16(sheet, at);
      entries.push(size === 0 ? null : entryIn(entries.length, sheet.subarray(at + 2, at + 2 + size), base, isOld));
      at += 2 + size + (size % 2);
    }
    this.entries = entries;
  }

  /** What a style, or one that it comes from, says of a paragraph; null where none says anything. */
  of(number: number): Style | null {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const found = this.lineOf(number).find(({ style }) => style !== null)?.style ?? null;
    this.known.set(number, found);
    return found;
  }

  /** What it says of words. */
  wordsOf(number: number): StyledWords {
    const known = this.knownWords.get(number);
    if (known !== undefined) return known;
    let said = AS_IT_IS;
    // from the one that comes from none up: what each says is read once, however many come from it
    for (const { own, words } of this.lineOf(number).reverse()) {
      said = this.knownWords.get(own) ?? (words === null ? said : this.changed(said, words));
      this.knownWords.set(own, said);
    }
    return said;
  }

  /** The font of words that say none. @param styles of the words and of their paragraph, null for none. */
  fontOf(...styles: readonly (number | null)[]): number | null {
    for (const style of styles) {
      const font = style === null ? null : this.wordsOf(style).font;
      if (font !== null) return font;
    }
    return this.font;
  }

  private changed(base: StyledWords, words: Buffer): StyledWords {
    const setting: WordSetting = { ...UNSET };
    changeWords(setting, words, this.isOld);
    return {
      isBold: isOn(setting.bold, base.isBold),
      isItalic: isOn(setting.italic, base.isItalic),
      isHidden: isOn(setting.hidden, base.isHidden),
      font: setting.font ?? base.font,
    };
  }

  /** A style and those that it comes from. */
  private lineOf(number: number): Entry[] {
    const line: Entry[] = [];
    const seen = new Set<number>();
    for (let at = number; at !== NO_BASE && !seen.has(at); ) {
      seen.add(at);
      const entry = this.entries[at] ?? null;
      if (entry === null) break;
      line.push(entry);
      if (line.length === LONGEST_LINE) break;
      at = entry.base;
    }
    return line;
  }
}

/** Styles that come one from another; a guess: Word allows eleven. */
const LONGEST_LINE = 100;

/** @param base bytes before the name. */
function entryIn(own: number, bytes: Buffer, base: number, isOld: boolean): Entry {
  const [number, kind, from] = [u16(bytes, 0) & 0xfff, u16(bytes, 2) & 0xf, u16(bytes, 2) >> 4];
  const unit = isOld ? 1 : 2;
  const length = isOld ? u8(bytes, base) : u16(bytes, base);
  const start = base + unit;
  const end = Math.min(bytes.length, start + unit * length);
  // other names that someone gave it stand behind a comma
  const name = bytes
    .toString(isOld ? 'latin1' : 'utf16le', start, Math.max(start, end))
    .split(',')[0]!
    .trim();
  if (kind !== OF_PARAGRAPHS && kind !== OF_WORDS) return { own, base: from, style: null, words: null };
  // changes stand at even places, each with its count (2.9.260 "grLPUpxSw")
  const first = evenly(end + unit);
  if (kind === OF_WORDS) return { own, base: from, style: null, words: countedAt(bytes, first) };
  const said = { ...UNSET_PARAGRAPH };
  changeParagraph(said, countedAt(bytes, first).subarray(2), isOld, null);
  const known = NAMES.get(number);
  const style = (known === undefined ? styleBy(name) : styleOfName(known)) ?? headingAt(said.outline);
  return { own, base: from, style, words: countedAt(bytes, evenly(first + 2 + u16(bytes, first))) };
}

const evenly = (at: number) => at + (at % 2);
const countedAt = (bytes: Buffer, at: number) => bytes.subarray(at + 2, at + 2 + u16(bytes, at));

/** Levels of a list that is no simple one (2.9.147 "LSTF"). */
const LEVELS = 9;

/** Which lists have numbers. */
export class Lists {
  /** Of each list, by its own number, whether its levels have numbers. */
  private readonly levels = new Map<number, readonly boolean[]>();
  private readonly meant: number[] = [];

  /** @param lists from where they begin to the end of their stream: what their levels are stands behind what the head counts. */
  constructor(lists: Buffer, meant: Buffer) {
    const count = Math.min(MOST_LISTS, u16(lists, 0));
    let at = 2 + 28 * count;
    for (let i = 0; i < count && at < lists.length; i++) {
      const from = 2 + 28 * i;
      const levels: boolean[] = [];
      for (let left = (u8(lists, from + 26) & 1) === 0 ? LEVELS : 1; left > 0; left--) {
        const sign = u8(lists, at + 4);
        levels.push(sign !== BULLET && sign !== NOTHING);
        at = behindLevel(lists, at);
      }
      this.levels.set(u32(lists, from), levels);
    }
    for (let i = 0; i < Math.min(MOST_LISTS, u32(meant, 0)); i++) this.meant.push(u32(meant, 4 + 16 * i));
  }

  /** @param list by the number that paragraphs have for it, from 1. */
  isNumbered(list: number, level: number): boolean {
    return this.levels.get(this.meant[list - 1] ?? Number.NaN)?.[level] ?? false;
  }
}

/** Where what a level is ends: changes of its paragraphs and words, and its sign (2.9.149 "LVL", 2.9.150 "LVLF"). */
function behindLevel(lists: Buffer, at: number): number {
  const changes = at + 28 + u8(lists, at + 25) + u8(lists, at + 24);
  return changes + 2 + 2 * u16(lists, changes);
}

/** Fonts of a document of Word 6, each its encoding, null where it says none; of it each has a set of characters. @param page the document's. */
export function oldFonts(fonts: Buffer, page: number): (string | null)[] {
  const found: (string | null)[] = [];
  for (let at = 2; at + 5 <= fonts.length && found.length < MOST_STYLES; at += 1 + u8(fonts, at))
    found.push(encodingOfSet(u8(fonts, at + 4), page));
  return found;
}
