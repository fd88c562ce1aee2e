import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/model/report';
import { readDocument } from '../../server/src/syntax/document';

/** The lines that are taken for rows of a table, or for what stands above one. */
function tableLines(text: string): string[] {
  return readDocument(text)
    .lines.filter(({ kind }) => kind === 'table')
    .map(({ start, end }) => text.slice(start, end));
}

const PROSE = [
  '全年受理行政复议申请  136件，办结  120件。',
  '一、\t总体情况',
  '1.\t全年受理行政复议申请136件，办结120件。',
  '　　（一）受理情况。全年受理136件。',
  '首页 | 政务公开 | 互动交流 | 办事服务',
  '联系人：王某某  电话：0000-1234567',
  '张某某  李某某  王某某\n赵某某  钱某某  孙某某',
  '县长  某某某',
  '坚持“1+6+N”|建立“2+3”机制。',
  '浔岭县人民政府    2024年1月12日',
  '\t全年办理行政许可31件、行政处罚12件。',
  '一是办理  二是检查  三是处罚',
  '强基础 促规范 抓落实 求实效',
  '张某某 李某某 王某某 赵某某\n全年受理136件，办结120件。',
  '一、 2023 年 12 月底',
];

const TABLES = [
  '部门\t许可\t处罚\n公安局\t31\t12',
  '部门｜许可｜处罚\n公安局｜31｜12',
  '| 部门 | 许可 |\n|---|---|\n| 公安局 | 31 |',
  '部门        许可    处罚\n公安局      31      12\n城管局      9       58',
  '表1 行政执法情况\n单位：件\n部门\t许可\n公安局\t31',
  '行政执法情况统计表（单位：件）\n\n部门\t许可\n公安局\t31',
  '部门\t许可\n公安局\t31\n\n续表\n部门\t许可\n城管局\t9',
  '部门\t许可\n\n公安局\t31\n\n城管局\t9',
  '项目　自然人　企业　总计\n（一）予以公开　7　2　9\n（二）不予公开　1　0　1',
  '项目 自然人 企业 总计\n一、本年新收 8 2 10\n三、本年度办理结果\n（一）予以公开 7 2 9',
  '项目\t自然人\t企业\t总计\n一、本年新收\t8\t2\t10\n三、本年度办理结果\n（一）予以公开\t7\t2\t9',
  '项目\t行政许可\t\t合计\n\t本年\t上年\t\n公安局\t31\t30\t61',
];

describe('lines of a table', () => {
  for (const text of PROSE) it(`are none in ${text.slice(0, 20)}`, () => expect(tableLines(text)).toEqual([]));
  for (const text of TABLES)
    it(`are all of ${text.slice(0, 20).replaceAll('\n', ' ')}`, () => expect(tableLines(text)).toEqual(text.split('\n')));

  it('are none of a paragraph before a table, or of the note behind it', () => {
    const table = '部门\t许可\n公安局\t31';
    expect(tableLines(`执法情况见下表。\n${table}\n注：含出入境许可12件。`).join('\n')).toBe(table);
  });
});

describe('figures of a table', () => {
  const figures = (text: string): string[] =>
    readReport(text).figures.map(({ text: own, unit, value, subject, indicator, scope, period }) =>
      [own, value.low === value.high ? value.low : `${value.low}–${value.high}`, unit, subject, indicator, scope, period].join(' '),
    );

  it('have their row and column as indicator, and the unit, scope and period that stand above or beside them', () => {
    expect(figures('表1 2023年全县行政复议情况表\n单位：件\n类别\t收到申请\t上年\n自然资源\t26\t１２')).toEqual([
      '26 26 件 行政复议 自然资源·收到申请 全县 2023年',
      '１２ 12 件 行政复议 自然资源·上年 全县 上年',
    ]);
  });

  it('count in the scale of their head, and in percent where it says so', () => {
    expect(figures('项目\t金额（万元）\t占比（%）\n罚款\t1,234.5\t50\n没收\t12\t0.5')).toEqual([
      '1,234.5 12344500–12345500 元  罚款·金额  ',
      '50 49.5–51 %  罚款·占比  ',
      '12 115000–125000 元  没收·金额  ',
      '0.5 0.45–0.6 %  没收·占比  ',
    ]);
  });

  it('take the measure word of their row', () => {
    expect(figures('指标\t计量单位\t2023年\n受理\t件\t12\n罚款\t万元\t3')).toEqual([
      '12 12 件  受理·2023年  2023年',
      '3 25000–35000 元  罚款·2023年  2023年',
    ]);
  });

  it('are neither serial numbers nor remarks', () => {
    expect(figures('序号\t部门\t许可\t备注\n1\t公安局\t31\t12件\n2\t城管局\t9\t')).toHaveLength(2);
  });
});
