/**
 * An article as the archive holds it. Of its entry only what links show is in memory, as the cells of its line in the
 * ledger; the rest lies behind its record in a pack and is read when it is asked for. So an archive's articles take some
 * hundred bytes each, however much lists show of them.
 */
import type { Entry } from '../types.js';
import * as line from './ledger-line.js';
import { type Packs, type Place, pieceAt } from './pack.js';

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

/** An article that is published. */
export class Holding implements Entry {
  readonly #cells: string;
  readonly #desk: Desk;
  /** Where its digests begin, which are asked for so often that it is remembered; 0 before the first time. */
  #content = 0;
  #ordinal: ReturnType<typeof line.ordinalIn> | null = null;
  #headline: string | null = null;

  /** @param cells of its line, in their narrow form. */
  constructor(cells: string, desk: Desk) {
    this.#cells = cells;
    this.#desk = desk;
  }

  /** Checksum of the file that it was read from. */
  get source() {
    return line.cellAt(this.#cells, line.SHA256);
  }
  /** Digest of what its record holds, by what it was read from. */
  get content() {
    return this.#digest(line.CONTENT);
  }
  /** Digest of all of it that lists can show. */
  get mark() {
    return this.#digest(line.MARK);
  }
  /** The same without its measures; see `Output.measures`. */
  get listed() {
    return this.#digest(line.LISTED);
  }
  /** Digest of all that pages of other articles can show of it or share with it. */
  get bond() {
    return this.#digest(line.BOND);
  }
  /** Where its record lies. */
  get record(): Place {
    return line.placeIn(this.recordCell)!;
  }
  /** The same as the ledger says it. */
  get recordCell(): string {
    return line.cellAt(this.#cells, line.RECORD);
  }
  /** Bytes of its record. */
  get size(): number {
    return line.sizeIn(this.#cells);
  }
  /** Where the rest of its entry lies. */
  get rest(): Place {
    const { pack, at, length } = this.record;
    const [size, sum] = line.cellAt(this.#cells, line.ENTRY).split(' ');
    return { pack, at: at + length, length: Number(size), sum: Number(sum) };
  }
  /** What it can share with others; see `codesOf`. */
  get codes(): Int32Array {
    const { buffer, byteOffset, length } = Buffer.from(this.#desk.part(this, 2), 'base64');
    return new Int32Array(buffer.slice(byteOffset, byteOffset + length));
  }
  get id() {
    return this.#known.id;
  }
  get url() {
    return this.#known.url;
  }
  get headline() {
    this.#headline ??= line.headlineIn(this.#cells);
    return this.#headline;
  }
  get published() {
    return this.#known.published;
  }
  get language() {
    return this.#known.language;
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
  get quotes() {
    return this.#quoted[0];
  }
  get html() {
    return this.#quoted[1];
  }

  #fromContent(): number {
    if (this.#content === 0) this.#content = line.startOf(this.#cells, line.CONTENT);
    return this.#content;
  }
  #digest(cell: number): string {
    return line.cellBehind(this.#cells, this.#fromContent(), cell - line.CONTENT);
  }
  /** Every build asks for that of every article. */
  get #known() {
    this.#ordinal ??= line.ordinalIn(this.#cells, this.#fromContent());
    return this.#ordinal;
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
export type HoldingOf = (cells: string) => Holding;

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
  return (cells) => new Holding(cells, desk);
}

/** An entry as plain data: what has a digest and crosses threads. */
export function plain(entry: Entry): Entry {
  const { id, url, headline, published, language, path, part, sha256, standfirst, opening, byline, place, modified } =
    entry;
  const { publication, section, tags, words, quotes, captions, warnings, html } = entry;
  return {
    ...{ id, url, path, part, sha256, headline, standfirst, opening, byline, place, published, modified, publication },
    ...{ section, tags, language, words, quotes, captions, warnings, html },
  };
}
