import { defineRule } from './rule';

export default defineRule({
  id: 'annotation-lost',
  title: { zh: '批注失联', en: 'An annotation has lost its words' },
  group: 'annotations',
  severity: 'information',
  why: {
    zh: '批注、核实或依据所附的话在文中找不到了：整段删去，或者改得面目全非。批注本身还在，列在批注视图里，可以附到别的话上，也可以删除。提示写在原来的标题处；标题也没有了，就写在全文标题处。已解决的批注不提示。',
    en: 'The words that a remark, a verification or a source was attached to are not in the draft any more. It is kept and listed, and can be attached to other words or deleted. Resolved remarks are not reported.',
  },
  bad: '一、主要工作\n全县共受理行政复议申请52件。\n〔批注〕词语：走访企业40家；标题：主要工作；人：张三；日：2025-01-08；内容：请核对',
  good: '一、主要工作\n全县共受理行政复议申请52件，走访企业40家。\n〔批注〕词语：走访企业40家；标题：主要工作；人：张三；日：2025-01-08；内容：请核对',
  reads: 'annotations',
  check: () => [],
});
