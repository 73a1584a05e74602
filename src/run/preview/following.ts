/**
 * What is known of the articles between two builds: as the last build left them, and what changed seeds make of them since.
 * Of a file of several articles those are read whose own words have changed, the others are what they were.
 */
import { digestOf } from '../../lib/digest.js';
import { addressesOf } from '../../outputs/addresses.js';
import type { Article, Entry, Note } from '../../types.js';
import { type Accession, accessionsOf } from '../keeping/accession.js';
import { plain } from '../keeping/holding.js';
import type { Opened } from '../reading.js';
import { topicsOf } from '../topics.js';

/** An article as pages about many see it. */
export interface Holding {
  /** The path of its seed. */
  readonly seed: string;
  readonly entry: Entry;
  readonly codes: () => ArrayLike<number>;
  readonly addresses: string;
  /** False for one that was broken since: its page is remembered, so that it is found when it is mended. */
  readonly isWhole: boolean;
  /** Digest of its own words in a file of several; null where it is read in any case. */
  readonly words: string | null;
}

/** By the path of the seed: one, or those that it holds. */
export type Holdings = Map<string, readonly Holding[]>;

/** What came of a changed seed. */
export interface Followed {
  /** Those of which something looks otherwise. */
  readonly articles: readonly Article[];
  readonly errors: readonly Note[];
  /** Former addresses and those of now. */
  readonly moved: readonly (readonly [from: string, to: string])[];
  /** Whether something that links show has changed. */
  readonly isOutdated: boolean;
}

/** What the last build left. @param open a seed by its path. */
export async function holdingsLeft(
  paths: readonly string[],
  accessions: ReadonlyMap<string, Accession>,
  open: (path: string) => Promise<Opened>,
): Promise<Holdings> {
  const holdings: Holdings = new Map();
  for (const path of paths) {
    const left = accessionsOf(path, accessions);
    const words = left.length > 1 ? wordsOf(await open(path)) : NO_WORDS;
    const held = left.flatMap(({ entry, part }): Holding[] => {
      if (entry === null) return [];
      const own = words.get(part?.name ?? null) ?? null;
      return [{ seed: path, entry, codes: () => entry.codes, addresses: entry.addresses, isWhole: true, words: own }];
    });
    if (held.length > 0) holdings.set(path, held);
  }
  return holdings;
}

const NO_WORDS: ReadonlyMap<string | null, string> = new Map();

function wordsOf({ parts }: Opened): Map<string | null, string> {
  return new Map(parts.map(({ part, words }) => [part?.name ?? null, digestOf(words)]));
}

/** All that can be published. */
export function wholeIn(holdings: Holdings): Holding[] {
  return [...holdings.values()].flatMap((held) => held.filter(({ isWhole }) => isWhole));
}

/** Reads a seed that has changed, or is gone, and remembers what came of it. @param opened null where it is gone. */
export async function follow(holdings: Holdings, seed: string, opened: Opened | null): Promise<Followed> {
  const former = holdings.get(seed) ?? [];
  const byPart = new Map(former.map((one) => [one.entry.part, one]));
  const parts = opened?.parts ?? [];
  const words = parts.length > 1 && opened !== null ? wordsOf(opened) : NO_WORDS;
  const [now, articles, errors]: [Holding[], Article[], Note[]] = [[], [], []];
  for (const { part, read } of parts) {
    const name = part?.name ?? null;
    const known = byPart.get(name);
    const said = words.get(name) ?? null;
    if (known?.isWhole === true && said !== null && known.words === said) {
      now.push({ ...known, entry: { ...plain(known.entry), sha256: opened?.sha256 ?? '' } });
      continue;
    }
    const { input, article } = await read();
    if (input.entry === null || article === null) errors.push(...input.notes.filter(({ level }) => level === 'error'));
    else {
      const { entry } = input;
      now.push({
        seed,
        entry,
        codes: () => topicsOf(entry),
        addresses: addressesOf(article),
        isWhole: true,
        words: said,
      });
      articles.push(article);
    }
  }
  const gone = goneFrom(former, now);
  const held = [...now, ...(now.length < parts.length ? gone.map((one) => ({ ...one, isWhole: false })) : [])];
  if (held.length > 0) holdings.set(seed, held);
  else holdings.delete(seed);
  const isOutdated = gone.some(({ isWhole }) => isWhole) || now.some((one) => isOther(one, byPart.get(one.entry.part)));
  return { articles, errors, moved: movedBetween(byPart, now), isOutdated };
}

function goneFrom(former: readonly Holding[], now: readonly Holding[]): Holding[] {
  const ids = new Set(now.map(({ entry }) => entry.id));
  return former.filter(({ entry }) => !ids.has(entry.id));
}

function movedBetween(former: ReadonlyMap<string | null, Holding>, now: readonly Holding[]): [string, string][] {
  return now.flatMap(({ entry: { part, url } }) => {
    const from = former.get(part)?.entry.url ?? url;
    return from === url ? [] : [[from, url] satisfies [string, string]];
  });
}

/** Whether links may show something else of an article than before. */
function isOther({ entry, words, addresses }: Holding, former: Holding | undefined): boolean {
  if (former?.isWhole !== true || former.addresses !== addresses) return true;
  if (words !== null && words === former.words) return false;
  return digestOf(linkable(former.entry)) !== digestOf(linkable(entry));
}

/** All of an entry but what says that its source is another. */
function linkable(entry: Entry): Entry {
  return { ...plain(entry), sha256: '' };
}
