/**
 * An article as the archive holds it. Of its entry only what links show is in memory, as the cells of its line in the
 * ledger; the rest lies behind its record in a pack and is read when it is asked for. So an archive's articles take some
 * hundred bytes each, however much lists show of them.
 */
import type { Entry, PublicationDate } from '../../types.js';
import { type Packs, type Place, pieceAt } from '../files/pack.js';
import * as line from './ledger-line.js';

/**
 * Characters of entries that were read last and are held, twice: an archive of ten thousand usual articles is read once. A guess for
 * larger ones, where lists of one day or month ask for the same again and again.
 */
const HELD = 1 << 24;

/** What lists show of an article beside what links show. */
type Listed = Omit<Entry, keyof line.Shown | 'quotes' | 'html'>;
/** What pages of quotes and feeds show. */
type Quoted = readonly [quotes: Entry['quotes'], html: Entry['html']];

/** An entry as it lies in a pack: a line of what lists show, one of its quotes, one of what it can share with others. */
type Part = 0 | 1 | 2;

/** @param codes what it can share with others; see `codesOf`. */
export function entryPiece(entry: Entry, codes: readonly number[]): string {
  const { id, url, headline, published, language, quotes, html, ...listed } = entry;
  const shared = Buffer.from(Int32Array.from(codes).buffer).toString('base64');
  return `${JSON.stringify(listed satisfies Listed)}\n${JSON.stringify([quotes, html] satisfies Quoted)}\n${shared}`;
}

/** What was read of an article. */
interface Held {
  listed: Listed | null;
  quoted: Quoted | null;
  /** Characters that were read. */
  size: number;
}

/** Where articles are read. */
interface Desk {
  /** What was read of an article last. */
  readonly held: (holding: Holding) => Held;
  readonly part: (holding: Holding, part: Part) => string;
}

/** The language that was told last: it is asked of all articles, and most have the same. */
let lastLanguage = '';

/** An article that is published. */
export class Holding implements Entry {
  readonly #cells: string;
  readonly #starts: line.Starts;
  readonly #at: number;
  readonly #desk: Desk;
  // what is asked for again and again
  #id: string | null = null;
  #url: string | null = null;
  #headline: string | null = null;
  #published: PublicationDate | null | undefined = undefined;

  /** @param cells of its line, in their narrow form. @param starts where these begin, from `at` on. */
  constructor(cells: string, starts: line.Starts, at: number, desk: Desk) {
    this.#cells = cells;
    this.#starts = starts;
    this.#at = at;
    this.#desk = desk;
  }

  /** Checksum of the file that it was read from. */
  get source() {
    return this.#cell(line.SHA256);
  }
  /** Digest of what its record holds, by what it was read from. */
  get content() {
    return this.#cell(line.CONTENT);
  }
  /** Digest of all of it that lists can show. */
  get mark() {
    return this.#cell(line.MARK);
  }
  /** The same without its measures; see `Output.measures`. */
  get listed() {
    return this.#cell(line.LISTED);
  }
  /** Digest of all that pages of other articles can show of it or share with it. */
  get bond() {
    return this.#cell(line.BOND);
  }
  /** Its former address and those that it links; see `addressesOf`. */
  get addresses() {
    return this.#cell(line.ADDRESSES);
  }
  /** Where its record lies. */
  get record(): Place {
    return line.placeIn(this.recordCell)!;
  }
  /** The same as the ledger says it. */
  get recordCell(): string {
    return this.#cell(line.RECORD);
  }
  /** Bytes of its record. */
  get size(): number {
    return line.sizeAt(this.#cells, this.#starts[this.#at + line.RECORD]!);
  }
  /** Where the rest of its entry lies. */
  get rest(): Place {
    const { pack, at, length } = this.record;
    const [size, sum] = this.#cell(line.ENTRY).split(' ');
    return { pack, at: at + length, length: Number(size), sum: Number(sum) };
  }
  /** What it can share with others; see `codesOf`. */
  get codes(): Int32Array {
    const { buffer, byteOffset, length } = Buffer.from(this.#desk.part(this, 2), 'base64');
    return new Int32Array(buffer.slice(byteOffset, byteOffset + length));
  }
  get id() {
    this.#id ??= line.wide(this.#cell(line.ID));
    return this.#id;
  }
  get url() {
    this.#url ??= line.wide(this.#cell(line.URL));
    return this.#url;
  }
  get headline() {
    this.#headline ??= JSON.parse(line.wide(this.#cell(line.HEADLINE))) as string;
    return this.#headline;
  }
  get published() {
    if (this.#published === undefined) this.#published = line.publishedAt(this.#cells, this.#publishedAt);
    return this.#published;
  }
  /** The date of `published` alone. */
  get date(): string | null {
    return line.dateAt(this.#cells, this.#publishedAt);
  }
  get language() {
    const from = this.#starts[this.#at + line.LANGUAGE]!;
    const length = this.#starts[this.#at + line.HEADLINE]! - 1 - from;
    if (length !== lastLanguage.length || !this.#cells.startsWith(lastLanguage, from))
      lastLanguage = line.wide(this.#cell(line.LANGUAGE));
    return lastLanguage;
  }
  get path() {
    return this.#listed.path;
  }
  get part() {
    return this.#listed.part;
  }
  get sha256() {
    return this.#listed.sha256;
  }
  get standfirst() {
    return this.#listed.standfirst;
  }
  get opening() {
    return this.#listed.opening;
  }
  get byline() {
    return this.#listed.byline;
  }
  get place() {
    return this.#listed.place;
  }
  get modified() {
    return this.#listed.modified;
  }
  get publication() {
    return this.#listed.publication;
  }
  get section() {
    return this.#listed.section;
  }
  get tags() {
    return this.#listed.tags;
  }
  get words() {
    return this.#listed.words;
  }
  get captions() {
    return this.#listed.captions;
  }
  get warnings() {
    return this.#listed.warnings;
  }
  get original() {
    return this.#listed.original;
  }
  get quotes() {
    return this.#quoted[0];
  }
  get html() {
    return this.#quoted[1];
  }

  #cell(cell: number): string {
    const at = this.#at + cell;
    return this.#cells.slice(this.#starts[at], this.#starts[at + 1]! - 1);
  }
  get #publishedAt(): number {
    return this.#starts[this.#at + line.PUBLISHED]!;
  }
  get #listed(): Listed {
    const held = this.#desk.held(this);
    held.listed ??= JSON.parse(this.#desk.part(this, 0)) as Listed;
    return held.listed;
  }
  get #quoted(): Quoted {
    const held = this.#desk.held(this);
    held.quoted ??= JSON.parse(this.#desk.part(this, 1)) as Quoted;
    return held.quoted;
  }
}

/** Makes holdings of cells. */
export type HoldingOf = (cells: string, starts: line.Starts, at: number) => Holding;

/** Holdings that lie in some packs, and share room for what was read last. Throws DamagedCache where one is not what was written. */
export function holdingsIn(packs: Packs): HoldingOf {
  let [young, old] = [new Map<Holding, Held>(), new Map<Holding, Held>()];
  let size = 0;
  const desk: Desk = {
    held: (holding) => {
      const known = young.get(holding);
      if (known !== undefined) return known;
      const held = old.get(holding) ?? { listed: null, quoted: null, size: 0 };
      if (size > HELD) [young, old, size] = [new Map(), young, 0];
      young.set(holding, held);
      size += held.size;
      return held;
    },
    part: (holding, part) => {
      const bytes = pieceAt(packs, holding.rest);
      let from = 0;
      for (let i = 0; i < part; i++) from = bytes.indexOf(10, from) + 1;
      const end = bytes.indexOf(10, from);
      const text = bytes.toString('utf8', from, end < 0 ? bytes.length : end);
      const held = young.get(holding);
      if (held === undefined) return text;
      held.size += text.length;
      size += text.length;
      return text;
    },
  };
  return (cells, starts, at) => new Holding(cells, starts, at, desk);
}

/** An entry as plain data: what has a digest and crosses threads. */
export function plain(entry: Entry): Entry {
  const { id, url, headline, published, language, path, part, sha256, standfirst, opening, byline, place, modified } =
    entry;
  const { publication, section, tags, words, quotes, captions, warnings, original, html } = entry;
  return {
    ...{ id, url, path, part, sha256, headline, standfirst, opening, byline, place, published, modified, publication },
    ...{ section, tags, language, words, quotes, captions, warnings, original, html },
  };
}
