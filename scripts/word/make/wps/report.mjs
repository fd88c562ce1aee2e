// A short report as WPS Writer writes it: folders as entries of the zip, styles and lists with numbers for names, every run with
// all its fonts, paragraphs with their indents in characters, list numbers with a tab that the page does not need, comments
// without the parts that newer versions of Word add.
import { escaped, wordParts, zipped } from '../package.mjs';

const FONTS = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/>';
const LOOK = `${FONTS}<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="auto"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:highlight w:val="none"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`;
const run = (text, look = LOOK) => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (content, properties = '') =>
  `<w:p><w:pPr><w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="0"/>${properties}` +
  `<w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/><w:bidi w:val="0"/><w:adjustRightInd/><w:snapToGrid/><w:spacing w:line="560" w:lineRule="exact"/>` +
  `<w:ind w:firstLine="640" w:firstLineChars="200"/><w:textAlignment w:val="auto"/><w:rPr>${LOOK}</w:rPr></w:pPr>${content}</w:p>`;
const item = (list, level, content) => paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

const cell = (text) =>
  `<w:tc><w:tcPr><w:tcW w:w="2840" w:type="dxa"/><w:noWrap w:val="0"/><w:vAlign w:val="top"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (...texts) =>
  `<w:tr><w:tblPrEx><w:tblCellMar><w:top w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPrEx><w:trPr/>${texts.map(cell).join('')}</w:tr>`;

const body = [
  paragraph(
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/>' + run('青山镇2025年依法行政工作情况报告') + '<w:bookmarkEnd w:id="0"/>',
    '<w:pStyle w:val="2"/>',
  ),
  paragraph(run('县人民政府：')),
  item(1, 0, run('强化组织领导')),
  paragraph(run('召开专题会议') + run('4') + run('次，') + run('研究事项1') + run('1') + run('个。')),
  item(1, 0, run('规范执法行为')),
  item(2, 0, run('严格执法。') + run('开展联合检查') + run('2') + run('6次，发现隐患') + run('73处，已整改') + run('70处。')),
  item(
    2,
    0,
    run('柔性执法。') +
      run('发出提示函') +
      '<w:commentRangeStart w:id="0"/>' +
      run('18份') +
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>' +
      run('。'),
  ),
  item(3, 0, run('首违不罚6件')),
  item(3, 0, run('教育后放行9件')),
  '<w:tbl><w:tblPr><w:tblStyle w:val="4"/><w:tblW w:w="0" w:type="auto"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2840"/><w:gridCol w:w="2840"/><w:gridCol w:w="2840"/></w:tblGrid>' +
    row('领域', '检查（次）', '隐患（处）') +
    row('消防', '14', '41') +
    row('燃气', '12', '32') +
    row('合计', '26', '73') +
    '</w:tbl>',
  item(1, 0, run('下一步打算')),
  item(4, 0, run('健全机制；')),
  item(4, 0, run('充实力量。')),
  paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>（此段不印）</w:t></w:r>' + run('专此报告。')),
  paragraph(run('　　　　　　　　　　　　　　青山镇人民政府')),
  paragraph(run('　　　　　　　　　　　　　　2026年1月9日')),
].join('');

const level = (at, format, text, follow, style = '') =>
  `<w:lvl w:ilvl="${at}" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}${follow && `<w:suff w:val="${follow}"/>`}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl>`;
const list = (id, levels) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="A9${id}E1C05"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="A9${id}E1C05"/>${levels}</w:abstractNum>`;
const numbering =
  list(0, level(0, 'chineseCounting', '%1、', 'nothing')) +
  list(1, level(0, 'chineseCounting', '（%1）', 'nothing')) +
  list(2, level(0, 'decimal', '%1.', 'space')) +
  list(3, level(0, 'decimal', '%1．', '')) +
  [1, 2, 3, 4].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('');
const styles =
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:uiPriority w:val="0"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="table" w:styleId="4"><w:name w:val="Table Grid"/><w:basedOn w:val="a1"/></w:style>';
const comments =
  '<w:comment w:id="0" w:author="刘主任" w:date="2026-01-05T15:20:31" w:initials=""><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>附件里是16份。</w:t></w:r></w:p></w:comment>';

/** @returns {Uint8Array} */
export function make() {
  const folders = Object.fromEntries(['_rels/', 'docProps/', 'word/', 'word/_rels/'].map((name) => [name, new Uint8Array()]));
  const custom =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>';
  return zipped({ ...folders, ...wordParts({ body, numbering, styles, comments }), 'docProps/custom.xml': custom });
}
