import type { Rule } from '../rule';
import type { Given } from '../settings';
import { GIVEN_KEYS, isObject, isOf, readGiven, readPatterns } from './given';
import { matchesAny } from './glob';
import { Complaints, shown, type Path, type SettingProblem } from './problem';

/** The name of a settings file. The nearest one above a draft counts, and no other. */
export const CONFIG_NAME = '.hegaorc.json';

/** What a settings file says, with what is wrong in it. */
export interface Config {
  readonly given: Given;
  /** Patterns of what the command passes over in folders. */
  readonly exclude: readonly string[];
  readonly overrides: readonly Override[];
  readonly problems: readonly SettingProblem[];
}

/** What counts for some drafts only. */
export interface Override {
  readonly files: readonly string[];
  readonly given: Given;
}

/** Reads the value of a settings file. What is wrong is left out and named; the rest counts. */
export function readConfig(raw: unknown, rules: readonly Rule[]): Config {
  const complaints = new Complaints();
  if (raw !== undefined && !isObject(raw)) complaints.value([], `设置文件的内容应为对象 { … }，现为 ${shown(raw)}`);
  const root = isObject(raw) ? raw : {};
  refuseUnknown(root, [...GIVEN_KEYS, 'exclude', 'overrides', 'inlayHints', '$schema'], complaints, []);
  const inlayHints = readSwitch(root['inlayHints'], complaints, ['inlayHints']);
  return {
    given: { ...readGiven(root, rules, complaints), ...(inlayHints !== undefined && { inlayHints }) },
    exclude: isGiven(root['exclude']) ? readPatterns(root['exclude'], complaints, ['exclude']) : [],
    overrides: isGiven(root['overrides']) ? readOverrides(root['overrides'], rules, complaints) : [],
    problems: complaints.all,
  };
}

/** What the file says for one draft, the later over the earlier; `path` is relative to the file's folder. */
export function givensFor({ given, overrides }: Config, path: string): readonly Given[] {
  return [given, ...overrides.filter(({ files }) => matchesAny(files, path)).map((override) => override.given)];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Sections that hold settings by name, which may also stand by themselves: `severity.parts-miss-total`. */
const SECTIONS = ['severity', 'options', 'words'];

const EDITOR_ONLY = ['detectLanguage', 'workspace', 'workspace.check'];

function refuseUnknown(root: Record<string, unknown>, known: readonly string[], complaints: Complaints, path: Path): void {
  for (const name of Object.keys(root)) {
    if (known.includes(name) || SECTIONS.some((section) => isOf(section, name))) continue;
    const at = [...path, name];
    if (EDITOR_ONLY.includes(name)) complaints.value(at, `“${name}”只能在编辑器的设置里用，已略过`);
    else if (name.startsWith('hegao.')) complaints.value(at, `这里的设置不带“hegao.”，应写作“${name.slice(6)}”，已略过`);
    else complaints.key(at, '这项设置', known.slice().sort());
  }
}

function readSwitch(value: unknown, complaints: Complaints, path: Path): boolean | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') return value ?? undefined;
  complaints.value(path, `应为 true 或 false，现为 ${shown(value)}，已略过`);
  return undefined;
}

/** Every draft is held against all of them. Quick fixes add one a draft. */
const MOST_OVERRIDES = 2000;

function readOverrides(raw: unknown, rules: readonly Rule[], complaints: Complaints): readonly Override[] {
  if (!Array.isArray(raw)) {
    complaints.value(['overrides'], `“overrides”应为列表 [ … ]，现为 ${shown(raw)}，已略过`);
    return [];
  }
  if (raw.length > MOST_OVERRIDES) complaints.value(['overrides'], `最多 ${MOST_OVERRIDES} 项，其余已略过`);
  return raw.slice(0, MOST_OVERRIDES).flatMap((one: unknown, i) => readOverride(one, ['overrides', i], rules, complaints));
}

function readOverride(raw: unknown, path: Path, rules: readonly Rule[], complaints: Complaints): Override[] {
  if (!isObject(raw)) {
    complaints.value(path, `应为对象 { "files": …, … }，现为 ${shown(raw)}，已略过`);
    return [];
  }
  refuseUnknown(raw, ['files', ...GIVEN_KEYS], complaints, path);
  const given = readGiven(raw, rules, complaints, path);
  if (!isGiven(raw['files'])) {
    complaints.value(path, '缺少“files”，不知这几项设置用于哪些草稿，已略过');
    return [];
  }
  return [{ files: readPatterns(raw['files'], complaints, [...path, 'files']), given }];
}
