import type { Report } from '../model/report';
import type { Version } from '../syntax/document';
import { isAllowed } from '../rules/allowed';
import { RULES } from '../rules/index';
import { profileOf } from '../rules/profiles/detect';
import type { Profile } from '../rules/profiles/profile';
import { SEVERITIES, type Context, type Finding, type OptionValue, type Problem, type Rule } from '../rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings';
import { Carried } from './carried';

/** What every rule has found in a version of a draft, before the words that a user allows are left out. */
interface Checked {
  readonly settings: Settings;
  readonly profile: Profile;
  readonly byRule: ReadonlyMap<Rule, readonly Finding[]>;
}

/** By version; what a check of some rules only finds is not kept. */
const CHECKED = new WeakMap<Version, Checked>();

/** Runs every rule that is on; findings come in the order of the text. What an edit cannot have touched is not looked for again. */
export function check(report: Report, settings: Settings = DEFAULT_SETTINGS, rules: readonly Rule[] = RULES): Finding[] {
  const context: Context = { profile: profileOf(report, settings.profile), words: settings.words };
  const byRule = new Map<Rule, readonly Finding[]>();
  const before = rules === RULES ? checkedBefore(report, settings, context.profile) : undefined;
  const carried = before && new Carried(report, context);
  for (const rule of rules) {
    const set = settings.severity[rule.id] ?? (rule.offByDefault ? 'off' : undefined);
    if (set === 'off') continue;
    const known = before?.byRule.get(rule);
    byRule.set(rule, (known && carried!.of(rule, known)) ?? findingsOf(rule, report, settings, context, set));
  }
  if (rules === RULES) CHECKED.set(report.document.version, { settings, profile: context.profile, byRule });
  return inOrder([...byRule.values()].flatMap((findings) => unlessAllowed(findings, report, settings)));
}

/**
 * The same for a draft that nobody has open, of which there is no version before, in steps of one line or one rule each, so that
 * whoever goes through many drafts can attend to something else between them. The findings come at the end.
 */
export function* checkInSteps(report: Report, settings: Settings = DEFAULT_SETTINGS): Generator<undefined, Finding[]> {
  const context: Context = { profile: profileOf(report, settings.profile), words: settings.words };
  const found: Finding[] = [];
  yield* report.reading.inSteps();
  for (const rule of RULES) {
    const set = settings.severity[rule.id] ?? (rule.offByDefault ? 'off' : undefined);
    if (set === 'off') continue;
    found.push(...unlessAllowed(findingsOf(rule, report, settings, context, set), report, settings));
    yield undefined;
  }
  return inOrder(found);
}

/** The kind of report that a version was checked as; undefined where it has not been checked. */
export function checkedAs({ document: { version } }: Report): Profile | undefined {
  return CHECKED.get(version)?.profile;
}

/** What was found in the version before, under the same settings. */
function checkedBefore({ document: { edit } }: Report, settings: Settings, profile: Profile): Checked | undefined {
  const before = edit && CHECKED.get(edit.since);
  return before?.settings === settings && before.profile === profile ? before : undefined;
}

const NONE: readonly Finding[] = [];

function findingsOf(
  rule: Rule,
  report: Report,
  settings: Settings,
  context: Context,
  set: Finding['severity'] | undefined,
): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const problem of rule.check(report, optionsOf(rule, settings), context)) (findings ??= []).push(findingOf(rule, problem, set));
  return findings ?? NONE;
}

function unlessAllowed(findings: readonly Finding[], { text }: Report, { words }: Settings): readonly Finding[] {
  if (findings.length === 0 || words.allowed.length === 0) return findings;
  return findings.filter(({ group, span }) => !isAllowed(words, group, span, text));
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

const OPTIONS = new WeakMap<Settings, Map<Rule, Readonly<Record<string, OptionValue>>>>();

/** The options of a rule, put together once for the same settings. */
function optionsOf(rule: Rule, settings: Settings): Readonly<Record<string, OptionValue>> {
  let known = OPTIONS.get(settings);
  if (!known) OPTIONS.set(settings, (known = new Map()));
  let values = known.get(rule);
  if (!values) known.set(rule, (values = readOptions(rule, settings)));
  return values;
}

function readOptions(rule: Rule, settings: Settings): Record<string, OptionValue> {
  const values: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    values[name] = settings.options[rule.id]?.[name] ?? option.default;
  }
  return values;
}

const NO_MORE: readonly never[] = [];

/** A problem as a finding of a rule, with the severity that is set where one is. */
export function findingOf(rule: Rule, problem: Problem, set: Finding['severity'] | undefined): Finding {
  return {
    rule: rule.id,
    group: rule.group,
    severity: set ?? problem.severity ?? rule.severity,
    message: problem.message,
    span: problem.span,
    related: problem.related ?? NO_MORE,
    fixes: problem.fixes ?? NO_MORE,
    ...(problem.relation && { relation: problem.relation }),
  };
}
