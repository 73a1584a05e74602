/** One thread of a crew. */
import { threadId, workerData } from 'node:worker_threads';
import { takeOrders } from './thread.js';
import { type Job, workshop } from './workshop.js';

takeOrders(workshop(workerData as Job, `${threadId}`));
