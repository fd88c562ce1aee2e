import { describe, expect, test } from 'vitest';
import { fillIn } from '../../../server/src/features/completion/template';
import { initialsOf, spells } from '../../../server/src/features/completion/pinyin';
import { filterText, keyFor } from '../../../server/src/features/completion/typed';

describe('a template', () => {
  test.each([
    ['办案[[××]]件', {}, '办案××件', '办案${1:××}件'],
    ['[[year=20××]]年至[[year]]年底，[[……]]', {}, '20××年至20××年底，……', '${1:20××}年至$1年底，${2:……}'],
    ['[[year=20××]]年[[×]]月', { year: '2023' }, '2023年×月', '2023年${1:×}月'],
    ['此件[[公开/不公开]]', {}, '此件公开', '此件${1|公开,不公开|}'],
    ['[[year=20××]]年', { year: '2023' }, '2023年', undefined],
    ['费用$5}[[×]]', {}, '费用$5}×', '费用\\$5\\}${1:×}'],
  ] as const)('%s', (template, known, text, snippet) => {
    expect(fillIn(template, known)).toEqual({ text, snippet });
  });
});

describe('pinyin', () => {
  test('initials are of the reading that reports mean', () => {
    expect(initialsOf('行政复议法')).toBe('xzfyf');
    expect(initialsOf('调解率')).toBe('tjl');
  });

  test.each(['x', 'xz', 'xzfy', 'xingzheng', 'xingzfy', 'xzfuy', 'hz'])('%s spells 行政复议', (letters) => {
    expect(spells(letters, '行政复议')).toBe(true);
  });

  test.each(['zx', 'xf', 'xzfyx', 'xinzheng'])('%s does not', (letters) => {
    expect(spells(letters, '行政复议')).toBe(false);
  });

  test('long nonsense is answered at once', () => {
    expect(spells('a'.repeat(36), '啊'.repeat(40))).toBe(false);
    expect(spells('x'.repeat(5000), '行政复议')).toBe(false);
  });
});

describe('what an editor filters by', () => {
  test.each([
    ['', ['行政复议', 'xzfy'], '行政复议 xzfy xzfy'],
    ['行政', ['行政复议'], '行政复议 xzfy'],
    ['(', ['（三）'], '(三） s'],
    ['　　行', ['行政复议'], '　　行政复议 xzfy'],
    ['xz', ['行政复议'], 'xz 行政复议 xzfy'],
    ['清', ['规范性文件清理', '清理'], '清理 规范性文件清理 ql'],
  ])('%j of %j', (typed, keys, expected) => {
    expect(filterText(typed, keys)).toBe(expected);
  });

  test('a key is what has been typed begins', () => {
    expect(keyFor('政', ['行政'])).toBeUndefined();
    expect(keyFor('(三', ['（三）'])).toBe('（三）');
  });
});
