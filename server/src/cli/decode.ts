import { isUtf8 } from 'node:buffer';
import type { Bilingual } from '../rules/rule';
import { nameOfBinary } from './decode/binary';
import { decodeLegacy } from './decode/legacy';
import { tallyOf, type Tally } from './decode/tally';
import { guessUtf16 } from './decode/utf16';

/** How text is written in bytes. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE' | 'GB18030' | 'Big5';

/** Text without its byte order mark, or a sentence why there is none. */
export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: Encoding;
      readonly bom: boolean;
      readonly warnings: readonly Bilingual[];
    }
  | { readonly kind: 'refused'; readonly reason: Bilingual };

/** More unreadable characters than one in this many readable ones, and the text is not worth checking. */
const READABLE_PER_REPLACED = 4;

/** Text in a national encoding has hardly any control characters, programs and pictures many. */
const READABLE_PER_CONTROL = 20;

/** Turns the bytes of a file into text. What is damaged is said, what is no text is refused; nothing is passed over. */
export async function decode(bytes: Buffer): Promise<Decoded> {
  const marked = markOf(bytes);
  if (marked) return finish(await decodeAs(bytes.subarray(marked.length), marked.encoding), marked.encoding, true);

  const binary = nameOfBinary(bytes);
  if (binary) return { kind: 'refused', reason: binary };

  const isStrict = isUtf8(bytes);
  if (isStrict && !bytes.includes(0)) return finish(bytes.toString('utf8'), 'UTF-8', false);
  const utf16 = guessUtf16(bytes);
  if (utf16) return finish(await decodeAs(bytes, utf16), utf16, false);

  const text = bytes.toString('utf8');
  const { foreign, replaced, controls } = tallyOf(text);
  if (isStrict || foreign >= READABLE_PER_REPLACED * replaced) return finish(text, 'UTF-8', false);
  if (controls * READABLE_PER_CONTROL > text.length) return { kind: 'refused', reason: NO_TEXT };
  const legacy = await decodeLegacy(bytes);
  return legacy.kind === 'refused' ? legacy : finish(legacy.text, legacy.encoding, false);
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'UTF-8', bytes: [0xef, 0xbb, 0xbf] },
  // Before UTF-16, whose mark is the beginning of this one.
  { encoding: 'UTF-32LE', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'UTF-32BE', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'UTF-16LE', bytes: [0xff, 0xfe] },
  { encoding: 'UTF-16BE', bytes: [0xfe, 0xff] },
  { encoding: 'GB18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** The byte order mark of an encoding. */
export function byteOrderMark(encoding: Encoding): Buffer {
  return Buffer.from(MARKS.find((one) => one.encoding === encoding)?.bytes ?? []);
}

function markOf(bytes: Buffer): { encoding: Encoding; length: number } | undefined {
  const mark = MARKS.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  return mark && { encoding: mark.encoding, length: mark.bytes.length };
}

async function decodeAs(bytes: Buffer, encoding: Encoding): Promise<string> {
  if (encoding === 'UTF-8') return bytes.toString('utf8');
  const { iconv } = await import('./decode/encodings');
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  const torn = encoding.startsWith('UTF-16') && bytes.length % 2 === 1;
  return torn ? `${text}\uFFFD` : text;
}

function finish(text: string, encoding: Encoding, bom: boolean): Decoded {
  const tally = tallyOf(text);
  const readable = text.length - tally.replaced - tally.controls;
  if ((tally.replaced + tally.controls) * READABLE_PER_REPLACED > readable) return { kind: 'refused', reason: NO_TEXT };
  return { kind: 'text', text, encoding, bom, warnings: warningsOf(tally, encoding) };
}

const NO_TEXT: Bilingual = {
  zh: '不是文本文件，或者已经损坏：多数内容无法读成文字',
  en: 'is not a text file, or is damaged: most of it cannot be read as text',
};

function warningsOf({ replaced, firstReplacedLine, nulls }: Tally, encoding: Encoding): Bilingual[] {
  const warnings: Bilingual[] = [];
  if (encoding === 'Big5') warnings.push({ zh: '按 Big5（繁体）编码读取', en: 'read as Big5 (traditional Chinese)' });
  if (replaced > 0) {
    warnings.push({
      zh: `按 ${encoding} 读取，有 ${replaced} 处无法读成文字，第一处在第 ${firstReplacedLine} 行，以“\uFFFD”代替；文件可能混用编码、被截断，或曾以错误的编码保存`,
      en: `read as ${encoding}; ${replaced} place(s), the first in line ${firstReplacedLine}, are unreadable and stand as "\uFFFD": mixed encodings, a truncated file, or one saved in a wrong encoding`,
    });
  }
  if (nulls > 0) warnings.push({ zh: `含有 ${nulls} 个空字符（NUL）`, en: `contains ${nulls} NUL character(s)` });
  return warnings;
}
