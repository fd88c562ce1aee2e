import { readGiven } from './config/given';
import { Complaints, type SettingProblem } from './config/problem';
import type { OptionValue, Rule, Severity } from './rule';

export type { SettingProblem };

/** What the user says of words. */
export interface Words {
  /** Right here, whatever a rule about wording, names, consistency or punctuation thinks of them. */
  readonly allowed: readonly string[];
  /** The user's own dictionary. No `right` of it holds a `wrong`. */
  readonly replaced: readonly Replacement[];
}

export interface Replacement {
  readonly wrong: string;
  readonly right: string;
}

/** What a user has set; names as in `hegao.*` without the prefix. */
export interface Settings {
  /** By rule id; `off` silences the rule. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id, then option name. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** The id of a profile, or `auto`. */
  readonly profile: string;
  readonly words: Words;
}

export const NO_WORDS: Words = { allowed: [], replaced: [] };
export const DEFAULT_SETTINGS: Settings = { severity: {}, options: {}, profile: 'auto', words: NO_WORDS };

/** What one place says, an editor's settings or a part of a settings file: nothing else. */
export interface Given {
  /** `default` takes back what a place before it said. */
  readonly severity: Readonly<Record<string, Severity | 'off' | 'default'>>;
  readonly options: Settings['options'];
  readonly profile?: string;
  readonly words: Words;
  /** Of interest to the editor alone. */
  readonly inlayHints?: boolean;
}

/**
 * Reads an editor's settings from any JSON value. What is wrong is left out and named; the rest counts; what means
 * nothing is somebody else's. `rules` gives the known ids and option types.
 */
export function readSettings(raw: unknown, rules: readonly Rule[]): { settings: Settings; given: Given; problems: SettingProblem[] } {
  const complaints = new Complaints();
  const given = readGiven(raw, rules, complaints);
  return { settings: layered([given]), given, problems: complaints.all };
}

/** What counts where several places say something: the later stands over the earlier, name by name; words come together. */
export function layered(givens: readonly Given[]): Settings {
  const severity = Object.entries(Object.assign({}, ...givens.map((given) => given.severity)) as Given['severity']);
  return {
    severity: Object.fromEntries(severity.filter((entry): entry is [string, Severity | 'off'] => entry[1] !== 'default')),
    options: mergedOptions(givens),
    profile: givens.findLast(({ profile }) => profile !== undefined)?.profile ?? DEFAULT_SETTINGS.profile,
    words: mergedWords(givens),
  };
}

function mergedOptions(givens: readonly Given[]): Settings['options'] {
  const merged: Record<string, Record<string, OptionValue>> = {};
  for (const { options } of givens) {
    for (const [rule, values] of Object.entries(options)) merged[rule] = { ...merged[rule], ...values };
  }
  return merged;
}

function mergedWords(givens: readonly Given[]): Words {
  const allowed = new Set(givens.flatMap(({ words }) => words.allowed));
  const replaced = new Map(givens.flatMap(({ words }) => words.replaced.map(({ wrong, right }) => [wrong, right] as const)));
  if (allowed.size === 0 && replaced.size === 0) return NO_WORDS;
  return { allowed: [...allowed], replaced: [...replaced].map(([wrong, right]) => ({ wrong, right })) };
}
