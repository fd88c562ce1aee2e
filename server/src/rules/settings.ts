import { SEVERITIES, type OptionValue, type Rule, type Severity } from './rule';

/** What a user has set; names as in `hegao.*` without the prefix. */
export interface Settings {
  /** By rule id; `off` silences the rule. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id, then option name. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** The id of a profile, or `auto`. */
  readonly profile: string;
  /** Words that are right here: no finding of a rule about wording or names stands on one of them. */
  readonly words: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { severity: {}, options: {}, profile: 'auto', words: [] };

/** A setting that cannot be used, with its name and a sentence why. */
export interface SettingProblem {
  readonly name: string;
  readonly message: string;
}

/**
 * Reads settings from any JSON value. What is wrong is left out and named; the rest counts.
 * `rules` gives the known ids and option types.
 */
export function readSettings(raw: unknown, rules: readonly Rule[]): { settings: Settings; problems: SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const root = isObject(raw) ? raw : {};
  return {
    settings: {
      severity: readSeverities(root['severity'], rules, problems),
      options: readOptions(root['options'], rules, problems),
      profile: 'auto',
      words: [],
    },
    problems,
  };
}

function readSeverities(raw: unknown, rules: readonly Rule[], problems: SettingProblem[]): Settings['severity'] {
  const result: Record<string, Severity | 'off'> = {};
  if (!isObject(raw)) return result;
  const known = new Set(rules.map((rule) => rule.id));
  for (const [id, value] of Object.entries(raw)) {
    if (value === null || value === undefined || value === 'default') continue;
    const name = `severity.${id}`;
    if (!known.has(id)) problems.push({ name, message: `没有名为“${id}”的规则` });
    else if (value === 'off' || SEVERITIES.includes(value as Severity)) result[id] = value as Severity | 'off';
    else problems.push({ name, message: `应为 ${[...SEVERITIES, 'off'].join('、')} 之一，现为 ${JSON.stringify(value)}` });
  }
  return result;
}

function readOptions(raw: unknown, rules: readonly Rule[], problems: SettingProblem[]): Settings['options'] {
  const result: Record<string, Record<string, OptionValue>> = {};
  if (!isObject(raw)) return result;
  for (const rule of rules) {
    const given = raw[rule.id];
    if (!isObject(given)) continue;
    for (const [key, option] of Object.entries(rule.options ?? {})) {
      const value = given[key];
      if (value === undefined || value === null) continue;
      if (typeof value === typeof option.default) (result[rule.id] ??= {})[key] = value as OptionValue;
      else problems.push({ name: `options.${rule.id}.${key}`, message: `应为 ${typeof option.default}，现为 ${JSON.stringify(value)}` });
    }
  }
  return result;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
