import { RULES } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import { severityLabel, type Style } from '../text/style';
import { tableOf } from '../text/table';

/** The rules there are, for `hegao rules`. */
export function rulesToJson(): string {
  return `${JSON.stringify({ version: 1, rules: RULES.map(ruleToJson) }, null, 2)}\n`;
}

function ruleToJson({ id, group, severity, title, why, source, bad, good, options }: Rule): object {
  return { id, group, severity, title, why, source: source ?? null, bad, good, options: options ?? {} };
}

export function rulesToText(style: Style): string {
  const rows = RULES.map(({ id, group, severity, title }) => [id, group, severityLabel(severity, style), style.say(title)]);
  return tableOf(rows)
    .map((row) => `${row}\n`)
    .join('');
}
