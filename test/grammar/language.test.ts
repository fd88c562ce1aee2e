import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;

describe('language configuration', () => {
  const configuration = read<{
    brackets: [string, string][];
    wordPattern: { pattern: string; flags: string };
    onEnterRules: { beforeText: { pattern: string } }[];
  }>('language-configuration.json');
  const words = (text: string) => text.match(new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`));

  it('knows the brackets of both widths', () => {
    const open = configuration.brackets.map(([character]) => character);
    expect(open).toEqual(expect.arrayContaining(['（', '(', '《', '〈', '“', '‘', '【', '〔']));
  });

  it('a word is a figure with its measure word, or a run of Han between punctuation and particles', () => {
    expect(words('受理申请1,187件和粉丝5.9万余名，占33.37％')).toEqual(['受理申请', '1,187件', '粉丝', '5.9万余名', '占', '33.37％']);
  });

  it('Enter keeps the indent of two ideographic spaces', () => {
    const rule = new RegExp(configuration.onEnterRules[0]!.beforeText.pattern);
    expect(rule.test('　　一是加强学习。')).toBe(true);
    expect(rule.test('　　　　　　浔岭县人民政府')).toBe(false);
    expect(rule.test('　　')).toBe(false);
  });
});

describe('file names and first lines of drafts', () => {
  const manifest = read<{ contributes: { languages: { id: string; filenamePatterns: string[]; firstLine: string }[] } }>('package.json');
  const language = manifest.contributes.languages.find(({ id }) => id === 'report-draft')!;
  const named = (name: string) =>
    language.filenamePatterns.some((glob) => new RegExp(`^${glob.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`).test(name));

  it('takes the names that say so, and no other', () => {
    expect(
      ['01-某县2023年法治政府建设年度报告.txt', '报告.md', '信息公开年报.txt', '某局工作总结.md'].filter((name) => !named(name)),
    ).toEqual([]);
    expect(['README.md', 'notes.txt', '报告.docx', '报告.txt.annotations.json'].filter(named)).toEqual([]);
  });

  it('knows a title as first line', () => {
    const title = new RegExp(language.firstLine);
    expect(title.test('浔岭县人民政府2023年法治政府建设年度报告')).toBe(true);
    expect(title.test('# 某市司法局2022年工作报告')).toBe(true);
    expect(title.test('现将工作情况报告如下：')).toBe(false);
    expect(title.test('我们昨天听取了工作，并写了报告')).toBe(false);
  });
});
