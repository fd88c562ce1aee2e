// Footnotes and endnotes: several paragraphs, a mark of their own, in a table, changed while tracked.
import { paragraph, run, separators, wordFile } from '../package.mjs';

const footnoteMark = (id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const endnoteMark = (id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="${id}"/></w:r>`;
const note = (name, id, paragraphs, more = '') =>
  `<w:${name} w:id="${id}">` +
  paragraphs
    .map((content, i) =>
      paragraph((i === 0 ? `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${name}Ref/></w:r>` : '') + content + more),
    )
    .join('') +
  `</w:${name}>`;

const body = [
  paragraph(run('全县共有行政执法人员812名') + footnoteMark(1) + run('，其中持证798名') + footnoteMark(2) + run('。')),
  paragraph(run('法律顾问覆盖率100%') + endnoteMark(1) + run('，') + run('公职律师36名') + endnoteMark(2) + run('。')),
  '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>' +
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(run('表中有注') + footnoteMark(3))}</w:tc>` +
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph('56')}</w:tc></w:tr></w:tbl>`,
  paragraph(run('自定义的标记') + '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>' + run('由作者写出。')),
  paragraph(run('注释的次序由引用决定') + footnoteMark(6) + run('，不由编号') + footnoteMark(5) + run('决定。')),
].join('');

const footnotes =
  separators('footnote') +
  note('footnote', 1, [run(' 不含乡镇临时聘用人员。')]) +
  note('footnote', 2, [run(' 持证指持有效行政执法证件。'), run('第二段：证件有效期五年。')]) +
  note('footnote', 3, [run(' 含上年结转4件。')]) +
  '<w:footnote w:id="4">' +
  paragraph(run('* 本注没有编号。')) +
  '</w:footnote>' +
  note('footnote', 5, [run(' 文件里在前，正文里在后。')]) +
  note('footnote', 6, [
    run(' 文件里在后，') +
      '<w:del w:id="301" w:author="王敏" w:date="2026-01-08T10:00:00Z"><w:r><w:delText>文中</w:delText></w:r></w:del>' +
      '<w:ins w:id="302" w:author="王敏" w:date="2026-01-08T10:00:00Z">' +
      run('正文里') +
      '</w:ins>' +
      run('在前。'),
  ]) +
  note('footnote', 7, [run(' 没有引用的注，不显示。')]);
const endnotes =
  separators('endnote') + note('endnote', 1, [run(' 按村（社区）数计算。')]) + note('endnote', 2, [run(' 含企业公司律师3名。')]);

/** @returns {Uint8Array} */
export const make = () => wordFile({ body, footnotes, endnotes });
