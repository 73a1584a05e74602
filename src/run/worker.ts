/** One thread of a crew: takes orders, does them in its workshop, answers. A failure is answered too, never swallowed. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Order } from './crew.js';
import { BATCH, type Job, workshop } from './workshop.js';

const shop = workshop(workerData as Job);

async function obey(order: Order, answer: (answer: Answer) => void): Promise<void> {
  if (order.kind === 'render') {
    answer({ kind: 'rendered', rendered: shop.render(order.links) });
    return;
  }
  if (order.kind === 'survey') {
    answer({ kind: 'surveyed', counts: shop.survey(order.paths) });
    return;
  }
  if (order.kind === 'learn') {
    shop.learn(order.learnt);
    answer({ kind: 'learned' });
    return;
  }
  for (let i = 0; i < order.paths.length || i === 0; i += BATCH) {
    const inputs = await shop.read(order.paths.slice(i, i + BATCH));
    answer({ kind: 'read', inputs, last: i + BATCH >= order.paths.length });
  }
}

parentPort?.on('message', (order: Order) => {
  obey(order, (answer) => parentPort?.postMessage(answer)).catch((error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    parentPort?.postMessage({ kind: 'failed', name, message } satisfies Answer);
  });
});
