/**
 * Puts files into a build's staging folder, each with the digest of what it shows: what the former archive holds with the
 * same digest, or with the same bytes, is taken over and not written. It knows paths, digests and bytes.
 */
import { digestOf, type MarkOf } from '../../lib/digest.js';
import type { Planned } from '../../types.js';
import { sha256 } from '../files/manifest.js';
import type { Staging } from './publish.js';
import { type Shelf, type Shelved, shelved } from './shelf.js';
import type { Written } from './staged.js';

export interface Shelving {
  /** The digest of what a file shows; empty where no later build will ask for it. */
  readonly keyOf: (shows: unknown) => string;
  /** Takes the file over if it is held with this digest. Else remembers the digest for the one that will be written. */
  readonly kept: (path: string, key: string) => boolean;
  /** Takes over a file of the former archive that stands, under another digest. */
  readonly keep: (file: Written, key: string) => void;
  /** Takes over all files with this digest, if there are any and all stand. */
  readonly keptAll: (key: string) => boolean;
  /** Takes over all files of a group, likewise, and gives their paths; null where they must be made. */
  readonly keptGroup: (group: string) => readonly string[] | null;
  /** Takes in what threads have written, with the digests that were asked for before. */
  readonly adopt: (files: readonly Written[]) => void;
  /** Keeps or writes one page. @param group digest of what it and others are made from together. */
  readonly put: (page: Planned, group?: string) => void;
  /** Keeps or writes one file whose digest is known. @param sum its checksum, where it is known. */
  readonly write: (path: string, content: string | Uint8Array, key: string, group?: string, sum?: string) => void;
  /** All files so far, with what they show. */
  readonly files: () => Iterable<Shelved>;
}

/** @param isLasting whether a later build will ask. @param markOf the digest of an object that stands for all it holds. */
export function openShelving(shelf: Shelf, staging: Staging, isLasting: boolean, markOf: MarkOf): Shelving {
  const keyOf = (shows: unknown): string => (isLasting ? digestOf(shows, markOf) : '');
  const { takeOver, remember, files } = keysOf(staging, isLasting);
  const kept = (path: string, key: string, group?: string): boolean => {
    const held = shelf.holds(path, key);
    if (held === null) remember(path, key, group);
    else takeOver(held, key, group);
    return held !== null;
  };
  const write = (path: string, content: string | Uint8Array, key: string, group?: string, known?: string): void => {
    const sum = shelf.isEmpty ? undefined : (known ?? sha256(content));
    const same = sum === undefined ? null : shelf.same(path, sum);
    if (same !== null) takeOver(same, key, group);
    else {
      staging.write(path, content, sum);
      remember(path, key, group);
    }
  };
  return {
    keyOf,
    kept,
    keep: takeOver,
    keptAll: (key) => {
      const held = shelf.allWith(key);
      for (const file of held ?? []) takeOver(file, key);
      return held !== null;
    },
    keptGroup: (group) => {
      const held = shelf.allOf(group);
      for (const file of held ?? []) takeOver(file, file.key, group);
      return held?.map(({ path }) => path) ?? null;
    },
    adopt: staging.adopt,
    put: ({ path, shows, make, sum }, group) => {
      const key = keyOf(shows);
      if (!kept(path, key, group)) write(path, make(), key, group, sum);
    },
    write,
    files,
  };
}

/** What files show, and the groups of those that have one: of kept files by their row, of those still to be written by path. */
function keysOf(staging: Staging, isLasting: boolean) {
  const [keys, groups] = [new Map<string, string>(), new Map<string, string>()];
  // a map of what is kept, which is most of an archive, takes as long as looking at its files
  const [keptKeys, keptGroups]: [string[], string[]] = [[], []];
  return {
    takeOver: (file: Written, key: string, group = ''): void => {
      staging.keep(file);
      const row = staging.files.size - 1;
      keptKeys[row] = isLasting ? key : '';
      keptGroups[row] = isLasting ? group : '';
    },
    remember: (path: string, key: string, group = ''): void => {
      if (isLasting && key !== '') keys.set(path, key);
      if (isLasting && group !== '') groups.set(path, group);
    },
    *files(): Iterable<Shelved> {
      let row = 0;
      for (const file of staging.files.values()) {
        const key = keptKeys[row] ?? keys.get(file.path) ?? '';
        yield shelved(file, key, keptGroups[row] ?? groups.get(file.path) ?? '');
        row++;
      }
    },
  };
}
