import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lintFor } from 'autocorrect-node';
import { diffChars } from 'diff';
import { run } from 'zhlint';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import type { Flag } from './flag';
import { OURS } from './names';

/** A tool that was compared; `flags` is undefined where it is not installed. */
export interface Tool {
  readonly name: string;
  /** What it was asked to do, as its users do. */
  readonly how: string;
  /** The packages that are fetched for the comparison alone; none where ours already has them. */
  readonly packages: readonly string[];
  readonly version: string | undefined;
  readonly flags: ((text: string) => Flag[] | Promise<Flag[]>) | undefined;
}

const require = createRequire(import.meta.url);

function versionOf(name: string): string | undefined {
  try {
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}

function ourVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
}

const LINT_MD = '@lint-md/core';
const TEXTLINT = '@textlint/kernel';
const TEXTLINT_RULES: Readonly<Record<string, object | true>> = {
  'textlint-rule-zh-half-and-full-width-bracket': true,
  '@textlint-rule/textlint-rule-no-unmatched-pair': true,
  '@textlint-rule/textlint-rule-no-invalid-control-character': true,
  'textlint-rule-ja-space-between-half-and-full-width': { space: 'always' },
  'textlint-rule-ja-no-space-between-full-width': true,
};

/** Every tool that is compared, ours first. */
export function tools(): Tool[] {
  const textlint = [TEXTLINT, '@textlint/textlint-plugin-text', ...Object.keys(TEXTLINT_RULES)];
  const [lintMd, kernel] = [versionOf(LINT_MD), textlint.every((name) => versionOf(name)) ? versionOf(TEXTLINT) : undefined];
  return [
    { name: OURS, how: '全部规则打开 · all rules on', packages: [], version: ourVersion(), flags: ours },
    { name: 'zhlint', how: '`run(text, { rules: { preset: "default" } })`', packages: [], version: versionOf('zhlint'), flags: zhlint },
    {
      name: 'autocorrect',
      how: '`lintFor(text, "report.txt")`',
      packages: [],
      version: versionOf('autocorrect-node'),
      flags: autocorrect,
    },
    { name: 'textlint', how: Object.keys(TEXTLINT_RULES).map((name) => `\`${name.replace(/^.*textlint-rule-/, '')}\``).join(', '), packages: textlint, version: kernel, flags: kernel ? textlintFlags : undefined }, // prettier-ignore
    { name: 'lint-md', how: '`lintMarkdown(text)`', packages: [LINT_MD], version: lintMd, flags: lintMd ? lintMdFlags : undefined },
  ];
}

function ours(text: string): Flag[] {
  const severity = Object.fromEntries(RULES.map((rule) => [rule.id, rule.severity]));
  return check(readReport(text), { ...DEFAULT_SETTINGS, severity }).map(({ rule, span }) => ({
    rule,
    start: span.start,
    removed: '',
    added: '',
  }));
}

/** zhlint names the place of a token, and which of its sides it means. */
function zhlint(text: string): Flag[] {
  const found = run(text, { rules: { preset: 'default' } }).validations;
  return found.map(({ index, length, target, message }) => {
    const after = /After$/i.test(target) ? index + length : index;
    return { rule: message, start: after, ...zhlintChange(message, text, after) };
  });
}

function zhlintChange(message: string, text: string, at: number): Pick<Flag, 'removed' | 'added'> {
  if (/需要使用全角/.test(message)) return { removed: text[at] ?? '', added: String.fromCharCode((text.charCodeAt(at) || 0) + 0xfee0) };
  if (/需要一个空格/.test(message)) return { removed: '', added: ' ' };
  return { removed: '', added: '' };
}

/** autocorrect gives lines; what it changes in one is several flags. */
function autocorrect(text: string): Flag[] {
  let from = 0;
  return lintFor(text, 'report.txt').lines.flatMap(({ old, new: mended }) => {
    // its numbers of lines leave out blank ones at the beginning, and columns are of what is left of a line
    const start = text.indexOf(old, from);
    if (start < 0) throw new Error('autocorrect names a line that is not there');
    from = start + old.length;
    return changesOf(old, mended, start);
  });
}

function changesOf(before: string, after: string, start: number): Flag[] {
  const flags: Flag[] = [];
  let at = start;
  let removed = '';
  for (const { value, added, removed: gone } of [...diffChars(before, after), { value: '', added: false, removed: false }]) {
    if (gone) {
      removed = value;
      continue;
    }
    if (added || removed !== '') flags.push({ rule: 'autocorrect', start: at, removed, added: added ? value : '' });
    at += removed.length + (added ? 0 : value.length);
    removed = '';
  }
  return flags;
}

interface TextlintMessage {
  readonly ruleId: string;
  readonly index: number;
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
}

interface TextlintKernel {
  lintText(text: string, options: object): Promise<{ messages: readonly TextlintMessage[] }>;
}

async function textlintFlags(text: string): Promise<Flag[]> {
  const { TextlintKernel } = require(TEXTLINT) as { TextlintKernel: new () => TextlintKernel };
  const of = (name: string): unknown => (require(name) as { default?: unknown }).default ?? require(name);
  const rules = Object.entries(TEXTLINT_RULES).map(([name, options]) => ({ ruleId: name.replace(/^.*textlint-rule-/, ''), rule: of(name), options })); // prettier-ignore
  const plugins = [{ pluginId: 'text', plugin: of('@textlint/textlint-plugin-text') }];
  const { messages } = await new TextlintKernel().lintText(text, { ext: '.txt', filePath: 'report.txt', rules, plugins });
  return messages.map(({ ruleId, index, fix }) => ({
    rule: ruleId,
    start: fix ? fix.range[0] : index,
    removed: fix ? text.slice(...fix.range) : '',
    added: fix?.text ?? '',
  }));
}

interface LintMdReport {
  readonly name: string;
  readonly loc: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

function lintMdFlags(text: string): Flag[] {
  const { lintMarkdown } = require(LINT_MD) as { lintMarkdown(text: string, rules: object, fix: boolean): { lintResult: LintMdReport[] } };
  return lintMarkdown(text, {}, false).lintResult.map(({ name, loc }) => {
    const two = /^space-around/.test(name);
    const start = loc.start.offset + (two ? 1 : 0);
    return { rule: name, start, removed: two ? '' : text.slice(start, loc.end.offset), added: two ? ' ' : '' };
  });
}
