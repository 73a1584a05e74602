/** The thread of a previewer: takes one order after another and answers each. A failure is answered too, never swallowed. */
import { parentPort } from 'node:worker_threads';
import type { Answer, Order } from './beside.js';
import { openPreviewer } from './preview.js';

const previewer = openPreviewer();

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ kind, given }: Order) => {
  const answer = (told: Answer): void => parentPort?.postMessage(told);
  last = last
    .then(() => (previewer[kind] as (given: unknown) => Promise<unknown>)(given))
    .then(
      (came) => answer({ came }),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        answer({ failed: { name, message } });
      },
    );
});
