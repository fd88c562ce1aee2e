import { spawnSync } from 'node:child_process';
import { median } from '../statistics';
import { reports } from '../texts';

const ROUNDS = 21;

/** From starting the command on one report to its end, and the same for a Node that does nothing, in turn. */
export function coldStart(): Record<string, number> {
  const check = ['dist/cli.js', 'check', reports().paths[0]!];
  millisecondsOf(check);
  const pairs = Array.from({ length: ROUNDS }, () => [millisecondsOf(['-e', '0']), millisecondsOf(check)] as const);
  const nothing = median(pairs.map(([node]) => node));
  const whole = median(pairs.map(([, command]) => command));
  return { nothing, whole, above: whole - nothing };
}

/** How long Node runs with these arguments. What it prints goes into a pipe. */
export function millisecondsOf(args: readonly string[]): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const milliseconds = performance.now() - begin;
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return milliseconds;
}
