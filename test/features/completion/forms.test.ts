import { describe, expect, test } from 'vitest';
import { check } from '../../../server/src/features/check';
import { fillIn } from '../../../server/src/features/completion/template';
import { readReport } from '../../../server/src/model/report';
import { profileOf } from '../../../server/src/rules/profiles/detect';
import { SKELETONS } from '../../../server/src/rules/profiles/forms/index';
import { PHRASES } from '../../../server/src/rules/profiles/forms/phrases';
import { PROFILES } from '../../../server/src/rules/profiles/index';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/settings';
import { labelsAt, proposalsAt, taken } from './helpers';

const DRAFT = `云川县2023年法治政府建设年度报告
　　2023年，我县推进各项工作。
　　一、主要举措和成效
　　（一）加强党的领导。县长主持研究法治建设工作，履行第一责任人职责。
　　（二）规范行政执法
　　全年办理处罚案件120件。
`;

/** Findings but for what is left to fill in. */
function findings(text: string): string[] {
  return check(readReport(text), DEFAULT_SETTINGS)
    .filter(({ group, rule }) => group !== 'leftovers' && rule !== 'report-year-missing')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('phrases', () => {
  test('are proposed where a sentence begins, those of the section first', () => {
    const labels = labelsAt(`${DRAFT}█`, 'key', 'phrase');
    expect(labels.slice(0, 2)).toEqual(['行政执法', '行政处罚']);
    expect(labels).toContain('人民调解');
    expect(labelsAt(`${DRAFT}　　成效明显。█`, 'key', 'phrase')).toContain('行政执法');
  });

  test.each([
    ['xzfy', ['行政复议']],
    ['xingzhengfu', ['行政复议']],
    ['清理', ['规范性文件清理']],
    ['行政复议', ['行政复议']],
  ])('come up as %s is typed', (typed, expected) => {
    expect(labelsAt(`${DRAFT}　　${typed}█`, 'perhaps', 'phrase')).toEqual(expected);
  });

  test.each(['　　行政█', '　　全年推进行政复议█', '　　（三）行政复议█', '　　全年学法█', '　　x█', '　　APP█'])(
    'stay away from prose and headings: %s',
    (text) => {
      expect(labelsAt(`${DRAFT}${text}`, 'perhaps', 'phrase')).toEqual([]);
    },
  );

  test('say the year that the draft is about', () => {
    const found = proposalsAt(`${DRAFT}　　普法█`).find(({ label }) => label === '普法')!;
    expect(found.newText).toContain('“八五”普法规划');
    const later = proposalsAt(`${DRAFT.replaceAll('2023', '2026')}　　普法█`).find(({ label }) => label === '普法')!;
    expect(later.newText).toContain('“九五”普法规划');
  });

  test('at the beginning of a line are indented as the draft is', () => {
    expect(taken(`${DRAFT}█`, '行政执法')).toContain('\n　　全县各级');
    expect(taken('一、总体\n内容。\n█', '行政执法')).toContain('\n全县各级');
    expect(taken(`${DRAFT}　　成效明显。█`, '行政执法')).toContain('成效明显。全县各级');
  });

  test.each(PHRASES)('$name: has pinyin initials, full-width marks, and is no slip itself', ({ keys, body }) => {
    expect(keys.some((key) => /^[a-z]{2,}$/.test(key))).toBe(true);
    const { text, snippet } = fillIn(body.join('\n'));
    expect(text).not.toMatch(/[,;:()$[\]{}|]/);
    expect(snippet).toMatch(/\$\{1[:|]/);
    expect(findings(`一、总体\n${text.trim()}\n`)).toEqual([]);
  });

  test('no two answer to one name', () => {
    const names = PHRASES.flatMap(({ name, keys }) => [name, ...keys]);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('the skeleton of a report', () => {
  test('is proposed in an empty draft, of every kind', () => {
    expect(labelsAt('█', 'key', 'skeleton')).toHaveLength(PROFILES.length);
    expect(labelsAt('fzzf█', 'perhaps', 'skeleton')).toEqual(['法治政府建设年度报告框架']);
    expect(labelsAt('报告框架█', 'perhaps', 'skeleton')).toHaveLength(PROFILES.length);
  });

  test('below a title is of the kind that the title says, without a title', () => {
    const text = '云川县2023年政府信息公开工作年度报告\n█';
    expect(labelsAt(text, 'key', 'skeleton')).toEqual(['政府信息公开工作年度报告框架']);
    expect(taken(text, '政府信息公开工作年度报告框架').match(/年度报告$/gm)).toHaveLength(1);
    expect(taken(text, '政府信息公开工作年度报告框架')).toContain('2023年1月1日至12月31日');
  });

  test('is proposed in no draft that has been begun', () => {
    expect(labelsAt(`${DRAFT}█`, 'key', 'skeleton')).toEqual([]);
    expect(labelsAt(`${'我县推进各项工作。'.repeat(20)}\n█`, 'key', 'skeleton')).toEqual([]);
  });

  test.each(SKELETONS)('$profile: is read as what it is, and is no slip itself', ({ profile }) => {
    const index = SKELETONS.findIndex((one) => one.profile === profile);
    const { newText, snippet } = proposalsAt('█').filter(({ kind }) => kind === 'skeleton')[index]!;
    expect(profileOf(readReport(newText), 'auto').id).toBe(profile);
    expect(findings(newText)).toEqual([]);
    const stops = [...new Set([...snippet!.matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1])))];
    expect(stops).toEqual(stops.map((_, i) => i + 1));
  });

  test.each(SKELETONS)('$profile: has all that reports of its kind must contain', ({ profile, sections }) => {
    const { contents } = PROFILES.find(({ id }) => id === profile)!;
    const given = sections.flatMap(({ gives }) => gives);
    expect(contents.map(({ id }) => id).filter((id) => !given.includes(id) && profile !== 'government-work')).toEqual([]);
    for (const id of given) expect(contents.some((content) => content.id === id)).toBe(true);
  });
});

describe('the sections of a report', () => {
  test('that are missing are proposed with the next number of the draft', () => {
    expect(labelsAt(`${DRAFT}█`, 'key', 'section')).toEqual(['二、存在的不足和原因', '二、2024年工作安排']);
    expect(taken(`${DRAFT}█`, '二、2024年工作安排')).toContain('\n　　二、2024年工作安排\n　　2024年，我县将');
    expect(taken(`${DRAFT}█`, '二、2024年工作安排')).toContain('\n　　（一）');
  });

  test('keep the form of the draft', () => {
    const text = DRAFT.replace('一、', '第一部分 ').replace('（一）', '一、').replace('（二）', '二、');
    expect(labelsAt(`${text}█`, 'key', 'section')[0]).toBe('第二部分存在的不足和原因');
  });

  test('come up as two characters of them are typed where a line begins', () => {
    expect(labelsAt(`${DRAFT}　　存在█`, 'perhaps', 'section')).toEqual(['二、存在的不足和原因']);
    expect(labelsAt(`${DRAFT}　　存█`, 'perhaps', 'section')).toEqual([]);
    expect(labelsAt(`${DRAFT}　　工作中存在█`, 'perhaps', 'section')).toEqual([]);
  });

  test('that the draft has are not', () => {
    const text = `${DRAFT}　　二、存在的不足和原因\n　　由于经费紧张，执法设备仍有不足。\n█`;
    expect(labelsAt(text, 'key', 'section')).toEqual(['三、2024年工作安排']);
  });
});
