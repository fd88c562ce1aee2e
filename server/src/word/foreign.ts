import type { Bilingual } from '../rules/rule';

/** Names of parts stand at both ends of an archive: before each part, and in the directory behind all of them. */
const REACH = 1 << 16;

/** Whether bytes look like a Word file (.docx): an archive with the folder of one. Cheap; whether it can be read is another matter. */
export function looksLikeWord(bytes: Uint8Array): boolean {
  return kindOf(bytes) === 'word';
}

/** What a document of another program is, and what to do with it; undefined for what is none that is known by its first bytes. */
export function foreignDocument(bytes: Uint8Array): Bilingual | undefined {
  const kind = kindOf(bytes);
  return kind === undefined || kind === 'word' ? undefined : SENTENCES[kind];
}

type Kind = 'word' | 'excel' | 'powerpoint' | 'ofd' | 'opendocument' | 'encrypted' | 'oldWord' | 'oldExcel' | 'oldOffice' | 'rtf' | 'pdf';

function kindOf(bytes: Uint8Array): Kind | undefined {
  const head = latin1(bytes, 0, 8);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfArchive(bytes);
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return kindOfOle(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  return head.startsWith('%PDF-') ? 'pdf' : undefined;
}

function kindOfArchive(bytes: Uint8Array): Kind | undefined {
  const names = latin1(bytes, 0, REACH) + latin1(bytes, Math.max(0, bytes.length - REACH), bytes.length);
  if (names.includes('application/vnd.oasis.opendocument')) return 'opendocument';
  if (names.includes('OFD.xml')) return 'ofd';
  if (names.includes('word/')) return 'word';
  if (names.includes('xl/workbook.xml')) return 'excel';
  return names.includes('ppt/presentation.xml') ? 'powerpoint' : undefined;
}

/** Files that are made of streams ([MS-CFB]); their names are UTF-16 and stand in sectors that may be anywhere. */
function kindOfOle(bytes: Uint8Array): Kind {
  if (includesUtf16(bytes, 'EncryptedPackage')) return 'encrypted';
  if (includesUtf16(bytes, 'WordDocument')) return 'oldWord';
  return includesUtf16(bytes, 'Workbook') ? 'oldExcel' : 'oldOffice';
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const sought = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1)) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}

function asDocx(name: string, english: string): Bilingual {
  return {
    zh: `是${name}，不能直接读取：请在 Word 或 WPS 里另存为 .docx 再试`,
    en: `is ${english}, which cannot be read directly: save it in Word or WPS as .docx and try again`,
  };
}

function asText(name: string, english: string): Bilingual {
  return {
    zh: `是${name}，不能直接读取：请另存为 .docx 或纯文本（.txt）再试`,
    en: `is ${english}, which cannot be read directly: save it as .docx or plain text (.txt) and try again`,
  };
}

const SENTENCES: Readonly<Record<Exclude<Kind, 'word'>, Bilingual>> = {
  excel: asText(' Excel 文件（.xlsx）', 'an Excel file (.xlsx)'),
  powerpoint: asText(' PowerPoint 文件（.pptx）', 'a PowerPoint file (.pptx)'),
  ofd: asText(' OFD 版式文件', 'an OFD file'),
  opendocument: asDocx(' OpenDocument 文件（.odt）', 'an OpenDocument file (.odt)'),
  encrypted: {
    zh: '是加了密的 Office 文件，读不出内容：请在 Word 或 WPS 里打开、取消密码，另存为 .docx 再试',
    en: 'is an encrypted Office file: open it in Word or WPS, remove the password, save it as .docx and try again',
  },
  oldWord: asDocx(' Word 97—2003 或 WPS 文字文件（.doc、.wps）', 'a Word 97–2003 or WPS file (.doc, .wps)'),
  oldExcel: asText(' Excel 97—2003 文件（.xls）', 'an Excel 97–2003 file (.xls)'),
  oldOffice: asDocx('旧版 Office 文件', 'an old Office file'),
  rtf: asDocx(' RTF 文件（.rtf）', 'an RTF file (.rtf)'),
  pdf: asText(' PDF 文件', 'a PDF file'),
};
