/**
 * Runs into the published lists: takes the words of all runs in their order, puts each word's articles together and cuts
 * the result into parts. It holds one word at a time; where runs come from and parts go to is its caller's business.
 */
import { byteReader, compareTexts, passText, textAt } from './bytes.js';
import type { SymbolCode } from './layout.js';
import { type Listed, type ListWriter, listWriter, NO_STEMS } from './lists.js';
import type { Emit } from './part-writer.js';
import { gather, type Stretch } from './postings.js';
import { larger } from './units.js';

/** Reads a run's next bytes into `room`; how many, none at its end. */
export type ReadRun = (room: Uint8Array) => number;

/** Bytes that are read of a run at once. A guess. */
const WINDOW = 1 << 16;
/** With fewer bytes left than this, more are read first. A guess: what stands before a word's list is shorter. */
const AHEAD = 1 << 10;
/** Bytes behind a window that may be looked at; what they are does not matter. */
const SLACK = 8;

/** Merges runs of an archive of `total` articles. Gives the words in order; parts go to `emit` as they are full. */
export function merge(runs: readonly ReadRun[], total: number, symbols: SymbolCode, emit: Emit): Listed[] {
  const heads = runs.map(openHead).filter((head) => head.next());
  const writer = listWriter(total, symbols, emit);
  const listed: Listed[] = [];
  const stretches: Stretch[] = [];
  for (const same: RunHead[] = []; heads.length > 0; moveOn(same, heads)) {
    putFirst(heads, same);
    listed.push(written(same, stretches, writer));
  }
  writer.end();
  return listed;
}

/** Puts the runs that stand at the first of all their words into `same`. */
function putFirst(heads: readonly RunHead[], same: RunHead[]): void {
  same.length = 0;
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i]!;
    const order = same.length === 0 ? 0 : head.compare(same[0]!);
    if (order < 0) same.length = 0;
    if (order <= 0) same.push(head);
  }
}

/** Moves some of the runs to their next words; those that are at their end are gone. */
function moveOn(same: readonly RunHead[], heads: RunHead[]): void {
  for (let i = 0; i < same.length; i++) if (!same[i]!.next()) heads.splice(heads.indexOf(same[i]!), 1);
}

function written(same: readonly RunHead[], stretches: Stretch[], writer: ListWriter): Listed {
  stretches.length = 0;
  for (let i = 0; i < same.length; i++) stretches.push(same[i]!.postings());
  const postings = gather(stretches);
  const key = same[0]!.key();
  return {
    key,
    stems: stemsOf(key, same),
    articles: postings.length,
    list: writer.list(postings),
    places: writer.places(postings, stretches),
  };
}

/** The stems that a word has in any of the runs; none where its only stem is itself. */
function stemsOf(key: string, heads: readonly RunHead[]): readonly string[] {
  let hasOther = false;
  for (let i = 0; i < heads.length; i++) if (heads[i]!.stems().length > 0) hasOther = true;
  if (!hasOther) return NO_STEMS;
  const stems = new Set<string>();
  for (let i = 0; i < heads.length; i++) {
    const own = heads[i]!.stems();
    if (own.length === 0) stems.add(key);
    for (let k = 0; k < own.length; k++) stems.add(own[k]!);
  }
  return [...stems].sort();
}

/** A run, standing at one of its words. */
export interface Head {
  readonly key: () => string;
  readonly stems: () => readonly string[];
  readonly postings: () => Stretch;
  /** Moves to the next word; false at the end. */
  readonly next: () => boolean;
  readonly isOver: () => boolean;
}

/** Opens a run, which stands before its first word. */
export function openHead(read: ReadRun): RunHead {
  return new RunHead(read);
}

class RunHead implements Head {
  private readonly read: ReadRun;
  private room = new Uint8Array(WINDOW + SLACK);
  private readonly reader = byteReader(this.room);
  /** How many bytes of the room are read, where its word begins, and where that word's list ends. */
  private filled = 0;
  private start = 0;
  private end = 0;
  private isDry = false;
  private hasNone = false;
  /** The word, once it was asked for. */
  private word: string | null = null;
  private others = NO_STEMS;
  private articles = 0;

  constructor(read: ReadRun) {
    this.read = read;
  }

  key(): string {
    this.word ??= textAt(this.room, this.start);
    return this.word;
  }

  /** The order of its word and another's: less than 0, 0 or more. */
  compare(other: RunHead): number {
    return compareTexts(this.room, this.start, other.room, other.start);
  }

  stems(): readonly string[] {
    return this.others;
  }

  postings(): Stretch {
    return { articles: this.articles, reader: this.reader, bytes: this.room };
  }

  isOver(): boolean {
    return this.hasNone;
  }

  next(): boolean {
    this.word = null;
    if (this.filled - this.end < AHEAD) this.readOn();
    do {
      const after = this.end < this.filled ? this.attempt() : Number.MAX_SAFE_INTEGER;
      if (after <= this.filled) {
        this.start = this.end;
        this.end = after;
        return true;
      }
    } while (this.readOn());
    this.hasNone = true;
    return false;
  }

  /** Reads what stands before the list at `end`; where the list ends, which is behind what is read where anything is. */
  private attempt(): number {
    const { reader } = this;
    reader.moveTo(passText(this.room, this.end), this.room);
    const count = reader.number();
    this.others = count === 0 ? NO_STEMS : this.stemsHere(count);
    this.articles = reader.number();
    const bytes = reader.number();
    return reader.at() + bytes;
  }

  private stemsHere(count: number): readonly string[] {
    const stems: string[] = [];
    while (stems.length < count && this.reader.at() < this.filled) stems.push(this.reader.text());
    return stems;
  }

  /** Moves what is left to the head of the window and reads on; false at the end of the run. */
  private readOn(): boolean {
    if (this.isDry) return false;
    const left = this.filled - this.end;
    this.room.copyWithin(0, this.end, this.filled);
    if (left + SLACK === this.room.length) this.room = larger(this.room, Uint8Array, 2 * left);
    this.end = 0;
    const more = this.read(this.room.subarray(left, this.room.length - SLACK));
    this.filled = left + more;
    this.isDry = more === 0;
    return more > 0;
  }
}
