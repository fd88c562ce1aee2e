import { isUtf8 } from 'node:buffer';
import type { Bilingual } from '../../rules/rule';
import type { Input } from '../inputs';
import { sentenceOf } from '../systemErrors';
import { LINE_FEED, piecesOf } from './pieces';

/**
 * Texts on standard input, each a line of JSON: a string, or an object with `text` and, where it is to be called
 * something, `path`. A text without a name is called by its line, `-:3`. Blank lines stand for nothing; any other
 * line that holds no text is a problem of its own, and the lines after it are read.
 */
export async function* textsOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Input> {
  let line = 0;
  try {
    for await (const bytes of piecesOf(stream, LINE_FEED)) {
      line += 1;
      if (!isBlank(bytes)) yield textIn(bytes, `-:${line}`);
    }
  } catch (error) {
    yield { kind: 'problem', path: '-', message: sentenceOf(error) };
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function textIn(bytes: Buffer, path: string): Input {
  if (!isUtf8(bytes)) return { kind: 'problem', path, message: NOT_UTF8 };
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString().replace(/^\uFEFF/, ''));
  } catch (error) {
    return { kind: 'problem', path, message: notJson(error) };
  }
  const { text, path: named = path } = (typeof value === 'string' ? { text: value } : (value ?? {})) as Record<string, unknown>;
  if (typeof text !== 'string' || typeof named !== 'string') return { kind: 'problem', path, message: NO_TEXT };
  return { kind: 'text', path: named, text };
}

const NOT_UTF8: Bilingual = { zh: '这一行不是 UTF-8 编码', en: 'is a line that is not UTF-8' };

const NO_TEXT: Bilingual = {
  zh: '这一行应为 JSON 字符串，或有 text（以及可有 path）的 JSON 对象，二者都是字符串',
  en: 'is a line that should be a JSON string, or a JSON object with the strings "text" and, if any, "path"',
};

function notJson(error: unknown): Bilingual {
  const { message } = error as Error;
  return {
    zh: `这一行不是 JSON（每篇草稿写成一行 JSON 字符串或对象）：${message}`,
    en: `is a line that is not JSON (a draft is a JSON string or object in one line): ${message}`,
  };
}
