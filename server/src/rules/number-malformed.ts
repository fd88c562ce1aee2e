import type { Report } from '../model/report';
import { hitsOf, problemOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'number-malformed',
  title: { zh: '数字书写有误', en: 'A number that cannot be read' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '一个数只有一个小数点，小于1的数写出小数点前的“0”，整数要分节的三位一节。“3.1.4%”“增长.5%”“2,5万元”“1234,567件”都是录入差错。数字中间的空格可能是漏写了量词，作参考提示；按三位分节的空格不报。',
    en: 'A number has one decimal point, a zero before it where it is below 1, and groups of three digits if any. A blank inside a number is only mentioned; blanks between groups of three are as the standard has it.',
  },
  source: 'GB/T 15835—2011 5.1.1、5.1.2',
  bad: '项目投资比上年增长3.1.4%。',
  good: '项目投资比上年增长3.14%。',
  *check(report) {
    for (const { line, hit } of hitsOf(report, 'number-malformed')) {
      if (line.kind === 'table' || (hasComma(line.folded, hit) && !isSeparator(report, line.start + hit.start, line.start + hit.end)))
        continue;
      yield problemOf(line, hit);
    }
  },
});

function hasComma(folded: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return folded.slice(start, end).includes(',');
}

/** Whether the commas of a number are half-width in a draft whose clauses end in full-width ones. */
function isSeparator({ text }: Report, start: number, end: number): boolean {
  return !text.slice(start, end).includes('，') && text.includes('，');
}
