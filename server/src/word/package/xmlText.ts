import { WordRefused } from '../refused';

/** What a part may be encoded in (ECMA-376 part 2, 8.2.2); with a byte order mark where the name says so. */
export type XmlEncoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE';

/** The text of a part without its byte order mark. Throws `WordRefused` where it is in no encoding that a part may have. */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: XmlEncoding } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new WordRefused(UNREADABLE);
  }
}

/** The bytes of a part with the byte order mark of its encoding. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === 'UTF-8') return new TextEncoder().encode(text);
  if (encoding === 'UTF-8 BOM') return new TextEncoder().encode(`\uFEFF${text}`);
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, encoding === 'UTF-16LE');
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 * i + 2, text.charCodeAt(i), encoding === 'UTF-16LE');
  return bytes;
}

const LABELS: Readonly<Record<XmlEncoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-8 BOM': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
};

function encodingOf([first, second, third]: Uint8Array): XmlEncoding {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'UTF-8 BOM' : 'UTF-8';
}

const UNREADABLE = {
  zh: '文件已损坏，有文字读不出来：请在 Word 或 WPS 里打开，另存为 .docx 再试',
  en: 'is damaged, so that its text cannot be read: open it in Word or WPS, save it as .docx and try again',
};
