import { behindMatch, isLineStart } from './characters';
import type { Hit, Place, Reader } from './hit';

/** What a form tells who fills it in, in brackets; （填写申请表） is something that citizens do. */
const TELLS =
  /^(?:注:|说明:|提示:)?(?:请|可|应|需)?(?:在此|此处|在此处|据实|如实|根据实际(?:情况)?|按实际(?:情况)?|结合[\u4e00-\u9fff]{0,6}实际)?(?:填写|填入|插入|键入|录入|输入|写明|填列|概述|简述|简要(?:说明|介绍|概括|描述|总结)|列出|列举|逐[项条]说明|分条列述|调整|增减|修改完善|自行(?:增减|调整))(?!.*(?:表|单|书|册|卷|意见)$)[^\d]{0,24}$/;
const ABOUT = /^(?:标题自拟|(?:本部分|本节|这部分|此部分)(?:重点|主要|着重)?(?:写|说明|介绍|反映|填写|总结|列出)[^\d。]{0,20})$/;
const IF_NONE = /^(?:如|若)?(?:没有|无)[\u4e00-\u9fff]{0,10},?(?:填写?[“"]?无|写[“"]?无|可不写|不写|可不填|则?删去|则?删除|可删|请?填“?无)/;
const LENGTH = /^[\u4e00-\u9fff,、:]{0,12}?(?:不超过|控制在|限|不少于|不多于|约|字数)?\d{2,5}字(?:以内|左右|以上|内|为宜)?[^\d]{0,12}$/;
const SAMPLE =
  /^(?:示例|范例|样例|例文|参考(?:示例|范文|样例|内容)|仅?供参考|以下为参考(?:模板|范文|样例|示例)|参考模板|范文|选填|必填|可删|可选|可另附页|可加页)\d?(?::.{0,12})?$/;

function told(start: number, end: number, message = '是模板里给填写人看的话，应删去'): Hit {
  return {
    rule: 'template-text-left',
    start,
    end,
    message: `“$”${message}`,
    only: 'notInTable',
    fixes: [{ title: '删去', safety: 'suggestion', newText: '' }],
  };
}

/** What a pair of brackets holds that a template has left. */
export function templateIn({ folded, title }: Place, start: number, end: number, content: string): Hit | undefined {
  if (TELLS.test(content) || IF_NONE.test(content) || ABOUT.test(content)) return told(start, end);
  if (LENGTH.test(content) && end === folded.trimEnd().length && !/[。;]/.test(folded.slice(0, start))) return told(start, end);
  return title < 0 && SAMPLE.test(content) ? told(start, end) : undefined;
}

const CLICK =
  /(?:单击|双击|点击)(?:或点击)?此处(?:以)?(?:输入|编辑|添加|键入|选择)|请在此处?(?:输入|填写|填入|插入|键入|添加)|在此处(?:键入|输入|插入)|Click (?:or tap )?here to enter (?:text|a date)\.?/y;

/** `单击此处输入文字。`, `请在此处填写`. */
export const readClickHere: Reader = ({ folded }, at) => {
  const end = behindMatch(CLICK, folded, at);
  return end < 0 ? undefined : told(at, end, '是模板里的提示语，应删去');
};

const GUIDE = /(?:填写|填报|填表|编写|撰写)(?:说明|要求|须知|提示|指南)(?= *(?::|$))/y;

/** `填写说明：……` at the head of a line. */
export const readGuide: Reader = ({ folded }, at) => {
  const end = behindMatch(GUIDE, folded, at);
  if (end < 0 || !isLineStart(folded, at)) return undefined;
  return { ...told(at, end, '是给填写人看的，不应留在报告里'), only: 'beforeForms', fixes: [] };
};

const FREE_GUIDES = [
  /(?:如|若)(?:没有|无|果?不涉及)[\u4e00-\u9fff]{0,10},? ?(?:则|可|请|应|可以)?(?:在此)?(?:填写?|写|注明|填报|填列|填上|标注|写明)[“"‘']?(?:无|零|没有|0|\/|不涉及)[”"’']?[。.]?/y,
  /请(?:根据|结合|按照?)(?:本?[地单部][区方位门])?(?:的)?实际(?:情况)?(?:填写|修改|调整|补充|填报|增减|完善)[^。;!]{0,12}[。.]?/y,
  /(?:字数|篇幅)(?:要求)?:?(?:控制在|不超过|不少于|限|限在)\d{2,5}字[^。;!]{0,8}[。.]?/y,
  /(?:打印|提交|上报|定稿|正式行文|印发)(?:时|前|后)?,?请?(?:删除|删去|删掉)(?:本|此|该|以上|上述|红色|说明)[^。;!]{0,16}[。.]?/y,
  /(?:此处|这里|本处|此栏|本栏|此部分)(?:请)?(?:简要|重点|分条|据实|如实)?(?:填写|填入|填报|简述|概述|写明|列举|罗列|列出)[^。;!]{0,24}[。.]?/y,
  /参[照考](?:以下|下列|上述|下面)?(?:格式|模板|样式|范文|示例)(?:填写|撰写|填报|编写)[^。;!]{0,12}[。.]?/y,
];

/** `如无其他事项，填写“无”。`, `请根据实际情况填写`: the same without brackets, where a clause begins. */
export function readFreeGuide({ folded, title }: Place, at: number): Hit | undefined {
  if (title >= 0 || !'如若请字篇打提上定正印此这本参'.includes(folded[at]!)) return undefined;
  for (const pattern of FREE_GUIDES) {
    const end = behindMatch(pattern, folded, at);
    if (end > 0) return { ...told(at, end), only: 'notInAttachment' };
  }
  return undefined;
}
