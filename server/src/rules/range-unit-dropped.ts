import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule, type Problem } from './rule';

export default defineRule({
  id: 'range-unit-dropped',
  title: { zh: '数值范围前一个数省略了单位', en: 'The first number of a range lacks its unit' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '数值范围前后两个数的单位相同，省略会引起歧义的，不能省略：“3%～5%”“9亿～16亿”“13万元～17万元”，不写“3～5%”“9～16亿”“13～17万元”。用“至”“到”连接的只作参考提示。',
    en: 'The percent sign, 万 and 亿 of a range stand behind both numbers, since without them the first is another number: 3%～5%, 13万元～17万元. Ranges written with 至 or 到 are only mentioned.',
  },
  source: 'GB/T 15835—2011 5.1.3',
  bad: '检查比例控制在3—5%。',
  good: '检查比例控制在3%—5%。',
  sources: () => [numeralSource('range-unit-dropped')],
  *check(report) {
    for (const problem of problemsOf(report, 'range-unit-dropped', true)) yield asPrinted(problem, report.text);
  },
});

/** The sign that is put in has the width of the one that stands there: 3～5％ becomes 3％～5％. */
function asPrinted(problem: Problem, text: string): Problem {
  if (text[problem.span.end - 1] !== '％') return problem;
  const wide = (words: string): string => words.replaceAll('%', '％');
  const fixes = (problem.fixes ?? []).map((fix) => ({
    ...fix,
    title: wide(fix.title),
    edits: fix.edits.map((edit) => ({ ...edit, newText: wide(edit.newText) })),
  }));
  return { ...problem, fixes };
}
