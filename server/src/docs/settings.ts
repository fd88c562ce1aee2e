import { SEVERITIES, type Option, type Rule } from '../rules/rule';

/** The full names of a rule's settings, `hegao.severity.<id>` and `hegao.options.<id>.<name>`. */
export function settingNames(rule: Rule): { severity: string; options: readonly { name: string; option: Option }[] } {
  return {
    severity: `hegao.severity.${rule.id}`,
    options: Object.entries(rule.options ?? {}).map(([name, option]) => ({ name: `hegao.options.${rule.id}.${name}`, option })),
  };
}

const LEVELS = ['default', ...SEVERITIES, 'off'];
const LEVEL_WORDS = ['默认 · as the rule has it', '错误 · error', '警告 · warning', '信息 · information', '提示 · hint', '关闭 · off'];

/** The rules' section of `contributes.configuration` in package.json. */
export function ruleConfiguration(rules: readonly Rule[]): object {
  const properties: Record<string, object> = {};
  for (const rule of rules) {
    const { severity, options } = settingNames(rule);
    properties[severity] = {
      type: 'string',
      enum: LEVELS,
      enumDescriptions: LEVEL_WORDS,
      default: 'default',
      scope: 'resource',
      description: `${rule.title.zh} · ${rule.title.en}`,
    };
    for (const { name, option } of options) {
      properties[name] = {
        type: typeof option.default,
        default: option.default,
        scope: 'resource',
        description: `${option.description.zh} · ${option.description.en}`,
      };
    }
  }
  return { title: '%configuration.rules%', order: 2, properties };
}
