/**
 * Lists and places as they are published: one word's articles into bits, and words one after another into parts. It knows
 * neither runs nor the former index, from which postings come.
 */
import { CODE_BITS, type Cursor, OWN_CODE, PART_SIZE, type SymbolCode } from './layout.js';
import { type BitWriter, bitWriter, type Codes, riceCodes } from './packing.js';
import { type Emit, type FormerParts, type Kind, NO_FORMER_PARTS, type PartWriter, partWriter } from './part-writer.js';
import { ABSENT, hasEvery, SYMBOLS, symbolCode } from './parts.js';
import type { Postings, Stretch } from './postings.js';
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

/** No stems: a list of texts that are gone, for the platform tells those from lists of nothing and compiles for each. */
export const NO_STEMS: readonly string[] = [''].slice(1);

export interface PlacesPiece {
  /** The first article of the piece, counted within the word's list. */
  readonly first: number;
  readonly units: number;
}

/** Where words' lists and places are written, in the words' order. */
export interface ListWriter {
  /** Writes one word's list; how many units. */
  readonly list: (postings: Pick<Postings, 'length' | 'article' | 'symbol'>) => number;
  /** Writes one word's places. @param stretches hold them. */
  readonly places: (postings: Postings, stretches: readonly Stretch[]) => readonly PlacesPiece[];
  /** Adds `units` of the former parts, which must not be parted, from where they stood. */
  readonly copy: (kind: Kind, from: Readonly<Cursor>, units: number) => void;
  /** Adds all that stood in the former parts between two places, if `from` is where the next unit goes. */
  readonly pass: (kind: Kind, from: Readonly<Cursor>, to: Readonly<Cursor>) => void;
  readonly end: () => void;
}

/** @param total articles of the archive. @param former what is amended. */
export function listWriter(
  total: number,
  symbols: SymbolCode,
  emit: Emit,
  former: FormerParts = NO_FORMER_PARTS,
): ListWriter {
  const usual = codesOf(symbols);
  const parts = { lists: partWriter('lists', emit, former), places: partWriter('places', emit, former) };
  const [listBits, placeBits] = [bitWriter(), bitWriter()];
  return {
    list: ({ length, article, symbol }) => {
      let codes = usual;
      const isEvery = hasEvery(total, length);
      if (length >= OWN_CODE) {
        const own = ownCode(symbol, length, isEvery ? total - length : 0);
        listBits.bits(own.k, CODE_BITS);
        listBits.bits(own.order.length, CODE_BITS);
        for (const one of own.order) listBits.bits(one, CODE_BITS);
        codes = codesOf(own);
      }
      if (isEvery) listBits.every(article, symbol, length, total, codes);
      else listBits.steps(article, symbol, length, gapParameter(total, length), codes);
      const units = listBits.align();
      parts.lists.add(listBits.takeRoom(), 2 * units);
      return units;
    },
    places: (postings, stretches) => putPlaces(postings, stretches, placeBits, parts.places),
    copy: (kind, from, units) => parts[kind].copy(from, units),
    pass: (kind, from, to) => parts[kind].pass(from, to),
    end: () => {
      parts.lists.end();
      parts.places.end();
    },
  };
}

function putPlaces(
  postings: Postings,
  stretches: readonly Stretch[],
  bits: BitWriter,
  part: PartWriter,
): readonly PlacesPiece[] {
  const pieces: PlacesPiece[] = [];
  for (let first = 0; ; ) {
    const next = bits.copies(postings, stretches, first, PART_SIZE.places / 2);
    const units = bits.align();
    part.add(bits.takeRoom(), 2 * units);
    if (next === postings.length && first === 0) return onePiece(units);
    pieces.push({ first, units });
    if (next === postings.length) return pieces;
    first = next;
  }
}

/** Places in one piece of so many units. Most words' are short: these share what tells it. */
function onePiece(units: number): readonly PlacesPiece[] {
  const known = units < MOST_SHARED ? ONE_PIECE[units] : undefined;
  if (known !== undefined) return known;
  const piece: readonly PlacesPiece[] = [{ first: 0, units }];
  if (units < MOST_SHARED) ONE_PIECE[units] = piece;
  return piece;
}

const MOST_SHARED = 1024;
const ONE_PIECE: (readonly PlacesPiece[] | undefined)[] = new Array(MOST_SHARED).fill(undefined);

/** The code that writes these symbols shortest: a word that is everywhere weighs more than most do. */
function ownCode(symbols: Uint8Array, length: number, absent: number): SymbolCode {
  const counts = new Int32Array(SYMBOLS + 1);
  counts[ABSENT] = absent;
  for (let i = 0; i < length; i++) counts[symbols[i]!]!++;
  const { order, k } = symbolCode(counts);
  // the most frequent come first. No filter: the platform compiles its function in, and gives that up at every call
  let used = order.length;
  while (used > 0 && counts[order[used - 1]!] === 0) used--;
  return { order: order.slice(0, used), k };
}

/** A symbol code as it is written. Symbols that it has not are never asked for. */
function codesOf({ order, k }: SymbolCode): Codes {
  const ranks = new Uint8Array(SYMBOLS + 1);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return riceCodes(ranks, k);
}
