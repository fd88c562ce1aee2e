import { WORD_XML } from './fonts';
import { cells, INDENT } from './measures';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** How Word of 2013 and later lays out text; as it writes it for Chinese documents. */
const COMPATIBILITY = [
  ['compatibilityMode', '15'],
  ['overrideTableStyleFontSizeAndJustification', '1'],
  ['enableOpenTypeFeatures', '1'],
  ['doNotFlipMirrorIndents', '1'],
  ['differentiateMultirowTableHeaders', '1'],
  ['useWord2013TrackBottomHyphenation', '0'],
] as const;

/**
 * The part `word/settings.xml`: odd and even pages have their own page numbers, and punctuation is not pressed together, so that a row
 * has 28 characters.
 */
export function settingsPart(): string {
  const compatibility = COMPATIBILITY.map(
    ([name, value]) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  return (
    `${DECLARATION}<w:settings xmlns:w="${WORD_XML}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>` +
    `<w:defaultTabStop w:val="${cells(INDENT)}"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>` +
    '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
    `<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>${compatibility.join('')}</w:compat>` +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>' +
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" ' +
    'w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>' +
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
  );
}

/**
 * The part `docProps/core.xml`: the title and the language, and nothing of who wrote it, where or with what.
 *
 * @param time ISO 8601 in UTC with seconds, as both `created` and `modified`; undefined: neither is stated
 */
export function corePart(title: string, time: string | undefined): string {
  const at = (name: string): string => (time === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`);
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator></dc:creator><dc:language>zh-CN</dc:language>${at('created')}${at('modified')}</cp:coreProperties>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
