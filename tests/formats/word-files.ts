/**
 * Makes binary documents of Word for tests, byte by byte ([MS-CFB], [MS-DOC]): of Word 97 and of Word 6, sound ones and such as no program
 * would write. It has one page of changes of each kind, so a document has some twenty paragraphs at most.
 */

const SECTOR = 512;
const [END, TABLE, LIST, FREE] = [0xfffffffe, 0xfffffffd, 0xfffffffc, 0xffffffff];

export const u16 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, 2 * i);
  return bytes;
};
export const u32 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, 4 * i);
  return bytes;
};

const filled = (bytes: Buffer, unit: number) =>
  Buffer.concat([bytes, Buffer.alloc((unit - (bytes.length % unit)) % unit)]);

/** A compound file of some streams; each is made as long as none in small sectors is. The directory is its first sector, the tables last. */
export function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(streams);
  const directory: Buffer[] = [entry('Root Entry', 5, END, 0, 1)];
  const next: number[] = [];
  const chain = (count: number) => {
    const first = next.length;
    for (let i = 1; i <= count; i++) next.push(i === count ? END : first + i);
    return first;
  };
  const sectors = Math.ceil((128 * (names.length + 1)) / SECTOR);
  chain(sectors);
  const bodies = names.map((name, i) => {
    const body = filled(
      Buffer.concat([streams[name]!, Buffer.alloc(Math.max(0, 4096 - streams[name]!.length))]),
      SECTOR,
    );
    const first = chain(body.length / SECTOR);
    directory.push(entry(name, 2, first, body.length, FREE, i + 1 < names.length ? i + 2 : FREE));
    return body;
  });
  // the table names its own sectors, and those that name what of it the head has no place for
  const tables = Math.ceil(next.length / 126);
  const listed = Math.ceil(Math.max(0, tables - 109) / 127);
  const places = Array.from({ length: tables }, (_, i) => next.length + i);
  const lists = Array.from({ length: listed }, (_, i) => {
    const own = places.slice(109 + 127 * i, 109 + 127 * (i + 1));
    const more = i + 1 < listed ? next.length + tables + i + 1 : END;
    return u32(...own, ...Array.from({ length: 127 - own.length }, () => FREE), more);
  });
  const firstList = listed === 0 ? END : next.length + tables;
  next.push(...places.map(() => TABLE), ...lists.map(() => LIST));
  const head = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(16),
    u16(0x3e, 3, 0xfffe, 9, 6),
    Buffer.alloc(10),
    u32(tables, 0, 0, 4096, END, 0, firstList, listed),
    u32(...Array.from({ length: 109 }, (_, i) => places[i] ?? FREE)),
  ]);
  const all = Buffer.alloc(tables * SECTOR, 0xff);
  u32(...next).copy(all);
  return Buffer.concat([head, filled(Buffer.concat(directory), SECTOR), ...bodies, all, ...lists]);
}

function entry(name: string, kind: number, first: number, size: number, child: number, right = FREE): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = kind;
  u32(FREE, right, child).copy(bytes, 68);
  u32(first, size).copy(bytes, 116);
  return bytes;
}

/** A list of places and of things between them. */
export const plc = (places: readonly number[], ...things: readonly Buffer[]) =>
  Buffer.concat([u32(...places), ...things]);

/** A paragraph: words, some with changes, and what ends it; changes of its own. */
export interface Written {
  readonly words: readonly (string | readonly [string, Buffer])[];
  readonly end?: string;
  readonly style?: number;
  readonly changes?: Buffer;
}

export interface WrittenStyle {
  readonly number: number;
  readonly name: string;
  readonly base?: number;
  readonly ofWords?: boolean;
  readonly changes?: Buffer;
  readonly words?: Buffer;
}

export interface Document {
  readonly paragraphs: readonly Written[];
  readonly isOld?: boolean;
  /** Whether characters have one byte; Word 6's have. */
  readonly isNarrow?: boolean;
  /** Texts behind the main one, by their place among all. */
  readonly stories?: Readonly<Record<number, string>>;
  readonly styles?: readonly WrittenStyle[];
  /** Tables by their place among the pairs. */
  readonly tables?: Readonly<Record<number, Buffer>>;
  /** Places at which the text is cut into pieces, which lie the other way round in the file; and what each has by itself. */
  readonly cuts?: readonly number[];
  readonly prms?: readonly number[];
  readonly shared?: readonly Buffer[];
  /** Changes of the head: bytes by their places. */
  readonly head?: Readonly<Record<number, Buffer>>;
  readonly summary?: Buffer;
}

/** Where the text begins in the stream. */
const TEXT_AT = 2048;

interface Span {
  readonly from: number;
  readonly to: number;
  readonly bytes: Buffer;
}

/** The streams of a document. */
export function wordStreams(document: Document): { word: Buffer; tables: Buffer } {
  const { paragraphs, isOld = false, isNarrow = isOld, stories = {}, cuts = [], prms = [], shared = [] } = document;
  const [text, words, ends] = spansOf(paragraphs);
  const behind = Object.values(stories).join('');
  const all = text + behind;
  const width = isNarrow ? 1 : 2;
  const bounds = [0, ...cuts, all.length];
  // the last piece lies first
  let at = TEXT_AT;
  const lie = bounds.slice(1).map(() => 0);
  for (let i = lie.length - 1; i >= 0; i--) {
    lie[i] = at;
    at += width * (bounds[i + 1]! - bounds[i]!);
  }
  const placeOf = (cp: number) => {
    const i = bounds.findLastIndex((bound, k) => bound <= cp && k < lie.length);
    return lie[i]! + width * (cp - bounds[i]!);
  };
  const stream = filled(Buffer.concat([Buffer.alloc(at)]), SECTOR);
  for (const [i, from] of lie.entries())
    stream.write(all.slice(bounds[i], bounds[i + 1]), from, isNarrow ? 'latin1' : 'utf16le');
  const spans = (some: readonly Span[], unit: 'words' | 'paragraphs') =>
    page(
      some.flatMap((span) => inPieces(span, bounds, (cp) => placeOf(cp), width)),
      unit,
      isOld,
    );
  const pageAt = stream.length / SECTOR;
  const number = (i: number) => (isOld ? u16(pageAt + i) : u32(pageAt + i));
  const clx = Buffer.concat([
    ...shared.map((one) => Buffer.concat([Buffer.of(1), u16(one.length), one])),
    Buffer.of(2),
    u32(4 * bounds.length + 8 * lie.length),
    u32(...bounds),
    ...lie.map((from, i) =>
      Buffer.concat([u16(0), u32(isNarrow && !isOld ? 0x40000000 + 2 * from : from), u16(prms[i] ?? 0)]),
    ),
  ]);
  const pages = [0, 0x7fffffff];
  const tables: Record<number, Buffer> = {
    1: sheet(document.styles ?? [{ number: 0, name: 'Normal' }], isOld),
    12: plc(pages, number(0)),
    13: plc(pages, number(1)),
    33: clx,
    ...document.tables,
  };
  const base = isOld ? stream.length + 2 * SECTOR : 0;
  const [pairs, body] = laid(tables, base);
  const head = headOf(
    document,
    [text.length, ...Object.entries(stories).map(([i, one]) => [Number(i), one.length] as const)],
    pairs,
    at,
  );
  head.copy(stream);
  const word = Buffer.concat([stream, spans(words, 'words'), spans(ends, 'paragraphs'), ...(isOld ? [body] : [])]);
  return { word, tables: isOld ? word : body };
}

/** A file of a document. */
export function wordFile(document: Document): Buffer {
  const { word, tables } = wordStreams(document);
  return compound({
    WordDocument: word,
    ...(document.isOld === true ? {} : { '1Table': tables }),
    ...(document.summary === undefined ? {} : { '\u0005SummaryInformation': document.summary }),
  });
}

function spansOf(paragraphs: readonly Written[]): [string, Span[], Span[]] {
  let text = '';
  const [words, ends]: [Span[], Span[]] = [[], []];
  for (const { words: own, end = '\r', style = 0, changes = Buffer.alloc(0) } of paragraphs) {
    const from = text.length;
    for (const one of [...own, end]) {
      const [said, set] = typeof one === 'string' ? [one, Buffer.alloc(0)] : one;
      words.push({ from: text.length, to: text.length + said.length, bytes: set });
      text += said;
    }
    ends.push({ from, to: text.length, bytes: Buffer.concat([u16(style), changes]) });
  }
  return [text, words.filter(({ from, to }) => to > from), ends];
}

/** A span of the text where its pieces lie. */
function inPieces(
  { from, to, bytes }: Span,
  bounds: readonly number[],
  placeOf: (cp: number) => number,
  width: number,
): Span[] {
  const cuts = [from, ...bounds.filter((bound) => bound > from && bound < to), to];
  return cuts
    .slice(1)
    .map((end, i) => ({ from: placeOf(cuts[i]!), to: placeOf(cuts[i]!) + width * (end - cuts[i]!), bytes }));
}

/** A page of changes, by where they lie. */
function page(spans: readonly Span[], kind: 'words' | 'paragraphs', isOld: boolean): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  u32(...sorted.map(({ from }) => from), sorted.at(-1)!.to).copy(bytes);
  const width = kind === 'words' ? 1 : isOld ? 7 : 13;
  let end = SECTOR - 1;
  for (const [i, { bytes: own }] of sorted.entries()) {
    if (own.length === 0) continue;
    const whole = kind === 'words' ? Buffer.concat([Buffer.of(own.length), own]) : counted(own, isOld);
    end = (end - whole.length) & ~1;
    whole.copy(bytes, end);
    bytes[4 * (sorted.length + 1) + width * i] = end / 2;
  }
  if (4 * (sorted.length + 1) + width * sorted.length > end) throw new Error('more changes than a page holds');
  bytes[SECTOR - 1] = sorted.length;
  return bytes;
}

function counted(own: Buffer, isOld: boolean): Buffer {
  const even = own.length % 2 === 0;
  if (isOld) return Buffer.concat([Buffer.of(Math.ceil(own.length / 2)), own, Buffer.alloc(even ? 0 : 1)]);
  return even
    ? Buffer.concat([Buffer.of(0, own.length / 2), own])
    : Buffer.concat([Buffer.of((own.length + 1) / 2), own]);
}

function sheet(styles: readonly WrittenStyle[], isOld: boolean): Buffer {
  const base = isOld ? 8 : 10;
  const even = (bytes: Buffer) => filled(bytes, 2);
  const counted = (bytes: Buffer) => Buffer.concat([u16(bytes.length), bytes]);
  const entries = styles.map(({ number, name, base: from = 0xfff, ofWords = false, changes, words }, i) => {
    const named = isOld
      ? Buffer.concat([Buffer.of(name.length), Buffer.from(`${name}\0`, 'latin1')])
      : Buffer.concat([u16(name.length), Buffer.from(`${name}\0`, 'utf16le')]);
    const head = Buffer.concat([
      u16(number, (from << 4) | (ofWords ? 2 : 1), ofWords ? 1 : 2, 0),
      Buffer.alloc(base - 8),
    ]);
    const own = ofWords ? [] : [counted(Buffer.concat([u16(i), changes ?? Buffer.alloc(0)]))];
    const parts = [Buffer.concat([head, named]), ...own, counted(words ?? Buffer.alloc(0))];
    return even(counted(Buffer.concat(parts.map(even))));
  });
  return Buffer.concat([u16(18, styles.length, base, 0, 0, 0, 0, 0, 0, 0), ...entries]);
}

function laid(
  tables: Readonly<Record<number, Buffer>>,
  base: number,
): [Map<number, readonly [number, number]>, Buffer] {
  const pairs = new Map<number, readonly [number, number]>();
  const parts: Buffer[] = [];
  let at = base;
  for (const [i, bytes] of Object.entries(tables)) {
    pairs.set(Number(i), [at, bytes.length]);
    parts.push(bytes);
    at += bytes.length;
  }
  return [pairs, Buffer.concat(parts)];
}

function headOf(
  { isOld = false, cuts, head: changes = {} }: Document,
  [main, ...others]: readonly [number, ...(readonly [number, number])[]],
  pairs: ReadonlyMap<number, readonly [number, number]>,
  end: number,
): Buffer {
  const head = Buffer.alloc(1024);
  const isComplex = !isOld || cuts !== undefined;
  u16(isOld ? 0xa5dc : 0xa5ec, isOld ? 104 : 193, 0, 0x409, 0, (isOld ? 0 : 0x1200) | (isComplex ? 4 : 0)).copy(head);
  u32(TEXT_AT, end).copy(head, 24);
  if (!isOld) {
    u16(14).copy(head, 32);
    u16(22).copy(head, 62);
    u16(93).copy(head, 152);
  }
  const [lengths, first] = isOld ? [52, 88] : [76, 154];
  u32(main).copy(head, lengths);
  for (const [i, length] of others) u32(length).copy(head, lengths + 4 * i);
  for (const [i, pair] of pairs) u32(...pair).copy(head, first + 8 * i);
  for (const [at, bytes] of Object.entries(changes)) bytes.copy(head, Number(at));
  return head;
}

/** Changes by their numbers and what they set. */
export const sprm = (...some: readonly (readonly [number, ...number[]])[]) =>
  Buffer.concat(some.map(([change, ...bytes]) => Buffer.concat([u16(change), Buffer.from(bytes)])));
/** The same of Word 6. */
export const oldSprm = (...some: readonly (readonly number[])[]) => Buffer.concat(some.map((one) => Buffer.from(one)));
