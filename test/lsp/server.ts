import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { optionsFor } from '../../esbuild.mjs';

/** Bundles one entry of the server as it is now, so that no test runs what was built earlier. */
export async function buildServer(name: 'server/node.js' | 'server/worker.js'): Promise<{ file: string; remove: () => Promise<void> }> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'hegao-lsp-'));
  await esbuild.build({ ...optionsFor(name, { outdir }), logLevel: 'error' });
  return { file: path.join(outdir, name), remove: () => rm(outdir, { recursive: true, force: true }) };
}

/** Starts the server on standard input and output. */
export function spawnServer(file: string): ChildProcess & { stdin: NodeJS.WritableStream; stdout: NodeJS.ReadableStream } {
  const server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  return server as ReturnType<typeof spawnServer>;
}
