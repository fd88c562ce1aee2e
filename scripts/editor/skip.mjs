/** How a test says that it cannot run on this machine; `npm test` shows the sentence in its table. */
export const SKIPPED = '跳过：';

export function skip(reason) {
  process.stdout.write(`${SKIPPED}${reason}\n`);
}

/** Runs a test script: its failure is a sentence and an exit status. */
export async function runTest(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
