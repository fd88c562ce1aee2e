import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/model/report';
import { exportWord } from '../../server/src/word/write/export';
import { samples } from '../laws/pieces';
import { figuresOf, isRight } from './print/figures';
import { printed, readPrint, whyNotHere } from './print/pages';

const folder = mkdtempSync(join(tmpdir(), 'hegao-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an exported file that LibreOffice prints', () => {
  it('has the figures of the standard on paper', async ({ skip }) => {
    const why = whyNotHere();
    if (why !== undefined) skip(why);
    const report = readReport(samples.at(-1)!);
    const file = join(folder, 'sample.docx');
    writeFileSync(file, (await exportWord(report)).bytes);
    const { title } = report.document;
    const [pdf] = printed([file], folder);
    const figures = figuresOf(readPrint(pdf!), report.text.slice(title!.start, title!.end));
    expect(figures.filter(({ found }) => found.length === 0)).toEqual([]);
    expect(figures.filter((one) => !isRight(one))).toEqual([]);
  });
});
