/**
 * What a web archive holds, kept while its records go by: of each address the capture that is to be read, of everything else how
 * often it came. It decides which page is an article by its kind and which capture of it counts, and holds places, not pages.
 */

import type { ReadPage } from '../../formats/html/page.js';
import { type PageKind, pageKindOf } from '../../formats/html/page-kind.js';
import { withLibraries } from '../../formats/libraries.js';
import type { Head } from '../../lib/header-fields.js';
import { isWebAddress } from '../../lib/links.js';
import { printable } from '../../lib/printable.js';
import { decode } from '../decode.js';
import { sha256 } from '../files/manifest.js';
import { type Answer, answerIn, plainBody } from './body.js';
import { unfit } from './digests.js';
import type { WarcRecord } from './records.js';
import type { Origin } from './walk.js';

/** Where on the disk a record is found again: as it is, in a member of gzip of its own, or nowhere, so that it is held. */
export type Place =
  | { readonly kind: 'plain'; readonly at: number; readonly end: number }
  | { readonly kind: 'member'; readonly at: number; readonly end: number }
  | { readonly kind: 'held'; readonly block: Buffer };

/** One page that is read as an article. */
export interface Captured {
  readonly address: string;
  readonly fields: Head['fields'];
  /** The file in a collection (WACZ) that holds it; null where the archive is no collection. */
  readonly member: string | null;
  readonly span: WarcRecord['span'];
  readonly line: number;
  place: Place;
  /** Checksum of its block. */
  readonly sum: string;
  /** By which the order of figures in its dates may be told; empty where it declares its day. */
  readonly dates: string;
  /** What was read of it to know its kind, until it is read for good; null where it was not, or too much is held already. */
  page: ReadPage | null;
  /** False where its words cannot be read, which is told when it is read for good. */
  readonly isSound: boolean;
  readonly isCut: boolean;
  /** The digest in its head that its bytes do not have; null where none speaks against them. */
  readonly unfit: string | null;
}

/** A page without its codings, as text; or why it cannot be read. */
export type PageText =
  | {
      readonly text: string;
      readonly encoding: string;
      readonly unprintable: { count: number; at: number };
      readonly isCut: boolean;
    }
  | { readonly rule: string; readonly message: string };

/** The words of a page as its server sent it. */
export function pageText(answer: Answer, fields: Head['fields']): PageText {
  const plain = plainBody(answer);
  if ('why' in plain) return { rule: 'warc:body', message: `${plain.why} It is left out.` };
  const decoded = decode(plain.bytes, '\n', answer.charset);
  if (!decoded.ok) return { rule: decoded.rule, message: decoded.message };
  const { text, encoding, unprintable } = decoded;
  // ISO 28500, 5.13 and 5.17: a crawler says where it stopped, and where a page goes on in other records
  const isCut = plain.isCut || fields.has('warc-truncated') || fields.has('warc-segment-number');
  return { text, encoding, unprintable, isCut };
}

/** Types of media whose other kinds of files are counted together, by what they begin with. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'images'],
  [/^(?:text|application)\/(?:x-)?(?:java|ecma)script/, 'scripts'],
  [/^text\/css/, 'style sheets'],
  [/^(?:audio|video)\//, 'sound and film'],
  [/^(?:font|application\/(?:x-)?font|application\/vnd\.ms-fontobject)/, 'fonts'],
  [/^application\/pdf/, 'files of PDF'],
];
const PAGE = new Set(['text/html', 'application/xhtml+xml']);

/** Types of records that hold no answer, by how many of them are told. */
const TYPES: Readonly<Record<string, string>> = {
  warcinfo: 'descriptions of the crawl',
  request: 'requests',
  metadata: 'metadata',
  revisit: 'revisits, whose page another record holds',
  conversion: 'conversions',
  continuation: 'continuations',
};

/** A page that is none of the articles. */
interface Other {
  readonly address: string;
  readonly kind: string;
}

/** Addresses of one name are one page; which scheme fetched it, and what only a browser reads, tell no two apart. */
export const keyOf = (address: string) => address.replace(/^https?:\/\//i, '').replace(/#.*$/s, '');

export class WarcIndex {
  /** By what tells addresses apart, in the order in which each first came. */
  readonly captures = new Map<string, Captured>();
  /** What was left out, by the words for it. */
  readonly left = new Map<string, number>();
  /** Pages that are no articles, by what tells addresses apart. */
  readonly others = new Map<string, Other>();
  /** Captures of which another of the same address is read. */
  again = 0;
  /** Bytes of blocks that are held. */
  held = 0;
  /** Bytes of pages that were parsed and are held. */
  #parsed = 0;
  readonly #mostParsed: number;

  constructor(mostParsed = MOST_PARSED) {
    this.#mostParsed = mostParsed;
  }

  wants(fields: Head['fields']): boolean {
    const type = fields.get('warc-type')?.toLowerCase();
    return (type === 'response' || type === 'resource') && isWebAddress(addressIn(fields));
  }

  /** Takes a record in; gives its capture where it is one that counts so far. @param from where the file of its span lies. */
  async add(record: WarcRecord, from: Pick<Origin, 'member' | 'base'>): Promise<Captured | null> {
    const { fields, block, isTorn } = record;
    if (isTorn) return null; // told where it is torn
    if (!this.wants(fields)) {
      const type = fields.get('warc-type')?.toLowerCase() ?? '';
      this.#count(Object.hasOwn(TYPES, type) ? TYPES[type]! : 'records of other types or addresses');
      return null;
    }
    const answer = block === null ? null : answerIn(block, fields);
    if (answer === null || block === null)
      this.#count(block === null ? 'files of more than 4 MB' : 'answers that are not HTTP');
    const kind = answer === null ? '' : kindOf(answer);
    if (kind !== null && kind !== '') this.#count(kind);
    if (answer === null || kind !== null || block === null) return null;
    const address = addressIn(fields);
    const page = pageText(answer, fields);
    const isSound = 'text' in page;
    const told: PageKind = isSound ? await withLibraries(() => pageKindOf(page.text, address)) : UNTOLD;
    const key = keyOf(address);
    if (told.other !== null) {
      this.others.set(key, { address, kind: told.other });
      return null;
    }
    const { member, base } = from;
    const [at, end] = record.span;
    const place: Place = base === null ? { kind: 'held', block } : { kind: 'plain', at: base + at, end: base + end };
    const isCut = isSound && page.isCut;
    const own = {
      fields,
      member,
      span: record.span,
      line: record.line,
      place,
      sum: sha256(block),
      isSound,
      isCut,
      unfit: unfit(fields, block, answer),
    };
    return this.#choose(key, { ...own, ...this.#kept(told.page), address });
  }

  /** Of a page that was parsed: what is kept of it. */
  #kept(page: ReadPage | null): Pick<Captured, 'dates' | 'page'> {
    if (page === null) return { dates: '', page };
    const dates = page.text.slice(0, DATES);
    const isKept = this.#parsed + weightOf(page) <= this.#mostParsed;
    // a stretch of a text keeps all of that text in memory
    return isKept ? { dates, page } : { dates: Buffer.from(dates, 'utf16le').toString('utf16le'), page: null };
  }

  #count(kind: string): void {
    this.left.set(kind, (this.left.get(kind) ?? 0) + 1);
  }

  #choose(key: string, capture: Captured): Captured | null {
    const known = this.captures.get(key);
    if (known !== undefined) this.again++;
    if (known !== undefined && !isBetter(capture, known)) return null;
    // an address stays what it was called first, so that records which are appended move no article
    const chosen = { ...capture, address: known?.address ?? capture.address };
    this.captures.set(key, chosen);
    if (known !== undefined) this.release(known);
    if (known?.page != null) this.#parsed -= weightOf(known.page);
    if (chosen.place.kind === 'held') this.held += chosen.place.block.length;
    if (chosen.page !== null) this.#parsed += weightOf(chosen.page);
    return chosen;
  }

  /** A capture's block need not be held any longer. */
  release({ place }: Captured): void {
    if (place.kind === 'held') this.held -= place.block.length;
  }

  /** Pages that no capture of theirs makes an article. */
  pages(): Other[] {
    return [...this.others].filter(([key]) => !this.captures.has(key)).map(([, other]) => other);
  }
}

const UNTOLD: PageKind = { other: null, page: null };

/** Characters of a page by which the order of its dates may be told, as for other texts. */
const DATES = 2000;

/** Bytes of pages that are held parsed, so that none is parsed twice; a guess: some 5,000 articles. Others are parsed again. */
const MOST_PARSED = 64 * 1024 * 1024;

/** Bytes that a parsed page takes at most: two a unit of its text, and what maps take for a hint. */
const weightOf = ({ text, hints, inlines, settings }: ReadPage) =>
  2 * text.length + HINT * (hints.size + inlines.length + settings.size);
/** A guess, above what V8 takes for an entry of a map. */
const HINT = 64;

/** Where a page stood: ISO 28500 has it in angle brackets in its older edition's grammar. */
export function addressIn(fields: Head['fields']): string {
  return printable(fields.get('warc-target-uri') ?? '')
    .text.replace(/^<|>$/g, '')
    .trim();
}

/** What an answer is counted as; null for a page. */
function kindOf({ status, mediaType, body }: Answer): string | null {
  if (status >= 300 && status < 400) return 'redirects';
  if (status >= 400) return 'errors of servers';
  if (status !== 200) return 'answers of other states';
  if (mediaType === null) return /^\s*<(?:!doctype html|html)\b/i.test(body.toString('latin1', 0, 200)) ? null : OTHER;
  if (PAGE.has(mediaType)) return null;
  return KINDS.find(([names]) => names.test(mediaType))?.[1] ?? OTHER;
}

const OTHER = 'other files';

/**
 * One that can be read before one that can't, one of the bytes that were kept before one of others, a whole one before one that is
 * cut, then the later, then the one that came later.
 */
function isBetter(one: Captured, other: Captured): boolean {
  if (one.isSound !== other.isSound) return one.isSound;
  if ((one.unfit === null) !== (other.unfit === null)) return one.unfit === null;
  if (one.isCut !== other.isCut) return other.isCut;
  return (one.fields.get('warc-date') ?? '') >= (other.fields.get('warc-date') ?? '');
}
