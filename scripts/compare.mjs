// Compares the findings with those of other tools on real reports and writes docs/side-by-side.md: `npm run compare [-- FOLDER]`.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

const outfile = 'dist/compare.mjs';
await build({
  entryPoints: ['test/compare/compare.ts'],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  outfile,
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2;
