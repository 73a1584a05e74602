/**
 * Takes the inputs in: those that the ledger knows as they are cost a look at the folder, the others are read by the
 * crew. It knows what a reading rests on (the file, its source's habits, the program, the settings) and no article.
 */
import { digestOf } from '../lib/digest.js';
import { fileRestingOn } from '../lib/overrides.js';
import { habitsBySource, type Learnt, learntFrom } from '../news/habits.js';
import { type SourceCount, sourceOf, sumOfCounts, toSurvey } from '../news/recurring.js';
import type { Overrides } from '../types.js';
import { type Place, pieceAt } from './files/pack.js';
import { Accession, accessionsOf, type Look, placeOf } from './keeping/accession.js';
import type { Cache } from './keeping/cache.js';
import { narrow } from './keeping/ledger-line.js';
import { mayRecur } from './reading.js';
import type { Companions } from './scan.js';
import type { Crew } from './threads/crew.js';
import type { ToRead } from './threads/workshop.js';

/** What was taken in. */
export interface Intake {
  /** In the order of the paths, and in a file of several articles of these. */
  readonly accessions: readonly Accession[];
  readonly learnt: Learnt;
}

/** Files and bytes to an order: some tenths of a second of work, and a smooth progress bar. Guesses. */
const [BATCH, BATCH_BYTES] = [64, 512 * 1024];

/** What readings rest on, but their files and the habits of these. */
export interface Grounds {
  /** Digests of all that every first look, and that every reading rests on. */
  readonly looking: string;
  readonly rests: string;
  /** What the archivist decides of articles; null where there is nothing. */
  readonly decided: Overrides | null;
}

/** @param stats of files that lead others, told of all that they lead. @param done hears how many of the files are dealt with. */
export async function takeIn(
  stats: ReadonlyMap<string, string | null>,
  companions: Companions,
  cache: Cache,
  { looking, rests, decided }: Grounds,
  crew: Crew,
  done: (count: number) => void,
): Promise<Intake> {
  const { ledger } = cache;
  const paths = [...stats.keys()];
  const former = paths.map((path) => accessionsOf(path, ledger.accessions));
  // what leads others tells by itself how its articles write dates
  const alone = companions.size === 0 ? paths : paths.filter((path) => !companions.has(path));
  const { learnt, looks } = await lookedOver(alone, lookIn(cache, stats, looking), crew);
  await crew.all('learn', learnt);
  const keyOf = keysBySource(learnt, rests);
  const toRead: ToRead[] = [];
  for (const [i, path] of paths.entries()) {
    const shared = keyOf(path);
    const rows = decided?.get(path.normalize('NFC'));
    const key = rows === undefined ? shared : digestOf([shared, fileRestingOn(rows)]);
    const look = looks.get(path) ?? null;
    const stat = stats.get(path) ?? null;
    const [known] = former[i]!;
    if (stat !== null && look === null && known?.isOf(stat, key)) continue;
    const same = stat !== null && known?.stat === stat ? known : null;
    const sha256 = known?.key === key ? known.sha256 : null;
    const held = { look: look ?? same?.look ?? null, known: sha256 };
    toRead.push({ path, stat, key, shared, ...held, companions: companions.get(path) ?? NONE });
  }
  const anew = await readAnew(toRead, cache, crew, (count) => done(stats.size - toRead.length + count));
  const accessions = paths.flatMap((path, i) => (anew.has(path) ? accessionsOf(path, anew) : former[i]!));
  return { accessions, learnt };
}

const NONE: readonly string[] = [];

/** What a first look at a file has found, if the file is what it was, and if this build would look in the same way. */
function lookIn({ ledger, packs }: Cache, stats: ReadonlyMap<string, string | null>, looking: string) {
  return (path: string): Look | null => {
    const stat = stats.get(path) ?? null;
    const [known] = accessionsOf(path, ledger.accessions);
    const place = stat !== null && known?.stat === stat ? known.look : null;
    const look = place && (JSON.parse(pieceAt(packs, place).toString('utf8')) as Look);
    return look?.looking === looking ? look : null;
  };
}

/** What first looks tell, from the ledger where it knows the file; where those lie that were taken anew. */
async function lookedOver(
  paths: readonly string[],
  lookOf: (path: string) => Look | null,
  crew: Crew,
): Promise<{ learnt: Learnt; looks: ReadonlyMap<string, Place> }> {
  const looks = new Map<string, Place>();
  const unseen: string[] = [];
  const counts = sumOfCounts();
  for (const path of toSurvey(paths, mayRecur)) {
    const look = lookOf(path);
    if (look === null) unseen.push(path);
    else counts.add(countOf(path, look));
  }
  const orders = batches(unseen, () => null);
  await crew.each('survey', orders, orders.length, (found, batch) => {
    for (const [i, path] of batch.entries()) {
      const came = found[i] ?? null;
      if (came === null) continue;
      looks.set(path, came.place);
      counts.add(countOf(path, came.look));
    }
  });
  return { learnt: learntFrom(counts.all()), looks };
}

function countOf(path: string, { lines, orders }: Look): SourceCount {
  const counted = new Map(lines.map((line) => [line, 1]));
  // only files whose lines are counted are files that a line could stand in
  const files = lines.length > 0 ? 1 : 0;
  return { source: sourceOf(path), files, lines: counted, orders: new Map(orders) };
}

/** The digest of all that the reading of a file rests on, but its bytes. */
function keysBySource(learnt: Learnt, rests: string): (path: string) => string {
  const habits = habitsBySource(learnt);
  const keys = new Map<string, string>();
  return (path) => {
    const source = sourceOf(path);
    const known = keys.get(source);
    if (known !== undefined) return known;
    const key = digestOf([rests, habits.get(source) ?? null]);
    keys.set(source, key);
    return key;
  };
}

async function readAnew(
  toRead: readonly ToRead[],
  { ledger, note, holdingOf }: Cache,
  crew: Crew,
  done: (count: number) => void,
): Promise<Map<string, Accession>> {
  const accessions = new Map<string, Accession>();
  const orders = batches(toRead, ({ stat }) => stat);
  let dealt = 0;
  await crew.each('read', orders, orders.length, (came, files) => {
    const read = files.flatMap((file, i) => {
      const parts = came[i] ?? null;
      return parts === null
        ? again(accessionsOf(file.path, ledger.accessions), file)
        : parts.map((cells) => new Accession(narrow(cells), holdingOf));
    });
    for (const accession of read) accessions.set(placeOf(accession), accession);
    note(read);
    dealt += files.length;
    done(dealt);
  });
  return accessions;
}

/** The accessions of a file that is what it was, but for its times. */
function again(former: readonly Accession[], { stat, look }: ToRead): Accession[] {
  if (former.length === 0) throw new Error('a file was said to be known that is not');
  return former.map((one) => one.with({ stat, look }));
}

/** Orders of files: a file may hold many articles, and larger ones make smaller orders. @param statOf what `statsOf` tells. */
function batches<T>(items: readonly T[], statOf: (item: T) => string | null): T[][] {
  const orders: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = orders.at(-1);
    const size = Number.parseInt(statOf(item) ?? '0', 10);
    if (last !== undefined && last.length < BATCH && bytes + size <= BATCH_BYTES) last.push(item);
    else orders.push([item]);
    bytes = last === orders.at(-1) ? bytes + size : size;
  }
  return orders;
}
