// Builds and runs the benchmark, which writes docs/benchmark.md: `npm run bench`; `npm run bench -- memory` runs one section alone.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { buildAll } from '../esbuild.mjs';
import { keepCode } from './keepCode.mjs';

const outfile = 'dist/bench.mjs';
await buildAll({ logLevel: 'warning' });
keepCode('dist', 'samples');
await build({
  entryPoints: ['test/bench/bench.ts'],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2;
