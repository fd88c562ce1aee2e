import type { Bilingual } from '../../rules/rule';
import { byteOrderMark, type Encoding } from '../decode';

/** A file as it was read: its bytes and what they were taken for. */
export interface Source {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

export type Encoded = { readonly bytes: Buffer } | { readonly reason: Bilingual };

/**
 * The bytes of `after` in the encoding and with the mark of the file that `before` was read from. Refused where the
 * encoding has no place for a character, and where the file would change elsewhere as well.
 */
export async function encodeLike(source: Source, before: string, after: string): Promise<Encoded> {
  const { encoding } = source;
  if (DOUBTFUL.test(before)) return { reason: DAMAGED };
  const codec = await codecOf(encoding);
  const mark = source.bom ? byteOrderMark(encoding) : Buffer.alloc(0);
  const bytesOf = (text: string): Buffer => Buffer.concat([mark, codec.encode(text)]);
  if (!bytesOf(before).equals(source.bytes)) return { reason: notFaithful(encoding) };
  if (codec.decode(codec.encode(after)) === after) return { bytes: bytesOf(after) };
  const lacking = [...new Set(after)].filter((character) => codec.decode(codec.encode(character)) !== character);
  return { reason: lacks(encoding, lacking) };
}

/** What stands for bytes that could not be read, and NUL, which no draft has. */

const DOUBTFUL = /[\uFFFD\0]/;

interface Codec {
  encode(text: string): Buffer;
  decode(bytes: Buffer): string;
}

async function codecOf(encoding: Encoding): Promise<Codec> {
  if (encoding === 'UTF-8') return { encode: (text) => Buffer.from(text), decode: (bytes) => bytes.toString() };
  const { iconv } = await import('../decode/encodings');
  return {
    encode: (text) => iconv.encode(text, encoding, { addBOM: false }),
    decode: (bytes) => iconv.decode(bytes, encoding, { stripBOM: false }),
  };
}

const DAMAGED: Bilingual = {
  zh: '文件里有无法读成文字的地方，没有改动',
  en: 'was left as it is: parts of it cannot be read as text',
};

function notFaithful(encoding: Encoding): Bilingual {
  return {
    zh: `文件按 ${encoding} 读出再写回会与原来不同，没有改动`,
    en: `was left as it is: read as ${encoding} and written again it would differ elsewhere`,
  };
}

function lacks(encoding: Encoding, characters: readonly string[]): Bilingual {
  return {
    zh: `改后的文字里有 ${encoding} 编码没有的字符“${characters.join('')}”，没有改动：请先另存为 UTF-8`,
    en: `was left as it is: its encoding, ${encoding}, has no “${characters.join('')}”, which the fixes need; save it as UTF-8 first`,
  };
}
