/**
 * Takes the inputs in: those that the ledger knows as they are cost a look at the folder, the others are read by the
 * crew. It knows what a reading rests on (the file, its source's habits, the program, the settings) and no article.
 */
import { digestOf } from '../lib/digest.js';
import type { Sign } from '../news/date-order.js';
import { habitsBySource, type Learnt, learntFrom } from '../news/habits.js';
import { addCounts, sourceOf, toSurvey } from '../news/recurring.js';
import { type Accession, accessionsOf, changed, type Look, ledgerLine, newAccessionOf, placeOf } from './accession.js';
import type { Cache } from './cache.js';
import type { Crew } from './crew.js';

import { mayRecur } from './reading.js';
import type { ToRead } from './workshop.js';

/** What was taken in. */
export interface Intake {
  /** In the order of the paths, and in a file of several articles of these. */
  readonly accessions: readonly Accession[];
  readonly learnt: Learnt;
}

/** Files and bytes to an order: some tenths of a second of work, and a smooth progress bar. Guesses. */
const [BATCH, BATCH_BYTES] = [64, 512 * 1024];

/** @param rests digest of all that every reading rests on. @param done hears how many of the files are dealt with. */
export async function takeIn(
  stats: ReadonlyMap<string, string | null>,
  cache: Cache,
  rests: string,
  crew: Crew,
  done: (count: number) => void,
): Promise<Intake> {
  const { ledger } = cache;
  const known = new Map<string, Accession>();
  for (const [path, stat] of stats) {
    const [first] = stat === null ? [] : accessionsOf(path, ledger.accessions);
    if (first !== undefined && first.stat === stat) known.set(path, first);
  }
  const looks = await lookedOver([...stats.keys()], known, crew);
  const learnt = learntFrom(
    addCounts([...looks].flatMap(([path, look]) => (look === null ? [] : countOf(path, look)))),
  );
  await crew.all('learn', learnt);
  const keyOf = keysBySource(learnt, rests);
  const toRead: ToRead[] = [];
  for (const [path, stat] of stats) {
    const key = keyOf(path);
    const look = looks.get(path) ?? null;
    const same = known.get(path);
    if (same !== undefined && same.key === key && same.look === look) continue;
    const [former] = accessionsOf(path, ledger.accessions);
    toRead.push({ path, stat, key, look, known: former?.key === key ? former.sha256 : null });
  }
  const anew = await readAnew(toRead, cache, crew, (count) => done(stats.size - toRead.length + count));
  const accessions: Accession[] = [];
  for (const path of stats.keys()) accessions.push(...accessionsOf(path, anew.has(path) ? anew : ledger.accessions));
  return { accessions, learnt };
}

/** What a first look tells of each file that is looked over, from the ledger where it knows the file. */
async function lookedOver(
  paths: readonly string[],
  known: ReadonlyMap<string, Accession>,
  crew: Crew,
): Promise<Map<string, Look | null>> {
  const asked = toSurvey(paths, mayRecur);
  const looks = new Map(asked.map((path) => [path, known.get(path)?.look ?? null]));
  const unseen = asked.filter((path) => !known.has(path) || known.get(path)?.look === null);
  const orders = batches(unseen, () => null);
  const found = await crew.each('survey', orders, orders.length);
  orders.forEach((batch, i) => {
    for (const [j, path] of batch.entries()) looks.set(path, found[i]?.[j] ?? null);
  });
  return looks;
}

function countOf(path: string, { lines, orders }: Look) {
  const counted = new Map(lines.map((line) => [line, 1]));
  // only files whose lines are counted are files that a line could stand in
  const files = lines.length > 0 ? 1 : 0;
  return [
    { source: sourceOf(path), files, lines: counted, orders: new Map<Sign, { dmy: number; mdy: number }>(orders) },
  ];
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
  { ledger, note }: Cache,
  crew: Crew,
  done: (count: number) => void,
): Promise<Map<string, Accession>> {
  const accessions = new Map<string, Accession>();
  const byPath = new Map(toRead.map((file) => [file.path, file]));
  const orders = batches(toRead, ({ stat }) => stat);
  let files = 0;
  await crew.each('read', orders, orders.length, (came, given) => {
    const lines = came.flatMap((one) =>
      'line' in one ? one.line : againLines(accessionsOf(one.path, ledger.accessions), byPath.get(one.path)),
    );
    for (const line of lines) {
      const accession = newAccessionOf(line);
      accessions.set(placeOf(accession.path, accession.part?.number ?? 1), accession);
    }
    note(lines);
    files += given.length;
    done(files);
  });
  return accessions;
}

/** The known accessions of a file whose times are others now. */
function againLines(former: readonly Accession[], file: ToRead | undefined): string[] {
  if (former.length === 0 || file === undefined) throw new Error('a file was said to be known that is not');
  return former.map((one) => ledgerLine(changed(one, { stat: file.stat, look: file.look })));
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
