import { fold } from '../../text/fold';
import { PROFILES } from '../profiles/index';
import { endless } from '../replacements';
import { SEVERITIES, type OptionValue, type Rule } from '../rule';
import type { Given, Replacement, Words } from '../settings';
import { hasTooManyAlternatives, MOST_ALTERNATIVES } from './glob';
import { shown, type Complaints, type Path } from './problem';

/** What a part of a settings file, or an editor's settings, may say. */
export const GIVEN_KEYS = ['profile', 'severity', 'options', 'words'] as const;

/** Longer than any word, shorter than what would slow a search down. */
export const LONGEST_WORD = 100;
export const MOST_WORDS = 10_000;

/** Reads what one place says. Names that are none of ours are left to the caller. */
export function readGiven(raw: unknown, rules: readonly Rule[], complaints: Complaints, path: Path = []): Given {
  const root = isObject(raw) ? raw : {};
  const profile = readProfile(root['profile'], complaints, [...path, 'profile']);
  return {
    severity: readSeverities(root, rules, complaints, path),
    options: readOptions(root, rules, complaints, path),
    words: readWords(root, complaints, path),
    ...(profile !== undefined && { profile }),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a name of a settings file belongs to a section: `severity`, and `severity.parts-miss-total` as an editor has it. */
export function isOf(section: string, name: string): boolean {
  return name.startsWith(section) && (name.length === section.length || name[section.length] === '.');
}

/** The names that `profile` takes. */
export function profileNames(): readonly string[] {
  return ['auto', ...PROFILES.map(({ id }) => id)];
}

function readProfile(value: unknown, complaints: Complaints, path: Path): string | undefined {
  if (value === undefined || value === null) return undefined;
  const known = profileNames();
  if (typeof value === 'string' && known.includes(value)) return value;
  complaints.value(path, `报告种类应为 ${known.join('、')} 之一，现为 ${shown(value)}，已略过`);
  return undefined;
}

function readSeverities(root: Record<string, unknown>, rules: readonly Rule[], complaints: Complaints, path: Path): Given['severity'] {
  const result: Record<string, Given['severity'][string]> = {};
  const known = new Set(rules.map(({ id }) => id));
  const levels: readonly unknown[] = [...SEVERITIES, 'off', 'default'];
  for (const { name, value, at } of membersOf(root, 'severity', complaints, path)) {
    if (!known.has(name)) complaints.key(at, '这条规则', known, name);
    else if (levels.includes(value)) result[name] = value as Given['severity'][string];
    else if (value !== null) complaints.value(at, `级别应为 ${levels.join('、')} 之一，现为 ${shown(value)}，已略过`);
  }
  return result;
}

function readOptions(root: Record<string, unknown>, rules: readonly Rule[], complaints: Complaints, path: Path): Given['options'] {
  const result: Record<string, Record<string, OptionValue>> = {};
  for (const { name, value, at } of optionsIn(root, complaints, path)) {
    const [id, key] = name;
    const rule = rules.find((one) => one.id === id);
    const option = Object.hasOwn(rule?.options ?? {}, key) ? rule!.options![key]! : undefined;
    if (!rule) complaints.key(at, '这条规则', new Set(rules.map((one) => one.id)), id);
    else if (!option) complaints.key(at, `这个选项（规则 ${id}）`, Object.keys(rule.options ?? {}), key);
    else if (isLike(value, option.default)) (result[id] ??= {})[key] = value;
    else if (value !== null) complaints.value(at, `应为${TYPES[typeof option.default]}，现为 ${shown(value)}，已略过`);
  }
  return result;
}

const TYPES: Readonly<Record<string, string>> = { number: '数字', boolean: ' true 或 false', string: '文字' };

function isLike(value: unknown, model: OptionValue): value is OptionValue {
  return typeof value === typeof model && (typeof value !== 'number' || Number.isFinite(value));
}

interface Member {
  readonly name: string;
  readonly value: unknown;
  readonly at: Path;
}

/** The members of a section, each by itself or within an object: `{"severity": {"a": …}}`, `{"severity.a": …}`. */
function* membersOf(root: Record<string, unknown>, section: string, complaints: Complaints, path: Path): Generator<Member> {
  for (const [key, value] of Object.entries(root)) {
    if (key !== section) {
      if (isOf(section, key)) yield { name: key.slice(section.length + 1), value, at: [...path, key] };
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value)) yield { name, value: inner, at: [...path, key, name] };
    } else if (value !== null && value !== undefined) {
      complaints.value([...path, key], `“${section}”应为对象 { … }，现为 ${shown(value)}，已略过`);
    }
  }
}

/** The same one level deeper: rule and option. */
function* optionsIn(
  root: Record<string, unknown>,
  complaints: Complaints,
  path: Path,
): Generator<Omit<Member, 'name'> & { name: [string, string] }> {
  for (const { name, value, at } of membersOf(root, 'options', complaints, path)) {
    const [id = '', ...key] = name.split('.');
    if (key.length > 0) yield { name: [id, key.join('.')], value, at };
    else if (isObject(value)) for (const [one, inner] of Object.entries(value)) yield { name: [id, one], value: inner, at: [...at, one] };
    else if (value !== null) complaints.value(at, `规则的选项应为对象 { … }，现为 ${shown(value)}，已略过`);
  }
}

function readWords(root: Record<string, unknown>, complaints: Complaints, path: Path): Words {
  const words: { allowed: readonly string[]; replaced: readonly Replacement[] } = { allowed: [], replaced: [] };
  for (const { name, value, at } of membersOf(root, 'words', complaints, path)) {
    if (name === 'allowed') words.allowed = readAllowed(value, complaints, at);
    else if (name === 'replaced') words.replaced = readReplaced(value, complaints, at);
    else complaints.key(at, '这项设置', ['allowed', 'replaced'], name);
  }
  return words;
}

function readAllowed(raw: unknown, complaints: Complaints, path: Path): readonly string[] {
  if (raw === null || raw === undefined) return [];
  return readStrings(raw, complaints, path, '词语', MOST_WORDS).filter((word, i) => isWord(word, complaints, [...path, i]));
}

/** A list of strings; what is none of them is left empty, so that the others keep their numbers. */
function readStrings(raw: unknown, complaints: Complaints, path: Path, what: string, most: number): readonly string[] {
  if (!Array.isArray(raw)) {
    complaints.value(path, `应为${what}的列表 [ … ]，现为 ${shown(raw)}，已略过`);
    return [];
  }
  if (raw.length > most) complaints.value(path, `最多 ${most} 项，其余已略过`);
  return raw.slice(0, most).map((one: unknown) => (typeof one === 'string' ? one : ''));
}

function isWord(word: string, complaints: Complaints, path: Path): boolean {
  if (word.trim() === '') complaints.value(path, '应为不空的文字，已略过');
  else if (word.length > LONGEST_WORD) complaints.value(path, `词语不得超过 ${LONGEST_WORD} 字，已略过`);
  else if (/[\r\n]/.test(word)) complaints.value(path, '词语不得分行，已略过');
  else return true;
  return false;
}

/** Pairs of wrong and right; one whose right form holds a wrong one would be put right for ever and does not count. */
function readReplaced(raw: unknown, complaints: Complaints, path: Path): readonly Replacement[] {
  if (raw === null || raw === undefined) return [];
  if (!isObject(raw)) {
    complaints.value(path, `应为对象 { "错误写法": "正确写法" }，现为 ${shown(raw)}，已略过`);
    return [];
  }
  const entries = Object.entries(raw);
  if (entries.length > MOST_WORDS) complaints.value(path, `最多 ${MOST_WORDS} 项，其余已略过`);
  const pairs = readPairs(entries.slice(0, MOST_WORDS), complaints, path);
  const never = new Set(endless(pairs));
  for (const { wrong, right } of never) complaints.value([...path, wrong], `正确写法“${right}”里又有要改的词，会改个没完，已略过`);
  return pairs.filter((pair) => !never.has(pair));
}

function readPairs(entries: readonly (readonly [string, unknown])[], complaints: Complaints, path: Path): readonly Replacement[] {
  return entries.flatMap(([wrong, right]) => {
    const at = [...path, wrong];
    if (!isWord(wrong, complaints, at)) return [];
    if (typeof right !== 'string') complaints.value(at, `正确写法应为文字，现为 ${shown(right)}，已略过`);
    else if (fold(right) === fold(wrong)) complaints.value(at, '正确写法与错误写法相同（全角半角不分），已略过');
    else if (isWord(right, complaints, at)) return [{ wrong, right }];
    return [];
  });
}

/** Patterns of paths: one, or a list. */
export function readPatterns(raw: unknown, complaints: Complaints, path: Path): readonly string[] {
  if (typeof raw === 'string') return isPattern(raw, complaints, path) ? [raw] : [];
  return readStrings(raw, complaints, path, '路径模式', MOST_PATTERNS).filter((one, i) => isPattern(one, complaints, [...path, i]));
}

/** Every path is held against every pattern: these keep that a matter of milliseconds, whoever wrote the settings. */
const LONGEST_PATTERN = 500;
const MOST_PATTERNS = 500;

function isPattern(pattern: string, complaints: Complaints, path: Path): boolean {
  if (pattern.trim() === '' || pattern.length > LONGEST_PATTERN) {
    complaints.value(path, `应为不空、不超过 ${LONGEST_PATTERN} 字的路径模式，如 "附件/*.txt"，已略过`);
    return false;
  }
  if (!hasTooManyAlternatives(pattern)) return true;
  complaints.value(path, `花括号合起来不得超过 ${MOST_ALTERNATIVES} 种，已略过`);
  return false;
}
