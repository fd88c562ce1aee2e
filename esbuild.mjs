// Builds what is shipped: `node esbuild.mjs [--production] [--watch]`.
import { realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };

/** For Node and a browser's worker, which knows no modules: what is only for the other one is not evaluated. */
const hosts = {
  platform: 'neutral',
  target: ['node20', 'es2022'],
  format: 'cjs',
  conditions: ['node', 'browser'],
  external: ['node:*', ...builtinModules],
  supported: { 'dynamic-import': false },
  banner: { js: "var module = typeof module === 'object' ? module : { exports: {} };" },
};

/** What a server loads once there is a Word file: a module for Node, and for a worker a script that leaves one name behind. */
const wordCode = {
  ...hosts,
  format: 'iife',
  globalName: 'hegaoWord',
  // the ways of Node are not needed: it has what browsers have
  conditions: ['browser'],
  banner: {},
  footer: { js: "if (typeof module === 'object') module.exports = hegaoWord;" },
};

/** What is loaded only where it is needed, each in a file of its own: what is not loaded need not be parsed. */
const chunks = {
  'client/client.js': 'client/src/server/nodeClient.ts',
  'client/preview.js': 'client/src/views/preview/panel.ts',
  'client/panel.js': 'client/src/views/panel/reportPanel.ts',
  'client/figures.js': 'client/src/views/figures/figures.ts',
  'client/annotations.js': 'client/src/annotations/annotations.ts',
  'client/rename.js': 'client/src/annotations/renaming/rename.ts',
  'client/menu.js': 'client/src/draftMenu.ts',
  'client/merge.js': 'client/src/merge.ts',
  'client/word.js': 'client/src/word/word.ts',
  'cli/start.js': 'server/src/cli/start.ts',
  'cli/walk.js': 'server/src/cli/walk.ts',
  'cli/globbing.js': 'server/src/cli/globbing.ts',
  'cli/encodings.js': 'server/src/cli/decode/encodings.ts',
  'cli/word.js': 'server/src/cli/decode/word.ts',
  'cli/texts.js': 'server/src/cli/stdin/texts.ts',
  'cli/names.js': 'server/src/cli/stdin/names.ts',
  'cli/parse.js': 'server/src/cli/config/parse.ts',
  'cli/delivery.js': 'server/src/cli/fix/delivery.ts',
  'cli/layout.js': 'server/src/cli/word/layout.ts',
  'cli/comment.js': 'server/src/cli/word/delivery.ts',
  'cli/annotations.js': 'server/src/cli/annotations/commands.ts',
  'cli/crew.js': 'server/src/cli/crew/crew.ts',
  'cli/server.js': 'server/src/cli/serve/serve.ts',
  'server/word.js': 'server/src/word/code.ts',
};

/** Makes `import('./walk')` in the command load the file of that chunk. `isStrict`: all that is imported so is one. */
const chunked = (isStrict = true) => ({
  name: 'chunked',
  setup({ initialOptions: { outfile }, onResolve }) {
    const folder = basename(dirname(outfile));
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = relative(root, join(resolveDir, `${path}.ts`)).replaceAll('\\', '/');
      const name = Object.keys(chunks).find((one) => chunks[one] === source);
      if (name) return { path: pathFrom(folder, name), external: true };
      if (!isStrict) return undefined;
      return { errors: [{ text: `${source} is imported where it is needed, but is no chunk (esbuild.mjs)` }] };
    });
  },
});

/** The path of a chunk for a bundle that lies in a folder below `dist`, or in `dist` itself. */
function pathFrom(folder, name) {
  if (folder === dirname(name)) return `./${basename(name)}`;
  return Object.keys(chunks).some((one) => dirname(one) === folder) ? `../${name}` : `./${name}`;
}

/** commander opens child processes for commands that are programs of their own. We have none, and Node takes long to load them. */
const noPrograms = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'no-programs' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'no-programs' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const command = { ...node, plugins: [chunked(), noPrograms], supported: { 'dynamic-import': false } };
const extension = { ...node, plugins: [chunked()], supported: { 'dynamic-import': false }, external: ['vscode'] };

/** Pages of views: a folder of `client/webview` each, with `main.ts`, which imports its style sheet. */
const pages = ['panel', 'preview'];

/** One bundle an entry; the name is the path of the result below dist/. */
export const bundles = {
  'client/extension.js': { ...extension, entryPoints: ['client/src/extension.ts'] },
  'client/web.js': { ...browser, format: 'cjs', entryPoints: ['client/src/web.ts'], external: ['vscode'] },
  'server/node.js': { ...node, entryPoints: ['server/src/cli/startup/editor.ts'] },
  'server/main.js': { ...hosts, plugins: [chunked(false)], entryPoints: ['server/src/lsp/hosts.ts'] },
  ...Object.fromEntries(
    pages.map((page) => [`webview/${page}.js`, { ...browser, format: 'iife', entryPoints: [`client/webview/${page}/main.ts`] }]),
  ),
  'cli.js': { ...command, entryPoints: ['server/src/cli/main.ts'], banner: { js: '#!/usr/bin/env node' } },
  'cli/worker.js': { ...command, entryPoints: ['server/src/cli/crew/worker.ts'] },
  ...Object.fromEntries(Object.entries(chunks).map(([name, entry]) => [name, { ...optionsOf(name), entryPoints: [entry] }])),
};

function optionsOf(name) {
  if (name === 'server/word.js') return wordCode;
  return name.startsWith('client/') ? extension : command;
}

/** The options of one bundle, written below `outdir`. */
export function optionsFor(name, { production = false, outdir = `${root}dist`, logLevel = 'info' } = {}) {
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
    logLevel,
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
  const { keepCode } = await import('./scripts/keepCode.mjs');
  keepCode(`${root}dist`, `${root}samples`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
