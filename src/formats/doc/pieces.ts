/**
 * Where the characters of a document lie in its stream: in pieces, which a document that was saved in haste has many of, in an order of
 * their own ([MS-DOC] 2.4.1 "Retrieving Text", 2.9.38 "Clx", 2.9.178 "Pcd"). Which of them are whose words is told elsewhere.
 */
import { bytesIn, placeOf, placesIn, thingOf, u8, u16, u32 } from './bytes.js';
import type { Head } from './head.js';

/** Characters that lie behind one another. */
export interface Piece {
  /** Of the text. */
  readonly from: number;
  readonly to: number;
  /** Where the first lies in the stream, and the bytes of each. */
  readonly at: number;
  readonly width: 1 | 2;
  /** What holds for all of them (2.9.214 "Prm"). */
  readonly prm: number;
}

export interface Pieces {
  readonly all: readonly Piece[];
  /** Changes that several pieces may share, by their place among them. */
  readonly changes: readonly Buffer[];
}

/** Kinds of what stands in the table of pieces: changes, the pieces. */
const [CHANGES, PIECES] = [1, 2];
/** Of a piece's place: whether its characters have one byte, and lie at half of it (2.9.73 "FcCompressed"). */
const [IS_NARROW, PLACE] = [0x40000000, 0x3fffffff];

/** The pieces of a text; null where their table is lost. */
export function piecesIn(head: Head, tables: Buffer): Pieces | null {
  if (!head.isInPieces) return { all: [onePiece(head)], changes: [] };
  const table = bytesIn(tables, head.table('pieces'));
  const changes: Buffer[] = [];
  let at = 0;
  for (; u8(table, at) === CHANGES && at + 3 <= table.length; at += 3 + u16(table, at + 1))
    changes.push(table.subarray(at + 3, at + 3 + u16(table, at + 1)));
  if (u8(table, at) !== PIECES) return null;
  const places = placesIn(table, { at: at + 5, size: u32(table, at + 1) }, 8);
  if (places.count === 0) return null;
  const all = Array.from({ length: places.count }, (_, i): Piece => {
    const thing = thingOf(places, i);
    const place = u32(places.bytes, thing + 2);
    const isNarrow = !head.isOld && (place & IS_NARROW) !== 0;
    return {
      from: placeOf(places, i),
      to: placeOf(places, i + 1),
      at: head.isOld ? place : isNarrow ? (place & PLACE) >> 1 : place & PLACE,
      width: isNarrow || (head.isOld && !head.isWide) ? 1 : 2,
      prm: u16(places.bytes, thing + 6),
    };
  });
  return { all, changes };
}

/** A text of Word 6 that lies in one. */
function onePiece({ text, stories, isWide }: Head): Piece {
  const length = [...stories.values()].reduce((sum, { size }) => sum + size, 0);
  // what Word 95 of East Asia wrote has two bytes a character, and then twice as many as characters
  const width = isWide && text.size >= 2 * length ? 2 : 1;
  return { from: 0, to: Math.floor(text.size / width), at: text.at, width, prm: 0 };
}

/** Pieces that hold a stretch of the text, the first by its place among them. */
export function pieceAt({ all }: Pieces, place: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
