import { behindMatch, isHan, isLatin, isLineStart, runEnd } from './characters';
import type { Hit, Place, Reader } from './hit';

const WORD = /错误!\s?(?:未|文档|不能|链接|使用|书签|缺少|主控|无法|找不到|格式|表格|域|语法|超链接|不是|没有)[^。!,;]{0,30}[。.]?/y;
const WORD_IN_ENGLISH =
  /Error! (?:Reference source|Bookmark|No text of|Hyperlink reference|Not a valid|Unknown|Main Document|No index|No table|Objects cannot|Cannot|Style not|Invalid|Switch)[A-Za-z ]{0,60}\.?/y;
const EXCEL = /#(?:REF!|N\/A|DIV\/0!?|VALUE!|NAME\?|名称\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)/y;

function hit(start: number, end: number, whose: string): Hit {
  return { rule: 'office-error-left', start, end, message: `“$”是${whose}的报错文字` };
}

/** `错误！未找到引用源。`, `错误!未定义书签。`: what Word prints in place of a field. 错误！ alone is an exclamation. */
export const readWordError: Reader = ({ folded }, at) => {
  const end = behindMatch(WORD, folded, at);
  return end < 0 ? undefined : hit(at, end, ' Word 域');
};

/** `Error! Reference source not found.` */
export const readEnglishError: Reader = ({ folded }, at) => {
  if (isLatin(folded.charCodeAt(at - 1))) return undefined;
  const end = behindMatch(WORD_IN_ENGLISH, folded, at);
  return end < 0 ? undefined : hit(at, end, ' Word 域');
};

/** `#REF!`, `#DIV/0!` */
export const readExcelError: Reader = ({ folded }: Place, at) => {
  const end = behindMatch(EXCEL, folded, at);
  return end < 0 ? undefined : hit(at, end, ' Excel 公式');
};

/** `#####` in a cell or for a figure: a column too narrow for what it shows. A line of them and `#### 标题` are none. */
export const readNarrowCell: Reader = ({ folded }: Place, at) => {
  const end = runEnd(folded, at);
  if (end - at < 3) return undefined;
  const opensLine = isLineStart(folded, at);
  const next = folded[end] ?? '';
  const isCell = opensLine ? next === '\t' || next === '|' : next === '' || '\t |,。;、)%'.includes(next) || isHan(folded.charCodeAt(end));
  if (!isCell || !/[\t |]|[\u4e00-\u9fff]/.test(folded[at - 1] ?? '\t')) return undefined;
  return { rule: 'office-error-left', start: at, end, message: '“$”是表格列宽不够、数字显示不出，应补上数字' };
};
