import { readConfig, type Config } from '../../rules/config/file';
import { MOST_PROBLEMS, type SettingProblem } from '../../rules/config/problem';
import { RULES } from '../../rules/index';
import type { Finding, Problem } from '../../rules/rule';
import settingInvalid from '../../rules/setting-invalid';
import { layered } from '../../rules/settings';
import { inOrder, findingOf } from '../check';
import type { ParsedJson } from './json';

/** A settings file as it was read, with the findings on the file itself. */
export interface ConfigFile extends Config {
  readonly findings: readonly Finding[];
  /** The JSON itself is wrong, so that it may say more than could be read. */
  readonly isBroken: boolean;
}

/** No settings file can be meant to be longer; one that is, is not read. In bytes. */
export const LARGEST_CONFIG = 1_000_000;

/**
 * Reads a settings file that has been parsed: what can be used, and what is wrong with its place. Where the JSON itself is
 * wrong, that is said alone, and what could be read counts.
 */
export function configFileOf(parsed: ParsedJson): ConfigFile {
  const config = readConfig(parsed.value, RULES);
  const set = layered([config.given]).severity[settingInvalid.id];
  const isBroken = parsed.problems.some(({ severity }) => severity === 'error');
  const problems = [...parsed.problems, ...(isBroken ? [] : config.problems.map((problem) => placed(problem, parsed)))];
  const findings = set === 'off' ? [] : problems.slice(0, MOST_PROBLEMS).map((problem) => findingOf(settingInvalid, problem, set));
  return { ...config, findings: inOrder(findings), isBroken };
}

function placed({ path, at, message }: SettingProblem, { placeOf }: ParsedJson): Problem {
  return { span: placeOf(path, at), message };
}
