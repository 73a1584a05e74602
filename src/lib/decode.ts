/**
 * Tells encodings apart and decodes strictly: a file comes out right or not at all. Knows byte order marks, UTF-8,
 * UTF-16 without a mark and the one-byte encodings of old exports; refuses to guess between bytes that fit nothing.
 */
import type * as Chardet from 'chardet';
import type Iconv from 'iconv-lite';
import { isMacintosh, mayBeMacintosh } from './macintosh.js';
import { printable } from './printable.js';
import { withWholeWords } from './soft-hyphens.js';

/** `unprintable`: characters made white space because no text holds them, and the index of the first (-1 for none). */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: string;
      readonly unprintable: { readonly count: number; readonly at: number };
    }
  | { readonly ok: false; readonly rule: string; readonly message: string };

/** Share of NUL bytes on one side of byte pairs that makes UTF-16 without a mark; a guess: Latin text has nearly all. */
const UTF16_NULS = 0.4;

/** How far another one-byte guess must lie above Windows-1252, the commonest, to be believed (chardet's points of 100); a guess. */
const MARGIN = 15;

const AS_UTF8 = 'Save the file again as UTF-8.';

/** The libraries of one-byte encodings. */
export interface OldEncodings {
  readonly analyse: typeof Chardet.analyse;
  readonly iconv: typeof Iconv;
}

/** What U+0085 is read as: a line of a text ends there, and no line of JSON or of a table. */
export type NextLine = '\n' | ' ';

/**
 * Decodes a whole file, drops a byte order mark, and makes every line end `\n`.
 * @param old gives the libraries that only a text in none of today's encodings needs.
 * @param said the encoding that whoever sent the file names, which counts before its own word (WHATWG Encoding); null for none.
 */
export function decodeWith(
  bytes: Uint8Array,
  old: () => OldEncodings,
  nextLine: NextLine = '\n',
  said: string | null = null,
): Decoded {
  const document = documentIn(bytes);
  if (document !== null) return refused('decode:document', document);
  const marked = byMark(bytes);
  if (marked !== null)
    return strict(bytes.subarray(marked.skip), marked.encoding, `${marked.encoding} (BOM)`, nextLine);
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes);
    if (wide !== null) return strict(bytes, wide, wide, nextLine);
    return refused(
      'decode:binary',
      'Expected text, found NUL bytes: this looks like a binary file. Export it as text.',
    );
  }
  if (isSwitching(bytes)) return strict(bytes, 'iso-2022-jp', 'iso-2022-jp', nextLine);
  const utf8 = strict(bytes, 'utf-8', 'utf-8', nextLine);
  return utf8.ok ? utf8 : oneByte(bytes, old(), nextLine, said);
}

/** The first bytes of documents that are no text, and what is said of them. */
const DOCUMENTS: readonly (readonly [head: Buffer, message: string])[] = [
  [Buffer.from('{\\rtf'), 'Expected text, found a document in RTF. Let its name end in .rtf.'],
  [Buffer.from('%PDF-'), 'Expected text, found a PDF. Take its text out, such as with pdftotext.'],
  [
    Buffer.from('PK\u0003\u0004'),
    'Expected text, found a ZIP file, which .docx, .odt and .xlsx files are too. Save the document as plain text, or unpack it.',
  ],
  [
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    'Expected text, found a file of an older Word or Excel. Let the name of one of Word end in .doc, or save its table as .csv.',
  ],
];

/** Why bytes are a document that only calls itself text; null where they are none. */
function documentIn(bytes: Uint8Array): string | null {
  const [first] = bytes;
  const found = DOCUMENTS.find(([head]) => head[0] === first && head.every((byte, i) => bytes[i] === byte));
  return found?.[1] ?? null;
}

function byMark(bytes: Uint8Array): { encoding: string; skip: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return null;
}

/** UTF-16 without a mark, by the NUL bytes that Latin letters leave on one side of each pair. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd / pairs > UTF16_NULS && even / pairs < 0.05) return 'utf-16le';
  if (even / pairs > UTF16_NULS && odd / pairs < 0.05) return 'utf-16be';
  return null;
}

/** Japanese of old mail: plain ASCII bytes, in which ESC $ or ESC ( changes the alphabet. */
function isSwitching(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 || (bytes[at + 1] === 0x28 && bytes[at + 2] !== 0x28)) return true;
  return false;
}

function strict(bytes: Uint8Array, encoding: string, label: string, nextLine: NextLine): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
    // four bytes a character, read as two
    if (text.includes('\0')) return refused('decode:binary', `Expected ${label}, found NUL characters. ${AS_UTF8}`);
    return decoded(text, label, nextLine);
  } catch {
    return refused('decode:invalid', `Expected ${label}, found bytes that are not. ${AS_UTF8}`);
  }
}

/** One-byte encodings go through iconv-lite: Node's own decoder gets Windows-1252 wrong in several versions. */
function oneByte(
  bytes: Uint8Array,
  { analyse, iconv }: OldEncodings,
  nextLine: NextLine,
  said: string | null,
): Decoded {
  for (const declared of [said === null ? null : nameOf(said), declaredIn(bytes)]) {
    if (declared === null || !iconv.encodingExists(declared)) continue;
    const text = iconv.decode(Buffer.from(bytes), declared);
    if (!text.includes('\ufffd')) return decoded(text, declared, nextLine);
  }
  const macintosh = mayBeMacintosh(bytes) ? ofMacintosh(bytes, iconv) : null;
  if (macintosh !== null) return decoded(macintosh, 'macintosh', nextLine);
  const guesses = analyse(bytes).map((match) => ({ name: webName(match.name), points: match.confidence }));
  const western = guesses.find((guess) => guess.name === 'windows-1252')?.points ?? 0;
  const best = guesses.find((guess) => guess.name !== 'utf-8' && iconv.encodingExists(guess.name));
  const name = best === undefined || best.points < western + MARGIN ? 'windows-1252' : best.name;
  const text = iconv.decode(Buffer.from(bytes), name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a wrong guess leaves behind
  if (/[\uFFFD\u0080-\u009F\u0000-\u0008]/.test(text) || (name === 'windows-1252' && MISREAD.test(text))) {
    return refused('decode:unknown', 'Expected text in a known encoding, found bytes that fit none. Save it as UTF-8.');
  }
  return decoded(text, name, nextLine);
}

/** The text that a Macintosh wrote; null where it is another's. */
function ofMacintosh(bytes: Uint8Array, iconv: typeof Iconv): string | null {
  const text = iconv.decode(Buffer.from(bytes), 'macintosh');
  return isMacintosh(iconv.decode(Buffer.from(bytes), 'windows-1252'), text) ? text : null;
}

/** Bytes at the head of a page in which it names its encoding (WHATWG HTML, prescan a byte stream). */
const PRESCANNED = 1024;

/** The encoding that a page of HTML or a document of XML names; null where the file names none. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCANNED)).toString('latin1');
  const name = /<(?:meta\s[^>]{0,200}charset|\?xml\s[^>]{0,100}encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(
    head,
  )?.[1];
  return name === undefined ? null : nameOf(name);
}

const nameOf = (name: string) => webName(/^iso-?8859-1$/i.test(name) ? 'ISO-8859-1' : name);

/** Marks inside a word: what the accented letters of DOS look like when read as Windows-1252. */
const MISREAD = /\p{Ll}[‚ƒ„†‡ˆ‰‹•]\p{Ll}/u;

/** The WHATWG name: what calls itself ISO-8859-1 is Windows-1252 on the web. MacRoman has the library's. */
function webName(name: string): string {
  if (/^x-mac-roman$/i.test(name)) return 'macintosh';
  return name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
}

function decoded(text: string, encoding: string, nextLine: NextLine): Decoded {
  const own = nextLine === '\n' ? text : text.replaceAll('\u0085', nextLine);
  const { text: clean, count, at } = printable(lineEnds(own));
  return { ok: true, text: clean, encoding, unprintable: { count, at } };
}

/** A text whose words are whole, as formats want it. That of a plain one is the file as it stands, and is mended where it is read. */
export function withoutSoftHyphens(decoded: Extract<Decoded, { ok: true }>): Extract<Decoded, { ok: true }> {
  const text = withWholeWords(decoded.text);
  if (text === decoded.text) return decoded;
  const { count, at } = decoded.unprintable;
  const moved = at < 0 ? at : withWholeWords(decoded.text.slice(0, at)).length;
  return { ...decoded, text, unprintable: { count, at: moved } };
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function refused(rule: string, message: string): Decoded {
  return { ok: false, rule, message };
}
