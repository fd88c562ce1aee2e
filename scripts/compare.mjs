// Compares the findings with those of other tools on real reports and writes docs/side-by-side.md: `npm run compare [-- FOLDER]`.
import { runBundled } from './bundled.mjs';

await runBundled('test/compare/compare.ts', 'dist/compare.mjs');
