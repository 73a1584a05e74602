/**
 * Whole units one after another into parts of lists and of places. Where an index is amended, a part that comes out as it
 * was is neither read nor written. It knows no unit's content.
 */
import { type Cursor, PART_SIZE, place } from './layout.js';
import { larger } from './units.js';

export type Kind = 'lists' | 'places';

/** Takes a part's characters, which hold until it returns. */
export type Emit = (kind: Kind, part: number, content: Uint8Array) => void;

/** The parts of the index that is amended. */
export interface FormerParts {
  /** The characters of a part. */
  readonly part: (kind: Kind, part: number) => Uint8Array;
  /** How many these are. */
  readonly size: (kind: Kind, part: number) => number;
  /** Takes over a part that is what it was. */
  readonly keep: (kind: Kind, part: number) => void;
}

export const NO_FORMER_PARTS: FormerParts = { part: () => new Uint8Array(0), size: () => 0, keep: () => {} };

export interface PartWriter {
  /** Adds whole units that must not be parted: so many characters. */
  readonly add: (chars: Uint8Array, length: number) => void;
  /** Adds units of the former parts likewise. */
  readonly copy: (from: Readonly<Cursor>, units: number) => void;
  /** Adds all that stood in the former parts between two places, if `from` is where the next unit goes. */
  readonly pass: (from: Readonly<Cursor>, to: Readonly<Cursor>) => void;
  readonly end: () => void;
}

export function partWriter(kind: Kind, emit: Emit, former: FormerParts): PartWriter {
  return new Parts(kind, emit, former);
}

/** One for lists and places: where each had functions of its own, the platform would compile their callers for the one and again for the other. */
class Parts implements PartWriter {
  private readonly kind: Kind;
  private readonly emit: Emit;
  private readonly former: FormerParts;
  private readonly cursor: Cursor = { part: 0, unit: 0 };
  private current = 0;
  /** Characters of the part that are, from its head, those of the former one, and not in `own`. */
  private common = 0;
  private own: Uint8Array;
  private length = 0;

  constructor(kind: Kind, emit: Emit, former: FormerParts) {
    [this.kind, this.emit, this.former] = [kind, emit, former];
    this.own = new Uint8Array(PART_SIZE[kind]);
  }

  add(chars: Uint8Array, length: number): void {
    this.placed(length / 2);
    this.put(chars, 0, length);
  }

  copy(from: Readonly<Cursor>, units: number): void {
    const at = this.placed(units);
    if (this.length === 0 && at.part === from.part && at.unit === from.unit) this.common += 2 * units;
    else this.put(this.former.part(this.kind, from.part), 2 * from.unit, 2 * (from.unit + units));
  }

  pass(from: Readonly<Cursor>, to: Readonly<Cursor>): void {
    for (let [at, unit] = [from.part, from.unit]; ; [at, unit] = [at + 1, 0]) {
      const until = at < to.part ? this.former.size(this.kind, at) : 2 * to.unit;
      this.current = at;
      if (this.length === 0) this.common = until;
      else this.put(this.former.part(this.kind, at), 2 * unit, until);
      if (at === to.part) break;
      this.end();
    }
    [this.cursor.part, this.cursor.unit] = [to.part, to.unit];
  }

  end(): void {
    const { kind, current, common } = this;
    if (this.length > 0) this.emit(kind, current, this.own.subarray(0, this.length));
    else if (common > 0 && this.former.size(kind, current) === common) this.former.keep(kind, current);
    else if (common > 0) this.emit(kind, current, this.former.part(kind, current).subarray(0, common));
    this.common = 0;
    this.length = 0;
  }

  private placed(units: number): Cursor {
    const at = place(this.cursor, units, PART_SIZE[this.kind]);
    if (at.part !== this.current) this.end();
    this.current = at.part;
    return at;
  }

  private put(chars: Uint8Array, from: number, to: number): void {
    if (this.length === 0 && this.common > 0) {
      const { common } = this;
      this.common = 0;
      this.put(this.former.part(this.kind, this.current), 0, common);
    }
    const end = this.length + to - from;
    if (end > this.own.length) this.own = larger(this.own, Uint8Array, end);
    putBytes(chars, from, to, this.own, this.length);
    this.length = end;
  }
}

/** Most words' are so short that a call of the platform's would take longer. A guess. */
const SHORT = 64;

function putBytes(chars: Uint8Array, from: number, to: number, into: Uint8Array, at: number): void {
  if (to - from >= SHORT) into.set(chars.subarray(from, to), at);
  else for (let i = from; i < to; i++) into[at + i - from] = chars[i]!;
}
