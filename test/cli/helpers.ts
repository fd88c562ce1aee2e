import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runCommand } from '../../server/src/cli/command';
import type { Host } from '../../server/src/cli/host';

/** 5 and 9 are 14, not 13. */
export const BROKEN = '全县共办理案件13件，其中行政许可5件、行政处罚9件。\n';
export const CLEAN = '全县共办理案件14件，其中行政许可5件、行政处罚9件。\n';

/** A folder for one test, filled with files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** What threads run; without it there are none. */
  readonly workerFile?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly stdout?: Host['stdout'];
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process. */
export async function hegao(args: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { cwd = process.cwd(), stdin = '', env = {}, terminal = false, columns, workerFile } = surroundings;
  const out = collector(terminal, columns);
  const err = collector(terminal, columns);
  const stdout = surroundings.stdout ?? out.stream;
  const host = { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr: err.stream, env, cwd };
  const status = await runCommand(args, workerFile === undefined ? host : { ...host, workerFile });
  return { status, stdout: out.text(), stderr: err.text() };
}

function collector(isTTY: boolean, columns: number | undefined): { stream: Host['stdout']; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns }), text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs the command with `--format json` and parses what it prints. */
export async function hegaoJson(
  args: readonly string[],
  surroundings?: Surroundings,
): Promise<Outcome & { files: Record<string, unknown>[] }> {
  const outcome = await hegao([...args, '--format', 'json'], surroundings);
  const { version, files } = JSON.parse(outcome.stdout) as { version: number; files: Record<string, unknown>[] };
  if (version !== 1) throw new Error(`unknown version ${version}`);
  return { ...outcome, files };
}
