import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWord, WordRefused } from '../../server/src/word';
import { countEqual, differencesBetween, paragraphsOf, paragraphsShown, type Shown } from './shown';

/** So many differences of a file are printed. */
const MOST_SHOWN = 5;

const given = process.argv.slice(2);
const files = given.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.docx'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);

/** What LibreOffice shows of the files, by their names. */
function shownBy(paths: readonly string[]): Record<string, Shown> {
  const python = process.env['PYTHON'] ?? '/usr/bin/python3';
  const output = execFileSync(python, ['scripts/word/expect.py', '--stdout', ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(output) as Record<string, Shown>;
}

function compare(path: string, shown: Shown): boolean {
  const expected = paragraphsShown(shown);
  try {
    const ours = paragraphsOf(readWord(readFileSync(path)));
    const found = differencesBetween(expected, ours);
    console.log(`${basename(path)}\t${expected.length}\t${countEqual(expected, ours)}\t${found.length}`);
    for (const { libreOffice, ours: mine } of found.slice(0, MOST_SHOWN)) {
      console.log(`    LibreOffice ${JSON.stringify(libreOffice)}\n    核稿        ${JSON.stringify(mine)}`);
    }
    return found.length === 0;
  } catch (error) {
    if (!(error instanceof WordRefused)) throw error;
    console.log(`${basename(path)}\t${error.reason.zh}`);
    return false;
  }
}

if (files.length === 0) throw new Error('scripts/word/compare.mjs FILES or FOLDERS');
const shown = shownBy(files);
console.log('file\tparagraphs\tequal\tdifferences');
const equal = files.map((path) => compare(path, shown[basename(path)]!));
if (equal.includes(false)) process.exitCode = 1;
