import { pMapIterable } from 'p-map';
import type { Input } from '../inputs';
import type { Job, Result } from '../job';
import { canBeSent, type Load } from './load';
import { Threads } from './threads';
import type { Order } from './worker';

/** How many may be held for each thread, done and waiting for an earlier one. */
const HELD = 4;

export interface CrewOptions {
  readonly job: Job;
  /** The file that a thread runs. */
  readonly workerFile: string;
  readonly threads: number;
  /** What has been counted so far; threads are started once it is much. */
  readonly load: Load;
  /** What is done in this thread. */
  readonly here: (input: Input) => Promise<Result>;
  /** What is said of an input whose thread ended. */
  readonly lost: (input: Input, error: unknown) => Result;
}

/**
 * The results of `inputs` in their order, whatever is done first. A bounded number is under way, and no input is asked
 * for before an earlier result was taken. A thread that dies takes with it the one input it had.
 */
export async function* resultsByCrew(inputs: Iterable<Input> | AsyncIterable<Input>, options: CrewOptions): AsyncGenerator<Result> {
  const { job, workerFile, threads, load, here, lost } = options;
  const crew = new Threads(workerFile);
  const work = async (input: Input): Promise<Result> => {
    if (!load.pays(input) || !canBeSent(input)) return here(input);
    try {
      return (await crew.ask([job, input] satisfies Order)) as Result;
    } catch (error) {
      return lost(input, error);
    }
  };
  try {
    yield* pMapIterable(inputs, work, { concurrency: threads, backpressure: HELD * threads });
  } finally {
    await crew.end();
  }
}
