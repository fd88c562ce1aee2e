// ISO/IEC 29500 strict, as Word saves it ("Strict Open XML"): the same elements in other namespaces.
import { numbered, paragraph, run, separators, wordParts, zipped } from '../package.mjs';

const STRICT = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing'],
];

const body = [
  paragraph('清溪县水务局工作总结', '<w:jc w:val="center"/>'),
  paragraph('河湖长制', numbered(1)),
  paragraph(run('巡河1260人次，') + run('整改问题') + run('37个'), numbered(1, 1)),
  paragraph('节水', numbered(1)),
  paragraph(
    run('万元GDP用水量下降4.1%') +
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>' +
      run('。'),
    numbered(1, 1),
  ),
  paragraph(
    run('创建节水型单位') +
      '<w:del w:id="5" w:author="王敏" w:date="2026-01-08T10:00:00Z"><w:r><w:delText>12</w:delText></w:r></w:del>' +
      '<w:ins w:id="6" w:author="王敏" w:date="2026-01-08T10:00:00Z"><w:r><w:t>21</w:t></w:r></w:ins>' +
      run('家。'),
  ),
].join('');

const level = (at, format, text) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="start"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const footnotes =
  separators('footnote') + `<w:footnote w:id="1">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' 按可比价计算。'))}</w:footnote>`;

/** @returns {Uint8Array} */
export function make() {
  const files = wordParts({ body, numbering, footnotes });
  for (const [name, content] of Object.entries(files)) {
    files[name] = STRICT.reduce((text, [plain, strict]) => text.replaceAll(plain, strict), content);
  }
  files['word/document.xml'] = files['word/document.xml'].replace('<w:document ', '<w:document w:conformance="strict" ');
  return zipped(files);
}
