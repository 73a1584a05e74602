/**
 * The index of an archive in which some articles changed and none came, is gone or moved: parts of the dictionary that no
 * changed word, and no stem of one, stands in are taken over unread, and with them all that they tell of. What comes out is
 * what amend.ts gives; a property test holds both to the index that is made anew.
 */
import { amend, areStill, type Change, copier, type Former, formerReader, readOnce } from './amend.js';
import {
  type DictionaryPart,
  type DictionaryWriter,
  dictionaryParts,
  dictionaryWriter,
  familyOf,
  isSame,
  type Stand,
  standOf,
  stemOnly,
} from './dictionary.js';
import { type Entry, findEntry, readDictionary } from './entries.js';
import type { SymbolCode } from './layout.js';
import { type Listed, type ListWriter, listWriter } from './lists.js';
import { openHead } from './merge.js';
import type { Emit } from './part-writer.js';
import { type Run, walkOf } from './passing.js';
import { gather } from './postings.js';

/** Amends an index, which then has `total` articles. Gives the dictionary; parts of lists and places go to `emit` as they are full. */
export function amended(
  former: Former,
  change: Change,
  total: number,
  symbols: SymbolCode,
  emit: Emit,
): readonly DictionaryPart[] {
  if (total !== former.articles || !areStill(former, change.numbers, symbols))
    return dictionaryParts([...amend(former, change, total, symbols, emit)]);
  const reader = formerReader(former);
  const writer = listWriter(total, symbols, emit, { ...former, part: reader.part });
  const parts: DictionaryPart[] = [];
  const dictionary = dictionaryWriter((part) => parts.push(part));
  const contents = [...former.words()];
  const renewal = renewalOf(former, change, reader, contents);
  const copied = copier(former, change.numbers, { total, symbols, reader, writer });
  const renewed = renewer(change, renewal, { reader, writer, copied });
  const keys = [...new Set([...change.touched, ...renewal.families.keys()])].sort();
  let next = 0;
  const renew = (key: string, entry: Entry | null): void => {
    const [word, family] = renewed(key, entry);
    if (word.articles > 0 || family.length > 0) dictionary.add(word, family);
  };
  const add = (content: string, end: number): void => {
    const walk = walkOf(content);
    for (let key = walk.next(); key !== null; key = walk.next()) {
      if (next >= end || key < keys[next]!) continue;
      passRun(walk.run(), content, dictionary, writer, copied);
      while (next < end && keys[next]! < key) renew(keys[next++]!, null);
      if (next < end && keys[next] === key) next++;
      renew(key, renewal.entries.get(key) ?? findEntry(content, key)); // it is written by what stands before it
      walk.leave();
    }
    passRun(walk.run(), content, dictionary, writer, copied);
    while (next < end) renew(keys[next++]!, null);
  };
  for (const [n, content] of contents.entries()) {
    const until = former.firsts[n + 1];
    let end = next;
    while (end < keys.length && (until === undefined || keys[end]! < until)) end++;
    const after = end > next || until === undefined ? null : standOf(contents[n + 1]!);
    if (after === null || !passed(dictionary, writer, { first: former.firsts[n]!, content }, after)) add(content, end);
  }
  while (next < keys.length) renew(keys[next++]!, null); // of an index without words
  dictionary.end();
  writer.end();
  return parts;
}

/** Takes a part of the dictionary over with all that it tells of; false, and nothing done, where it would now be another. */
function passed(dictionary: DictionaryWriter, writer: ListWriter, part: DictionaryPart, after: Stand): boolean {
  const [head, before] = [dictionary.head(), standOf(part.content)];
  if (head === null || !isSame(head.list, before.list) || !isSame(head.places, before.places)) return false;
  writer.pass('lists', before.list, after.list);
  writer.pass('places', before.places, after.places);
  dictionary.take(part, after);
  return true;
}

/** Adds entries that no change reaches: as they were written, or where what stands before them has moved, one by one. */
function passRun(
  run: Run | null,
  content: string,
  dictionary: DictionaryWriter,
  writer: ListWriter,
  copied: (entry: Entry) => Listed,
): void {
  if (run === null) return;
  if (dictionary.splice(run)) {
    writer.pass('lists', run.before.list, run.after.list);
    writer.pass('places', run.before.places, run.after.places);
    return;
  }
  for (const entry of readDictionary(content)) {
    if (entry.key < run.first || entry.key > run.last) continue;
    dictionary.add(entry.articles > 0 ? copied(entry) : stemOnly(entry.key), entry.words);
  }
}

/** What is known of changed words before any is written. */
interface Renewal {
  /** What stood in the dictionary under them. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Their stems, as `Change.stemsOf` gives them. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  /** By stem, which words it has got or lost. */
  readonly families: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
}

type Reader = ReturnType<typeof formerReader>;

/** Finds the stems of changed words: a stem may stand before its word in the dictionary. */
function renewalOf({ firsts }: Former, change: Change, reader: Reader, contents: readonly string[]): Renewal {
  const entries = new Map<string, Entry>();
  const stems = new Map<string, readonly string[]>();
  const families = new Map<string, Map<string, boolean>>();
  const move = (stem: string, word: string, isOf: boolean): void => {
    if (stem === word) return;
    const family = families.get(stem) ?? new Map<string, boolean>();
    families.set(stem, family.set(word, isOf));
  };
  const came = cameArticles(change);
  for (const word of change.touched) {
    const content = contents[firsts.findLastIndex((first) => first <= word)];
    const entry = content === undefined ? null : findEntry(content, word);
    if (entry !== null) entries.set(word, entry);
    const isWord = entry !== null && entry.articles > 0;
    const articles = both(isWord ? reader.list(entry).articles : NONE, change.numbers, came.get(word) ?? NONE);
    const own = articles.length === 0 ? [] : change.stemsOf(word, articles);
    stems.set(word, own);
    if (isWord) for (const stem of entry.stems) move(stem, word, false);
    for (const stem of own) move(stem, word, true);
  }
  return { entries, stems, families };
}

const NONE = new Int32Array(0);

/** The articles of a word that stayed, then those that came. */
function both(own: Int32Array, numbers: Int32Array, came: Int32Array): Int32Array {
  const articles = new Int32Array(own.length + came.length);
  let count = 0;
  for (let i = 0; i < own.length; i++) {
    const number = numbers[own[i]!]!;
    if (number >= 0) articles[count++] = number;
  }
  articles.set(came, count);
  return articles.subarray(0, count + came.length);
}

/** The articles that came, by the words that are changed in them. */
function cameArticles({ came, touched }: Change): Map<string, Int32Array> {
  const found = new Map<string, Int32Array>();
  for (const head = openHead(readOnce(came)); head.next(); ) {
    if (!touched.has(head.key())) continue;
    const { article, length } = gather([head.postings()]);
    found.set(head.key(), article.slice(0, length));
  }
  return found;
}

interface Room {
  readonly reader: Reader;
  readonly writer: ListWriter;
  readonly copied: (entry: Entry) => Listed;
}

/** Writes changed words, and words of which the stem is; each with the family of the stem that it is. Keys rise. */
function renewer({ came, numbers, touched }: Change, { stems, families }: Renewal, { reader, writer, copied }: Room) {
  const head = openHead(readOnce(came));
  head.next();
  const changed = (key: string, entry: Entry | null): Listed => {
    while (!head.isOver() && head.key() < key) head.next();
    const isHeld = !head.isOver() && head.key() === key;
    const former = entry !== null && entry.articles > 0 ? [reader.stretch(entry, numbers)] : [];
    const stretches = [...(isHeld ? [head.postings()] : []), ...former].filter(({ articles }) => articles > 0);
    const postings = gather(stretches);
    if (postings.length === 0) return stemOnly(key);
    const list = writer.list(postings);
    return {
      ...{ key, stems: stems.get(key) ?? [], articles: postings.length, list },
      places: writer.places(postings, stretches),
    };
  };
  return (key: string, entry: Entry | null): readonly [Listed, readonly string[]] => {
    const isWord = entry !== null && entry.articles > 0;
    const word = touched.has(key) ? changed(key, entry) : isWord ? copied(entry) : stemOnly(key);
    const others = new Set(entry?.words);
    others.delete(key);
    for (const [other, isOf] of families.get(key) ?? []) {
      if (isOf) others.add(other);
      else others.delete(other);
    }
    return [word, familyOf(word, others.size === 0 ? undefined : [...others].sort())];
  };
}
