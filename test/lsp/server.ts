import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { optionsFor } from '../../esbuild.mjs';

/** Bundles one entry of the server as it is now, so that no test runs what was built earlier. `rules` are added to those there are. */
export async function buildServer(
  name: 'server/node.js' | 'server/main.js',
  rules: readonly string[] = [],
): Promise<{ file: string; remove: () => Promise<void> }> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'hegao-lsp-'));
  // What the extension starts loads the server from beside it.
  for (const bundle of name === 'server/node.js' ? [name, 'server/main.js'] : [name]) {
    const options = optionsFor(bundle, { outdir, logLevel: 'error' });
    await esbuild.build({ ...options, plugins: [...(options.plugins ?? []), ...(rules.length > 0 ? [withRules(rules)] : [])] });
  }
  return { file: path.join(outdir, name), remove: () => rm(outdir, { recursive: true, force: true }) };
}

/** The same of what a server loads with the first Word file, beside a server that was built. */
export async function buildWordCode(server: string): Promise<string> {
  const outdir = path.dirname(path.dirname(server));
  await esbuild.build(optionsFor('server/word.js', { outdir, logLevel: 'error' }));
  return path.join(outdir, 'server/word.js');
}

/** Puts rules made up for tests, by their names in `fakeRules.ts`, behind the real ones. */
function withRules(names: readonly string[]): esbuild.Plugin {
  const fakes = path.resolve('test/features/fakeRules.ts');
  return {
    name: 'with-rules',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/]index\.ts$/ }, async ({ path: file }) => {
        const list = `import { ${names.join(', ')} } from ${JSON.stringify(fakes)};\n${await readFile(file, 'utf8')}`;
        return { loader: 'ts', contents: list.replace(/\n\];\s*$/, `\n  ${names.join(', ')},\n];\n`) };
      }),
  };
}

/** Starts the server on standard input and output. */
export function spawnServer(file: string): ChildProcess & { stdin: NodeJS.WritableStream; stdout: NodeJS.ReadableStream } {
  // A bundle of this one run: to keep what V8 compiles of it would only take time.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  const server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  return server as ReturnType<typeof spawnServer>;
}
