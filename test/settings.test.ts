import { describe, expect, it } from 'vitest';
import { configFileOf } from '../server/src/features/config/configFile';
import { parseJson } from '../server/src/features/config/json';
import { editsFor, newConfig, type Change } from '../server/src/features/config/silence';
import { check } from '../server/src/features/check';
import { readReport } from '../server/src/model/report';
import { givensFor } from '../server/src/rules/config/file';
import { literalGlob, matchesAny, matchesGlob } from '../server/src/rules/config/glob';
import { isAllowed } from '../server/src/rules/allowed';
import { MOST_PROBLEMS, nearest } from '../server/src/rules/config/problem';
import { RULES } from '../server/src/rules/index';
import { defineRule, type Rule } from '../server/src/rules/rule';
import { layered, readSettings, type Settings } from '../server/src/rules/settings';
import { WordIndex } from '../server/src/rules/words';
import { span } from '../server/src/text/span';

describe('patterns of paths', () => {
  it.each([
    ['报告.txt', '稿/报告.txt', true],
    ['/报告.txt', '稿/报告.txt', false],
    ['./报告.txt', '报告.txt', true],
    ['*.txt', '稿/a.txt', true],
    ['稿/*.txt', '稿/附/a.txt', false],
    ['稿/**', '稿/附/a.txt', true],
    ['稿/**/a.txt', '稿/a.txt', true],
    ['**/附/*.txt', '稿/附/a.txt', true],
    ['稿', '稿/附/a.txt', true],
    ['稿/', '稿', false],
    ['稿/', '稿/', true],
    ['a?.txt', 'ab.txt', true],
    ['a?.txt', 'a.txt', false],
    ['{初稿,终稿}.txt', '终稿.txt', true],
    ['报告[定稿].txt', '报告[定稿].txt', true],
    ['报告[定稿].txt', '报告定.txt', false],
    ['a\\*.txt', 'a*.txt', true],
    ['a\\*.txt', 'ab.txt', false],
    ['', 'a.txt', false],
    ['*', '', false],
  ])('%s and %s: %s', (pattern, path, wanted) => expect(matchesGlob(pattern, path)).toBe(wanted));

  it('the last that matches decides', () => {
    expect(matchesAny(['*.txt', '!终稿.txt'], '终稿.txt')).toBe(false);
    expect(matchesAny(['!终稿.txt', '*.txt'], '终稿.txt')).toBe(true);
  });

  it.each(['a*b?c{d,e}\\f[g]!.txt', '!a.txt', '# 稿.txt', '稿/ a.txt', '**'])('a path by itself is matched: %s', (path) => {
    expect(matchesAny([literalGlob(path)], path)).toBe(true);
    expect(matchesAny([literalGlob(path)], path.replace(/[*!#a{]/, 'z'))).toBe(false);
  });

  it('end, however many stars there are', () => {
    const path = `${'a/'.repeat(100)}${'a'.repeat(100)}`;
    expect(matchesGlob(`${'**/a/'.repeat(80)}${'*a'.repeat(80)}b`, path)).toBe(false);
    expect(matchesGlob('{a,b}'.repeat(90), path)).toBe(false);
  });

  it('stand for no more than a few dozen, all of them or none', () => {
    const letters = '{a,b,c,d,e,f,g,h}';
    const problems = (files: string): number => configFileOf(parseJson(JSON.stringify({ overrides: [{ files }] }))).problems.length;
    expect([problems(letters + letters), problems(`${letters}${letters}{a,b}`)]).toEqual([0, 1]);
    expect([matchesGlob(letters + letters, 'ha'), matchesGlob(`${letters}${letters}{a,b}`, 'hab')]).toEqual([true, false]);
  });
});

describe('a settings file that is hostile', () => {
  const problemsOf = (config: object): number => configFileOf(parseJson(JSON.stringify(config))).findings.length;

  it('has as many problems named as anybody would read', () => {
    const names = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`name-${i}`, 1]));
    expect(problemsOf(names)).toBe(MOST_PROBLEMS);
    expect(problemsOf({ severity: names })).toBe(MOST_PROBLEMS);
    const twice = `{${'"profile":"auto",'.repeat(1000)}}`;
    expect(configFileOf(parseJson(twice)).findings).toHaveLength(MOST_PROBLEMS);
  });

  it('has not every draft held against a hundred thousand patterns', () => {
    const files = Array.from({ length: 100_000 }, () => '*');
    const config = configFileOf(parseJson(JSON.stringify({ exclude: files, overrides: [{ files }] })));
    expect(config.problems.map(({ name }) => name)).toEqual(['exclude', 'overrides[0].files']);
    expect([config.exclude.length, config.overrides[0]!.files.length]).toEqual([500, 500]);
    const many = configFileOf(parseJson(JSON.stringify({ overrides: Array.from({ length: 50_000 }, () => ({ files: '*' })) })));
    expect([many.problems.length, many.overrides.length]).toEqual([1, 2000]);
  });
});

describe('layers', () => {
  const given = (raw: object) => readSettings(raw, RULES).given;

  it('the later stands over the earlier, name by name', () => {
    const user = given({ severity: { 'parts-exceed-total': 'hint', 'own-word': 'off' }, profile: 'general' });
    const file = given({ severity: { 'parts-exceed-total': 'error', 'own-word': 'default' } });
    expect(layered([user, file])).toMatchObject({ severity: { 'parts-exceed-total': 'error' }, profile: 'general' });
    expect(layered([user, file]).severity).not.toHaveProperty('own-word');
    expect(layered([user, given({ profile: 'auto' })]).profile).toBe('auto');
  });

  it('words come together', () => {
    const user = given({ words: { allowed: ['台帐'], replaced: { 登陆: '登录', 甲: '乙' } } });
    const file = given({ words: { allowed: ['台帐', '帐户'], replaced: { 甲: '丙' } } });
    expect(layered([user, file]).words).toEqual({
      allowed: ['台帐', '帐户'],
      replaced: [
        { wrong: '登陆', right: '登录' },
        { wrong: '甲', right: '丙' },
      ],
    });
  });

  it('two places that would put a word right for ever do not count', () => {
    const { words } = layered([given({ words: { replaced: { 甲: '乙' } } }), given({ words: { replaced: { 乙: '甲', 登陆: '登录' } } })]);
    const settings: Settings = { ...layered([]), words };
    expect(check(readReport('甲乙登陆。'), settings).map(({ rule, span: { start } }) => [rule, start])).toEqual([['own-word', 2]]);
  });

  it('what is no object at all is no settings', () => {
    for (const raw of [null, undefined, 3, 'x', [1], { severity: [] }]) expect(layered([given(raw as object)])).toEqual(layered([]));
  });

  it('names that every object has are no rules', () => {
    const { problems } = readSettings(JSON.parse('{"severity":{"__proto__":"off","constructor":"off"}}'), RULES);
    expect(problems.map(({ at }) => at)).toEqual(['key', 'key']);
  });

  it('overrides count for their drafts, in their order', () => {
    const { overrides, ...rest } = configFileOf(
      parseJson(`{ "severity": { "own-word": "hint" }, "overrides": [
        { "files": "稿/**", "severity": { "own-word": "error" } }, { "files": "*.md", "severity": { "own-word": "off" } }] }`),
    );
    const severityFor = (path: string) => layered(givensFor({ ...rest, overrides }, path)).severity['own-word'];
    expect(['a.txt', '稿/a.txt', '稿/a.md'].map(severityFor)).toEqual(['hint', 'error', 'off']);
  });
});

describe('options', () => {
  const rule: Rule = defineRule({ ...RULES[0]!, options: { most: { default: 3, description: { zh: '', en: '' } } } } as never);

  it.each([
    [{ options: { [rule.id]: { most: 5 } } }, 5],
    [{ options: { [`${rule.id}.most`]: 5 } }, 5],
    [{ [`options.${rule.id}.most`]: 5 }, 5],
  ])('%j', (raw, wanted) => {
    const { settings, problems } = readSettings(raw, [rule]);
    expect([settings.options[rule.id]!['most'], problems]).toEqual([wanted, []]);
  });

  it.each([
    [{ options: { [rule.id]: { most: '5' } } }, '数字'],
    [{ options: { [rule.id]: { mos: 5 } } }, '是不是“most”'],
    [{ options: { [rule.id]: 5 } }, '对象'],
    [{ options: { [`${rule.id}s`]: { most: 5 } } }, `是不是“${rule.id}”`],
  ])('%j is wrong', (raw, message) => {
    const { settings, problems } = readSettings(raw, [rule]);
    expect(settings.options).toEqual({});
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });
});

describe('words that are right', () => {
  const words = { allowed: ['台帐', '“一网通办”'], replaced: [] };
  const allowed = (text: string, part: string, group: Rule['group']) => {
    const start = text.indexOf(part);
    return isAllowed(words, group, span(start, start + part.length), text);
  };

  it.each([
    ['登录台帐2本', '台帐', 'wording', true],
    ['登录台帐2本', '帐', 'wording', true],
    ['登录台帐2本', '台帐2', 'wording', false],
    ['登录帐2本', '帐', 'wording', false],
    ['推行“一网通办”', '“', 'punctuation', true],
    ['登录台帐2本', '台帐', 'figures', false],
    ['登录台帐2本', '台帐', 'dates', false],
    ['登录台帐2本', '台帐', 'structure', false],
  ] as const)('%s: %s in %s: %s', (text, part, group, wanted) => expect(allowed(text, part, group)).toBe(wanted));

  it('cover a place between two of their characters, not one beside them', () => {
    const index = new WordIndex(['台帐']);
    expect([0, 1, 2, 3].map((at) => index.covers('登台帐2', span(at, at), 100))).toEqual([false, false, true, false]);
  });
});

describe('many words', () => {
  it('are found in one pass, the longest first', () => {
    const index = new WordIndex(['网', '一网通', '一网通办', '通办']);
    expect(index.in('一网通办和一网通、网').map(({ word, start }) => [word, start])).toEqual([
      [2, 0],
      [1, 5],
      [0, 9],
    ]);
  });

  it('cost no more by the thousand', () => {
    const replaced = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`错词${i}号`, `正词${i}号`]));
    const { settings, problems } = readSettings({ words: { replaced } }, RULES);
    expect(problems).toEqual([]);
    expect(check(readReport(`${'错词'.repeat(300_000)}8999号。`), settings).map(({ rule }) => rule)).toEqual(['own-word']);
  });
});

describe('guesses', () => {
  it.each([
    ['sevrity', 'severity'],
    ['Profile', 'profile'],
    ['zzz', undefined],
    ['x'.repeat(1000), undefined],
  ])('%s: %s', (name, wanted) => expect(nearest(name, ['severity', 'profile', 'words'])).toBe(wanted));
});

describe('a settings file that is changed', () => {
  const apply = (text: string, change: Change): string | undefined => {
    const edits = editsFor(text, change);
    if (!edits) return undefined;
    return [...edits]
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((all, { span: { start, end }, newText }) => all.slice(0, start) + newText + all.slice(end), text);
  };
  const severityIn = (text: string, path: string) => layered(givensFor(configFileOf(parseJson(text)), path)).severity['own-word'];
  const draft: Change = { kind: 'draft', rule: 'own-word', path: '稿/a.txt' };
  const folder: Change = { kind: 'folder', rule: 'own-word', path: '' };

  it.each([
    '{}',
    '',
    '{ "overrides": [{ "files": "**", "severity": { "own-word": "error" } }] }',
    '{ "overrides": [{ "files": "/稿/a.txt" }] }',
    '{ "overrides": [{ "files": "/稿/a.txt", "severity.own-word": "error" }] }',
    '{ "severity.own-word": "error" }',
    '{\r\n\t"severity": { "own-word": "error", }, // 说明\r\n}\r\n',
  ])('silences the rule in the draft, whatever was there: %j', (before) => {
    const after = apply(before, draft)!;
    expect(configFileOf(parseJson(after)).findings).toEqual([]);
    expect(severityIn(after, '稿/a.txt')).toBe('off');
    expect(severityIn(after, '稿/b.txt')).toBe(severityIn(before, '稿/b.txt'));
    const all = apply(before, folder)!;
    expect([severityIn(all, '稿/a.txt'), severityIn(all, 'b.txt')]).toEqual(['off', 'off']);
  });

  it('stays as it was where it is in no state to be changed', () => {
    for (const text of ['{', '[]', '3', '{ "overrides": {} }', '{ "overrides": [{ "files": "/稿/a.txt", "severity": 3 }] }']) {
      expect(apply(text, draft), text).toBeUndefined();
    }
    expect(apply('{ "words": [] }', { kind: 'word', word: '台帐' })).toBeUndefined();
  });

  it('takes words in one after the other', () => {
    const one = newConfig({ kind: 'word', word: '台帐' });
    expect(JSON.parse(apply(one, { kind: 'word', word: '帐户' })!)).toEqual({ words: { allowed: ['台帐', '帐户'] } });
    expect(apply('{ "words.allowed": ["甲"] }', { kind: 'word', word: '乙' })).toContain('乙');
  });
});
