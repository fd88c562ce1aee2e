// Builds what is shipped: `node esbuild.mjs [--production] [--watch]`.
import { realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };

/** One bundle an entry; the name is the path of the result below dist/. */
export const bundles = {
  'client/extension.js': { ...node, entryPoints: ['client/src/extension.ts'], external: ['vscode'] },
  'client/web.js': { ...browser, format: 'cjs', entryPoints: ['client/src/web.ts'], external: ['vscode'] },
  'server/node.js': { ...node, entryPoints: ['server/src/lsp/node.ts'] },
  'server/worker.js': { ...browser, format: 'iife', entryPoints: ['server/src/lsp/worker.ts'] },
  'cli.js': { ...node, entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' } },
};

/** The options of one bundle, written below `outdir`. */
export function optionsFor(name, { production = false, outdir = `${root}dist` } = {}) {
  return {
    ...bundles[name],
    absWorkingDir: root,
    bundle: true,
    outfile: `${outdir}/${name}`,
    // The `module` field first: the `main` of some packages is UMD, which cannot be bundled.
    mainFields: ['module', 'main'],
    minify: production,
    sourcemap: !production,
    metafile: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'info',
  };
}

/** Builds every bundle and resolves to the paths of all files that went into them. */
export async function buildAll(options) {
  const results = await Promise.all(Object.keys(bundles).map((name) => esbuild.build(optionsFor(name, options))));
  return [...new Set(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)))].sort();
}

async function watchAll(options) {
  const contexts = await Promise.all(Object.keys(bundles).map((name) => esbuild.context(optionsFor(name, options))));
  await Promise.all(contexts.map((context) => context.watch()));
}

async function main(args) {
  const options = { production: args.includes('--production') };
  if (args.includes('--watch')) return watchAll(options);
  const { noticesFor } = await import('./scripts/notices.mjs');
  await writeFile(`${root}dist/THIRD-PARTY-NOTICES.txt`, await noticesFor(root, await buildAll(options)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
