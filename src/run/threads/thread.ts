/**
 * A thread that takes orders one after another and answers each in its turn. It knows how orders and answers cross between
 * threads, also when one of them is gone, and nothing of what is done.
 */
import { parentPort, Worker, type WorkerOptions } from 'node:worker_threads';

interface Order {
  readonly kind: string;
  readonly given: unknown;
}
type Answer =
  | { readonly came: unknown }
  | { readonly failed: { readonly name: string; readonly message: string; readonly code?: string } };

export interface Thread {
  /** Throws what the order throws, by name, message and code; the same for every order of a thread that is gone. */
  readonly ask: <Came>(kind: string, given: unknown) => Promise<Came>;
  readonly isGone: () => boolean;
  /** Who still waits then is told nothing. */
  readonly end: () => Promise<void>;
}

/** Starts the module at `file`, which calls `takeOrders`. */
export function startThread(file: URL, options: WorkerOptions = {}): Thread {
  const worker = new Worker(file, options);
  const waiting: { resolve: (came: never) => void; reject: (error: Error) => void }[] = [];
  let fault: Error | null = null; // of the thread itself: who asks after it is told the same
  const fail = (error: Error): void => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  worker.on('message', (answer: Answer) => {
    const { resolve, reject } = waiting.shift()!;
    if ('failed' in answer) reject(Object.assign(new Error(answer.failed.message), answer.failed));
    else resolve(answer.came as never);
  });
  worker.on('error', fail);
  worker.on('messageerror', fail);
  const onExit = (status: number): void => fail(new Error(`a thread ended before its work, with status ${status}`));
  worker.on('exit', onExit);
  return {
    ask: (kind, given) =>
      new Promise((resolve, reject) => {
        if (fault !== null) return reject(fault);
        worker.postMessage({ kind, given } satisfies Order); // what cannot cross throws here, and then nobody waits
        waiting.push({ resolve, reject });
      }),
    isGone: () => fault !== null,
    end: async () => {
      worker.off('exit', onExit);
      await worker.terminate();
    },
  };
}

/** Within such a thread: does each order when the one before is done. A failure is answered too, never swallowed. */
export function takeOrders<Kind extends string>(doing: { readonly [kind in Kind]: (given: never) => unknown }): void {
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', ({ kind, given }: Order) => {
    const answer = (told: Answer): void => parentPort?.postMessage(told);
    last = last
      .then(() => doing[kind as Kind](given as never))
      .then((came) => answer({ came }))
      .catch((error: unknown) => {
        const { name, message, code }: NodeJS.ErrnoException =
          error instanceof Error ? error : new Error(String(error));
        answer({ failed: { name, message, ...(typeof code === 'string' ? { code } : {}) } });
      });
  });
}

/** Whether a thread is gone because it had no more room, as the platform says. */
export function isOutOfRoom(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
