import { check } from '../features/check';
import { configFileOf } from '../features/config/configFile';
import { parseJson } from '../features/config/json';
import { readReport } from '../model/report';
import { RULES } from '../rules/index';
import type { Bilingual, Finding, Rule } from '../rules/rule';
import { readSettings } from '../rules/settings';
import { findingsOnAnnotated } from './annotatedExample';
import { settingNames } from './settings';

const GROUP_NAMES: Readonly<Record<Rule['group'], Bilingual>> = {
  structure: { zh: '结构', en: 'structure' },
  figures: { zh: '数字', en: 'figures' },
  completeness: { zh: '完整性', en: 'completeness' },
  wording: { zh: '用语', en: 'wording' },
  punctuation: { zh: '标点', en: 'punctuation' },
  numerals: { zh: '数字写法', en: 'numerals' },
  leftovers: { zh: '残留', en: 'leftovers' },
  dates: { zh: '日期', en: 'dates' },
  consistency: { zh: '前后一致', en: 'consistency' },
  annotations: { zh: '批注', en: 'annotations' },
  settings: { zh: '设置', en: 'settings' },
};

export const SEVERITY_NAMES: Readonly<Record<Rule['severity'], Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

export function groupName(rule: Rule): Bilingual {
  return GROUP_NAMES[rule.group];
}

/** The page of a rule, `docs/rules/<id>.md`: reason, examples with the message the rule really gives, settings. */
export function rulePage(rule: Rule): string {
  const group = groupName(rule);
  const severity = SEVERITY_NAMES[rule.severity];
  return `${[
    `# ${rule.title.zh}`,
    `\`${rule.id}\` · ${group.zh} · ${severity.zh}${rule.offByDefault ? ' · 默认关闭' : ''}`,
    rule.why.zh,
    ...(rule.source ? [`依据：${rule.source}`] : []),
    ...(rule.exampleSettings ? ['设置为', block(JSON.stringify(rule.exampleSettings), 'json')] : []),
    '## 不对',
    block(rule.bad, languageOf(rule)),
    ...messages(rule).map((message) => `> ${message}`),
    '## 对',
    block(rule.good, languageOf(rule)),
    '## 设置',
    settings(rule),
    ...entries(rule),
    `## In English`,
    `**${rule.title.en}** (${group.en}, ${severity.en}). ${rule.why.en}`,
  ].join('\n\n')}\n`;
}

function block(text: string, language: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function languageOf({ reads }: Rule): string {
  return reads === 'settings' ? 'json' : 'text';
}

function messages(rule: Rule): string[] {
  return findingsOn(rule, rule.bad)
    .filter((finding) => finding.rule === rule.id)
    .map(({ message }) => message);
}

/** The findings on one of a rule's examples, with the rule on and set as its examples want it. */
export function findingsOn(rule: Rule, example: string): readonly Finding[] {
  if (rule.reads === 'settings') return configFileOf(parseJson(example)).findings;
  const { settings: set } = readSettings(rule.exampleSettings ?? {}, RULES);
  const settings = { ...set, severity: { [rule.id]: rule.severity, ...set.severity } };
  return rule.reads === 'annotations' ? findingsOnAnnotated(example, settings) : check(readReport(example), settings);
}

/** The words the rule knows, each with its reason and a sentence of either kind. */
function entries(rule: Rule): string[] {
  const known = rule.entries?.();
  if (!known) return [];
  const rows = known.map(({ wrong, right, note, source, bad, good }) =>
    [wrong, right, [note, source].filter(Boolean).join('；'), bad, good].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [
    `## 词条（${known.length}条）`,
    ['| 不对 | 改为 | 说明和依据 | 不对的例句 | 对的例句 |', '|---|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n'),
  ];
}

function settings(rule: Rule): string {
  const { severity, options } = settingNames(rule);
  const rows = [
    `| \`${severity}\` | \`default\` | 级别：\`error\`、\`warning\`、\`information\`、\`hint\`；\`off\` 关闭；\`default\` 即${rule.offByDefault ? '关闭' : SEVERITY_NAMES[rule.severity].zh} |`,
    ...options.map(({ name, option }) => `| \`${name}\` | \`${String(option.default)}\` | ${option.description.zh} |`),
  ];
  return ['| 设置 | 默认 | 说明 |', '|---|---|---|', ...rows].join('\n');
}
