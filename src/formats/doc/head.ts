/**
 * The head of a document (FIB, [MS-DOC] 2.5): which Word wrote it, how long its texts are and where its tables lie. Word 97's and Word 6's
 * say the same in other places; those of before are told apart by their first bytes alone.
 */
import { type Stretch, u8, u16, u32 } from './bytes.js';

/** Which text of a document: they stand behind one another in this order (2.4.1). */
export type Story = 'main' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'boxes' | 'headerBoxes';
const STORIES: readonly Story[] = [
  ...(['main', 'footnotes', 'headers', 'macros'] as const),
  ...(['comments', 'endnotes', 'boxes', 'headerBoxes'] as const),
];

/** Tables by their place among the pairs of the head (2.5.6); Word 6 has those below 56 in the same order. */
const TABLES = {
  styles: 1,
  footnoteSigns: 2,
  footnotes: 3,
  sections: 6,
  words: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteSigns: 46,
  endnotes: 47,
  boxes: 56,
  lists: 73,
  listsMeant: 74,
} as const;
export type Table = keyof typeof TABLES;

export interface Head {
  /** Whether Word 6 or 95 wrote it, whose characters are bytes. */
  readonly isOld: boolean;
  readonly isEncrypted: boolean;
  /** Whether the text stands in pieces: always since Word 97. */
  readonly isInPieces: boolean;
  /** Of the stream that holds the tables; Word 6 has them beside the text. */
  readonly tables: '0Table' | '1Table' | 'WordDocument';
  /** Windows' number of the language of the Word that wrote it; whether that was the Macintosh's; whether its characters have two bytes. */
  readonly language: number;
  readonly isMacintosh: boolean;
  readonly isWide: boolean;
  /** Where the text lies, if not in pieces. */
  readonly text: Stretch;
  /** Characters of each text, and how many stand before it. */
  readonly stories: ReadonlyMap<Story, Stretch>;
  readonly table: (name: Table) => Stretch;
}

/** First bytes: of Word 97 (2.5.1; 0xA5EC), of Word 6 and 95 (0xA5DC, and 0xA5EC with a lower number of its format). */
const [WORD, WORD_6] = [0xa5ec, 0xa5dc];
/** The first number of a format of Word 97, a beta's; Word 95's is 104. */
const FIRST_97 = 105;
/** The first that Word 6 wrote. */
const FIRST_6 = 101;

/** Where the old and the new head have lengths of texts and pairs. Of the new they lie behind arrays whose lengths it says (2.5.1). */
const [OLD_LENGTHS, OLD_PAIRS] = [52, 88];

/** The head of a document; null where it is none that Word 6 or later wrote. @param word the stream WordDocument. */
export function headOf(word: Buffer): Head | null {
  const [sign, version, flags] = [u16(word, 0), u16(word, 2), u16(word, 10)];
  const isOld = sign === WORD_6 || version < FIRST_97;
  if ((sign !== WORD && sign !== WORD_6) || version < FIRST_6) return null;
  const numbers = 34 + 2 * u16(word, 32);
  const pairs = isOld ? OLD_PAIRS : numbers + 2 + 4 * u16(word, numbers) + 2;
  const lengths = isOld ? OLD_LENGTHS : numbers + 2 + 12;
  const count = isOld ? LAST_OLD_PAIR : u16(word, pairs - 2);
  const [first, last] = [u32(word, 24), u32(word, 28)];
  return {
    isOld,
    isEncrypted: (flags & 0x100) !== 0,
    isInPieces: !isOld || (flags & 4) !== 0,
    tables: isOld ? 'WordDocument' : (flags & 0x200) !== 0 ? '1Table' : '0Table',
    language: u16(word, 6),
    isMacintosh: isOld && (u8(word, 18 + 1) & 1) !== 0,
    isWide: (flags & 0x1000) !== 0,
    text: { at: first, size: Math.max(0, last - first) },
    stories: storiesIn(word, lengths),
    table: (name) => {
      const at = pairs + 8 * TABLES[name];
      return TABLES[name] < count ? { at: u32(word, at), size: u32(word, at + 4) } : { at: 0, size: 0 };
    },
  };
}

/** The pairs of the old head that are known to be the new one's. */
const LAST_OLD_PAIR = 56;

function storiesIn(word: Buffer, lengths: number): ReadonlyMap<Story, Stretch> {
  let at = 0;
  return new Map(
    STORIES.map((story, i) => {
      const size = u32(word, lengths + 4 * i);
      const stretch = { at, size };
      at += size;
      return [story, stretch] as const;
    }),
  );
}
