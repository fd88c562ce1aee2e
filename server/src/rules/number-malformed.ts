import type { Report } from '../model/report';
import type { NumeralHit } from './numerals/hit';
import { hitsOf, numeralSource, problemOf } from './numerals/lines';
import { GROUPED } from './numerals/points';
import { defineRule } from './rule';
import type { Source } from './source';

export default defineRule({
  id: 'number-malformed',
  title: { zh: '数字书写有误', en: 'A number that cannot be read' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '一个数只有一个小数点，小于1的数写出小数点前的“0”，整数要分节的三位一节。“3.1.4%”“增长.5%”“2,5万元”“1234,567件”都是录入差错；“99。87%”“14，863件”是把小数点、千分撇打成了句号和全角逗号。数字中间的空格可能是漏写了量词，作参考提示；按三位分节的空格不报。',
    en: 'A number has one decimal point, a zero before it where it is below 1, and groups of three digits if any, none of them marked with 。 or a full-width comma. A blank inside a number is only mentioned; blanks between groups of three are as the standard has it.',
  },
  source: 'GB/T 15835—2011 5.1.1、5.1.2',
  bad: '项目投资比上年增长3.1.4%。',
  good: '项目投资比上年增长3.14%。',
  sources: () => [numeralSource('number-malformed'), commaSource],
  *check(report) {
    for (const { line, hit } of hitsOf(report, 'number-malformed')) {
      if (line.kind === 'table' || !isCommaWrong(report, line.folded, hit, line.start)) continue;
      yield problemOf(line, hit);
    }
  },
});

/** Whether the commas of a number, if it has any, are what is wrong with it. */
function isCommaWrong({ text }: Report, folded: string, { start, end }: NumeralHit, lineStart: number): boolean {
  const number = folded.slice(start, end);
  if (!number.includes(',')) return true;
  const printed = text.slice(lineStart + start, lineStart + end);
  // 14，863: groups of three with the commas of clauses between half-width digits
  if (GROUPED.test(number)) return printed.includes('，') && !/[,０-９]/.test(printed);
  // half-width in a draft whose clauses end in full-width ones
  return !printed.includes('，') && text.includes('，');
}

/** Whether the draft has a full-width comma: it has where one stands in another line. */
const commaSource: Source = ({ is }, { text }) => {
  const first = text.indexOf('，');
  return first >= 0 && (first < is.start || text.includes('，', is.end));
};
