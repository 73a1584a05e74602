/**
 * The threads of a build. Each is given its share once and keeps it, so that articles never cross; results come back in
 * the order of the paths, so that any number of threads gives the same bytes.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Learnt, learntFrom } from '../news/habits.js';
import { addCounts, type SourceCount } from '../news/recurring.js';
import type { Linked, Render } from '../types.js';
import { BATCH, type Job, type ReadInput, type Rendered, workshop } from './workshop.js';

export interface Crew {
  /** Looks files over for the habits of their sources; every thread knows them from then on. */
  readonly survey: (paths: readonly string[]) => Promise<Learnt>;
  readonly read: (paths: readonly string[], done: (count: number) => void) => Promise<ReadInput[]>;
  readonly render: (links: ReadonlyMap<string, Linked>) => Promise<Rendered>;
  readonly close: () => Promise<void>;
}

/** What main and worker threads say to each other. */
export type Order =
  | { readonly kind: 'survey'; readonly paths: readonly string[] }
  | { readonly kind: 'learn'; readonly learnt: Learnt }
  | { readonly kind: 'read'; readonly paths: readonly string[] }
  | { readonly kind: 'render'; readonly links: ReadonlyMap<string, Linked> };
export type Answer =
  | { readonly kind: 'surveyed'; readonly counts: SourceCount[] }
  | { readonly kind: 'learned' }
  | { readonly kind: 'read'; readonly inputs: ReadInput[]; readonly last: boolean }
  | { readonly kind: 'rendered'; readonly rendered: Rendered }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

/** Below this many articles a thread takes longer to start than it saves. A guess: it loads the program and the templates anew. */
const WORTH_THREADS = 150;

/** How many threads a build of `count` articles uses where none are asked for. */
export function crewSize(count: number, asked: number | null): number {
  if (asked !== null) return Math.max(1, Math.min(asked, count));
  return count < WORTH_THREADS ? 1 : Math.min(availableParallelism(), Math.ceil(count / WORTH_THREADS));
}

/** Makes a crew of `size` threads; one is this thread itself, which has `render` already. */
export function gatherCrew(job: Job, size: number, render: Render): Crew {
  return size <= 1 ? alone(job, render) : together(job, size);
}

function alone(job: Job, render: Render): Crew {
  const shop = workshop(job, render);
  return {
    survey: async (paths) => {
      const learnt = learntFrom(shop.survey(paths));
      shop.learn(learnt);
      return learnt;
    },
    read: async (paths, done) => {
      const inputs: ReadInput[] = [];
      for (let i = 0; i < paths.length; i += BATCH) {
        inputs.push(...(await shop.read(paths.slice(i, i + BATCH))));
        done(inputs.length);
      }
      return inputs;
    },
    render: async (links) => shop.render(links),
    close: async () => {},
  };
}

function together(job: Job, size: number): Crew {
  const workers = Array.from(
    { length: size },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: job }),
  );
  const counts = new Array<number>(size).fill(0);
  const ids: string[][] = workers.map(() => []);
  const shareOf = (paths: readonly string[], i: number) => {
    const share = Math.ceil(paths.length / size);
    return paths.slice(i * share, (i + 1) * share);
  };
  return {
    survey: async (paths) => {
      const parts = workers.map((worker, i) => ask(worker, { kind: 'survey', paths: shareOf(paths, i) }, countsIn));
      const learnt = learntFrom(addCounts((await Promise.all(parts)).flat()));
      await Promise.all(
        workers.map((worker) =>
          ask(worker, { kind: 'learn', learnt }, (answer) => (answer.kind === 'learned' ? true : null)),
        ),
      );
      return learnt;
    },
    read: async (paths, done) => {
      const shares = workers.map((worker, i) => {
        const inputs: ReadInput[] = [];
        return ask(worker, { kind: 'read', paths: shareOf(paths, i) }, (answer) => {
          if (answer.kind !== 'read') return null;
          inputs.push(...answer.inputs);
          counts[i] = inputs.length;
          if (answer.last) ids[i] = inputs.flatMap(({ entry }) => (entry === null ? [] : [entry.id]));
          done(counts.reduce((sum, count) => sum + count, 0));
          return answer.last ? inputs : null;
        });
      });
      return (await Promise.all(shares)).flat();
    },
    render: async (links) => {
      const parts = workers.map((worker, i) =>
        ask(worker, { kind: 'render', links: only(links, ids[i] ?? []) }, renderedIn),
      );
      const rendered = await Promise.all(parts);
      return { written: rendered.flatMap((part) => part.written), records: rendered.flatMap((part) => part.records) };
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const countsIn = (answer: Answer) => (answer.kind === 'surveyed' ? answer.counts : null);
const renderedIn = (answer: Answer) => (answer.kind === 'rendered' ? answer.rendered : null);

/** The links of a thread's own articles: what crosses to it is copied. */
function only(links: ReadonlyMap<string, Linked>, ids: readonly string[]): Map<string, Linked> {
  return new Map(ids.flatMap((id) => (links.has(id) ? [[id, links.get(id)!] as const] : [])));
}

/** Sends an order and listens until `take` returns something. Rejects with the thread's own failure. */
function ask<T>(worker: Worker, order: Order, take: (answer: Answer) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const hear = (answer: Answer): void => {
      if (answer.kind === 'failed') end(() => reject(Object.assign(new Error(answer.message), { name: answer.name })));
      const taken = answer.kind === 'failed' ? null : take(answer);
      if (taken !== null) end(() => resolve(taken));
    };
    const fail = (error: Error): void => end(() => reject(error));
    const end = (settle: () => void): void => {
      worker.off('message', hear);
      worker.off('error', fail);
      settle();
    };
    worker.on('message', hear);
    worker.on('error', fail);
    worker.postMessage(order);
  });
}
