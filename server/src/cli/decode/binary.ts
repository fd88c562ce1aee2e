import type { Bilingual } from '../../rules/rule';

interface Signature {
  readonly bytes: string;
  readonly name: (bytes: Buffer) => Bilingual;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: 'PK\x03\x04', name: nameOfZip },
  { bytes: 'PK\x05\x06', name: nameOfZip },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: nameOfOle },
  { bytes: '%PDF-', name: () => ({ zh: '是 PDF 文件', en: 'is a PDF file' }) },
  { bytes: '{\\rtf', name: () => ({ zh: '是 RTF 文件', en: 'is an RTF file' }) },
  { bytes: '\x89PNG\r\n\x1a\n', name: image },
  { bytes: '\xff\xd8\xff', name: image },
  { bytes: 'GIF8', name: image },
  { bytes: 'II*\0', name: image },
  { bytes: 'MM\0*', name: image },
  { bytes: '\x1f\x8b', name: archive },
  { bytes: '7z\xbc\xaf\x27\x1c', name: archive },
  { bytes: 'Rar!\x1a\x07', name: archive },
  { bytes: '\x7fELF', name: program },
  { bytes: 'MZ\x90\0', name: program },
];

/** Names what is known to be no text, from its first bytes. */
export function nameOfBinary(bytes: Buffer): Bilingual | undefined {
  const head = bytes.toString('latin1', 0, 16);
  const found = SIGNATURES.find((one) => head.startsWith(one.bytes));
  if (!found) return undefined;
  const name = found.name(bytes);
  return {
    zh: `${name.zh}，不能直接读取：请另存为纯文本（.txt）`,
    en: `${name.en}, which cannot be read directly: save it as plain text (.txt)`,
  };
}

/** What the names of the files in an archive say about it; Office writes its own folder first or soon. */
function nameOfZip(bytes: Buffer): Bilingual {
  const names = bytes.toString('latin1', 0, 1 << 16) + bytes.toString('latin1', Math.max(0, bytes.length - (1 << 16)));
  if (names.includes('word/document.xml')) return { zh: '是 Word 文件（.docx）', en: 'is a Word file (.docx)' };
  if (names.includes('xl/workbook.xml')) return { zh: '是 Excel 文件（.xlsx）', en: 'is an Excel file (.xlsx)' };
  if (names.includes('ppt/presentation.xml')) return { zh: '是 PowerPoint 文件（.pptx）', en: 'is a PowerPoint file (.pptx)' };
  if (names.includes('OFD.xml')) return { zh: '是 OFD 版式文件', en: 'is an OFD file' };
  if (names.includes('application/vnd.oasis.opendocument')) return { zh: '是 OpenDocument 文件', en: 'is an OpenDocument file' };
  return archive();
}

/** Names in an OLE file are UTF-16. */
function nameOfOle(bytes: Buffer): Bilingual {
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('WordDocument')) return { zh: '是 Word 97—2003 或 WPS 文字文件（.doc、.wps）', en: 'is a Word 97–2003 or WPS file (.doc, .wps)' };
  if (has('Workbook')) return { zh: '是 Excel 97—2003 文件（.xls）', en: 'is an Excel 97–2003 file (.xls)' };
  return { zh: '是旧版 Office 文件', en: 'is an old Office file' };
}

function image(): Bilingual {
  return { zh: '是图片', en: 'is an image' };
}

function archive(): Bilingual {
  return { zh: '是压缩文件', en: 'is a compressed archive' };
}

function program(): Bilingual {
  return { zh: '是程序文件', en: 'is a program' };
}
