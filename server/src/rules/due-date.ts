import { saidYears } from '../model/reportYear';
import { coveredYear } from './draft/coveredYear';
import type { DueDate } from './profiles/profile';
import { openingSource } from './draft/sources';
import { defineRule } from './rule';

export default defineRule({
  id: 'due-date',
  title: { zh: '成文日期晚于报送期限', en: 'Signed after the report was due' },
  group: 'completeness',
  severity: 'hint',
  offByDefault: true,
  why: {
    zh: '县级以上地方政府和部门每年3月1日前报告上一年度法治政府建设情况，省级和国务院部门4月1日前；4月1日前向社会公开。期限因报告单位而不同，所以默认关闭，由选项 role 指定。',
    en: 'Local governments and departments report by 1 March, provinces and departments of the State Council by 1 April, and publish by 1 April. Off by default, since the date depends on who reports: the option role says so.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十四条',
  bad: '清河县2023年法治政府建设年度报告\n现将有关情况报告如下。\n清河县人民政府\n2024年3月20日',
  good: '清河县2023年法治政府建设年度报告\n现将有关情况报告如下。\n清河县人民政府\n2024年2月20日',
  options: {
    role: {
      default: 'report',
      description: {
        zh: '按哪个期限检查：`report` 县级以上地方政府和部门报告，`province` 省级和国务院部门报告，`public` 向社会公开',
        en: 'Which date counts: `report` local governments and departments, `province` provinces and departments of the State Council, `public` publication',
      },
    },
  },
  sources: () => [openingSource],
  *check(report, { role }, { profile }) {
    const covered = coveredYear(report, profile);
    const { signed } = saidYears(report.document);
    const due = covered && profile.due.find((one) => one.role === role && isOf(one, covered.year));
    if (!due || !signed || signed.year < covered.year + 1) return;
    const days = (signed.year - covered.year - 1) * 372 + signed.month * 31 + signed.day;
    if (days <= due.month * 31 + due.day) return;
    yield {
      span: signed.span,
      message: `成文日期晚于${covered.year + 1}年${due.month}月${due.day}日（${due.name.zh}，${due.source}）`,
    };
  },
});

function isOf({ from, until }: DueDate, year: number): boolean {
  return (from === undefined || year >= from) && (until === undefined || year <= until);
}
