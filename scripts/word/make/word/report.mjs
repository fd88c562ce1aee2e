// A short report as somebody writes it in Word from a template: a cover, a table of contents, numbered headings, a table with
// a caption, a footnote, page numbers, changes and comments of the section chief.
import { HEAD, NAMESPACES, paragraph, run, separators, wordFile } from '../package.mjs';

const fonts = (name) => `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:hint="eastAsia"/>`;
const BIAOSONG = `${fonts('方正小标宋_GBK')}<w:sz w:val="44"/><w:szCs w:val="44"/>`;
const KAITI = `${fonts('楷体_GB2312')}<w:b/><w:bCs/>`;
const text = (words) => run(words, fonts('仿宋_GB2312'));
const body1 = (words) =>
  paragraph(
    words.startsWith('<') ? words : text(words),
    '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>',
  );
const heading = (level, words, mark = '') => paragraph(mark + run(words), `<w:pStyle w:val="${level}"/>`);
const marked = (id, words) => `<w:bookmarkStart w:id="${id}" w:name="_Toc2190010${id}"/>${run(words)}<w:bookmarkEnd w:id="${id}"/>`;

const field = (code, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const entry = (id, words, page) =>
  paragraph(
    `<w:hyperlink w:anchor="_Toc2190010${id}" w:history="1">${run(words)}<w:r><w:tab/></w:r>${field(`PAGEREF _Toc2190010${id} \\h`, run(page))}</w:hyperlink>`,
    '<w:pStyle w:val="11"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8834"/></w:tabs>',
  );
const change = (id, was, is) =>
  `<w:del w:id="${id}" w:author="陈科长" w:date="2026-01-12T09:00:00Z"><w:r><w:delText>${was}</w:delText></w:r></w:del>` +
  `<w:ins w:id="${id + 1}" w:author="陈科长" w:date="2026-01-12T09:00:00Z"><w:r><w:t>${is}</w:t></w:r></w:ins>`;
const remarked = (id, words) =>
  `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

const cell = (words, width) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(run(words, fonts('仿宋_GB2312')), '<w:jc w:val="center"/>')}</w:tc>`;
const row = (...words) => `<w:tr>${words.map((each) => cell(each, 2200)).join('')}</w:tr>`;

const body = [
  paragraph(run('清溪县人民政府', BIAOSONG), '<w:jc w:val="center"/>'),
  paragraph(run('2025年法治政府建设年度报告', BIAOSONG), '<w:jc w:val="center"/>'),
  paragraph('', '<w:jc w:val="center"/>'),
  paragraph('<w:r><w:br w:type="page"/></w:r>'),
  '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>' +
    paragraph('目  录', '<w:jc w:val="center"/>') +
    entry(1, '一、主要工作', '1').replace(
      '<w:hyperlink',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink',
    ) +
    entry(2, '二、存在的不足', '2') +
    paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
    '</w:sdtContent></w:sdt>',
  body1('2025年，清溪县人民政府深入推进依法行政，现将有关情况报告如下。'),
  heading(1, '', marked(1, '主要工作')),
  heading(2, '提升行政决策质量'),
  body1(
    text('全年审查重大决策事项') + change(301, '16', '19') + text('件，') + remarked(0, '出具法律意见书19份') + text('，采纳意见52条。'),
  ),
  heading(2, '规范行政执法'),
  body1(
    text('办理行政处罚案件648件，其中普通程序412件、简易程序236件') +
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>' +
      text('。各部门办案情况见表') +
      '<w:r><w:t>1</w:t></w:r>' +
      text('。'),
  ),
  paragraph(run('表') + field('SEQ 表 \\* ARABIC', run('1')) + run('  行政处罚案件数（单位：件）'), '<w:jc w:val="center"/>'),
  '<w:tbl><w:tblPr><w:tblStyle w:val="a1"/><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/></w:tblPr><w:tblGrid><w:gridCol w:w="2200"/><w:gridCol w:w="2200"/><w:gridCol w:w="2200"/></w:tblGrid>' +
    row('部门', '普通程序', '简易程序') +
    row('市场监管局', '205', '98') +
    row('交通运输局', '131', '102') +
    row('其他部门', '76', '36') +
    row('合计', '412', '236') +
    '</w:tbl>',
  heading(2, '化解矛盾纠纷'),
  body1('受理行政复议申请136件，审结128件，未结8件；调解民间纠纷1023件，调解成功1009件，成功率98.6%。'),
  heading(1, '', marked(2, '存在的不足')),
  paragraph(`${run('执法力量不足。', KAITI)}${text('乡镇持证人员仅占在编人员的41%。')}`, '<w:pStyle w:val="2"/>'),
  paragraph(`${run('信息化水平不高。', KAITI)}${remarked(1, '执法数据尚未全部归集。')}`, '<w:pStyle w:val="2"/>'),
  body1('特此报告。'),
  paragraph(''),
  paragraph(text('清溪县人民政府'), '<w:jc w:val="right"/>'),
  paragraph(text('2026年1月15日'), '<w:jc w:val="right"/>'),
  paragraph(text('（联系人：王敏，联系电话：0000－1234567）')),
].join('');

const level = (at, text, style) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="${style}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>`;
const numbering = `<w:abstractNum w:abstractNumId="3"><w:nsid w:val="4D2A1B3C"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="9E0C7A52"/>${level(0, '%1、', '1')}${level(1, '（%2）', '2')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>`;
const style = (id, name, more) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/>${more}</w:style>`;
const styles =
  style(
    '1',
    'heading 1',
    `<w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr>${fonts('黑体')}</w:rPr>`,
  ) +
  style(
    '2',
    'heading 2',
    `<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr>${KAITI}</w:rPr>`,
  ) +
  style('11', 'toc 1', '<w:uiPriority w:val="39"/>');
const comment = (id, mark, words) =>
  `<w:comment w:id="${id}" w:author="陈科长" w:date="2026-01-12T09:0${id}:00Z" w:initials="陈"><w:p w14:paraId="${mark}" w14:textId="77777777">${run(words)}</w:p></w:comment>`;
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId90"/><w:footerReference w:type="default" r:id="rId91"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

/** @returns {Uint8Array} */
export const make = () =>
  wordFile({
    body,
    styles,
    numbering,
    header1: paragraph('清溪县人民政府文件（页眉不是正文）'),
    footer1: paragraph(run('— ') + field('PAGE', run('1')) + run(' —')),
    footnotes:
      separators('footnote') +
      `<w:footnote w:id="1">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' 不含公安机关办理的案件。'))}</w:footnote>`,
    comments: comment(0, '2C000001', '与台账核对，是19份还是21份？') + comment(1, '2C000002', '改为“尚未实现全量归集”。'),
    commentsExtended: `${HEAD}<w15:commentsEx ${NAMESPACES}><w15:commentEx w15:paraId="2C000001" w15:done="0"/><w15:commentEx w15:paraId="2C000002" w15:done="1"/></w15:commentsEx>`,
    section: section.replace('rId90', 'rId4').replace('rId91', 'rId5'),
  });
