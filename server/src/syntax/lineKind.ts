/** What a line of the draft is. Only `heading`, `body` and `table` lines are checked for figures. */
export type LineKind =
  | 'blank'
  | 'chrome'
  | 'title'
  | 'subtitle'
  | 'docNumber'
  | 'addressee'
  | 'contents'
  | 'heading'
  | 'body'
  | 'table'
  | 'attachment'
  | 'signature'
  | 'date'
  | 'note';

/** Page furniture and metadata that a copied web page carries along: `索引号：…`, `扫一扫在手机打开当前页`. */
const CHROME = new RegExp(
  '^[ •·]*(?:' +
    [
      '索引号|主题分类|体裁分类|组配分类|发文日期|发布日期|发布时间|发布机构|发文机构|发文机关|成文日期|生成日期|公开日期|公开方式|公开范围|有效性|文号|发文字号|信息来源|来源|作者|责任编辑|编辑|浏览次数|浏览量|点击数|访问量|阅读|关键词|主题词|字体|字号|打印|关闭|收藏|分享到|分享|上一篇|下一篇|附件下载',
    ].join('|') +
    ')(?:[ ]*[::].*|[ ]*)$' +
    '|^[ ]*(?:扫一扫|下载本|今天是|繁體|繁体|无障碍|支持IPv6|当前位置|您当前的位置|您的位置|欢迎访问|版权所有|网站标识码|联系我们|网站地图|返回顶部|【?(?:打印|关闭|字体))' +
    '|ICP备|公网安备|^[ ]*(?:政府信息公开|信息公开|首页|智能问答)[ ]*$|^[ ]*(?:首页|主页)[ ]*[>›»|/]|浏览次数|^[ ]*[|>›»][ ]*$',
);
const ATTACHMENT = /^[ ]*附[ ]?件[ ]*(?:\d{1,2}[ ]*)?(?::|$)/;

/** What a folded line is by itself, whatever stands around it: `body` where it could be many things. */
export function kindAlone(folded: string): LineKind {
  if (folded.length === 0 || /^\s*$/.test(folded)) return 'blank';
  if (folded.length < 120 && CHROME.test(folded)) return 'chrome';
  if (ATTACHMENT.test(folded)) return 'attachment';
  return 'body';
}

/** `首页 | 政务公开 | 互动`: short words between bars. */
const MENU = /^[^|。]{1,12}(?:\|[^|。]{0,12})+$/;

/** Whether a line that is no row of a table is the menu of a page. */
export function isMenu(folded: string): boolean {
  return MENU.test(folded);
}
