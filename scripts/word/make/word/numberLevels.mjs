// Lists of several levels, and all that starts them anew, holds them or takes them away.
import { numbered, paragraph, run, wordFile } from '../package.mjs';

const level = (ilvl, format, text, { start = 1, follow = 'nothing', more = '' } = {}) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="${follow}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const list = (id, levels, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels.join('')}</w:abstractNum>`;

const OFFICIAL = [
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
  level(4, 'decimalEnclosedCircle', '%5'),
];
const OUTLINE = [
  level(0, 'chineseCountingThousand', '第%1章', { follow: 'space' }),
  level(1, 'decimal', '%1.%2', { follow: 'space', more: '<w:isLgl/>' }),
  level(2, 'decimal', '%1.%2.%3', { follow: 'tab', more: '<w:isLgl/>' }),
];
const THROUGH = [
  level(0, 'chineseCountingThousand', '%1、'),
  // 1. 2. 3. run on through all of the document.
  level(1, 'decimal', '%2.', { more: '<w:lvlRestart w:val="0"/>' }),
];
const AFTER_FIRST = [
  level(0, 'decimal', '%1.'),
  level(1, 'decimal', '%1.%2.'),
  // Begins anew behind a first level only, not behind a second.
  level(2, 'lowerLetter', '%3)', { more: '<w:lvlRestart w:val="1"/>' }),
];

const numbering = [
  list(0, OFFICIAL),
  list(1, OUTLINE),
  list(2, THROUGH),
  list(3, AFTER_FIRST),
  list(4, OFFICIAL, '<w:styleLink w:val="gwlist"/>'),
  '<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="gwlist"/></w:abstractNum>',
  // Bound to the headings.
  list(6, [
    level(0, 'chineseCountingThousand', '%1、', { more: '<w:pStyle w:val="1"/>' }),
    level(1, 'chineseCountingThousand', '（%2）', { more: '<w:pStyle w:val="2"/>' }),
  ]),
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>',
  // The same list as 1, begun anew.
  '<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  // The same list as 1, with another look of its first level, from 5.
  `<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>${level(0, 'upperRoman', '%1）')}</w:lvlOverride></w:num>`,
  '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>',
  '<w:num w:numId="8"><w:abstractNumId w:val="5"/></w:num>',
  '<w:num w:numId="9"><w:abstractNumId w:val="6"/></w:num>',
  // The same list as 1 and nothing else: it counts on.
  '<w:num w:numId="10"><w:abstractNumId w:val="0"/></w:num>',
].join('');

const style = (id, name, properties, based = 'a') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/><w:next w:val="a"/><w:qFormat/><w:pPr>${properties}</w:pPr></w:style>`;
const styles =
  style('1', 'heading 1', '<w:keepNext/><w:numPr><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="0"/>') +
  style('2', 'heading 2', '<w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="1"/>') +
  // Takes the number of the heading that it is based on.
  style('21', '小标题', '<w:jc w:val="left"/>', '2') +
  // Is based on a heading and has none.
  style('22', '无号标题', '<w:numPr><w:numId w:val="0"/></w:numPr>', '1') +
  '<w:style w:type="numbering" w:styleId="gwlist"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>';

const styled = (id, more = '') => `<w:pStyle w:val="${id}"/>${more}`;

const body = [
  paragraph('编号由标题样式带出', '<w:jc w:val="center"/>'),
  paragraph('工作开展情况', styled('1')),
  paragraph('健全决策机制', styled('2')),
  paragraph('规范执法行为', styled('21')),
  paragraph('不编号的标题', styled('22')),
  paragraph('存在的问题', styled('1')),
  paragraph('编号从头再来', styled('2')),
  paragraph('直接格式去掉了编号', styled('2', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')),
  paragraph('去掉之后接着编', styled('2')),
  paragraph('标题样式、自己的级别', styled('1', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr>')),

  paragraph('五级公文编号', '<w:jc w:val="center"/>'),
  paragraph('总体情况', numbered(1)),
  paragraph('机构改革', numbered(1, 1)),
  paragraph('划转编制12名', numbered(1, 2)),
  paragraph('其中行政编制8名', numbered(1, 3)),
  paragraph('县级5名', numbered(1, 4)),
  paragraph('乡镇3名', numbered(1, 4)),
  paragraph('其中事业编制4名', numbered(1, 3)),
  paragraph('', numbered(1, 2)),
  paragraph('空的编号段落也占一个号', numbered(1, 2)),
  paragraph('跳过一级', numbered(1)),
  paragraph('直接到第三级', numbered(1, 2)),
  paragraph('中间的正文不影响编号。'),
  paragraph('接着第三级', numbered(1, 2)),
  paragraph('同一抽象列表的另一实例接着编', numbered(10)),
  paragraph('另起一组，从一开始', numbered(5)),
  paragraph('另起一组的第二项', numbered(5)),
  paragraph('换了样子，从五开始', numbered(6)),
  paragraph('换了样子的第二项', numbered(6)),
  paragraph('回到原来的实例', numbered(1)),

  paragraph('章与节', '<w:jc w:val="center"/>'),
  paragraph('总则', numbered(2)),
  paragraph('目的', numbered(2, 1)),
  paragraph('依据', numbered(2, 2)),
  paragraph('分则', numbered(2)),
  paragraph('范围', numbered(2, 1)),
  paragraph('对象', numbered(2, 2)),
  paragraph('期限', numbered(2, 2)),

  paragraph('全文连续的第二级', '<w:jc w:val="center"/>'),
  paragraph('甲部分', numbered(3)),
  paragraph('连续之一', numbered(3, 1)),
  paragraph('连续之二', numbered(3, 1)),
  paragraph('乙部分', numbered(3)),
  paragraph('连续之三', numbered(3, 1)),

  paragraph('第三级只随第一级重来', '<w:jc w:val="center"/>'),
  paragraph('首项', numbered(4)),
  paragraph('次级', numbered(4, 1)),
  paragraph('字母之一', numbered(4, 2)),
  paragraph('次级之二', numbered(4, 1)),
  paragraph('字母之二', numbered(4, 2)),
  paragraph('第二项', numbered(4)),
  paragraph('第二项的次级', numbered(4, 1)),
  paragraph('字母重来', numbered(4, 2)),

  paragraph('列表样式', '<w:jc w:val="center"/>'),
  paragraph('由样式链接得到', numbered(8)),
  paragraph('由样式链接得到的第二级', numbered(8, 1)),
  paragraph('由样式本身得到', numbered(7)),
  paragraph('没有这个编号', numbered(99)),
  paragraph(run('手工写的序号一、不是编号')),
].join('');

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, numbering, styles });
