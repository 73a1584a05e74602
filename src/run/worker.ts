/** One thread of a crew: takes orders, does them in its workshop, answers. A failure is answered too, never swallowed. */
import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { Answer, Order } from './crew.js';
import { type Job, workshop } from './workshop.js';

const shop = workshop(workerData as Job, `${threadId}`);

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ kind, given }: Order) => {
  const answer = (told: Answer): void => parentPort?.postMessage(told);
  // one order after another, though one may wait for a module to load
  last = last
    .then(() => (shop[kind] as (given: unknown) => unknown)(given))
    .then(
      (came) => answer({ came }),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        answer({ failed: { name, message } });
      },
    );
});
