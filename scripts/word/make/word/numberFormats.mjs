// One list for each number format that a report may have, each of several items, so that tens and units are seen; what
// stands between number and words is a tab, a space or nothing.
import { numbered, paragraph, wordFile } from '../package.mjs';

/** numFmt, the level's text, what follows it, the first number. */
const LISTS = [
  ['chineseCounting', '%1、', 'nothing', 9],
  ['chineseCounting', '（%1）', 'nothing', 19],
  ['chineseCountingThousand', '%1、', 'space', 9],
  ['chineseCountingThousand', '第%1条', 'tab', 99],
  ['chineseCountingThousand', '（%1）', 'nothing', 120],
  ['chineseLegalSimplified', '%1、', 'nothing', 9],
  ['japaneseCounting', '%1、', 'nothing', 9],
  ['ideographDigital', '%1．', 'nothing', 9],
  ['ideographTraditional', '%1、', 'nothing', 1],
  ['ideographZodiac', '%1、', 'nothing', 1],
  ['taiwaneseCountingThousand', '%1、', 'nothing', 9],
  ['decimalEnclosedCircle', '%1', 'nothing', 1],
  ['decimalEnclosedCircleChinese', '%1', 'nothing', 9],
  ['decimalFullWidth', '%1．', 'nothing', 9],
  ['decimalHalfWidth', '%1．', 'nothing', 9],
  ['decimalEnclosedParen', '%1', 'nothing', 1],
  ['decimalEnclosedFullstop', '%1', 'nothing', 1],
  ['decimalZero', '%1.', 'space', 9],
  ['decimal', '%1.', 'tab', 9],
  ['decimal', '（%1）', 'nothing', 1],
  ['upperRoman', '%1.', 'tab', 8],
  ['lowerRoman', '%1)', 'tab', 3],
  ['upperLetter', '%1.', 'tab', 26],
  ['lowerLetter', '%1)', 'tab', 25],
  ['bullet', '●', 'tab', 1],
  ['none', '附件：', 'nothing', 1],
];

const abstractOf = ([format, text, follow, start], id) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>` +
  (follow === 'tab' ? '' : `<w:suff w:val="${follow}"/>`) +
  `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl></w:abstractNum>`;

const numbering =
  LISTS.map(abstractOf).join('') + LISTS.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');

const ITEMS = ['公布权责清单', '清理证明事项', '修订裁量基准'];

const body = LISTS.map(([format], id) => ITEMS.map((item) => paragraph(`${item}（${format}）`, numbered(id + 1))).join('')).join('');

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, numbering });
