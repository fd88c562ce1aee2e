// Compares what is read of Word files with what LibreOffice shows of them, paragraph by paragraph: `node scripts/word/compare.mjs FILES or FOLDERS`.
// Needs what scripts/word/expect.py needs; PYTHON names a Python that has it, where /usr/bin/python3 has not.
import { runBundled } from '../bundled.mjs';

await runBundled('test/word/compare.ts', 'dist/wordCompare.mjs');
