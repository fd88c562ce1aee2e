import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { readReport } from '../../../server/src/model/report';
import { exportWord } from '../../../server/src/word/write/export';
import { figuresOf, isRight, type Measured } from './figures';
import { printed, readPrint, whyNotHere } from './pages';

const args = process.argv.slice(2);
const keep = args[0] === '--keep' ? args.splice(0, 2)[1] : undefined;
const drafts =
  args.length > 0
    ? args
    : readdirSync('samples')
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join('samples', name));

const why = whyNotHere();
if (why !== undefined) {
  console.error(why);
  process.exit(2);
}
const folder = keep ?? mkdtempSync(join(tmpdir(), 'hegao-print-'));
mkdirSync(folder, { recursive: true });
try {
  process.exitCode = (await measure(folder)) ? 0 : 1;
} finally {
  if (keep === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(into: string): Promise<boolean> {
  const reports = drafts.map((draft) => readReport(readFileSync(draft, 'utf8').replace(/^\ufeff/, '')));
  const files: string[] = [];
  for (const [i, draft] of drafts.entries()) {
    const file = join(into, `${basename(draft, extname(draft))}.docx`);
    writeFileSync(file, (await exportWord(reports[i]!)).bytes);
    files.push(file);
  }
  const prints = printed(files, into).map(readPrint);
  const figures = prints.map((print, i) => figuresOf(print, titleOf(reports[i]!)));
  console.log(tableOf(figures));
  prints.forEach(({ pages, fonts }, i) => console.log(`${basename(drafts[i]!)}: ${pages.length} pages, set in ${fonts.join(', ')}`));
  return figures.flat().every(isRight);
}

function titleOf({ text, document: { title } }: ReturnType<typeof readReport>): string {
  return title ? text.slice(title.start, title.end) : '';
}

/** A table in Markdown: a row a figure, a column a draft. */
function tableOf(figures: readonly (readonly Measured[])[]): string {
  const columns = drafts.map((draft) => basename(draft, extname(draft)).slice(0, 12));
  const rows = figures[0]!.map(({ clause, what, unit, wanted }, row) => {
    const cells = figures.map((own) => shown(own[row]!));
    return `| ${[clause, what, `${rounded(wanted)} ${unit}`, ...cells].join(' | ')} |`;
  });
  return [`| 条款 | 项目 | 标准 | ${columns.join(' | ')} |`, `|---|---|---|${columns.map(() => '---|').join('')}`, ...rows].join('\n');
}

function shown(measured: Measured): string {
  const { found } = measured;
  if (found.length === 0) return '—';
  return `${found.map(rounded).join('—')}${isRight(measured) ? '' : ' ✗'}`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
