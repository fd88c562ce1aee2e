import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('office-error-left', 'error'),
  title: { zh: 'Word、Excel报错文字', en: 'An error message of Word or Excel is in the text' },
  why: {
    zh: '“错误!未找到引用源。”“错误!未定义书签。”是交叉引用、目录失效后 Word 留下的，#REF!、#DIV/0! 是 Excel 公式出错后留下的，应更新域或改正公式后重新粘贴。',
    en: 'Word prints such messages where a reference or a table of contents has lost its aim, Excel where a formula fails. Update the fields or mend the formula, and paste again.',
  },
  bad: '各镇办理情况见错误!未找到引用源。',
  good: '各镇办理情况见表2。',
});
