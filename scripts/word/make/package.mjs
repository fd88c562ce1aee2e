// Puts parts together to a .docx as Word 2016 and later do: the XML of the parts is written by hand in the files beside this one.
import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The namespaces that Word declares at the root of every part, whether they are used or not. */
export const NAMESPACES = [
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"',
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'mc:Ignorable="w14 w15 w16cid wp14"',
].join(' ');

const SECTION =
  '<w:sectPr w:rsidR="00C41D2A" w:rsidSect="006F0B51"><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/>' +
  '<w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';

const NORMAL =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
  '<w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="a2"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';

/** The parts that hang on the document: the words for their content types and relations. */
const KINDS = {
  styles: { type: `${WORD_TYPE}.styles+xml`, relation: `${OFFICE}/styles` },
  settings: { type: `${WORD_TYPE}.settings+xml`, relation: `${OFFICE}/settings` },
  numbering: { type: `${WORD_TYPE}.numbering+xml`, relation: `${OFFICE}/numbering` },
  footnotes: { type: `${WORD_TYPE}.footnotes+xml`, relation: `${OFFICE}/footnotes` },
  endnotes: { type: `${WORD_TYPE}.endnotes+xml`, relation: `${OFFICE}/endnotes` },
  comments: { type: `${WORD_TYPE}.comments+xml`, relation: `${OFFICE}/comments` },
  commentsExtended: {
    type: `${WORD_TYPE}.commentsExtended+xml`,
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  },
  commentsIds: {
    type: `${WORD_TYPE}.commentsIds+xml`,
    relation: 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds',
  },
  header1: { type: `${WORD_TYPE}.header+xml`, relation: `${OFFICE}/header` },
  footer1: { type: `${WORD_TYPE}.footer+xml`, relation: `${OFFICE}/footer` },
};

function root(name, inner) {
  return `${HEAD}<w:${name} ${NAMESPACES}>${inner}</w:${name}>`;
}

/** Words as they stand in XML. */
export function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A run: `<w:r><w:t>受理81件</w:t></w:r>`, with properties where given. */
export function run(text, properties = '') {
  const kept = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t${kept}>${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of plain words. */
export function paragraph(content, properties = '') {
  const inner = content === '' || content.startsWith('<') ? content : run(content);
  return `<w:p w:rsidR="006F0B51" w:rsidRDefault="00C41D2A">${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** Paragraph properties of an item of list `list` at `level`. */
export function numbered(list, level = 0) {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** The two separators that Word puts before all notes. */
export function separators(name) {
  return (
    `<w:${name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${name}>` +
    `<w:${name} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${name}>`
  );
}

/** Files by their names, as a zip whose bytes depend on them alone. */
export function zipped(files) {
  const entries = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(2026, 0, 9, 8, 30) });
}

function override(name, type) {
  return `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`;
}

function contentTypes(names) {
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('document', `${WORD_TYPE}.document.main+xml`) +
    names.map((name) => override(name, KINDS[name].type)).join('') +
    '</Types>'
  );
}

function relations(names, links) {
  const inner = names.map((name, i) => `<Relationship Id="rId${i + 1}" Type="${KINDS[name].relation}" Target="${name}.xml"/>`);
  const outer = links.map(
    ({ id, target }) => `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[...inner, ...outer].join('')}</Relationships>`;
}

/**
 * A .docx as Word writes it, as a map of its files.
 *
 *     wordParts({ body: paragraph('受理81件。'), styles: '<w:style …/>', numbering: '<w:abstractNum …/>', links: [{ id, target }] })
 */
export function wordParts({ body, links = [], styles = '', settings = '', section = SECTION, ...others }) {
  const inner = { styles: NORMAL + styles, settings: `<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>${settings}`, ...others };
  const names = Object.keys(inner);
  const rootOf = (name) => ({ header1: 'hdr', footer1: 'ftr' })[name] ?? name;
  const files = {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}${section}</w:body>`),
    'word/_rels/document.xml.rels': relations(names, links),
  };
  for (const name of names) {
    const whole = name === 'commentsExtended' || name === 'commentsIds';
    files[`word/${name}.xml`] = whole ? inner[name] : root(rootOf(name), inner[name]);
  }
  return files;
}

/** A .docx as Word writes it. */
export function wordFile(given) {
  return zipped(wordParts(given));
}
