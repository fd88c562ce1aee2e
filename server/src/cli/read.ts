import { readFileSync } from 'node:fs';
import type { Bilingual } from '../rules/rule';
import { decode, type Decoded } from './decode';
import { draftOf, type Draft } from './draft';
import type { Input } from './inputs';
import { sentenceOf, sentenceOfBug } from './systemErrors';

/** A draft that was read, with its bytes unless it came as text. */
export interface Read {
  readonly path: string;
  readonly draft: Draft;
  readonly source?: { readonly bytes: Buffer; readonly bom: boolean };
}

/** A draft, or a sentence why there is none; either way the path stands in the output. */
export type Reading = Read | { readonly path: string; readonly error: Bilingual };

/** Reads one input. */
export async function readInput(input: Exclude<Input, { kind: 'config' }>, stdin?: NodeJS.ReadableStream): Promise<Reading> {
  const { path } = input;
  if (input.kind === 'problem') return { path, error: input.message };
  let decoded: Decoded;
  let bytes: Buffer | undefined;
  try {
    if (input.kind !== 'text') bytes = await bytesOf(input, stdin);
    decoded = input.kind === 'text' ? asText(input.text) : await decode(bytes!);
  } catch (error) {
    return { path, error: sentenceOf(error) };
  }
  if (decoded.kind === 'refused') return { path, error: decoded.reason };
  try {
    return { path, draft: draftOf(path, decoded), ...(bytes && { source: { bytes, bom: decoded.bom } }) };
  } catch (error) {
    return { path, error: sentenceOfBug(error) };
  }
}

function asText(text: string): Decoded {
  return { kind: 'text', text: text.replace(/^\uFEFF/, ''), encoding: 'UTF-8', bom: false, warnings: [] };
}

/** There is nothing else to be done meanwhile, and waiting for a promise of each step takes longer than the steps. */
function bytesOf(input: Input & { kind: 'file' | 'stdin' }, stdin: NodeJS.ReadableStream | undefined): Buffer | Promise<Buffer> {
  return input.kind === 'file' ? readFileSync(input.absolute) : allOf(stdin ?? []);
}

async function allOf(stream: AsyncIterable<string | Uint8Array> | Iterable<never>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
