import { readReport } from '../../server/src/model/report';
import { exportWord, type Exported } from '../../server/src/word/write/export';
import { allOf, elementOf, partsOf, textOf, valueAt, type Element } from './package';

/** A draft as a Word file, taken apart. */
export interface Taken extends Exported {
  readonly parts: ReadonlyMap<string, string>;
  readonly body: Element;
  readonly paragraphs: readonly Element[];
}

export async function exported(text: string): Promise<Taken> {
  const result = await exportWord(readReport(text));
  const parts = partsOf(result.bytes);
  const body = elementOf(parts.get('word/document.xml')!);
  return { ...result, parts, body, paragraphs: allOf(body, 'w:p') };
}

/** Each paragraph that has words: its style and its words. */
export function styled({ paragraphs }: Taken): [style: string | undefined, text: string][] {
  return paragraphs.map((one): [string | undefined, string] => [valueAt(one, 'w:pPr', 'w:pStyle'), textOf(one)]).filter(([, text]) => text !== '');
} // prettier-ignore

/** A draft with everything that a draft may have. */
export const WHOLE = `云政发〔2024〕12号

云岭县人民政府关于2024年度渡口管理情况的报告
——以安全检查为重点

市人民政府：
　　2024年，云岭县渡口按季检修，船工持证上岗，渡船逐艘登记。现将有关情况报告如下。
一、主要举措
（一）强化组织领导。县政府常务会议专题研究渡口安全4次，“先检后渡”制度落实。
1.健全制度。修订制度7件。
（1）落实责任。签订责任书58份。
**（二）规范执法**
　　办理案件见表1，	后附说明。
表1 各乡镇案件办理情况
单位：件
| 乡镇 | 受理 | 备注 |
|---|---|---|
| 云岭镇 | 120 | 结转2件 |
| **合计** | 1240 | |

　　二、存在的不足
　　基层力量不足。

　　附件：1.渡口检查记录
　　　　　2.渡口名录

　　　　　　　　　　　　　　　　　　云岭县人民政府
　　　　　　　　　　　　　　　　　　2025年1月18日
　　（此件公开发布）

附件1
渡口检查记录
　　东渡、西渡各检查四次。

附件2：渡口名录
序号	渡口	船只
1	东渡	3
2	西渡	2
`;
