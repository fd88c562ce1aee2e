// XML as other programs may write it: a part in UTF-16, another prefix than w:, none at all, attributes in single quotes, a
// document that is not at word/document.xml, relations that begin with a slash.
import { paragraph, wordParts, zipped } from '../package.mjs';

const body = [
  paragraph('中兴镇综合行政执法情况', '<w:jc w:val="center"/>'),
  paragraph('检查经营户', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph('处理投诉', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  paragraph('全年检查318户次，处理投诉46件，罚款2.8万元。'),
].join('');
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** UTF-16, little end first, with its mark. */
function utf16(xml) {
  const text = `\uFEFF${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
  return Uint8Array.from([...text].flatMap((sign) => [...sign].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8])));
}

/** Elements without a prefix, attributes with another. */
const withoutPrefix = (xml) =>
  xml
    .replace('xmlns:w=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:文=')
    .replace(/<(\/?)w:/g, '<$1')
    .replace(/ w:(\w+)="([^"]*)"/g, " 文:$1='$2'");

/** @returns {Uint8Array} */
export function make() {
  const {
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relations,
    'word/numbering.xml': list,
    ...others
  } = wordParts({ body, numbering });
  const at = (text) => text.replaceAll('word/document.xml', '正文/文档 1.xml');
  return zipped({
    ...others,
    '[Content_Types].xml': others['[Content_Types].xml'].replace('/word/document.xml', '/body/main.xml'),
    '_rels/.rels': others['_rels/.rels'].replace('Target="word/document.xml"', 'Target="/body/main.xml"'),
    'body/main.xml': utf16(withoutPrefix(document)),
    'body/_rels/main.xml.rels': relations.replace(/Target="([a-z]+\.xml)"/g, 'Target="/word/$1"'),
    'word/numbering.xml': list
      .replaceAll('<w:', '<ns0:')
      .replaceAll('</w:', '</ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=')
      .replace(/ w:(\w+)=/g, ' ns0:$1='),
    'docProps/thumbnail.jpeg': new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
    [at('customXml/word/document.xml')]: '<随附/>',
  });
}
