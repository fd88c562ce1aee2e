import { readFileSync } from 'node:fs';
import type { Bilingual } from '../rules/rule';
import { looksLikeWord } from '../word/foreign';
import type { WordDraft } from '../word/wordDraft';
import { decode, type Decoded } from './decode';
import { draftOf, wordDraftOf, type Draft } from './draft';
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
  let decoded: Decoded | FromWord;
  let bytes: Buffer | undefined;
  try {
    if (input.kind !== 'text') bytes = await bytesOf(input, stdin);
    decoded = input.kind === 'text' ? asText(input.text) : await (isWord(path, bytes!) ? fromWord(bytes!) : decode(bytes!));
  } catch (error) {
    return { path, error: sentenceOf(error) };
  }
  if (decoded.kind === 'refused') return { path, error: decoded.reason };
  try {
    if (decoded.kind === 'word') return { path, draft: wordDraftOf(path, decoded.word), source: { bytes: bytes!, bom: false } };
    return { path, draft: draftOf(path, decoded), ...(bytes && { source: { bytes, bom: decoded.bom } }) };
  } catch (error) {
    return { path, error: sentenceOfBug(error) };
  }
}

interface FromWord {
  readonly kind: 'word';
  readonly word: WordDraft;
}

/** A Word file is known by what it holds, whatever it is called; what is called one and is none gets a sentence that says so. */
function isWord(path: string, bytes: Buffer): boolean {
  return looksLikeWord(bytes) || path.toLowerCase().endsWith('.docx');
}

async function fromWord(bytes: Buffer): Promise<Decoded | FromWord> {
  const { readWord, WordRefused } = await import('./decode/word');
  try {
    return { kind: 'word', word: readWord(bytes) };
  } catch (error) {
    if (error instanceof WordRefused) return { kind: 'refused', reason: error.reason };
    throw error;
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
