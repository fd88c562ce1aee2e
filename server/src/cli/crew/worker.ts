import { parentPort } from 'node:worker_threads';
import type { Input } from '../inputs';
import { workOn, type Job } from '../job';

/** What a thread is asked to do. */
export type Order = readonly [job: Job, input: Input];

parentPort?.on('message', (order: Order) => {
  void workOn(...order).then((result) => parentPort?.postMessage(result));
});
