import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundles, optionsFor } from '../esbuild.mjs';

/** What runs in Node alone, and is tested as a process. */
const BUNDLES = Object.keys(bundles).filter((name) => name.startsWith('cli') || name === 'server/node.js' || name === 'server/main.js');

export async function setup(): Promise<void> {
  await Promise.all(BUNDLES.map(rebuild));
}

/** Where the code does not build, the old bundle must not be taken for it; tests of single modules still run. */
async function rebuild(name: string): Promise<void> {
  const options = { ...optionsFor(name), logLevel: 'error' as const };
  await build(options).catch(() => rm(options.outfile!, { force: true }));
}
