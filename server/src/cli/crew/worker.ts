import { parentPort } from 'node:worker_threads';
import { Configs } from '../config/configs';
import type { Input } from '../inputs';
import { workOn, type Job } from '../job';

/** What a thread is asked to do. */
export type Order = readonly [job: Job, input: Input];

let configs: Configs | undefined;

parentPort?.on('message', ([job, input]: Order) => {
  configs ??= new Configs(job.config);
  void workOn(job, input, configs).then((result) => parentPort?.postMessage(result));
});
