/**
 * Reads a web archive from the disk once through, record by record, to know which pages it holds; each is read by itself when it
 * is asked for, so that no more than one is held. What is no article is told in a few words on the first of them.
 */
import { warc } from '../../formats/warc.js';
import type { Note, Part } from '../../types.js';
import type { ReadSource } from '../read.js';
import { WarcIndex } from './index.js';
import { nameOf, noneIn, notesOf, Torn } from './notes.js';
import { type Given, opened } from './page.js';
import { CUT_WARC, TooMuch, walk } from './walk.js';
import { Allowance, FileBytes, TooMuchUnpacked } from './window.js';

/** Twice what ISO 28500 recommends for a file (its annex on sizes). */
export const LARGEST_WARC = 2 * 1024 * 1024 * 1024;

/** What is told of a file that is not read, or what it holds. */
export type ReadWarc =
  | { readonly rule: string; readonly message: string }
  | { readonly sha256: string; readonly sources: readonly ReadSource[] };

/** Reads an open file through. The handle stays open. */
export async function readWarc(handle: number, given: Given): Promise<ReadWarc> {
  const { path, size } = given;
  const bytes = new FileBytes(handle);
  const [index, torn] = [new WarcIndex(), new Torn()];
  const origin = { member: null, base: 0, isNamedPacked: /\.gz$/i.test(path) };
  try {
    await walk(bytes, origin, { allowance: new Allowance(size), index, torn });
  } catch (error) {
    return whyTooMuch(error, CUT_WARC);
  }
  const sum = await bytes.sha256();
  const told = notesOf(index, torn, path);
  return {
    sha256: sum,
    sources: sourcesOf(index, { given, sum, mediaType: warc.mediaType, told, isDamaged: torn.count > 0 }),
  };
}

/** Why a file of more than is read of one is refused. Throws what tells of something else. */
export function whyTooMuch(error: unknown, whatToDo: string): Extract<ReadWarc, { rule: string }> {
  if (error instanceof TooMuchUnpacked)
    return {
      rule: 'read:failed',
      message: `Expected a file that unpacks to what a crawl may hold, found a hundred times its size. ${whatToDo}`,
    };
  if (error instanceof TooMuch) return { rule: 'text:articles', message: error.message };
  throw error;
}

/** A file that was gone through: its checksum, and what is told of it on its first article. */
export interface GoneThrough {
  readonly given: Given;
  readonly sum: string;
  readonly mediaType: string;
  readonly told: readonly Note[];
  readonly isDamaged: boolean;
}

/** The pages that are read as articles; where there is none, one source that says so. */
export function sourcesOf(index: WarcIndex, file: GoneThrough): ReadSource[] {
  const { given, sum, mediaType, told } = file;
  const info = { path: given.path.normalize('NFC'), sha256: sum, bytes: given.size, mediaType, part: null };
  const captures = [...index.captures.values()];
  if (captures.length === 0) return [noneIn(info, told, given.path, file.isDamaged)];
  return captures.map((capture, i): ReadSource => {
    const { span, line, sum: words, dates } = capture;
    const part: Part = { name: nameOf(capture.address), number: i + 1, of: captures.length, line, span };
    const own = { ...info, encoding: 'utf-8', part };
    return { part, words, dates, open: () => opened(given, own, capture, i === 0 ? told : []) };
  });
}
