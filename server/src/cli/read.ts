import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Bilingual } from '../rules/rule';
import { decode, type Decoded } from './decode';
import { draftOf, type Draft } from './draft';
import type { Input } from './inputs';
import { sentenceOf, sentenceOfBug } from './systemErrors';

/** A draft, or a sentence why there is none; either way the path stands in the output. */
export type Read = { readonly path: string; readonly draft: Draft } | { readonly path: string; readonly error: Bilingual };

/** Reads one input after the other, as they are asked for. */
export async function* readAll(inputs: readonly Input[], stdin: Readable): AsyncGenerator<Read> {
  for (const input of inputs) yield await readOne(input, stdin);
}

async function readOne(input: Input, stdin: Readable): Promise<Read> {
  const { path } = input;
  if (input.kind === 'problem') return { path, error: input.message };
  let decoded: Decoded;
  try {
    decoded = await decode(input.kind === 'stdin' ? await bytesOf(stdin) : await readFile(input.absolute));
  } catch (error) {
    return { path, error: sentenceOf(error) };
  }
  if (decoded.kind === 'refused') return { path, error: decoded.reason };
  try {
    return { path, draft: draftOf(path, decoded) };
  } catch (error) {
    return { path, error: sentenceOfBug(error) };
  }
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks);
}
