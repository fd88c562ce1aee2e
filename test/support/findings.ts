import { findingsOnAnnotated } from '../../server/src/docs/annotatedExample';
import { check } from '../../server/src/features/check';
import { configFileOf } from '../../server/src/features/config/configFile';
import { parseJson } from '../../server/src/features/config/json';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/rule';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../server/src/rules/settings';

export interface FoundHere {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Settings as a user writes them, and a rule turned on that is off by default. */
export function settingsWith(raw: object = {}, ruleOn?: string): Settings {
  const { settings, problems } = readSettings(raw, RULES);
  if (problems.length > 0) throw new Error(problems.map(({ name, message }) => `${name}: ${message}`).join('; '));
  const rule = RULES.find(({ id }) => id === ruleOn);
  if (!rule?.offByDefault || settings.severity[rule.id]) return settings;
  return { ...settings, severity: { ...settings.severity, [rule.id]: rule.severity } };
}

/** Every finding in a draft, under the default settings unless others are given. */
export function findingsIn(text: string, settings?: Settings): FoundHere[] {
  return check(readReport(text), settings).map((finding) => foundHere(text, finding));
}

/** Every finding in a settings file. */
export function findingsInSettings(text: string): FoundHere[] {
  return configFileOf(parseJson(text)).findings.map((finding) => foundHere(text, finding));
}

/** Every finding in a draft with its annotations, as examples of rules write them. */
export function findingsInAnnotated(text: string, settings: Settings = DEFAULT_SETTINGS): FoundHere[] {
  return findingsOnAnnotated(text, settings).map((finding) => foundHere(text, finding));
}

function foundHere(text: string, { rule, severity, message, span }: Finding): FoundHere {
  return { rule, severity, message, text: text.slice(span.start, span.end), start: span.start, end: span.end };
}

/** The draft after the first fix of its first finding. */
export function applyFirstFix(text: string, settings?: Settings): string {
  const fix = check(readReport(text), settings).find(({ fixes }) => fixes.length > 0)?.fixes[0];
  if (!fix) return text;
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((draft, { span, newText }) => draft.slice(0, span.start) + newText + draft.slice(span.end), text);
}
