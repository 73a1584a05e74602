/**
 * What a collection says of itself (WACZ 1.1.1, after Frictionless Data Package): which files it holds with which checksums, and
 * which pages. Both are held against what was read and decide nothing: an article is what stands in a record.
 */
import { isWebAddress } from '../../lib/links.js';
import { printable } from '../../lib/printable.js';
import { keyOf, type WarcIndex } from '../warc/index.js';
import { LONGEST_NAME, type Torn } from '../warc/notes.js';
import type { ByteWindow } from '../warc/window.js';
import { nameIn } from './directory.js';

/** Bytes of a description, and of a line in a list: those of any other source. */
const LONGEST = 4 * 1024 * 1024;
/** Pages of a list that are held against what was read: as many as are looked at. An address: of some kB. Guesses. */
const [MOST_LISTED, LONGEST_ADDRESS] = [100_000, 8192];

/** What files should be there, each with its checksum where one is given that is known here. */
export class Described {
  readonly #sums = new Map<string, string | null>();
  #software = '';

  /** Hears what datapackage.json, or its digest, says. Returns false where it is longer than any that is read. */
  async hear(bytes: ByteWindow): Promise<boolean> {
    const parts: Buffer[] = [];
    while (await bytes.has(1)) {
      if (bytes.at > LONGEST) return false;
      parts.push(bytes.take(bytes.window.length));
    }
    const said = valueIn(Buffer.concat(parts));
    const [resources, software] = [fieldOf(said, 'resources'), fieldOf(said, 'software')];
    if (typeof software === 'string') this.#software = software;
    for (const one of Array.isArray(resources) ? resources : [said]) {
      const path = fieldOf(one, 'path');
      if (typeof path === 'string')
        this.#sums.set(nameIn(path), sumIn(fieldOf(one, 'hash') ?? fieldOf(fieldOf(one, 'stats'), 'hash')));
    }
    return true;
  }

  /**
   * Tells what is not as it says, and gives how many archives have another checksum only since the tool that packed them notes
   * none of theirs. @param sums of what was read, by name. @param names of all that is there.
   */
  compare({ sums, names, doubts }: Compared, isArchive: (name: string) => boolean): number {
    let misnoted = 0;
    for (const [name, sum] of sums) {
      const expected = this.#sums.get(name) ?? sum;
      if (expected === sum) continue;
      if (isArchive(name) && MISNOTING.test(this.#software)) misnoted++;
      else doubts.add(`${name}: the checksum in ${name === DESCRIPTION ? DIGEST : DESCRIPTION} is another’s`);
    }
    const there = new Set(names);
    for (const path of this.#sums.keys())
      if (!there.has(path) && isArchive(path)) doubts.add(`${path}: named in ${DESCRIPTION} and not there`);
    return misnoted;
  }
}

/** What is there, and who hears of what should be. */
export interface Compared {
  readonly sums: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly doubts: Torn;
}

/** A tool that hashes every piece of an archive twice (harvard-lil/js-wacz, issue 127; seen in 0.1.6, its last so far). */
const MISNOTING = /\bjs-wacz\b/;

/** The checksum in a description: `sha256:` before it since WACZ 1.1. */
function sumIn(hash: unknown): string | null {
  return typeof hash === 'string' ? (/^(?:sha-?256:)?([\da-f]{64})$/i.exec(hash)?.[1]?.toLowerCase() ?? null) : null;
}

const [DESCRIPTION, DIGEST] = ['datapackage.json', 'datapackage-digest.json'];

/** The pages that lists of a collection name: a curator’s, or those that a crawler was sent to. */
export class Listed {
  /** Addresses by what tells them apart. */
  readonly #addresses = new Map<string, string>();

  async hear(bytes: ByteWindow): Promise<void> {
    let [parts, length]: [Buffer[], number] = [[], 0];
    const hold = (part: Buffer) => {
      length += part.length;
      if (length <= LONGEST) parts.push(part);
      else parts = [];
    };
    while (await bytes.has(1)) {
      const stretch = bytes.take(bytes.window.length);
      let from = 0;
      for (let end = stretch.indexOf(LF); end >= 0; end = stretch.indexOf(LF, from)) {
        hold(stretch.subarray(from, end));
        this.#line(Buffer.concat(parts));
        [parts, length, from] = [[], 0, end + 1];
      }
      hold(stretch.subarray(from));
    }
    this.#line(Buffer.concat(parts));
  }

  #line(line: Buffer): void {
    const url = line.length === 0 ? null : fieldOf(valueIn(line), 'url');
    if (typeof url !== 'string' || url.length > LONGEST_ADDRESS || !isWebAddress(url)) return;
    if (this.#addresses.size < MOST_LISTED)
      this.#addresses.set(plainKey(url), printable(url).text.slice(0, LONGEST_NAME));
  }

  /** Addresses under which nothing was read. */
  missingFrom({ captures, others }: WarcIndex): string[] {
    if (this.#addresses.size === 0) return [];
    const all = [...captures.values(), ...others.values()];
    const known = new Set(all.map(({ address }) => plainKey(address)));
    return [...this.#addresses].filter(([key]) => !known.has(key)).map(([, address]) => address);
  }
}

const LF = 0x0a;

/** Lists and records may spell one address in two ways. */
const plainKey = (address: string) => keyOf(URL.canParse(address) ? new URL(address).href : address);

/** A value of JSON; null where the words are none. */
function valueIn(words: Buffer): unknown {
  try {
    return JSON.parse(words.toString('utf8'));
  } catch {
    return null; // nothing depends on it
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : null;
}
