import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/model/report';
import { check, isAtLeast } from '../../server/src/features/check';

const samples = new URL('../../samples/', import.meta.url);
const lists = new URL('./', import.meta.url);
const read = (name: string, folder: URL) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');

/** A planted defect; `line` and `column` count from 1, `column` in UTF-16 units. */
interface Planted {
  readonly line: number;
  readonly column: number;
  readonly at: string;
  readonly group: string;
}

const names = readdirSync(samples).filter((name) => name.endsWith('.txt'));

describe.each(names)('%s', (name) => {
  const text = read(name, samples);
  const planted = JSON.parse(read(name.replace(/\.txt$/, '.json'), lists)) as Planted[];
  const starts = text.split('\n').reduce<number[]>((all, line) => [...all, all.at(-1)! + line.length + 1], [0]);
  const lineOf = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  const findings = check(readReport(text)).filter(({ severity }) => isAtLeast(severity, 'warning'));

  it('the list of planted defects points at the words it names', () => {
    for (const { line, column, at } of planted) {
      const start = starts[line - 1]! + column - 1;
      expect(text.slice(start, start + at.length)).toBe(at);
    }
  });

  it('what is reported as error or warning is what was planted', () => {
    const place = (line: number, group: string, words: string) => `${line} ${group} ${words}`;
    // A finding may mark a part of the words: 412批次 of 412批次356人次, 五个 of 五个方面.
    const reported = findings.map(({ span, group }) => {
      const hit = planted.find((defect) => {
        const start = starts[defect.line - 1]! + defect.column - 1;
        return defect.group === group && span.start < start + defect.at.length && start < span.end;
      });
      return place(lineOf(span.start), group, hit?.at ?? text.slice(span.start, span.end));
    });
    expect([...new Set(reported)]).toEqual(planted.map(({ line, group, at }) => place(line, group, at)));
  });
});
