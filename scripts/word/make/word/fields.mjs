// Fields: what is shown is their result, not what they are made from. A table of contents, links, references, pages, dates,
// captions, fields in fields, form fields, fields without a result, fields over several paragraphs.
import { escaped, paragraph, run, wordFile } from '../package.mjs';

const char = (type, inner = '') => `<w:r><w:fldChar w:fldCharType="${type}"${inner ? `>${inner}</w:fldChar>` : '/>'}</w:r>`;
const code = (text) => `<w:r><w:instrText xml:space="preserve">${escaped(text)}</w:instrText></w:r>`;
const begin = (text) => char('begin') + code(text) + char('separate');
const end = char('end');
const field = (text, result) => begin(text) + run(result) + end;
const simple = (text, result) => `<w:fldSimple w:instr="${text.replace(/"/g, '&quot;')}">${run(result)}</w:fldSimple>`;

const entry = (mark, text, page) =>
  `<w:hyperlink w:anchor="${mark}" w:history="1">${run(text)}<w:r><w:tab/></w:r>${field(` PAGEREF ${mark} \\h `, page)}</w:hyperlink>`;
const toc = (content, more = '') =>
  paragraph(more + content, '<w:pStyle w:val="11"/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8834"/></w:tabs>');

const body = [
  '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>' +
    paragraph('目  录', '<w:jc w:val="center"/>') +
    toc(entry('_Toc1', '一、总体情况', '1'), begin(' TOC \\o "1-3" \\h \\z \\u ')) +
    toc(entry('_Toc2', '二、存在的问题', '1')) +
    paragraph(end) +
    '</w:sdtContent></w:sdt>',
  paragraph(`<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run('一、总体情况')}<w:bookmarkEnd w:id="1"/>`, '<w:pStyle w:val="1"/>'),
  paragraph(run('网址：') + field(' HYPERLINK "https://example.invalid/a" \\o "提示" ', '政务公开专栏') + run('。')),
  paragraph(run('引用：见') + field(' REF _Toc2 \\h ', '二、存在的问题') + run('，第') + field(' PAGEREF _Toc2 \\h ', '1') + run('页。')),
  paragraph(run('日期：') + simple(' QUOTE "2026年1月8日" ', '2026年1月8日') + run('。')),
  paragraph(run('表') + field(' SEQ 表 \\* ARABIC ', '1') + run('  立案情况')),
  paragraph(
    run('域码里的域：') +
      char('begin') +
      code(' IF ') +
      field(' MERGEFIELD 件数 ', '136') +
      code(' > 100 "甲" "乙" ') +
      char('separate') +
      run('甲') +
      end +
      run('。'),
  ),
  paragraph(run('没有结果的域：') + char('begin') + code(' XE "行政复议" ') + end + run('不留痕迹。')),
  paragraph(
    run('窗体域：') +
      char('begin', '<w:ffData><w:name w:val="单位"/><w:enabled/><w:textInput/></w:ffData>') +
      code(' FORMTEXT ') +
      char('separate') +
      run('清溪县') +
      end +
      run('。'),
  ),
  paragraph(
    run('域分成几串：') +
      char('begin') +
      code(' HYPER') +
      code('LINK "https://example.invalid/b" ') +
      char('separate') +
      run('政府') +
      run('信息', '<w:b/>') +
      run('公开') +
      end,
  ),
  paragraph(run('跨段的域从这里') + begin(' QUOTE "a" ') + run('开始，')),
  paragraph(run('到这里结束') + end + run('。')),
  paragraph(`<w:bookmarkStart w:id="2" w:name="_Toc2"/>${run('二、存在的问题')}<w:bookmarkEnd w:id="2"/>`, '<w:pStyle w:val="1"/>'),
  // 带圈字符 as Word makes it
  paragraph(run('带圈字符：') + char('begin') + code(' eq \\o\\ac(○,11)') + end + run('第十一项')),
].join('');

const styles =
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/><w:basedOn w:val="a"/><w:uiPriority w:val="39"/></w:style>';

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, styles, links: [] });
