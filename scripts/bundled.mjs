// A script in TypeScript, bundled into dist and run with the arguments of the command line; ends as it does.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';

export async function runBundled(entryPoint, outfile) {
  await build({
    entryPoints: [entryPoint],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2;
}
