import { describe, expect, test } from 'vitest';
import { LAWS } from '../../../server/src/model/subjects/laws';
import { labelsAt, proposalsAt, taken } from './helpers';

const DRAFT = `云川县2023年法治政府建设年度报告
　　2023年，我县印发《云川县执法规程》，落实《行政处罚法》和《云川县听证办法》。
　　一、主要做法
　　（一）规范执法。依据《行政处罚法》办案，修订《云川县听证办法》，宣传《行政处罚法》。
`;

describe('behind 《', () => {
  test('the titles of the draft come first, the most used at the top, then laws', () => {
    const labels = labelsAt(`${DRAFT}　　依据《█》`, 'mark');
    expect(labels.slice(0, 3)).toEqual(['《行政处罚法》', '《云川县听证办法》', '《云川县执法规程》']);
    expect(labels).toContain('《优化营商环境条例》');
    expect(labels.filter((label) => label === '《行政处罚法》')).toHaveLength(1);
    expect(proposalsAt(`${DRAFT}　　依据《█》`, 'mark')[0]!.detail).toBe('本稿已用3次');
  });

  test.each([
    ['依据《█》办理。', '依据《行政处罚法》█办理。'],
    ['依据《█', '依据《行政处罚法》█'],
    ['依据《行政█》办理。', '依据《行政处罚法》█办理。'],
    ['依据《行政█办理。', '依据《行政处罚法》█办理。'],
    ['依据《行政█复议法》办理。', '依据《行政处罚法》█办理。'],
    ['依据《█，落实《云川县听证办法》。', '依据《行政处罚法》█，落实《云川县听证办法》。'],
  ])('》 stands there once: %s', (text, expected) => {
    expect(taken(`${DRAFT}　　${text}`, '《行政处罚法》', 'perhaps')).toBe(`${DRAFT}　　${expected}`);
  });

  test('titles are found by their first words, without 中华人民共和国, and by pinyin', () => {
    expect(labelsAt('依据《行政复█》', 'perhaps')).toEqual(['《行政复议法》']);
    expect(labelsAt('依据《中华人民共和国行政复█》', 'perhaps')).toEqual(['《中华人民共和国行政复议法》']);
    expect(labelsAt('依据《xzfyf█》', 'perhaps')).toEqual(['《行政复议法》']);
  });

  test('the title that is being written is none of the draft', () => {
    expect(labelsAt(`${DRAFT}　　依据《云川县某█》`, 'perhaps')).toEqual([]);
  });

  test('years behind the title belong to it', () => {
    const draft = '一、总体\n落实《云川县实施方案》（2021—2025年）。\n再按《█》办。';
    expect(taken(draft, '《云川县实施方案》（2021—2025年）', 'mark')).toBe(
      '一、总体\n落实《云川县实施方案》（2021—2025年）。\n再按《云川县实施方案》（2021—2025年）█办。',
    );
  });

  test('a law is named that is in force when the report is written', () => {
    expect(labelsAt(`${DRAFT}依据《█》`, 'mark')).toContain('《公平竞争审查条例》');
    expect(labelsAt(`${DRAFT.replaceAll('2023', '2021')}依据《█》`, 'mark')).not.toContain('《公平竞争审查条例》');
    const law = proposalsAt('依据《公平竞争█》', 'mark')[0];
    expect(law).toMatchObject({ detail: '2024年施行', note: '国务院令第783号，2024年8月1日起施行。' });
  });

  test('every law can be chosen', () => {
    const labels = new Set(labelsAt('依据《█》', 'mark'));
    expect(LAWS.filter(({ title }) => !labels.has(`《${title}》`))).toEqual([]);
  });
});

describe('no title is proposed', () => {
  test.each(['依据█《行政处罚法》。', '依据《行政处罚法》█办理。', '依据有关规定█'])('%s', (text) => {
    expect(labelsAt(text, 'key', 'law')).toEqual([]);
    expect(labelsAt(`${DRAFT}${text}`, 'key', 'document')).toEqual([]);
  });
});
