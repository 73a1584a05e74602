/**
 * The threads of a build. Orders are handed to whichever thread is free, a few at a time, so that nothing piles up;
 * answers come back in the order of the orders, so that any number of threads gives the same bytes. This thread is one of
 * them: each compiles the program while it runs and holds a heap, so that one more than there are processors costs 6 % of
 * the CPU seconds of 3,000 articles, and 130 MB (both measured). Others are hired when there is work for them.
 */
import { availableParallelism } from 'node:os';
import type { Render } from '../../types.js';
import { isOutOfRoom, startThread } from './thread.js';
import { collectSooner } from './tiering.js';
import { type Job, type Workshop, workshop } from './workshop.js';

type Kind = keyof Workshop;
type Given<K extends Kind> = Parameters<Workshop[K]>[0];
type Came<K extends Kind> = Awaited<ReturnType<Workshop[K]>>;

export interface Crew {
  /**
   * Has each order done by one thread; it is made when a thread is free for it. Answers are kept in the orders' order, or
   * not at all where somebody hears them as they come.
   * @param count of the orders, so far as it decides how many threads are worth their hire.
   * @param done hears each answer as it comes.
   * @param busy with other work this thread takes no order, if there are other threads. It may fail, but not here.
   */
  readonly each: <K extends Kind>(
    kind: K,
    orders: Iterable<Given<K>>,
    count: number,
    done?: (came: Came<K>, given: Given<K>) => void,
    busy?: Promise<unknown>,
  ) => Promise<Came<K>[]>;
  /** Has every thread do the same, those that are hired later too: before anything else. */
  readonly all: <K extends Kind>(kind: K, given: Given<K>) => Promise<Came<K>[]>;
  readonly close: () => Promise<void>;
}

/** What all have been told so far. */
interface Order {
  readonly kind: Kind;
  readonly given: unknown;
}

/** One who does orders, one after another. */
export interface Hand {
  readonly obey: <K extends Kind>(kind: K, given: Given<K>) => Promise<Came<K>>;
  /** Whether it does no more orders, because one of them took all the room that it has. */
  readonly isGone: () => boolean;
  readonly dismiss: () => Promise<unknown>;
}

/** Fewer orders than this are done sooner here than a thread has started. A guess: it loads the program and the templates anew. */
const WORTH_THREADS = 3;

/** Orders that another thread holds: one to do, two to go on with while this one is at an order of its own. */
const AHEAD = 3;

/**
 * Megabytes that a thread may use. For what lasts, measured: it holds a tenth of it, and clears away sooner when it may not
 * hold more. For what is new, measured with `collectSooner`: a third of it is held at a time.
 */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

/** How many threads may be hired where none are asked for. */
export function crewSize(asked: number | null): number {
  return asked ?? availableParallelism();
}

/**
 * Makes a crew of at most `size` threads. @param render the templates, which this thread has loaded already.
 * @param hire starts another thread.
 */
export function gatherCrew(job: Job, size: number, render: Render, hire: (job: Job) => Hand = journeyman): Crew {
  const here = apprentice(job, render);
  const told: Order[] = [];
  let hired: readonly Hand[] | null = null;
  const othersFor = async (count: number): Promise<readonly Hand[]> => {
    if (size <= 1 || (hired === null && count < WORTH_THREADS)) return [];
    if (hired === null) {
      collectSooner();
      hired = Array.from({ length: size - 1 }, () => hire(job));
      const before = hired.flatMap((hand) => told.map(({ kind, given }) => hand.obey(kind, given as never)));
      await Promise.all(before);
    }
    return hired.filter(({ isGone }) => !isGone());
  };
  return {
    each: async (kind, orders, count, done, busy) => {
      const others = await othersFor(count);
      const free = (busy ?? Promise.resolve()).catch(() => {});
      return dealt({ here, others, free }, kind, orders, done ?? null);
    },
    all: async (kind, given) => {
      told.push({ kind, given });
      const hands = [here, ...(hired ?? [])].filter(({ isGone }) => !isGone());
      return Promise.all(hands.map((hand) => hand.obey(kind, given)));
    },
    close: async () => {
      await Promise.all([here, ...(hired ?? [])].map((hand) => hand.dismiss()));
    },
  };
}

/** Who is there for orders. */
interface Hands {
  readonly here: Hand;
  readonly others: readonly Hand[];
  /** When this thread may take orders too. */
  readonly free: Promise<unknown>;
}

/** Deals orders out: each hand takes the next as soon as it may. */
async function dealt<K extends Kind>(
  { here, others, free }: Hands,
  kind: K,
  orders: Iterable<Given<K>>,
  done: ((came: Came<K>, given: Given<K>) => void) | null,
): Promise<Came<K>[]> {
  const answers: Came<K>[] = [];
  const waiting = orders[Symbol.iterator]();
  let next = 0;
  let isOver = false; // one has failed, and with it all: whoever still works takes no order more
  const work = async (hand: Hand): Promise<void> => {
    for (let order = waiting.next(); !order.done; order = waiting.next()) {
      const number = next++;
      if (hand === here) await new Promise((resolve) => setImmediate(resolve)); // the others are heard between two orders
      if (isOver) return;
      const came = await obeyed(hand, here, kind, order.value).catch((error: unknown) => {
        isOver = true;
        throw error;
      });
      if (done === null) answers[number] = came;
      else done(came, order.value);
    }
  };
  if (others.length === 0) await work(here);
  else {
    const theirs = Promise.all(others.flatMap((hand) => Array.from({ length: AHEAD }, () => work(hand))));
    let isFree = false;
    const ours = free.then(() => {
      isFree = true;
      return work(here);
    });
    // what the others have done while this thread was busy need not wait for it
    await Promise.race([Promise.all([theirs, ours]), theirs.then(() => (isFree ? ours : null))]);
  }
  return answers;
}

/** Orders that leave nothing behind them which a second try would meet. */
const REPEATABLE: ReadonlySet<Kind> = new Set(['survey', 'read', 'count']);

/** Has an order done; one that a thread of its own has no room for is done here, where there is more: a text harms itself alone. */
async function obeyed<K extends Kind>(hand: Hand, here: Hand, kind: K, given: Given<K>): Promise<Came<K>> {
  try {
    return await hand.obey(kind, given);
  } catch (error) {
    if (!isOutOfRoom(error) || !REPEATABLE.has(kind)) throw error;
    return here.obey(kind, given);
  }
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
    isGone: () => false,
    dismiss: async () => {
      await last; // of a crew that failed elsewhere one order may still be under way
      shop.close(null);
    },
  };
}

/** A thread of its own. */
function journeyman(job: Job): Hand {
  const { ask, isGone, end } = startThread(new URL('./worker.js', import.meta.url), {
    workerData: job,
    resourceLimits: LIMITS,
  });
  return { obey: ask, isGone, dismiss: end };
}
