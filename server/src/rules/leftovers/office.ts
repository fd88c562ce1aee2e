import { behindMatch, isLatin } from './characters';
import type { Hit, Place, Reader } from './hit';

const WORD = /错误!\s?(?:未|文档|不能|链接|使用|书签|缺少|主控|无法|找不到|格式|表格|域|语法|超链接|不是|没有)[^。!,;]{0,30}[。.]?/y;
const WORD_IN_ENGLISH =
  /Error! (?:Reference source|Bookmark|No text of|Hyperlink reference|Not a valid|Unknown|Main Document|No index|No table|Objects cannot|Cannot|Style not|Invalid|Switch)[A-Za-z ]{0,60}\.?/y;
const EXCEL = /#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/y;

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
