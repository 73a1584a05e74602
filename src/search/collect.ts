/**
 * The words of one article, each once, with its places: cut, put into lower case and folded in one pass over the
 * characters, in memory that is used again for the next article. It knows what a word is and not what it is worth; a
 * test holds it to the words that the browser cuts.
 */
import { NAMED_FIELDS, type NamedField, QUOTED_BIT } from './layout.js';
import { fold, GAP, KINDS, PAIRED } from './letters.js';
import { FNV_BASIS, FNV_PRIME, hashed, type WordTable, wordTable } from './table.js';
import { larger, unitsOf } from './units.js';
import { LONGEST_WORD } from './words.js';

/** A stretch of an article's text that is searched as one field. */
export interface Stretch {
  readonly text: string;
  /** What an occurrence in it counts. */
  readonly worth: number;
  /** Words of a named field begin with its name and ":". */
  readonly field: NamedField | null;
  /** Half-open ranges of `text` that are quotations, in order. */
  readonly quoted: readonly (readonly [start: number, end: number])[];
}

/** What an article holds, until the next one is collected. Words and spellings go by their rank: the order they came in. */
export interface Collected {
  readonly words: WordTable;
  /** The rank of the word that one is indexed as: mostly its own. */
  readonly keyOf: Int32Array;
  /** Whether the article spells it so; else it is only what another spelling is indexed as. */
  readonly isSpelt: Uint8Array;
  /** What a word's occurrences are worth together, and how many they are. */
  readonly worths: Int32Array;
  readonly counts: Int32Array;
  readonly occurrences: number;
  /** Of each occurrence, in order: the rank of its word, and its place × 2 + whether it is quoted. */
  readonly wordAt: Int32Array;
  readonly placeAt: Int32Array;
}

const words = wordTable();
let keyOf = new Int32Array(1024);
let isSpelt = new Uint8Array(1024);
let worths = new Int32Array(1024);
let counts = new Int32Array(1024);
let wordAt = new Int32Array(4096);
let placeAt = new Int32Array(4096);
/** Ranks that are ready for use. */
let made = 0;

/** Each unit in lower case; zero for one that stands in no word. Only Σ looks at its neighbours: see {@link lowerCase}. */
const LOWER = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  if (KINDS[unit] === GAP) return 0;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
});
/** The first unit of a script without spaces. */
const FIRST_PAIRED = KINDS.indexOf(PAIRED);
/** Each unit folded, as far as it was asked for. */
const folded: (string | undefined)[] = new Array(0x10000);
const PLAIN = 0x80;

/** A word's room: a field's name before it, and what folding makes of its units (at most 18 of one). */
const room = new Uint16Array(16 + 18 * (LONGEST_WORD + 1));
/** What the words of a field begin with, by its name. */
const PREFIXES = new Map(
  NAMED_FIELDS.map((name) => [name, Uint16Array.from({ length: name.length + 1 }, (_, i) => `${name}:`.charCodeAt(i))]),
);

/** Collects the words of an article's stretches. Linear in their length. */
export function collect(stretches: readonly Stretch[]): Collected {
  words.clear();
  made = 0;
  let occurrences = 0;
  let place = 0;
  for (const stretch of stretches) {
    const before = occurrences;
    occurrences = collectStretch(stretch, occurrences, place);
    place += occurrences - before + 1; // no phrase runs from one field or paragraph into the next
  }
  return { words, keyOf, isSpelt, worths, counts, occurrences, wordAt, placeAt };
}

/** A capital sigma that ends its word becomes ς and not σ, which decides its stem. */
function lowerCase(text: string): string {
  const lower = text.includes('Σ') ? text.toLowerCase() : text;
  return lower.length === text.length ? lower : text;
}

/** Adds one stretch whose first word stands at `place`; how many occurrences there are now. */
function collectStretch({ text, field, worth, quoted }: Stretch, occurrences: number, place: number): number {
  if (occurrences + text.length > wordAt.length) {
    wordAt = larger(wordAt, Int32Array, occurrences + text.length);
    placeAt = larger(placeAt, Int32Array, wordAt.length);
  }
  const given = unitsOf(lowerCase(text));
  const prefix = field === null ? null : PREFIXES.get(field)!;
  if (prefix !== null) room.set(prefix);
  const before = prefix === null ? 0 : prefix.length;
  const basis = prefix === null ? FNV_BASIS : hashed(prefix, 0, before);
  const end = text.length;
  let count = occurrences;
  for (let at = 0, range = 0; at < end; ) {
    let unit = LOWER[given[at]!]!;
    const start = at++;
    if (unit === 0) continue;
    let length = before;
    let hash = Math.imul(basis ^ unit, FNV_PRIME);
    let all = unit;
    room[length++] = unit;
    if (unit >= FIRST_PAIRED && KINDS[unit] === PAIRED) {
      unit = given[at]!;
      if (KINDS[unit] === PAIRED) {
        room[length++] = unit;
        hash = Math.imul(hash ^ unit, FNV_PRIME);
      }
    } else {
      const most = start + LONGEST_WORD;
      for (; ; at++) {
        unit = LOWER[given[at]!]!;
        if (unit === 0 || (unit >= FIRST_PAIRED && KINDS[unit] === PAIRED)) break;
        if (at >= most) continue;
        all |= unit;
        room[length++] = unit;
        hash = Math.imul(hash ^ unit, FNV_PRIME);
      }
    }
    const key = rankOf(length, hash, before, all < PLAIN);
    while (range < quoted.length && quoted[range]![1] <= start) range++;
    const isQuoted = range < quoted.length && quoted[range]![0] <= start;
    worths[key]! += worth;
    counts[key]!++;
    wordAt[count] = key;
    placeAt[count] = (place + count - occurrences) * 2 + (isQuoted ? QUOTED_BIT : 0);
    count++;
  }
  return count;
}

/** The rank of the word that the one in `room` is indexed as. */
function rankOf(length: number, hash: number, prefix: number, isPlain: boolean): number {
  const rank = words.add(room, 0, length, hash);
  if (rank === made) make();
  else if (isSpelt[rank] === 1) return keyOf[rank]!;
  isSpelt[rank] = 1;
  if (isPlain) return rank;
  const end = foldRoom(prefix, length);
  const key = end === prefix ? rank : words.add(room, 0, end, hashed(room, 0, end));
  if (key === made) make();
  keyOf[rank] = key;
  return key;
}

/** Makes the next rank ready. */
function make(): void {
  if (made === keyOf.length) {
    keyOf = larger(keyOf, Int32Array, made + 1);
    isSpelt = larger(isSpelt, Uint8Array, made + 1);
    worths = larger(worths, Int32Array, made + 1);
    counts = larger(counts, Int32Array, made + 1);
  }
  keyOf[made] = made;
  isSpelt[made] = 0;
  worths[made] = 0;
  counts[made] = 0;
  made++;
}

/** Folds what stands in `room` behind a field's name; where it ends then. */
function foldRoom(from: number, to: number): number {
  let text = '';
  for (let i = from; i < to; i++) text += folded[room[i]!] ??= fold(String.fromCharCode(room[i]!));
  for (let i = 0; i < text.length; i++) room[from + i] = text.charCodeAt(i);
  return from + text.length;
}
