import type { Report } from '../model/report';
import { span, type Span } from '../text/span';
import { figureSource, linesWithFigures } from './numerals/mentions';
import { defineRule } from './rule';
import type { Source } from './source';

export default defineRule({
  id: 'thousands-separator-mixed',
  title: { zh: '大数有的分节、有的不分节', en: 'Some large numbers have separators, others none' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '五位以上的整数可以用千分撇三位一节，也可以不分节，全文一致即可。提示少数的那一种。用半角逗号断句的文本里分不清分节号与逗号，不报。',
    en: 'Whole numbers of five and more digits may be grouped in threes or not, alike throughout. Those in the minority are mentioned. Drafts whose clauses end in half-width commas are left alone.',
  },
  source: 'GB/T 15835—2011 5.1.1',
  bad: '受理申请127,169件，\n办结申请118532件，\n发放资料214800份。',
  good: '受理申请127169件，\n办结申请118532件，\n发放资料214800份。',
  sources: () => [commaSource, figureSource(({ large }) => large)],
  *check(report) {
    const { grouped, plain } = largeNumbers(report);
    if (grouped.length === 0 || plain.length === 0) return;
    const rare = grouped.length <= plain.length ? grouped : plain;
    for (const { start, end, digits } of rare) {
      const right = rare === grouped ? digits : digits.replace(/(?<=\d)(?=(?:\d{3}){1,6}$)/g, ',');
      const where = span(start, end);
      yield {
        span: where,
        message:
          rare === grouped ? `全文大数多不分节，“${report.text.slice(start, end)}”用了千分撇` : `全文大数多用千分撇，“${digits}”没有分节`,
        fixes: [{ title: `改为“${right}”`, safety: 'safe', edits: [{ span: where, newText: right }] }],
      };
    }
  },
});

/** That the draft has full-width commas, as it had: one stands before or behind what has been edited. */
const commaSource: Source = ({ from, until, by }, { text }) => {
  const first = text.indexOf('，');
  return first >= 0 && (first < from || text.includes('，', until + by));
};

interface Large extends Span {
  readonly digits: string;
}

/** The whole numbers of five and more digits, with commas between groups of three and without. */
function largeNumbers(report: Report): { grouped: Large[]; plain: Large[] } {
  const [grouped, plain]: [Large[], Large[]] = [[], []];
  const { text } = report;
  if (!text.includes('，')) return { grouped, plain };
  for (const { line, hits } of linesWithFigures(report)) {
    for (const { quantity } of hits.large) {
      const start = line.start + quantity.start;
      const printed = /^\d[\d,]*(?![\d,.])/.exec(text.slice(start, line.start + quantity.numeralEnd))?.[0];
      if (printed === undefined) continue;
      const digits = printed.replaceAll(',', '');
      (printed === digits ? plain : grouped).push({ start, end: start + printed.length, digits });
    }
  }
  return { grouped, plain };
}
