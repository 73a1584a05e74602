/**
 * Lists and places as they are published: one word's articles into bits, and words one after another into parts. It knows
 * neither runs nor the former index, from which postings come.
 */
import { type Cursor, OWN_PARAMETER, PARAMETER_BITS, PART_SIZE, place, type SymbolCode } from './layout.js';
import { bitWriter } from './packing.js';
import { SYMBOLS, shortestParameter } from './parts.js';
import type { Postings, Stretch } from './postings.js';
import { larger } from './units.js';
import { gapParameter } from './unpacking.js';

/** One word of the dictionary: where its lists stand follows from the lengths of those before it. */
export interface Listed {
  readonly key: string;
  /** In order; none where its only stem is itself. */
  readonly stems: readonly string[];
  /** Articles that hold it. */
  readonly articles: number;
  /** Units of its list. */
  readonly list: number;
  /** Units of its places, cut where one part would not hold them. */
  readonly places: readonly PlacesPiece[];
}

export interface PlacesPiece {
  /** The first article of the piece, counted within the word's list. */
  readonly first: number;
  readonly units: number;
}

/** Takes a part's characters, which hold until it returns. */
export type Emit = (kind: 'lists' | 'places', part: number, content: Uint8Array) => void;

/** Where words' lists and places are written, in the words' order. */
export interface ListWriter {
  /** Writes one word's list; how many units. */
  readonly list: (postings: Pick<Postings, 'length' | 'article' | 'symbol'>) => number;
  /** Writes one word's places. @param stretches hold them. */
  readonly places: (postings: Postings, stretches: readonly Stretch[]) => PlacesPiece[];
  /** Adds what is written already: whole units that must not be parted. */
  readonly copy: (kind: 'lists' | 'places', characters: Uint8Array) => void;
  readonly end: () => void;
}

/** @param total articles of the archive. */
export function listWriter(total: number, symbols: SymbolCode, emit: Emit): ListWriter {
  const rankOf = Uint8Array.from({ length: SYMBOLS }, (_, symbol) => symbols.order.indexOf(symbol));
  const parts = { lists: partWriter('lists', emit), places: partWriter('places', emit) };
  const [listBits, placeBits] = [bitWriter(), bitWriter()];
  return {
    list: ({ length, article, symbol }) => {
      const k = gapParameter(total, length);
      const own = length < OWN_PARAMETER ? symbols.k : bestParameter(symbol.subarray(0, length), rankOf);
      if (length >= OWN_PARAMETER) listBits.bits(own, PARAMETER_BITS);
      let before = -1;
      for (let i = 0; i < length; i++) {
        listBits.rice(article[i]! - before - 1, k);
        listBits.rice(rankOf[symbol[i]!]!, own);
        before = article[i]!;
      }
      const units = listBits.align();
      parts.lists.add(listBits.take());
      return units;
    },
    places: ({ length, stretch, at, bits }, stretches) => {
      const pieces: PlacesPiece[] = [];
      let first = 0;
      for (let i = 0; i < length; i++) {
        placeBits.copy(stretches[stretch[i]!]!.bytes, at[i]!, bits[i]!);
        if (i + 1 < length && placeBits.units() * 2 < PART_SIZE.places) continue;
        const units = placeBits.align();
        pieces.push({ first, units });
        parts.places.add(placeBits.take());
        first = i + 1;
      }
      return pieces;
    },
    copy: (kind, characters) => parts[kind].add(characters),
    end: () => {
      parts.lists.end();
      parts.places.end();
    },
  };
}

interface PartWriter {
  /** Adds whole units that must not be parted. */
  readonly add: (chars: Uint8Array) => void;
  readonly end: () => void;
}

function partWriter(kind: 'lists' | 'places', emit: Emit): PartWriter {
  const cursor: Cursor = { part: 0, unit: 0 };
  let part = 0;
  let content = new Uint8Array(PART_SIZE[kind]);
  let length = 0;
  const end = (): void => {
    if (length > 0) emit(kind, part, content.subarray(0, length));
    length = 0;
  };
  return {
    add: (chars) => {
      const at = place(cursor, chars.length / 2, PART_SIZE[kind]);
      if (at.part !== part) end();
      part = at.part;
      if (length + chars.length > content.length) content = larger(content, Uint8Array, length + chars.length);
      content.set(chars, length);
      length += chars.length;
    },
    end,
  };
}

/** The parameter that writes these symbols shortest: a word that is everywhere weighs more than most do. */
function bestParameter(symbols: Uint8Array, rankOf: Uint8Array): number {
  const counts = new Float64Array(SYMBOLS);
  for (const symbol of symbols) counts[rankOf[symbol]!]!++;
  return shortestParameter(counts);
}
