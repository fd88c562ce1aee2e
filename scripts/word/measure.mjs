// Exports drafts, has LibreOffice print them, and measures the pages against GB/T 9704—2012:
// `npm run measure:word [-- --keep FOLDER] [DRAFT…]`; the samples where none is named. Needs soffice, pdfinfo, pdftotext and pdftohtml (poppler).
import { runBundled } from '../bundled.mjs';

await runBundled('test/word/print/measure.ts', 'dist/measureWord.mjs');
