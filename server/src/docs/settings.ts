import type { Profile } from '../rules/profiles/profile';
import { SEVERITIES, type Option, type Rule } from '../rules/rule';

/** The full names of a rule's settings, `hegao.severity.<id>` and `hegao.options.<id>.<name>`. */
export function settingNames(rule: Rule): { severity: string; options: readonly { name: string; option: Option }[] } {
  return {
    severity: `hegao.severity.${rule.id}`,
    options: Object.entries(rule.options ?? {}).map(([name, option]) => ({ name: `hegao.options.${rule.id}.${name}`, option })),
  };
}

/** The setting `profile`: a kind of report, or `auto`. */
export function profileSetting(profiles: readonly Profile[]): object {
  return {
    type: 'string',
    enum: ['auto', ...profiles.map(({ id }) => id)],
    enumDescriptions: ['按标题和内容判断 · by title and contents', ...profiles.map(({ name }) => `${name.zh} · ${name.en}`)],
    default: 'auto',
    description: '报告种类 · Kind of report',
  };
}

/** The values of a severity setting, and what each is called. */
export const LEVELS = ['default', ...SEVERITIES, 'off'];
export const LEVEL_WORDS = [
  '默认 · as the rule has it',
  '错误 · error',
  '警告 · warning',
  '信息 · information',
  '提示 · hint',
  '关闭 · off',
];

/** The rules' section of `contributes.configuration` in package.json. */
export function ruleConfiguration(rules: readonly Rule[], profiles: readonly Profile[]): object {
  const properties: Record<string, object> = { 'hegao.profile': { ...profileSetting(profiles), scope: 'resource' } };
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
