import { RULES } from '../../rules/index';
import type { Bilingual, Rule } from '../../rules/rule';
import { severityLabel, type Style } from '../text/style';
import { headedTable } from '../text/table';

/** The rules there are, for `hegao rules`. */
export function rulesToJson(): string {
  return `${JSON.stringify({ version: 1, rules: RULES.map(ruleToJson) }, null, 2)}\n`;
}

function ruleToJson({ id, group, severity, title, why, source, bad, good, options }: Rule): object {
  return { id, group, severity, title, why, source: source ?? null, bad, good, options: options ?? {} };
}

const COLUMNS: readonly Bilingual[] = [
  { zh: '规则', en: 'rule' },
  { zh: '类别', en: 'group' },
  { zh: '级别', en: 'severity' },
  { zh: '名称', en: 'title' },
];

export function rulesToText(style: Style): string {
  const rows = RULES.map(({ id, group, severity, title }) => [id, group, severityLabel(severity, style), style.say(title)]);
  return headedTable(COLUMNS, rows, style)
    .map((row) => `${row}\n`)
    .join('');
}
