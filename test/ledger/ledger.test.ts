import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../server/src/model/figure';
import { readReport } from '../../server/src/model/report';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');

/** `52件 | 行政复议 | 受理 | 全县 | 2023年`: a figure of the ledger as the fixtures write it. */
function rowOf({ text, subject, indicator, scope, period }: Figure): string {
  return [text, subject, indicator, scope, period].join(' | ').trimEnd();
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly string[];
}

/** Cases of a fixture file: `=== name`, the draft, and `> ` before what each of its figures is of. */
function casesIn(file: string): Case[] {
  const [, ...parts] = readFileSync(join(HERE, file), 'utf8').split(/^=== /m);
  return parts.map((part) => {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    const rows = lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
    return { name, rows, text: lines.filter((line) => !line.startsWith('> ')).join('\n') };
  });
}

/** With UPDATE=1 the files are written anew; read what changed before it is committed. */
const UPDATE = process.env['UPDATE'] === '1';

function update(file: string): void {
  const cases = casesIn(file).map(({ name, text }) => {
    const rows = readReport(text).figures.map((figure) => `> ${rowOf(figure)}\n`);
    return `=== ${name}\n${text.trimEnd()}\n${rows.join('')}`;
  });
  writeFileSync(join(HERE, file), cases.join('\n'));
}

const files = readdirSync(HERE).filter((name) => name.endsWith('.txt'));

describe.each(files)('the terms of figures: %s', (file) => {
  if (UPDATE) update(file);
  it.each(casesIn(file).map((one) => [one.name, one] as const))('%s', (_, { text, rows }) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(readReport(text).figures.map(rowOf)).toEqual(rows);
  });
});

describe('the ledger of a whole draft', () => {
  const sample = readdirSync(join(ROOT, 'samples')).find((name) => name.startsWith('01-'))!;
  const kept = join(HERE, 'sample-01.tsv');
  const rows = readReport(readFileSync(join(ROOT, 'samples', sample), 'utf8')).figures.map((figure) =>
    `${figure.section} | ${rowOf(figure)}`.trimEnd(),
  );
  if (UPDATE) writeFileSync(kept, `${rows.join('\n')}\n`);

  it('every figure of the first sample has its terms', () => {
    expect(rows).toEqual(readFileSync(kept, 'utf8').trimEnd().split('\n'));
  });
});

describe('terms are read only when they are asked for', () => {
  it('reads a line once, and no other', () => {
    const report = readReport('2023年，全县受理行政复议案件52件，审结48件。\n\n举办培训班6期。');
    expect(report.figures.map(({ subject }) => subject)).toEqual(['行政复议', '行政复议', '培训班']);
    expect(report.figures[1]).toMatchObject({ indicator: '审结', scope: '全县', period: '2023年' });
  });

  it('a figure belongs to the section whose heading begins its line, behind blanks', () => {
    const report = readReport('一、主要工作\n　　（一）规范执法。评查案卷20件。\n　　（二）化解纠纷。受理来信8件。');
    expect(report.figures.map(({ section, subject }) => [section, subject])).toEqual([
      ['一、/（一）', '行政执法案卷'],
      ['一、/（二）', '信访'],
    ]);
  });

  it('terms stay short where figures are named after figures', () => {
    const { figures } = readReport('合计5件、'.repeat(60) + '占5%，'.repeat(60) + '以上的5件'.repeat(60));
    expect(Math.max(...figures.map(({ subject, indicator }) => Math.max(subject.length, indicator.length)))).toBeLessThanOrEqual(60);
  });

  it('reads half-written text', () => {
    for (const text of [
      '受理52件',
      '其中3件',
      '（其中维持',
      '共计5',
      '、、3件、4件',
      '“未完的5件',
      '由3件增加到',
      '分别为3件、5件',
      '占30%',
      '同比增长5%',
    ])
      expect(() => readReport(`${text}\n${text}`).figures.map(rowOf)).not.toThrow();
  });
});
