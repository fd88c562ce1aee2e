import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A word on paper; millimetres from the upper left corner of its page. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its font's box: the middle, and the lower edge. */
  readonly middle: number;
  readonly bottom: number;
}

/** What stands in one row of a page, from left to right. */
export interface PrintedRow {
  readonly words: readonly PrintedWord[];
  readonly middle: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  /** From the top. */
  readonly rows: readonly PrintedRow[];
}

export interface Print {
  readonly pages: readonly PrintedPage[];
  /** Points: each size of characters that is used, with the words that have it. */
  readonly sizes: ReadonlyMap<number, string>;
  /** What it is really set in. */
  readonly fonts: readonly string[];
}

const TOOLS = ['soffice', 'pdftotext', 'pdftohtml', 'pdffonts'];

/** What is missing here to print and measure; a sentence, or undefined where nothing is. */
export function whyNotHere(): string | undefined {
  const missing = TOOLS.filter(
    (tool) => spawnSync(tool, [tool === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' }).error !== undefined,
  );
  return missing.length === 0 ? undefined : `cannot print here: ${missing.join(', ')} missing`;
}

/** Has LibreOffice print Word files as PDF into a folder, with a profile of its own, and gives their paths. */
export function printed(files: readonly string[], folder: string): string[] {
  const profile = mkdtempSync(join(tmpdir(), 'hegao-office-'));
  try {
    const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 300_000 });
    return files.map((file) => join(folder, basename(file).replace(/\.docx$/, '.pdf')));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const MM = 25.4 / 72;

export function readPrint(pdf: string): Print {
  const boxes = run('pdftotext', ['-bbox-layout', pdf, '-']);
  const pages = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, content]) => ({
    width: Number(width) * MM,
    height: Number(height) * MM,
    rows: rowsOf(content!),
  }));
  const fonts = run('pdffonts', [pdf]).split('\n').slice(2).flatMap((line) => /^\S+/.exec(line)?.[0].replace(/^[A-Z]{6}\+/, '') ?? []); // prettier-ignore
  return { pages, sizes: sizesIn(pdf), fonts: [...new Set(fonts)].sort() };
}

/** Words nearer to one another than this, in millimetres, stand in one row. */
const SAME_ROW = 2;

function rowsOf(content: string): PrintedRow[] {
  const words = [...content.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, left, top, right, bottom, text]) => ({
      text: plain(text!),
      left: Number(left) * MM,
      right: Number(right) * MM,
      middle: ((Number(top) + Number(bottom)) / 2) * MM,
      bottom: Number(bottom) * MM,
    }),
  );
  words.sort((a, b) => a.middle - b.middle);
  const rows: PrintedWord[][] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row && word.middle - row[0]!.middle < SAME_ROW) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => ({
    words: row.sort((a, b) => a.left - b.left),
    middle: row.reduce((sum, { middle }) => sum + middle, 0) / row.length,
    bottom: Math.max(...row.map(({ bottom }) => bottom)),
  }));
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** pdftohtml counts in pixels, of which a point has one and a half. */
const PIXELS = 1.5;

function sizesIn(pdf: string): Map<number, string> {
  const xml = run('pdftohtml', ['-xml', '-stdout', '-i', pdf]);
  const fonts = new Map([...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id!, Math.round(Number(size) / PIXELS)]));
  const sizes = new Map<number, string>();
  for (const [, font, text] of xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)) {
    const size = fonts.get(font!)!;
    sizes.set(size, (sizes.get(size) ?? '') + plain(text!.replaceAll(/<[^>]*>/g, '')));
  }
  return sizes;
} // prettier-ignore

function run(tool: string, args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
}
