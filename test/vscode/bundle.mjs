import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from '../../scripts/editor/places.mjs';

/** Bundles the suite into one file that every extension host can load, and gives back its path. */
export async function bundleSuite() {
  const outfile = join(ROOT, 'dist', 'test', 'suite.js');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    // What only one of the hosts has is loaded only there.
    external: ['vscode', 'node:*'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}
