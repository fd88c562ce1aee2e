// Tables: cells over several columns and rows, several paragraphs in a cell, lists in cells, tables in tables, rows and cells
// in content controls, rows that begin later or end earlier than the grid, empty cells.
import { numbered, paragraph, run, wordFile } from '../package.mjs';

const cell = (content, more = '') => {
  const inner = Array.isArray(content) ? content.join('') : paragraph(content, '<w:jc w:val="center"/>');
  return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${more}</w:tcPr>${inner}</w:tc>`;
};
const wide = (n, content) => cell(content, `<w:gridSpan w:val="${n}"/>`);
const tall = (content) => cell(content, '<w:vMerge w:val="restart"/>');
const covered = () => cell('', '<w:vMerge/>');
const row = (cells, more = '') => `<w:tr w:rsidR="00B2">${more && `<w:trPr>${more}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (columns, rows, more = '') =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="a1"/><w:tblW w:w="0" w:type="auto"/>${more}<w:tblLook w:val="04A0"/></w:tblPr>` +
  `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

const body = [
  paragraph('表1  2025年行政执法情况（单位：件）'),
  table(4, [
    row([cell('类别'), cell('立案'), cell('结案'), cell('罚没（万元）')], '<w:tblHeader/>'),
    row([cell('市场监管'), cell('312'), cell('298'), cell('46.2')]),
    row([cell('交通运输'), cell('205'), cell('201'), cell('31.7')]),
    row([cell('合计'), cell('517'), cell('499'), cell('77.9')]),
  ]),
  paragraph('合并的单元格：'),
  table(4, [
    row([tall('区域'), wide(2, '收案'), tall('结案率')]),
    row([covered(), cell('上年结转'), cell('本年新收'), covered()]),
    row([cell('城区'), cell('21'), cell('308'), cell('96.4%')]),
    row([cell('乡镇'), cell('9'), cell(''), cell('—')]),
    row([wide(4, '注：数据截至12月31日。')]),
  ]),
  paragraph('单元格里有多段和编号：'),
  table(2, [
    row([cell('措施'), cell('内容')]),
    row([cell('普法'), cell([paragraph('进校园42场', numbered(1)), paragraph('进社区67场', numbered(1)), paragraph('')])]),
    row([cell([paragraph('两段的'), paragraph('单元格')]), cell(`${run('换行之前')}<w:r><w:br/></w:r>${run('换行之后')}`)]),
  ]),
  paragraph('表中有表：'),
  table(2, [
    row([
      cell('外层左'),
      cell([
        paragraph('外层右的前一段'),
        table(2, [row([cell('内1'), cell('内2')]), row([cell('3'), cell('4')])]),
        paragraph('外层右的后一段'),
      ]),
    ]),
    row([cell('外层末行'), cell('7')]),
  ]),
  paragraph('行与单元格在内容控件里，行首行尾缺格：'),
  table(3, [
    row([cell('甲'), cell('乙'), cell('丙')]),
    '<w:sdt><w:sdtPr><w:id w:val="5501"/></w:sdtPr><w:sdtContent>' + row([cell('1'), cell('2'), cell('3')]) + '</w:sdtContent></w:sdt>',
    row(['<w:sdt><w:sdtPr><w:id w:val="5502"/></w:sdtPr><w:sdtContent>' + cell('11') + '</w:sdtContent></w:sdt>', cell('12'), cell('13')]),
    row([cell('迟一格'), cell('两格')], '<w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/>'),
    row([cell('早一格'), cell('两格')], '<w:gridAfter w:val="1"/><w:wAfter w:w="2000" w:type="dxa"/>'),
  ]),
  paragraph('浮动的表格之前。'),
  table(
    2,
    [row([cell('浮动'), cell('6')])],
    '<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="100"/>',
  ),
  paragraph('两表相连：'),
  table(2, [row([cell('上表'), cell('1')])]),
  table(2, [row([cell('下表'), cell('2')])]),
  paragraph('结束。'),
].join('');

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, numbering });
