/**
 * Names for files out of headlines and people: lower-case ASCII that every file system and host takes. It knows nothing
 * of which names are taken already; the lists' own names (`index`, page numbers, days) are never given away.
 */
import { createHash } from 'node:crypto';
import anyAscii from 'any-ascii';

/** Longest slug, in characters. Guess: long enough to recognise a headline, far below every path limit. */
const LONGEST = 60;

// Standard: names that Windows reserves for devices, with any extension.
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
// Ours: `index` and `index-2` are lists, `09` and `09-2` are days; an article must not take their places.
const LIST_NAME = /^(?:index(?:-\d+)?|[\d-]+)$/;

/** A headline as a file name without extension: ASCII, words joined by `-`, at most `max` characters, cut at a word. */
export function slug(text: string, max: number = LONGEST): string {
  const words = fold(text);
  if (words === '') return 'untitled';
  return unreserved(cut(words, max));
}

/**
 * The id of a person (or section) whose name is written like this: `José García` and `JOSE GARCIA` are one. A name with
 * letters outside the Latin script gets six characters of its SHA-256 added, because transliteration can make two
 * different names alike.
 */
export function personId(name: string): string {
  return isPlain(name) ? name.toLowerCase().replaceAll(' ', '-') : foldedId(name);
}

const SHORTEST = 6; // letters of a name that is none of a device or a list

/** Whether a name is nothing but ASCII letters with single spaces between them, as most are: it needs no folding. */
function isPlain(name: string): boolean {
  const { length } = name;
  if (length < SHORTEST || length > LONGEST) return false;
  let before = SPACE;
  for (let i = 0; i < length; i++) {
    const code = name.charCodeAt(i);
    const small = code | 0x20;
    if (code === SPACE ? before === SPACE : small < 0x61 || small > 0x7a) return false;
    before = code;
  }
  return before !== SPACE;
}

const SPACE = 0x20;

/** The id of any name: what `personId` gives, the long way. */
export function foldedId(name: string): string {
  const written = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  const latin = ASCII.test(written) || !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(written);
  // `-2` at the end is the second page of a list: `apollo-11` is written `apollo11`.
  const words = cut(fold(written), LONGEST).replace(PAGE_END, '$1');
  if (latin && words !== '') return unreserved(words).replace(PAGE_END, '$1');
  return `${words === '' ? 'name' : words}-${fingerprint(written.toLowerCase())}`;
}

const PAGE_END = /-(\d+)$/;

// Most names are: their letters need no transliteration.
const ASCII = /^[ -~]*$/;

function fold(text: string): string {
  const ascii = ASCII.test(text) ? text : anyAscii(text.normalize('NFC'));
  return ascii
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function cut(words: string, max: number): string {
  if (words.length <= max) return words;
  const end = words.lastIndexOf('-', max);
  return words.slice(0, end > max / 2 ? end : max).replace(/-$/, '');
}

function unreserved(name: string): string {
  return DEVICE.test(name) || LIST_NAME.test(name) ? `n-${name}` : name;
}

// Base 32 (RFC 4648, lower case) of a SHA-256, first six characters: 30 bits. It must not end like a page number.
function fingerprint(text: string): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const digest = createHash('sha256').update(text).digest();
  let out = '';
  for (let i = 0; i < 6; i++) out += alphabet[(digest[i] ?? 0) % 32];
  return /^\d+$/.test(out) ? `a${out.slice(1)}` : out;
}
