// Makes test/word/files/*.docx anew: all of them, or those whose names are given.
//
//     node scripts/word/make.mjs [NAME…]
//
// Names say who makes a file: word-… and wps-… are written by hand as these programs write, libreoffice-… by LibreOffice,
// python-docx-… and docx-library-… by these libraries (Debian: libreoffice-writer-nogui, python3-docx). Afterwards
// scripts/word/expect.py writes down what LibreOffice shows of them.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = resolve(fileURLToPath(import.meta.url), '../make');
const target = resolve(here, '../../../test/word/files');

/** Files made by a module beside this one, which exports `make`. */
const MODULES = {
  'docx-library-report': 'docxLibrary/report.mjs',
  'word-characters': 'word/characters.mjs',
  'word-comments': 'word/comments.mjs',
  'word-encodings': 'word/encodings.mjs',
  'word-fields': 'word/fields.mjs',
  'word-notes': 'word/notes.mjs',
  'word-number-formats': 'word/numberFormats.mjs',
  'word-number-levels': 'word/numberLevels.mjs',
  'word-report': 'word/report.mjs',
  'word-split-runs': 'word/splitRuns.mjs',
  'word-strict': 'word/strict.mjs',
  'word-tables': 'word/tables.mjs',
  'word-text-boxes': 'word/textBoxes.mjs',
  'word-tracked-changes': 'word/trackedChanges.mjs',
  'wps-report': 'wps/report.mjs',
};
/** Files that LibreOffice makes of documents of its own. */
const CONVERTED = {
  'libreoffice-changes': 'libreoffice/changes.fodt',
  'libreoffice-lists': 'libreoffice/lists.fodt',
  'libreoffice-page': 'libreoffice/page.html',
  'libreoffice-tables': 'libreoffice/tables.fodt',
};
/** Files that a Python program writes to the path it is given. */
const PROGRAMS = { 'python-docx-report': 'pythonDocx/report.py' };

async function makeModule(module) {
  const { make } = await import(`./make/${module}`);
  return make();
}

/** With a profile of its own, which is thrown away. */
function convert(source) {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-make-'));
  try {
    const copy = join(folder, `source${extname(source)}`);
    copyFileSync(join(here, source), copy);
    const filters = extname(source) === '.html' ? ['--infilter=HTML (StarWriter)', '--writer'] : [];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', ...filters, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder, copy];
    execFileSync('soffice', [profile, ...options], { stdio: 'ignore' });
    return readFileSync(join(folder, 'source.docx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runProgram(program) {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-make-'));
  try {
    const path = join(folder, `${basename(program)}.docx`);
    execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [join(here, program), path]);
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
for (const [makers, how] of [
  [MODULES, makeModule],
  [CONVERTED, convert],
  [PROGRAMS, runProgram],
]) {
  for (const [name, source] of Object.entries(makers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const bytes = await how(source);
    writeFileSync(join(target, `${name}.docx`), bytes);
    console.log(`${name}.docx: ${bytes.length} bytes`);
  }
}
