import type { Rule } from '../rules/rule';
import { groupName, SEVERITY_NAMES } from './rulePage';

/** The README's table of rules, for the place between `rules:start` and `rules:end`. */
export function ruleTable(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [\`${rule.id}\`](docs/rules/${rule.id}.md) | ${groupName(rule).zh} | ${SEVERITY_NAMES[rule.severity].zh}${rule.offByDefault ? '（默认关闭）' : ''} | ${rule.title.zh} |`,
  );
  return ['| 规则 | 类别 | 级别 | 说明 |', '|---|---|---|---|', ...rows].join('\n');
}
