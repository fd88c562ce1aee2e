// Measures how annotations stay with their words, on random histories over the samples: `npm run anchors [-- HISTORIES SEED SHOWN]`.
import { runBundled } from './bundled.mjs';

await runBundled('test/features/annotations/anchor/measure.ts', 'dist/anchors.mjs');
