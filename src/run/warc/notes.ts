/**
 * What is told of a web archive besides its articles: a word for each kind that was left out, with its count, and what is torn.
 * It knows what was counted, and neither bytes nor records.
 */
import { digestOf } from '../../lib/digest.js';
import type { Note, SourceInfo } from '../../types.js';
import type { ReadSource } from '../read.js';
import type { WarcIndex } from './index.js';

/** Characters of an address by which an article is named; a guess, longer than papers have them. */
export const LONGEST_NAME = 300;

/** An article's name in its file: its address, or what is left of a long one with a digest of all. */
export function nameOf(address: string): string {
  return address.length <= LONGEST_NAME ? address : `${address.slice(0, LONGEST_NAME - 23)}~${digestOf(address)}`;
}

/** Things that are named one by one. A guess. */
export const NAMED = 5;

/** What of a file is torn: how often, and the first places in words. */
export class Torn {
  count = 0;
  readonly first: string[] = [];

  add(what: string): void {
    if (this.count++ < NAMED) this.first.push(what);
  }
}

/** The first of some things in words, and how many more there are. */
export function firstOf(all: readonly string[], count = all.length): string {
  return `${all.slice(0, NAMED).join('; ')}${count > NAMED ? `; and ${count - NAMED} more` : ''}`;
}

/** A note on a whole file. */
export function noteOn(path: string, level: Note['level'], rule: string, message: string): Note {
  return { level, rule, path, line: null, message };
}

/** What is told of all that a file holds besides articles. */
export function notesOf(index: WarcIndex, torn: Torn, path: string): Note[] {
  const tell = (level: Note['level'], rule: string, message: string) => noteOn(path, level, rule, message);
  const notes: Note[] = [];
  if (torn.count > 0)
    notes.push(
      tell(
        'warning',
        'warc:torn',
        `Expected whole records, found damage (${torn.count}): ${firstOf(torn.first, torn.count)}. What is there is left out: take the file from its source again.`,
      ),
    );
  const left = [...index.left].map(([kind, count]) => `${kind} (${count})`).sort();
  if (left.length > 0) notes.push(tell('info', 'warc:left', `Left out of the archive’s records: ${left.join(', ')}.`));
  const pages = index.pages();
  if (pages.length > 0) {
    const named = pages.map(({ address, kind }) => `${address.slice(0, LONGEST_NAME)} (${kind})`);
    notes.push(tell('info', 'warc:pages', `Left out as no articles (${pages.length}): ${firstOf(named)}.`));
  }
  if (index.again > 0)
    notes.push(
      tell('info', 'warc:captures', `Left out as earlier or poorer captures of the same addresses (${index.again}).`),
    );
  return notes;
}

/** A file in which nothing is an article. */
export function noneIn(
  info: Omit<SourceInfo, 'encoding'>,
  notes: readonly Note[],
  path: string,
  isTorn: boolean,
): ReadSource {
  const message =
    'Expected pages of HTML that a server gave with status 200 and that are articles; found none, so the file is left out.';
  const none = noteOn(path, isTorn ? 'error' : 'info', 'warc:none', message);
  const source = { info: { ...info, encoding: 'utf-8' }, text: '', line: 1, before: '', after: '' };
  return { part: null, words: '', dates: '', open: () => ({ source, notes: [none, ...notes], parse: () => null }) };
}
