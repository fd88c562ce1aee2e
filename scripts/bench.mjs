// Builds and runs the benchmark, which writes docs/benchmark.md: `npm run bench`; `npm run bench -- memory` runs one section alone.
import { buildAll } from '../esbuild.mjs';
import { runBundled } from './bundled.mjs';
import { keepCode } from './keepCode.mjs';

await buildAll({ logLevel: 'warning' });
keepCode('dist', 'samples');
await runBundled('test/bench/bench.ts', 'dist/bench.mjs');
