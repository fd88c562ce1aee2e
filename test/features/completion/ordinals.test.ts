import { describe, expect, test } from 'vitest';
import { labelsAt, proposalsAt, taken } from './helpers';

const DRAFT = `云川县2023年法治政府建设年度报告
　　2023年，我县推进各项工作。
　　一、主要做法
　　（一）加强领导。全年学法12次。
　　（二）规范执法
　　全年办理处罚案件120件。
`;
const ordinals = (text: string, asked?: 'mark' | 'line' | 'key' | 'perhaps') => labelsAt(text, asked, 'ordinal');

describe('the next ordinal where a line begins', () => {
  test('is that of the open level, then of those above it, then the first below', () => {
    expect(ordinals(`${DRAFT}█`)).toEqual(['（三）', '二、', '1.']);
  });

  test('says what it continues', () => {
    const details = proposalsAt(`${DRAFT}█`).map(({ detail }) => detail);
    expect(details.slice(0, 3)).toEqual(['接“（二）规范执法”', '接“一、主要做法”', '“（二）规范执法”之下第一项']);
  });

  test('is indented as its level is, and not twice', () => {
    expect(taken(`${DRAFT}█`, '（三）')).toBe(`${DRAFT}　　（三）█`);
    expect(taken(`${DRAFT}　　█`, '（三）')).toBe(`${DRAFT}　　（三）█`);
  });

  test.each([
    ['第一部分 总体情况\n内容。\n█', ['第二部分', '一、']],
    ['一．总体\n内容。\n█', ['二．', '（一）']],
    ['一、总体\n(一)要点\n内容。\n█', ['(二)', '二、', '1.']],
    ['一、总体\n１．要点。内容\n█', ['２．', '二、', '（1）']],
    ['一、总体\n（１）要点。内容\n█', ['（２）', '二、', '①']],
    ['一、总体\n①要点\n内容。\n█', ['②', '二、']],
    ['## 一、总体\n内容。\n█', ['二、', '（一）']],
  ])('keeps the form of the draft: %s', (text, expected) => {
    expect(ordinals(text)).toEqual(expected);
  });

  test('keeps the heading marks of Markdown', () => {
    expect(taken('## 一、总体\n内容。\n█', '二、')).toBe('## 一、总体\n内容。\n## 二、█');
  });

  test('goes on with 1. where the draft numbers a level on', () => {
    const text = '一、甲\n1.清理文件\n内容。\n2.审查合同\n内容。\n二、乙\n3.办理案件\n内容。\n4.普及法律\n内容。\n三、丙\n█';
    expect(ordinals(text)).toContain('5.');
    expect(ordinals(text)).not.toContain('1.');
  });

  test('below 1. goes on with （一） and then with 2.', () => {
    expect(ordinals('一、总体\n1.工作\n（一）学习\n内容。\n（二）培训\n内容。\n2.检查\n（一）日常\n内容。\n█').slice(0, 3)).toEqual([
      '（二）',
      '3.',
      '二、',
    ]);
  });

  test('between two headings says that those behind have to move', () => {
    const [first] = proposalsAt('一、甲\n内容。\n█\n二、乙\n内容。\n');
    expect(first).toMatchObject({ label: '二、', note: expect.stringContaining('重新编排本级序号') as string });
    expect(proposalsAt(`${DRAFT}█`)[0]!.note).toBeUndefined();
  });

  test('of points at the beginnings of lines comes before that of headings', () => {
    expect(ordinals('一、总体\n一是加强学习。\n二是加强宣传。\n█')).toEqual(['三是', '二、', '（一）']);
    expect(ordinals('一、总体\n要求：一是加强学习。二是加强宣传。\n█')).toEqual(['二、', '（一）', '三是']);
  });

  test('in a draft without headings is the first', () => {
    expect(ordinals('全年工作有序开展。\n█')).toEqual(['一、']);
  });

  test('is found by what has been begun of it, the closing bracket of the editor counted', () => {
    expect(ordinals(`${DRAFT}　　（█）`, 'mark')).toEqual(['（三）']);
    expect(taken(`${DRAFT}　　（█）`, '（三）', 'mark')).toBe(`${DRAFT}　　（三）█`);
    expect(taken(`${DRAFT}　　（三█）`, '（三）', 'perhaps')).toBe(`${DRAFT}　　（三）█`);
    expect(taken(`${DRAFT}　　(█)`, '（三）', 'mark')).toBe(`${DRAFT}　　（三）█`);
    expect(ordinals(`${DRAFT}　　二█`, 'perhaps')).toEqual(['二、']);
  });

  test('is no more than the draft has numbers for', () => {
    expect(ordinals('一、总体\n⑲要点\n内容。\n█')).toContain('⑳');
    expect(ordinals('一、总体\n⑳要点\n内容。\n█')).toEqual(['二、']);
  });

  test('is listed behind a line end for who asks for that, and in empty lines only', () => {
    expect(ordinals(`${DRAFT}█`, 'line')).toEqual(['（三）', '二、', '1.']);
    expect(proposalsAt(`${DRAFT}█`, 'line').every(({ kind }) => kind === 'ordinal')).toBe(true);
    expect(ordinals(`${DRAFT}█后半段话。`, 'line')).toEqual([]);
  });
});

describe('no ordinal is proposed', () => {
  test.each([
    ['inside a sentence', `${DRAFT}全年三█`, 'perhaps'],
    ['behind a bracket inside a sentence', `${DRAFT}各部门（█）`, 'mark'],
    ['behind a numeral that does not come next', `${DRAFT}七█`, 'perhaps'],
    ['as words are typed where nothing has been begun', `${DRAFT}完█`, 'perhaps'],
    ['inside a table', '一、总体\n| 项目 | 件数 |\n| --- | --- |\n| 许可 | 5 |\n█| 处罚 | 6 |\n', 'key'],
  ] as const)('%s', (_where, text, asked) => {
    expect(ordinals(text, asked)).toEqual([]);
  });
});

describe('一是 inside a paragraph', () => {
  test.each([
    ['一是加强学习；█', ['二是']],
    ['一是加强学习。█', ['二是']],
    ['一要加强学习；二要加强宣传；█', ['三要']],
    ['第一，加强学习。█', ['第二']],
    ['首先，加强学习。█', ['其次']],
    ['首先，加强学习。其次，加强宣传。█', ['再次', '最后']],
    ['首先，加强学习。其次，加强宣传。再次，加强检查。█', ['最后']],
    ['首先，加强学习。其次，加强宣传。最后，加强检查。█', []],
    ['一是抓两点：一是学习；二是宣传。█', ['三是', '二是']],
  ])('%s', (text, expected) => {
    expect(ordinals(`一、总体\n我们抓了几件事。${text}`, 'mark')).toEqual(expected);
  });

  test('says what it continues, and takes the place of what has been typed', () => {
    const text = '我们抓了两件事。一是加强领导，完善机制；二█';
    expect(proposalsAt(text, 'perhaps')[0]).toMatchObject({ label: '二是', detail: '接“一是加强领导……”' });
    expect(taken(text, '二是', 'perhaps')).toBe('我们抓了两件事。一是加强领导，完善机制；二是█');
    expect(taken('我们抓了两件事。首先，加强领导。█', '其次', 'mark')).toBe('我们抓了两件事。首先，加强领导。其次，█');
  });

  test('begins behind ： by the key, as the draft begins its lists', () => {
    expect(ordinals('抓好几件事：█')).toEqual(['一是']);
    expect(ordinals('抓好几件事：█', 'mark')).toEqual([]);
    expect(ordinals('抓好两件事。第一，学习。第二，宣传。\n再抓好几件事：█')).toEqual(['第一']);
  });

  test('is not proposed where no list is open', () => {
    expect(ordinals('全年加强学习；█', 'mark')).toEqual([]);
    expect(ordinals('我们抓了两件事。一是学习；█二是宣传。', 'mark')).toEqual(['二是']);
    expect(ordinals('我们抓了两件事。一是学习，█', 'mark')).toEqual([]);
  });
});
