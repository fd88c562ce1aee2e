import { behindMatch, isHan, isLatin, isLineStart, runEnd } from './characters';
import type { Hit, Reader } from './hit';

function hit(start: number, end: number, what: string, newText?: string): Hit {
  return {
    rule: 'markup-left',
    start,
    end,
    message: what,
    ...(newText !== undefined && {
      fixes: [{ title: newText === '' ? '删去' : `改为“${newText}”`, safety: 'suggestion' as const, newText }],
    }),
  };
}

const ENTITY =
  /&(?:nbsp|ensp|emsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|middot|hellip|times|yen|copy|reg|zwnj|zwj|#\d{2,5}|#x[\da-fA-F]{2,5});/y;
const MEANT: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  middot: '·',
  hellip: '…',
  times: '×',
};

/** `&nbsp;`, `&ldquo;` */
export const readEntity: Reader = ({ folded }, at) => {
  const end = behindMatch(ENTITY, folded, at);
  if (end < 0) return undefined;
  return hit(at, end, '“$”是网页代码', MEANT[folded.slice(at + 1, end - 1)]);
};

const TAGS =
  /(?:<(?:\/?(?:(?:w|o|v|m|st1|xml):[a-zA-Z]{1,30}|br|p|span|div|b|i|u|em|strong|font|a|table|tbody|tr|td|th|img|ul|ol|li|h[1-6]|sup|sub|center|hr|pre|style|script|html|body|head|section|article)(?:\s[^<>]{0,200})?\/?|!--[^<>]{0,200}--)> ?)+/iy;

/** `<br>`, `<span style="…">`, `</w:t>`, any number of them in a row. */
export const readTags: Reader = ({ folded }, at) => {
  if (isLatin(folded.charCodeAt(at - 1))) return undefined;
  const end = behindMatch(TAGS, folded, at);
  return end < 0 ? undefined : hit(at, end, '网页或文档的标签留在文中', '');
};

const FIELD =
  /\{ ?(?:PAGE|NUMPAGES|REF|TOC|SEQ|HYPERLINK|PAGEREF|STYLEREF|DATE|TIME|AUTHOR|FILENAME|INCLUDEPICTURE|EMBED|FORMTEXT|MERGEFIELD|DOCPROPERTY|EQ|XE|NOTEREF|SECTIONPAGES|CREATEDATE|SAVEDATE|PRINTDATE|SYMBOL)(?![A-Za-z])[^{}]{0,160}\}/y;
const VARIABLE = /\$?\{\{?[^{}]{1,30}\}\}?/y;

/** `{ PAGE }`, `{ REF _Ref123 \h }`. */
export const readField: Reader = ({ folded }, at) => {
  const end = behindMatch(FIELD, folded, at);
  return end < 0 ? undefined : hit(at, end, '“$”是 Word 域代码');
};

/** `{{单位名称}}`, `${year}`: a blank that a program was to fill in. */
export const readVariable: Reader = ({ folded }, at) => {
  if (folded[at] === '{' ? folded[at + 1] !== '{' : folded[at + 1] !== '{') return undefined;
  const end = behindMatch(VARIABLE, folded, at);
  if (end < 0) return undefined;
  return { rule: 'placeholder-left', start: at, end, message: '“$”是尚未填写的占位' };
};

const BARE_FIELD =
  /(?:HYPERLINK ["“\\][^"“”]{0,200}["”]?|PAGEREF _?[A-Za-z]{1,8}\d{1,12}(?: \\[a-z])*|(?:\\\* )?MERGEFORMAT|TOC \\o "1-\d"(?: \\[a-z])*)/y;

/** `HYPERLINK "http://…"`, `PAGE \* MERGEFORMAT`: the code of a field without its braces. */
export const readBareField: Reader = ({ folded }, at) => {
  if (isLatin(folded.charCodeAt(at - 1))) return undefined;
  const end = behindMatch(BARE_FIELD, folded, at);
  return end < 0 ? undefined : hit(at, end, '“$”是 Word 域代码');
};

const BOOKMARK = /_(?:Toc|Ref|Hlk)\d{3,12}/y;

/** `_Toc153201144` */
export const readBookmark: Reader = ({ folded }, at) => {
  const end = behindMatch(BOOKMARK, folded, at);
  return end < 0 ? undefined : hit(at, end, '“$”是 Word 书签名');
};

const EMPHASIS = /\*\*(?=[^\s*])([^*]{1,80})\*\*/y;

/** `**重点**`: in a draft that is no Markdown. */
export const readEmphasis: Reader = ({ folded }, at) => {
  if (runEnd(folded, at) - at !== 2) return undefined;
  const end = behindMatch(EMPHASIS, folded, at);
  if (end < 0 || !/[\u4e00-\u9fff]/.test(folded.slice(at, end))) return undefined;
  const words = folded.slice(at + 2, end - 2);
  return {
    ...hit(at, end, '“$”带着 Markdown 的加粗记号'),
    only: 'notMarkdown',
    severity: 'information',
    fixes: [{ title: '删去星号', safety: 'suggestion', newText: words }],
  };
};

/** `### 二、主要做法`: in a draft that is no Markdown. */
export const readHashHead: Reader = ({ folded }, at) => {
  const end = runEnd(folded, at);
  if (end - at > 6 || !isLineStart(folded, at)) return undefined;
  if (folded[end] !== ' ' && (end - at === 1 || !isHan(folded.charCodeAt(end)))) return undefined;
  if (folded.trimEnd().length <= end + 1) return undefined;
  const behind = folded[end] === ' ' ? end + 1 : end;
  return { ...hit(at, behind, '行首的“$”是 Markdown 的标题记号', ''), only: 'notMarkdown', severity: 'information' };
};
