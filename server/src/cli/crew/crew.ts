import { pMapIterable } from 'p-map';
import { pool, type Pool } from 'workerpool';
import type { Input } from '../inputs';
import type { Job, Result } from '../job';
import { canBeSent, type Load } from './load';

/** How many inputs are under way for each thread: enough that none waits for the next. */
const UNDER_WAY = 2;
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
  let crew: Pool | undefined;
  const work = async (input: Input): Promise<Result> => {
    if (!load.pays(input) || !canBeSent(input)) return here(input);
    crew ??= pool(workerFile, { workerType: 'thread', maxWorkers: threads });
    try {
      return (await crew.exec('work', [job, input])) as Result;
    } catch (error) {
      return lost(input, error);
    }
  };
  try {
    yield* pMapIterable(inputs, work, { concurrency: UNDER_WAY * threads, backpressure: HELD * threads });
  } finally {
    await crew?.terminate(true);
  }
}
