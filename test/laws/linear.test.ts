import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { foldingRanges } from '../../server/src/features/folding';
import { readMentions } from '../../server/src/model/lineMention';
import { readReport } from '../../server/src/model/report';
import { readDocument } from '../../server/src/syntax/document';
import { fold } from '../../server/src/text/fold';
import { growth } from '../support/work';
import { samples } from './pieces';

/** The samples again and again, no sentence like another, so that nothing can be borrowed. */
function draftOf(copies: number): string {
  let text = '';
  for (let copy = 0; copy < copies; copy += 1) {
    text += samples.map((sample) => sample.replaceAll('。', `。${String.fromCharCode(0x6c34 + copy)}`)).join('\n');
  }
  return text;
}

describe('time', () => {
  it('grows with the text: eight times as long, about eight times the time', () => {
    const [short, long] = [draftOf(1), draftOf(8)];
    const run = (text: string): unknown => check(readReport(text));
    for (let warm = 0; warm < 4; warm += 1) run(short);
    expect(growth(run, short, long, 14)).toBeLessThanOrEqual(14);
  });
});

/** What could lead a reader into trying the same place again and again. */
const REPEATED = [
  '每个配1名、',
  '各配1名、',
  '5%、',
  '率5%，',
  '3项措施：',
  '上述1件中，',
  '应办9件，已办8件，',
  '由8件上升至9件，',
  '同比增长1%（上年100件），',
  '收到8件、受理9件、',
  '上年结转1件，新收2件，',
  '（',
  '）',
  '(1',
  '1,',
  '1,000,',
  '1.',
  '1-',
  '1:',
  '1·',
  '0',
  '1',
  'a',
  'A1',
  '《',
  '《》',
  '《布署',
  '布署',
  '约1人左右',
  '近20余',
  '约',
  '左右',
  '复议开庭',
  '防止不再发生',
  '推动落实落实',
  '县工商局',
  '坚定“四个意识',
  '“',
  '"',
  '〔2023〕',
  '第',
  '第一',
  '第1、',
  '前1',
  '其中',
  '其中1件、',
  '一',
  '一是',
  '。一是',
  '。（一）',
  '一、',
  '一、\n',
  '（一）\n',
  '1.\n',
  '①',
  '首先，',
  '——',
  '第一部分\n',
  '年',
  '2023',
  '2023年',
  '2023-',
  '1月',
  '二〇二三',
  '百',
  '三分之',
  '万',
  '几',
  '翻',
  '至',
  '1至2',
  '等',
  '甲、',
  '全市',
  '截至',
  '委员会',
  '局',
  ' ',
  '　',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '|',
  '| ',
  '#',
  '> ',
  '*',
  '。',
  '附件：1.\n',
  '附件1.\n',
  '目录\n',
  '年度报告\n',
  '2023年1月1日\n',
  '（注）\n',
  '索引号\n',
  '\0',
  '\ufffd',
  '😀',
  '𠮷',
  '\ud800',
];

/** Thousands of figures in one sentence: only the finding of them is asked to be linear, not what may relate them. */
const FIGURES = [
  '1件',
  '1件、',
  '（1件）',
  '（1件',
  '百分之',
  '1%、',
  '占1%',
  '收到1件，受理',
  '其中1件；',
  '近1万名以上',
  '3—5个',
  '十一件',
  '截至1月1件',
];

const LENGTH = 6000;
const LIMIT = 8;
const name = (unit: string): string => JSON.stringify(unit);
const many = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

describe('one piece again and again, four times as long', () => {
  it.each(REPEATED.map((unit) => [name(unit), unit] as const))('is no more than eight times the work: %s', (_, unit) => {
    const [short, long] = [many(unit, LENGTH), many(unit, 4 * LENGTH)];
    const all = (text: string): unknown => {
      const report = readReport(text);
      return [check(report), foldingRanges(report)];
    };
    expect(growth(all, short, long, LIMIT)).toBeLessThanOrEqual(LIMIT);
  });

  it.each([...REPEATED, ...FIGURES].map((unit) => [name(unit), unit] as const))(
    'is found in no more than eight times the work: %s',
    (_, unit) => {
      const [short, long] = [many(unit, LENGTH), many(unit, 4 * LENGTH)];
      const read = (text: string): unknown => [readDocument(text), readMentions(fold(text).replaceAll(/[\r\n]/g, ' '))];
      expect(growth(read, short, long, LIMIT)).toBeLessThanOrEqual(LIMIT);
    },
  );

  it.each(FIGURES.map((unit) => [name(unit), unit] as const))('is checked in no more than eight times the work: %s', (_, unit) => {
    const [short, long] = [many(unit, LENGTH), many(unit, 4 * LENGTH)];
    expect(growth((text) => check(readReport(text)), short, long, LIMIT)).toBeLessThanOrEqual(LIMIT);
  });

  it('is so for brackets inside brackets', () => {
    const nested = (times: number): string => '(1件'.repeat(times) + ')'.repeat(times);
    expect(growth(readMentions, nested(1000), nested(4000), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });

  it.each(
    ['目录\n一、甲', '报告\n目录\n一、甲', '甲|1|2\n乙|1|2\n续表', '附件', '年度报告', '报告', '（', '——'].map(
      (head) => [name(head), head] as const,
    ),
  )('is so behind %s too', (_, head) => {
    for (const unit of ['.', ' ', '·', '1', ',', '、', '。', '》', '局、', '甲（']) {
      const [short, long] = [many(unit, LENGTH), many(unit, 4 * LENGTH)].map((tail) => `${head}${tail}\n一、甲`) as [string, string];
      expect(growth((text) => check(readReport(text)), short, long, LIMIT)).toBeLessThanOrEqual(LIMIT);
    }
  });
});
