import { describe, expect, it } from 'vitest';
import { foldingRanges, foremost } from '../../server/src/features/folding';
import { readReport } from '../../server/src/model/report';

const DRAFT = `首页 > 政务公开
索引号：A-01
发布日期：2024年1月20日

云溪县水利工作报告

一、工程检修
（一）渡槽
全年检修2座。

（二）闸门
情况见下表。
闸门\t检修\t更换
东闸\t3\t1
西闸\t4\t2
二、灌区管理
平稳运行。

　　附件：1.工程清单
　　　　　2.灌区名录

云溪县水利局
2024年1月20日
附件1
工程清单
渡槽大修。
`;

/** Each fold by its first and last line. */
function shown(text: string, limit = Infinity): string[] {
  const folds = foremost(foldingRanges(readReport(text)), limit);
  return folds.map(({ span: { start, end }, kind }) => {
    const lines = text.slice(start, end).split('\n');
    return `${kind} ${lines[0]!.trim()} … ${lines.at(-1)!.trim()}`;
  });
}

describe('folding', () => {
  it('has sections, attachments, tables and the furniture of the page', () => {
    expect(shown(DRAFT)).toEqual([
      'furniture 首页 > 政务公开 … 发布日期：2024年1月20日',
      'section 一、工程检修 … 西闸\t4\t2',
      'section （一）渡槽 … 全年检修2座。',
      'section （二）闸门 … 西闸\t4\t2',
      'table 闸门\t检修\t更换 … 西闸\t4\t2',
      'section 二、灌区管理 … 平稳运行。',
      'attachment 附件：1.工程清单 … 2.灌区名录',
      'attachment 附件1 … 渡槽大修。',
    ]);
  });

  it('leaves out what is lower down where a client takes only so many', () => {
    expect(shown(DRAFT, 3)).toEqual([
      'section 一、工程检修 … 西闸\t4\t2',
      'section 二、灌区管理 … 平稳运行。',
      'attachment 附件1 … 渡槽大修。',
    ]);
  });

  it('says what is folded, and how much', () => {
    const collapsed = foldingRanges(readReport(DRAFT)).map((fold) => fold.collapsed);
    expect(collapsed).toContain('（一）渡槽 …（1段）');
    expect(collapsed).toContain('闸门\t检修\t更换 …（2行）');
  });

  it('has nothing in a draft without structure', () => {
    expect(shown('全年平稳运行。\n\n没有问题。\n')).toEqual([]);
    expect(shown('')).toEqual([]);
  });
});
