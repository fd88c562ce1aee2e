/** Our prefixes for the namespaces that are read, in the transitional and, below, in the strict form (ECMA-376 part 1, annex A). */
export const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.microsoft.com/office/word/2016/wordml/cid', 'w16cid'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const WORD = 'http://schemas.microsoft.com/office/word';

/** More of which nothing has to be read: what they add are places, ids and states. */
const UNREAD: ReadonlySet<string> = new Set([
  `${WORD}/2010/wordprocessingDrawing`,
  `${WORD}/2018/wordml`,
  `${WORD}/2018/wordml/cex`,
  `${WORD}/2020/wordml/sdtdatahash`,
  `${WORD}/2023/wordml/word16du`,
  'http://schemas.microsoft.com/office/drawing/2010/main',
]);

/**
 * Whether all of some namespaces, with blanks between them, are such that what stands in them is read here as Word shows it. Symbols
 * (w16se), ink, charts and models are not: there the file has characters or a picture for other programs.
 */
export function isUnderstood(namespaces: string): boolean {
  return namespaces.split(' ').every((uri) => uri === '' || NAMESPACES.has(uri) || UNREAD.has(uri));
}
