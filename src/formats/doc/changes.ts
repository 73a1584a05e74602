/**
 * The changes by which a document says how words and paragraphs are set ([MS-DOC] 2.2.5.1 "Sprm", 2.6): each a number and what it is set
 * to. Word 6's have numbers of one byte; those that are read are told as Word 97's. Which of them hold where is told elsewhere.
 */
import { u8, u16 } from './bytes.js';

/** The changes that are read, by Word 97's numbers (2.6.1, 2.6.2). */
export const CHANGE = {
  ...{ deleted: 0x0800, isData: 0x0806, bold: 0x0835, italic: 0x0836, hidden: 0x083c, special: 0x0855 },
  ...{ fromRight: 0x085a, boldOther: 0x085c, italicOther: 0x085d, complex: 0x0882 },
  ...{ plain: 0x2a33, style: 0x4a30, symbol: 0x6a09, font: 0x4a4f },
  // numbers of our own: what Word 6 says otherwise than Word 97
  oldSymbol: 0x10000,
  itemKind: 0x10001,
  ...{ paragraphStyle: 0x4600, level: 0x260a, list: 0x460b, outline: 0x2640, oldList: 0xc63e },
  ...{ inTable: 0x2416, rowEnd: 0x2417, depth: 0x6649, innerCellEnd: 0x244b, innerRowEnd: 0x244c },
  ...{ firstIndent80: 0x8411, firstIndent: 0x8460, elsewhere: 0x6646, elsewhereInTable: 0x646b },
} as const;

/** Told of each change: its number, and where in the bytes what it sets lies and how long that is. */
export type Take = (change: number, bytes: Buffer, at: number, size: number) => void;

/** Reads changes that stand behind one another, as far as they are whole. */
export function readChanges(bytes: Buffer, isOld: boolean, take: Take): void {
  for (let at = 0; at < bytes.length; ) {
    const code = isOld ? u8(bytes, at) : u16(bytes, at);
    at += isOld ? 1 : 2;
    const { before, size } = isOld ? oldSizeOf(code, bytes, at) : sizeOf(code, bytes, at);
    if (at + before + size > bytes.length) return;
    const change = isOld ? OLD.get(code) : code;
    if (change !== undefined) take(change, bytes, at + before, size);
    at += before + size;
  }
}

/** Of what a change sets: bytes of its count before it, and its own. */
interface Size {
  readonly before: number;
  readonly size: number;
}

/** By the last three bits of a change's number; 6 counts for itself (2.2.5.1, "spra"). */
const SIZES: readonly (Size | null)[] = [1, 1, 2, 4, 2, 2, null, 3].map((size) =>
  size === null ? null : { before: 0, size },
);
const [TABLE, TABS] = [0xd608, 0xc615];

function sizeOf(change: number, bytes: Buffer, at: number): Size {
  return SIZES[change >> 13] ?? countedSize(change, bytes, at);
}

function countedSize(change: number, bytes: Buffer, at: number): Size {
  // a table's count has two bytes, and one too many (2.9.327)
  if (change === TABLE) return { before: 2, size: Math.max(0, u16(bytes, at) - 1) };
  const count = u8(bytes, at);
  return change === TABS && count === 255 ? tabsSize(bytes, at) : { before: 1, size: count };
}

/** More tabs than their count can say: four bytes for each that goes, three for each that comes (2.9.193). */
function tabsSize(bytes: Buffer, at: number): Size {
  const gone = 1 + 4 * u8(bytes, at + 1);
  return { before: 1, size: gone + 1 + 3 * u8(bytes, at + 1 + gone) };
}

/**
 * Changes by their numbers of one byte, with Word 97's. Those that Word 97 itself still writes so are 2.9.215 ("Prm0"); the others stand
 * in Word 6's description in the same order.
 */
const OLD: ReadonlyMap<number, number> = new Map([
  ...([
    [2, CHANGE.paragraphStyle],
    [13, CHANGE.itemKind],
    [19, CHANGE.firstIndent80],
    [24, CHANGE.inTable],
    [25, CHANGE.rowEnd],
    [120, CHANGE.outline],
  ] as const),
  ...([
    [65, CHANGE.deleted],
    [71, CHANGE.isData],
    [74, CHANGE.oldSymbol],
    [80, CHANGE.style],
    [83, CHANGE.plain],
    [85, CHANGE.bold],
    [86, CHANGE.italic],
    [92, CHANGE.hidden],
    [93, CHANGE.font],
    [117, CHANGE.special],
  ] as const),
]);

/** Bytes of what old changes set, by their numbers; those that are not here count for themselves or have one. */
const OLD_SIZES: ReadonlyMap<number, number> = new Map([
  ...[52, 83].map((code) => [code, 0] as const),
  ...[2, 16, 17, 18, 19, 21, 22, 26, 27, 28, ...range(30, 36), ...range(38, 43), ...range(45, 49)].map(
    (code) => [code, 2] as const,
  ),
  ...[69, 72, 80, 93, 96, 97, 99, 101, 107, 109, 110].map((code) => [code, 2] as const),
  ...[73, 95].map((code) => [code, 3] as const),
  ...[20, 70].map((code) => [code, 4] as const),
]);
/** Old changes that count for themselves. */
const OLD_COUNTED = new Set([3, 12, 15, 23, 68, 74, 77, 81, 82, 103, 105, 106, 108]);
/** The old change of tabs, which has two counts of its own (as `TABS`). */
const OLD_TABS = 23;
/** The first old change of tables and pictures: none of words or paragraphs, and of many sizes. */
const FIRST_OF_OTHERS = 121;

function oldSizeOf(code: number, bytes: Buffer, at: number): Size {
  if (OLD_COUNTED.has(code)) {
    const count = u8(bytes, at);
    return code === OLD_TABS && count === 255 ? tabsSize(bytes, at) : { before: 1, size: count };
  }
  // what cannot be passed over ends the reading
  if (code >= FIRST_OF_OTHERS) return { before: 0, size: bytes.length };
  return { before: 0, size: OLD_SIZES.get(code) ?? 1 };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** A change that a piece of the text has by itself, in the short form (2.9.215, which numbers them as Word 6 does); null where it has none that is read. */
export function shortChange(prm: number): { readonly change: number; readonly value: Buffer } | null {
  const change = OLD.get((prm >> 1) & 0x7f);
  return change === undefined ? null : { change, value: Buffer.of(prm >> 8) };
}
