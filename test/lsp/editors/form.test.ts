import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/src/rules/index';
import { readSettings } from '../../../server/src/rules/settings';
import { codeOf } from './desk';

/** These editors are not run here: that their configuration can be read, and starts the command, is all that is tested. */
const COMMAND = ['hegao', 'lsp', '--stdio'];
const isReport = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(name));
const isUsable = (settings: unknown): boolean =>
  readSettings(settings, RULES).problems.filter(({ name }) => name !== 'inlayHints').length === 0;

test('Kate: the server', async () => {
  const { servers } = JSON.parse(await codeOf('kate', 'kate')) as {
    servers: Record<string, { command: string[]; highlightingModeRegex: string; initializationOptions: object }>;
  };
  const [[, server]] = Object.entries(servers) as [[string, (typeof servers)[string]]];
  expect(server.command).toEqual(COMMAND);
  expect(isUsable(server.initializationOptions)).toBe(true);
  // It is started by the name of the syntax that the same page defines.
  const name = /<language name="([^"]+)"/.exec(await codeOf('kate', 'kate-syntax'))![1]!;
  expect(name).toMatch(new RegExp(server.highlightingModeRegex));
});

test('Kate: the syntax', async () => {
  const xml = await codeOf('kate', 'kate-syntax');
  const open: string[] = [];
  for (const [, closing, name, own] of xml.matchAll(/<(\/?)([A-Za-z]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) expect(open.pop()).toBe(name);
    else if (!own) open.push(name!);
  }
  expect(open).toEqual([]);
  expect(isReport(/extensions="([^"]+)"/.exec(xml)![1]!.split(';'), '某县2024年法治政府建设年度报告.txt')).toBe(true);
  const [, heading] = /String="([^"]+)"/.exec(xml)!;
  expect(['一、办案情况', '（二）办案质量', '第三部分 其他'].filter((line) => !new RegExp(heading!).test(line))).toEqual([]);
});

test('JetBrains: the template and its options', async () => {
  const template = JSON.parse(await codeOf('jetbrains', 'lsp4ij-template')) as {
    programArgs: Record<string, string>;
    fileTypeMappings: { fileType: { patterns: string[] }; languageId: string }[];
  };
  expect(template.programArgs['default']!.split(' ')).toEqual(COMMAND);
  expect(template.programArgs['windows']!.split(' ').slice(2)).toEqual(COMMAND);
  expect(template.fileTypeMappings).toMatchObject([{ languageId: 'report-draft' }]);
  expect(isReport(template.fileTypeMappings[0]!.fileType.patterns, '年度报告.txt')).toBe(true);
  expect(isUsable(JSON.parse(await codeOf('jetbrains', 'lsp4ij-options')))).toBe(true);
});

test('Helix: the languages', async () => {
  const tables = readToml(await codeOf('helix', 'helix'));
  expect(tables.map(({ name }) => name)).toEqual(['language-server.hegao', 'language']);
  const [server, language] = tables;
  expect([server!.values['command'], ...(server!.values['args'] as string[])]).toEqual(COMMAND);
  expect(isUsable(server!.values['config'])).toBe(true);
  expect(language!.values).toMatchObject({ name: 'report-draft', 'language-servers': ['hegao'], scope: expect.any(String) });
  const globs = (language!.values['file-types'] as { glob: string }[]).map(({ glob }) => glob);
  expect(isReport(globs, '年度报告.txt')).toBe(true);
});

describe('the pages', () => {
  test.each(['neovim', 'emacs', 'helix', 'kate', 'jetbrains'])('%s is in the list, and says the same in English', (name) => {
    expect(readFileSync('docs/editors/README.md', 'utf8')).toContain(`](${name}.md)`);
    expect(readFileSync(`docs/editors/${name}.md`, 'utf8')).toContain('\n## In English\n');
  });
});

/** The little of TOML that the page uses: tables, and values that are JSON but for the `=` in their objects. */
function readToml(text: string): { readonly name: string; readonly values: Record<string, unknown> }[] {
  const parts = text.split(/^\[{1,2}([\w.-]+)\]{1,2}$/m);
  expect(parts[0]!.trim()).toBe('');
  const tables: { name: string; values: Record<string, unknown> }[] = [];
  for (let i = 1; i < parts.length; i += 2) {
    const entries = parts[i + 1]!.trim().split(/\n(?=[\w-]+ = )/);
    const values = entries.map((entry) => {
      const [, key, value] = /^([\w-]+) = ([\s\S]*)$/.exec(entry)!;
      return [key, JSON.parse(value!.replaceAll(/([\w-]+) = /g, '"$1": ').replaceAll(/,(\s*\])/g, '$1'))] as const;
    });
    tables.push({ name: parts[i]!, values: Object.fromEntries(values) as Record<string, unknown> });
  }
  return tables;
}
