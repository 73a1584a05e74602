/**
 * Which words and which paragraphs of a document have which changes: pages of 512 bytes in the stream of the text, each of some stretches
 * of it, and a list of the pages ([MS-DOC] 2.9.33 "ChpxFkp", 2.9.175 "PapxFkp"). A page is looked up where it is asked for.
 */
import { type Places, placeOf, thingAt, thingOf, u8, u16, u32 } from './bytes.js';

/** Bytes of a page. */
const PAGE = 512;
/** What is kept of pages that were read, each set of changes once; a guess: many books have fewer. */
const MOST_KEPT = 50_000;

/** Changes that hold up to a place in the stream. */
export interface Run<Setting> {
  readonly from: number;
  readonly to: number;
  readonly setting: Setting;
}

/** How a page of one kind is written. */
export interface PageShape<Setting> {
  /** Bytes of each thing behind the places of a page: the first says where its changes lie. */
  readonly width: number;
  /** Where no changes lie. */
  readonly none: Setting;
  /** The changes at a place of the stream, within its page's end. */
  readonly read: (bytes: Buffer) => Setting;
  /** Where changes lie, and how many bytes. */
  readonly stretch: (page: Buffer, at: number) => readonly [from: number, size: number];
}

export class Runs<Setting> {
  private readonly kept = new Map<number, Setting>();
  private last: Run<Setting>;

  /** @param pages their numbers by places in the stream of the text. */
  constructor(
    private readonly word: Buffer,
    private readonly pages: Places,
    private readonly shape: PageShape<Setting>,
  ) {
    this.last = { from: 0, to: 0, setting: shape.none };
  }

  /** What holds at a place of the stream, and how far. */
  at(place: number): Run<Setting> {
    const { last } = this;
    if (place < last.from || place >= last.to) this.last = this.find(place);
    return this.last;
  }

  private find(place: number): Run<Setting> {
    const { pages, shape } = this;
    const i = thingAt(pages, place);
    const first = pages.count === 0 ? 0 : placeOf(pages, 0);
    const to = i >= 0 ? placeOf(pages, i + 1) : place < first ? first : Number.POSITIVE_INFINITY;
    return (i < 0 ? null : this.inPage(this.pageAt(i), place)) ?? { from: place, to, setting: shape.none };
  }

  private pageAt(i: number): number {
    const { bytes, width } = this.pages;
    const at = thingOf(this.pages, i);
    // of Word 97's numbers 22 bits count (2.9.206 "PnFkpChpx")
    return width === 2 ? u16(bytes, at) : u32(bytes, at) & 0x3fffff;
  }

  private inPage(number: number, place: number): Run<Setting> | null {
    const page = this.word.subarray(number * PAGE, (number + 1) * PAGE);
    const { width } = this.shape;
    const count = Math.min(u8(page, PAGE - 1), Math.floor((PAGE - 5) / (4 + width)));
    for (let i = 0; i < count; i++) {
      const [from, to] = [u32(page, 4 * i), u32(page, 4 * (i + 1))];
      if (from <= place && place < to)
        return { from, to, setting: this.settingAt(number, page, u8(page, 4 * (count + 1) + width * i)) };
    }
    return null;
  }

  /** @param offset of its changes in the page, in words; 0 for none. */
  private settingAt(number: number, page: Buffer, offset: number): Setting {
    const { shape, kept } = this;
    if (offset === 0) return shape.none;
    const key = number * PAGE + offset;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [from, size] = shape.stretch(page, 2 * offset);
    const setting = shape.read(page.subarray(from, Math.min(PAGE - 1, from + size)));
    if (kept.size < MOST_KEPT) kept.set(key, setting);
    return setting;
  }
}

/** Changes of words: their count, then they (2.9.34 "Chpx"). */
export function wordStretch(page: Buffer, at: number): readonly [number, number] {
  return [at + 1, u8(page, at)];
}

/** Changes of a paragraph: half their count, and one less, or where that is 0 half of it behind (2.9.176 "PapxInFkp"). */
export function paragraphStretch(page: Buffer, at: number): readonly [number, number] {
  const half = u8(page, at);
  return half === 0 ? [at + 2, 2 * u8(page, at + 1)] : [at + 1, 2 * half - 1];
}

/** The same of Word 6, whose count has one form. */
export function oldParagraphStretch(page: Buffer, at: number): readonly [number, number] {
  return [at + 1, 2 * u8(page, at)];
}
