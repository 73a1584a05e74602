/**
 * The threads of a build. Orders are handed to whichever thread is free, a few at a time, so that nothing piles up;
 * answers come back in the order of the orders, so that any number of threads gives the same bytes. Threads are hired when
 * there is work for them; a small order is done here.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Render } from '../types.js';
import { optimiseAsUsual } from './thrift.js';
import { type Job, type Workshop, workshop } from './workshop.js';

type Kind = keyof Workshop;
type Given<K extends Kind> = Parameters<Workshop[K]>[0];
type Came<K extends Kind> = Awaited<ReturnType<Workshop[K]>>;

/** What main and worker threads say to each other. */
export interface Order {
  readonly kind: Kind;
  readonly given: unknown;
}
export type Answer =
  | { readonly came: unknown }
  | { readonly failed: { readonly name: string; readonly message: string } };

export interface Crew {
  /**
   * Has each order done by one thread; it is made when a thread is free for it. Answers are kept in the orders' order, or
   * not at all where somebody hears them as they come.
   * @param count of the orders, so far as it decides how many threads are worth their hire.
   * @param done hears each answer as it comes.
   */
  readonly each: <K extends Kind>(
    kind: K,
    orders: Iterable<Given<K>>,
    count: number,
    done?: (came: Came<K>, given: Given<K>) => void,
  ) => Promise<Came<K>[]>;
  /** Has every thread do the same, those that are hired later too: before anything else. */
  readonly all: <K extends Kind>(kind: K, given: Given<K>) => Promise<Came<K>[]>;
  readonly close: () => Promise<void>;
}

/** One who does orders, one after another. */
interface Hand {
  readonly obey: <K extends Kind>(kind: K, given: Given<K>) => Promise<Came<K>>;
  readonly dismiss: () => Promise<unknown>;
}

/** Fewer orders than this are done sooner here than a thread has started. A guess: it loads the program and the templates anew. */
const WORTH_THREADS = 3;

/** Orders that a thread holds: one to do, one to begin with at once. */
const AHEAD = 2;

/**
 * Megabytes that a thread may use. For what lasts, measured: it holds a tenth of it, and clears away sooner when it may not
 * hold more. For what is new, a guess.
 */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/** How many threads may be hired where none are asked for. */
export function crewSize(asked: number | null): number {
  return asked ?? availableParallelism();
}

/** Makes a crew of at most `size` threads. @param render the templates, which this thread has loaded already. */
export function gatherCrew(job: Job, size: number, render: Render): Crew {
  const here = apprentice(job, render);
  const told: Order[] = [];
  let hired: Promise<Hand[]> | null = null;
  const hire = async (count: number): Promise<Hand[]> => {
    const hands = Array.from({ length: count }, () => journeyman(job));
    for (const hand of hands) for (const { kind, given } of told) await hand.obey(kind, given as never);
    return hands;
  };
  const handsFor = async (count: number): Promise<readonly Hand[]> => {
    if (count >= WORTH_THREADS) optimiseAsUsual();
    if (size <= 1 || (hired === null && count < WORTH_THREADS)) return [here];
    hired ??= hire(size);
    return hired;
  };
  return {
    each: async (kind, orders, count, done) => dealt(await handsFor(count), kind, orders, done ?? null),
    all: async (kind, given) => {
      told.push({ kind, given });
      const hands = [here, ...(hired === null ? [] : await hired)];
      return Promise.all(hands.map((hand) => hand.obey(kind, given)));
    },
    close: async () => {
      const hands = hired === null ? [] : await hired.catch(() => []);
      await Promise.all(hands.map((hand) => hand.dismiss()));
    },
  };
}

/** Deals orders out: each hand takes the next as soon as it may. */
async function dealt<K extends Kind>(
  hands: readonly Hand[],
  kind: K,
  orders: Iterable<Given<K>>,
  done: ((came: Came<K>, given: Given<K>) => void) | null,
): Promise<Came<K>[]> {
  const answers: Came<K>[] = [];
  const waiting = orders[Symbol.iterator]();
  let next = 0;
  const work = async (hand: Hand): Promise<void> => {
    for (let order = waiting.next(); !order.done; order = waiting.next()) {
      const number = next++;
      const came = await hand.obey(kind, order.value);
      if (done === null) answers[number] = came;
      else done(came, order.value);
    }
  };
  await Promise.all(hands.flatMap((hand) => Array.from({ length: AHEAD }, () => work(hand))));
  return answers;
}

/** This thread itself: one order at a time, as others do. */
function apprentice(job: Job, render: Render): Hand {
  const shop = workshop(job, 'main', render);
  let last: Promise<unknown> = Promise.resolve();
  return {
    obey: (kind, given) => {
      const doing = last.then(() => (shop[kind] as (given: unknown) => never)(given));
      last = doing.catch(() => {});
      return doing;
    },
    dismiss: async () => {},
  };
}

/** A thread of its own. Answers come in the order of orders. */
function journeyman(job: Job): Hand {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job, resourceLimits: LIMITS });
  const waiting: { resolve: (came: never) => void; reject: (error: Error) => void }[] = [];
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.shift()!;
    if ('failed' in answer) reject(Object.assign(new Error(answer.failed.message), { name: answer.failed.name }));
    else resolve(answer.came as never);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    obey: (kind, given) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage({ kind, given } satisfies Order);
      }),
    dismiss: () => worker.terminate(),
  };
}
