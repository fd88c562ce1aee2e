import type { Report } from '../model/report';
import { isAllowed } from '../rules/allowed';
import { RULES } from '../rules/index';
import { profileOf } from '../rules/profiles/detect';
import { SEVERITIES, type Context, type Finding, type OptionValue, type Problem, type Rule } from '../rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings';

/** Runs every rule that is on; findings come in the order of the text. */
export function check(report: Report, settings: Settings = DEFAULT_SETTINGS, rules: readonly Rule[] = RULES): Finding[] {
  const findings: Finding[] = [];
  const context: Context = { profile: profileOf(report, settings.profile), words: settings.words };
  for (const rule of rules) {
    const set = settings.severity[rule.id] ?? (rule.offByDefault ? 'off' : undefined);
    if (set === 'off') continue;
    for (const problem of rule.check(report, optionsOf(rule, settings), context)) {
      if (!isAllowed(settings.words, rule.group, problem.span, report.text)) findings.push(findingOf(rule, problem, set));
    }
  }
  return inOrder(findings);
}

/** Sorts findings as they stand in the text. */
export function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compareNames(a.rule, b.rule));
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether `severity` is at least as grave as `limit`. */
export function isAtLeast(severity: Finding['severity'], limit: Finding['severity']): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

function optionsOf(rule: Rule, settings: Settings): Record<string, OptionValue> {
  const values: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    values[name] = settings.options[rule.id]?.[name] ?? option.default;
  }
  return values;
}

/** A problem as a finding of a rule, with the severity that is set where one is. */
export function findingOf(rule: Rule, problem: Problem, set: Finding['severity'] | undefined): Finding {
  return {
    rule: rule.id,
    group: rule.group,
    severity: set ?? problem.severity ?? rule.severity,
    message: problem.message,
    span: problem.span,
    related: problem.related ?? [],
    fixes: problem.fixes ?? [],
  };
}
