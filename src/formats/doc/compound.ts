/**
 * Compound files, folders of streams in one file ([MS-CFB]): which sectors hold a stream, and its bytes. It knows nothing of what is in
 * them. No chain of sectors is followed longer than the file has sectors, and none twice.
 */
import { u16, u32 } from './bytes.js';

/** Bytes of an entry of the directory (2.6.1). */
const ENTRY = 128;
/** Where places of the table of sectors stand in the head, and how many do (2.2). */
const [TABLES_AT, TABLES] = [76, 109];
/** Sectors above are signs: the end of a chain, nothing (2.1). */
const LAST_SECTOR = 0xfffffffa;
const NOTHING = 0xffffffff;
/** Bytes below which a stream lies in the small sectors (2.2). */
const SMALL = 4096;
const [STREAM, ROOT] = [2, 5];
/** Entries of the directory that are looked at; a guess: objects set into a document have some ten each. */
const MOST_ENTRIES = 100_000;

export interface Compound {
  /** A stream of the outermost folder; null where it has none of the name. */
  readonly stream: (name: string) => Buffer | null;
  /** Whether some stream that was asked for has an end that the file does not. */
  readonly isTorn: () => boolean;
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export function isCompound(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** A compound file; null where it has no directory. @param bytes begin as one. */
export function compoundIn(bytes: Buffer): Compound | null {
  const shift = u16(bytes, 30);
  // 512 bytes, or 4,096 of the fourth version (2.2)
  if (shift !== 9 && shift !== 12) return null;
  const sectors = new Sectors(bytes, 2 ** shift);
  const directory = sectors.chain(u32(bytes, 48), bytes.length).bytes;
  const root = entryOf(directory, 0);
  return root?.kind === ROOT ? new Streams(sectors, directory, root) : null;
}

interface Chain {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** The sectors of a file, and which comes behind which. */
class Sectors {
  private readonly next: Uint32Array;

  constructor(
    private readonly bytes: Buffer,
    private readonly size: number,
  ) {
    this.next = this.table();
  }

  /** The table itself, whose sectors the head names, and sectors that it names behind one another. */
  private table(): Uint32Array {
    const { bytes, size } = this;
    // the head takes the place of a sector
    const next = new Uint32Array(Math.max(0, Math.ceil(bytes.length / size) - 1)).fill(NOTHING);
    const each = size / 4;
    let filled = 0;
    const fill = (from: number, count: number) => {
      for (let i = 0; i < count && filled < next.length; i++) {
        const sector = u32(bytes, from + 4 * i);
        for (let k = 0; k < each && filled < next.length; k++)
          next[filled++] = sector < LAST_SECTOR ? numberAt(bytes, this.placeOf(sector) + 4 * k) : NOTHING;
      }
    };
    fill(TABLES_AT, TABLES);
    let more = u32(bytes, 68);
    for (let seen = 0; more < next.length && seen < next.length && filled < next.length; seen++) {
      fill(this.placeOf(more), each - 1);
      more = u32(bytes, this.placeOf(more) + size - 4);
    }
    return next;
  }

  private placeOf(sector: number): number {
    return (sector + 1) * this.size;
  }

  /** The bytes of a chain of sectors. @param most of them. */
  chain(first: number, most: number): Chain {
    const { bytes, size, next } = this;
    return chained(first, most, { next, size, from: (sector) => bytes.subarray(this.placeOf(sector)) });
  }

  /** The small sectors within a stream, by their own table of which comes behind which. */
  within(stream: Buffer): (first: number, most: number) => Chain {
    const table = this.chain(u32(this.bytes, 60), this.bytes.length).bytes;
    // 64 bytes (2.2)
    const size = 64;
    const next = new Uint32Array(Math.ceil(stream.length / size)).map((_, i) => numberAt(table, 4 * i));
    return (first, most) => chained(first, most, { next, size, from: (sector) => stream.subarray(sector * size) });
  }
}

const numberAt = (bytes: Buffer, at: number) => (at + 4 <= bytes.length ? bytes.readUInt32LE(at) : NOTHING);

interface Linked {
  readonly next: Uint32Array;
  readonly size: number;
  readonly from: (sector: number) => Buffer;
}

function chained(first: number, most: number, { next, size, from }: Linked): Chain {
  const parts: Buffer[] = [];
  const seen = new Uint8Array(next.length);
  let left = most;
  let sector = first;
  for (; left > 0 && sector < next.length && seen[sector] === 0; sector = next[sector]!) {
    seen[sector] = 1;
    const part = from(sector).subarray(0, Math.min(size, left));
    parts.push(part);
    left -= part.length;
    // the last sector of a torn file is a short one
    if (part.length < size) break;
  }
  return { bytes: parts.length === 1 ? parts[0]! : Buffer.concat(parts), isWhole: left === 0 };
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly size: number;
  /** Entries beside and within it. */
  readonly others: readonly number[];
  readonly child: number;
}

/** An entry of the directory (2.6.1); null where it has none of the number. */
function entryOf(directory: Buffer, number: number): Entry | null {
  const at = number * ENTRY;
  if (number >= MOST_ENTRIES || at + ENTRY > directory.length) return null;
  const length = Math.min(64, Math.max(2, u16(directory, at + 64))) - 2;
  return {
    name: directory.toString('utf16le', at, at + length),
    kind: directory[at + 66]!,
    first: u32(directory, at + 116),
    size: u32(directory, at + 120),
    others: [u32(directory, at + 68), u32(directory, at + 72)],
    child: u32(directory, at + 76),
  };
}

class Streams implements Compound {
  private readonly entries: ReadonlyMap<string, Entry>;
  private small: ((first: number, most: number) => Chain) | null = null;
  private hasTorn = false;

  constructor(
    private readonly sectors: Sectors,
    directory: Buffer,
    private readonly root: Entry,
  ) {
    this.entries = entriesBelow(directory, root);
  }

  isTorn(): boolean {
    return this.hasTorn;
  }

  stream(name: string): Buffer | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    const { first, size } = entry;
    const { bytes, isWhole } = size < SMALL ? this.smallChain(first, size) : this.sectors.chain(first, size);
    if (!isWhole) this.hasTorn = true;
    return bytes;
  }

  private smallChain(first: number, size: number): Chain {
    const { sectors, root } = this;
    this.small ??= sectors.within(sectors.chain(root.first, root.size).bytes);
    return this.small(first, size);
  }
}

/** The streams of the outermost folder, by their names: those of objects that are set into a document are none of its own. */
function entriesBelow(directory: Buffer, root: Entry): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const ahead = [root.child];
  for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
    const entry = seen.has(number) ? null : entryOf(directory, number);
    if (entry === null) continue;
    seen.add(number);
    if (entry.kind === STREAM && !found.has(entry.name)) found.set(entry.name, entry);
    ahead.push(...entry.others);
  }
  return found;
}
