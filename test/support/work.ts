/** Nothing of less work can be told from noise; milliseconds. */
const TICK = 0.4;

/** Often enough that one attempt is left alone by the collector and by other programs. */
const ATTEMPTS = 24;

/**
 * How much more work `long` is than `short`: from the smallest of several attempts at each, since noise only
 * ever adds, and in processor time, since a busy machine lets a program wait. Ends as soon as it is within `limit`.
 */
export function growth<Input>(run: (input: Input) => unknown, short: Input, long: Input, limit: number): number {
  let [smallest, largest] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS && !(largest / smallest <= limit); attempt += 1) {
    smallest = Math.min(smallest, work(run, short));
    largest = Math.min(largest, work(run, long));
  }
  return largest / smallest;
}

function work<Input>(run: (input: Input) => unknown, input: Input): number {
  const before = process.cpuUsage();
  run(input);
  const { user, system } = process.cpuUsage(before);
  return Math.max(TICK, (user + system) / 1000);
}
