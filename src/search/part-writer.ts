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
  /** Adds whole units that must not be parted. */
  readonly add: (chars: Uint8Array) => void;
  /** Adds units of the former parts likewise. */
  readonly copy: (from: Readonly<Cursor>, units: number) => void;
  /** Adds all that stood in the former parts between two places, if `from` is where the next unit goes. */
  readonly pass: (from: Readonly<Cursor>, to: Readonly<Cursor>) => void;
  readonly end: () => void;
}

export function partWriter(kind: Kind, emit: Emit, former: FormerParts): PartWriter {
  let cursor: Cursor = { part: 0, unit: 0 };
  let part = 0;
  /** Characters of the part that are, from its head, those of the former one, and not in `own`. */
  let common = 0;
  const own = growing(PART_SIZE[kind]);
  const isCommon = (): boolean => own.length() === 0;
  const put = (chars: Uint8Array): void => {
    if (isCommon() && common > 0) own.put(former.part(kind, part).subarray(0, common));
    own.put(chars);
  };
  const end = (): void => {
    if (isCommon() && common > 0) {
      if (former.size(kind, part) === common) former.keep(kind, part);
      else emit(kind, part, former.part(kind, part).subarray(0, common));
    } else if (!isCommon()) emit(kind, part, own.content());
    common = 0;
    own.clear();
  };
  const placed = (units: number): Cursor => {
    const at = place(cursor, units, PART_SIZE[kind]);
    if (at.part !== part) end();
    part = at.part;
    return at;
  };
  return {
    add: (chars) => {
      placed(chars.length / 2);
      put(chars);
    },
    copy: (from, units) => {
      const at = placed(units);
      if (isCommon() && at.part === from.part && at.unit === from.unit) common += 2 * units;
      else put(former.part(kind, from.part).subarray(2 * from.unit, 2 * (from.unit + units)));
    },
    pass: (from, to) => {
      for (let [at, unit] = [from.part, from.unit]; ; [at, unit] = [at + 1, 0]) {
        const until = at < to.part ? former.size(kind, at) : 2 * to.unit;
        part = at;
        if (isCommon()) common = until;
        else put(former.part(kind, at).subarray(2 * unit, until));
        if (at === to.part) break;
        end();
      }
      cursor = { ...to };
    },
    end,
  };
}

/** Characters one after another. */
function growing(size: number) {
  let room = new Uint8Array(size);
  let length = 0;
  return {
    put: (chars: Uint8Array): void => {
      const end = length + chars.length;
      if (end > room.length) room = larger(room, Uint8Array, end);
      room.set(chars, length);
      length = end;
    },
    length: (): number => length,
    content: (): Uint8Array => room.subarray(0, length),
    clear: (): void => {
      length = 0;
    },
  };
}
