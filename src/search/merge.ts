/**
 * Runs into the published lists: takes the words of all runs in their order, puts each word's articles together and cuts
 * the result into parts. It holds one word at a time; where runs come from and parts go to is its caller's business.
 */
import { byteReader } from './bytes.js';
import {
  type Cursor,
  OWN_PARAMETER,
  PARAMETER_BITS,
  PART_SIZE,
  place,
  placeParameter,
  QUOTED_BIT,
  SYMBOLS,
  type SymbolCode,
  shortestParameter,
} from './layout.js';
import { bitWriter } from './packing.js';
import { gather, type Postings } from './postings.js';
import { gapParameter } from './unpacking.js';

/** Gives bytes of a run: `length` of them from `from`, fewer at its end. */
export type ReadRun = (from: number, length: number) => Uint8Array;

/** One word of the dictionary: where its lists stand follows from the lengths of those before it. */
export interface Listed {
  readonly key: string;
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

export type Emit = (kind: 'lists' | 'places', part: number, content: string) => void;

/** Bytes that are read of a run at once. A guess. */
const WINDOW = 1 << 18;

/** Merges runs of an archive of `total` articles. Gives the words in order; parts go to `emit` as they are full. */
export function* merge(runs: readonly ReadRun[], total: number, symbols: SymbolCode, emit: Emit): Generator<Listed> {
  const rankOf = Uint8Array.from({ length: SYMBOLS }, (_, symbol) => symbols.order.indexOf(symbol));
  const heads = runs.map(openHead).filter((head) => head.next());
  const lists = partWriter('lists', emit);
  const places = partWriter('places', emit);
  while (heads.length > 0) {
    let key = heads[0]!.key();
    for (const head of heads) if (head.key() < key) key = head.key();
    const same = heads.filter((head) => head.key() === key);
    const stems = [...new Set(same.flatMap((head) => head.stems()))].sort();
    const postings = gather(same.map((head) => ({ articles: head.articles(), bytes: head.postings() })));
    yield { key, stems, ...write(postings, total, { rankOf, k: symbols.k }, lists, places) };
    for (const head of same) if (!head.next()) heads.splice(heads.indexOf(head), 1);
  }
  lists.end();
  places.end();
}

/** A run, standing at one of its words. */
interface Head {
  readonly key: () => string;
  readonly stems: () => readonly string[];
  readonly articles: () => number;
  readonly postings: () => Uint8Array;
  /** Moves to the next word; false at the end. */
  readonly next: () => boolean;
}

function openHead(read: ReadRun): Head {
  let offset = 0;
  let window = read(0, WINDOW);
  let [key, stems, articles] = ['', [] as readonly string[], 0];
  let postings: Uint8Array = new Uint8Array(0);
  /** Reads a word's head and list; null where the window ends before them. */
  const attempt = (): number | null => {
    const reader = byteReader(window);
    const word = reader.text();
    const roots = Array.from({ length: reader.number() }, () => (reader.at() > window.length ? '' : reader.text()));
    const count = reader.number();
    const bytes = reader.number();
    const end = reader.at() + bytes;
    if (!(end <= window.length)) return null;
    [key, stems, articles, postings] = [word, roots, count, window.subarray(end - bytes, end)];
    return end;
  };
  return {
    key: () => key,
    stems: () => stems,
    articles: () => articles,
    postings: () => postings,
    next: () => {
      for (let size = WINDOW; ; size *= 2) {
        if (window.length === 0) window = read(offset, size);
        if (window.length === 0) return false;
        const end = attempt();
        if (end !== null) {
          offset += end;
          window = window.subarray(end);
          return true;
        }
        window = read(offset, size);
      }
    },
  };
}

interface PartWriter {
  readonly add: (content: string, units: number) => void;
  readonly end: () => void;
}

function partWriter(kind: 'lists' | 'places', emit: Emit): PartWriter {
  const cursor: Cursor = { part: 0, unit: 0 };
  let part = 0;
  let content: string[] = [];
  const end = (): void => {
    if (content.length > 0) emit(kind, part, content.join(''));
    content = [];
  };
  return {
    add: (text, units) => {
      const at = place(cursor, units, PART_SIZE[kind]);
      if (at.part !== part) end();
      part = at.part;
      content.push(text);
    },
    end,
  };
}

const listBits = bitWriter();
const placeBits = bitWriter();

/** Writes one word's list and places. */
function write(
  postings: Postings,
  total: number,
  { rankOf, k: usual }: { readonly rankOf: Uint8Array; readonly k: number },
  lists: PartWriter,
  places: PartWriter,
): Pick<Listed, 'articles' | 'list' | 'places'> {
  const { length, article, symbol, start, at } = postings;
  const k = gapParameter(total, length);
  const pieces: PlacesPiece[] = [];
  const symbolParameter = length < OWN_PARAMETER ? usual : bestParameter(symbol.subarray(0, length), rankOf);
  if (length >= OWN_PARAMETER) listBits.bits(symbolParameter, PARAMETER_BITS);
  let before = -1;
  let first = 0;
  for (let i = 0; i < length; i++) {
    listBits.rice(article[i]! - before - 1, k);
    listBits.rice(rankOf[symbol[i]!]!, symbolParameter);
    before = article[i]!;
    writePlaces(at, start[i]!, start[i + 1]!, (symbol[i]! & QUOTED_BIT) !== 0);
    if (i + 1 < length && placeBits.units() * 2 < PART_SIZE.places) continue;
    const units = placeBits.align();
    pieces.push({ first, units });
    places.add(placeBits.take(), units);
    first = i + 1;
  }
  const list = listBits.align();
  lists.add(listBits.take(), list);
  return { articles: length, list, places: pieces };
}

/** The parameter that writes these symbols shortest: a word that is everywhere weighs more than most do. */
function bestParameter(symbols: Uint8Array, rankOf: Uint8Array): number {
  const counts = new Float64Array(SYMBOLS);
  for (const symbol of symbols) counts[rankOf[symbol]!]!++;
  return shortestParameter(counts);
}

/** How often, then the steps from place to place, each with whether it is quoted where any is. */
function writePlaces(at: Int32Array, from: number, to: number, isQuoted: boolean): void {
  const k = placeParameter(to - from);
  placeBits.rice(to - from - 1, 0);
  let before = -1;
  for (let i = from; i < to; i++) {
    const place = at[i]! >> 1;
    placeBits.rice(place - before - 1, k);
    if (isQuoted) placeBits.bits(at[i]! & QUOTED_BIT, 1);
    before = place;
  }
}
