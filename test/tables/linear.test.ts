import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { growth } from '../support/work';

/** Tables whose rows could lead a reader into looking at all of them for each. */
const FORMS: Readonly<Record<string, (rows: number) => string>> = {
  'a total': (n) => `单位\t甲\t乙\t合计\n${lines(n, (i) => `单位${i}\t${i}\t${2 * i}\t${3 * i}`)}\n合计\t1\t2\t3`,
  'nothing that adds up': (n) => `单位\t甲\t乙\t合计\n${lines(n, (i) => `单位${i}\t${i % 97}\t${i % 89}\t${i % 83}`)}\n合计\t1\t2\t3`,
  'many totals': (n) => `单位\t甲\t乙\n${lines(n, (i) => (i % 3 === 2 ? `合计\t${i}\t${i}` : `单位${i}\t${i}\t${i}`))}`,
  'many subtotals': (n) => `单位\t甲\t乙\n${lines(n, (i) => (i % 3 === 2 ? `小计\t${i}\t${i}` : `单位${i}\t${i}\t${i}`))}\n总计\t5\t6`,
  'shares, growth and rates': (n) =>
    `单位\t本年\t上年\t受理\t占比\t同比\t办结率\n${lines(n, (i) => `单位${i}\t${i}\t${i + 5}\t9\t5%\t3%\t10%`)}\n合计\t1\t2\t3`,
  'parts of one row': (n) => `单位\t甲\t乙\n总量\t100000\t5\n${lines(n, (i) => `其中：甲${i}\t3\t4`)}`,
  'rows set in': (n) => `单位  甲  乙\n${lines(n, (i) => `${' '.repeat((i % 50) + 1)}甲${i}  3  4`)}`,
  'heads without end': (n) => lines(n, (i) => (i % 2 ? `甲${i}\t乙\t丙` : '甲\t1\t2')),
  'columns without end': (n) => `名\t${lines(n, (i) => (i % 2 ? '合计' : '占比'), '\t')}\n乙\t${lines(n, String, '\t')}`,
  'one long row': (n) => `${'|'.repeat(n)}\n${lines(n >> 2, () => '|甲|1|')}`,
  'means of all rows': (n) => `单位\t甲\t乙\n${lines(n, (i) => (i % 3 ? `平均\t${i}\t5` : `甲${i}\t3\t4`))}`,
  'running totals': (n) => `月份\t本月\t累计\n${lines(n, (i) => `${i}期\t${i}\t${i * 2}`)}`,
  'formulas without end': (n) => `名\t${lines(n, (i) => `甲${i}(甲1+甲${i - 1})`, '\t')}\n乙\t${lines(n, String, '\t')}`,
  'what a sentence says again': (n) => `${'收到行政复议申请136件。'.repeat(n >> 2)}\n甲\t收到申请\n${lines(n, () => '行政复议\t1')}`,
};

function lines(count: number, line: (i: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, i) => line(i)).join(between);
}

const checked = (text: string): unknown => check(readReport(text));

/** Eight times the rows take about eight times as long, three times that where the collector has to work; by their square, 64 times. */
const LIMIT = 24;

describe('time for a table', () => {
  for (const [name, form] of Object.entries(FORMS))
    it(`grows with its rows: ${name}`, { timeout: 60_000 }, () => {
      checked(form(500));
      expect(growth(checked, form(500), form(4000), LIMIT)).toBeLessThanOrEqual(LIMIT);
    });

  it('grows with its rows up to 20,000', { timeout: 120_000 }, () => {
    const form = FORMS['a total']!;
    expect(growth(checked, form(2500), form(20_000), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });
});
