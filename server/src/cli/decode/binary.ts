import type { Bilingual } from '../../rules/rule';
import { foreignDocument, looksLikeWord } from '../../word/foreign';

interface Signature {
  readonly bytes: string;
  readonly name: () => Bilingual;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: 'PK\x03\x04', name: archive },
  { bytes: 'PK\x05\x06', name: archive },
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
  const document = looksLikeWord(bytes) ? WORD : foreignDocument(bytes);
  if (document) return document;
  const head = bytes.toString('latin1', 0, 16);
  const found = SIGNATURES.find((one) => head.startsWith(one.bytes));
  if (!found) return undefined;
  const name = found.name();
  return {
    zh: `${name.zh}，不能直接读取：请另存为纯文本（.txt）`,
    en: `${name.en}, which cannot be read directly: save it as plain text (.txt)`,
  };
}

/** Who reads Word files has asked for one before. */
const WORD: Bilingual = {
  zh: '是 Word 文件（.docx），不是文本：请把扩展名改成 .docx',
  en: 'is a Word file (.docx) and no text: give it the extension .docx',
};

function image(): Bilingual {
  return { zh: '是图片', en: 'is an image' };
}

function archive(): Bilingual {
  return { zh: '是压缩文件', en: 'is a compressed archive' };
}

function program(): Bilingual {
  return { zh: '是程序文件', en: 'is a program' };
}
