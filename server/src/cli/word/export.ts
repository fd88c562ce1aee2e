import { extname, resolve } from 'node:path';
import type { Bilingual } from '../../rules/rule';
import type { Draft } from '../draft';
import { writerTo, type Host } from '../host';
import { readInput } from '../read';
import type { Answer } from './answer';
import { saidOf, tellLost, type SaidFlags } from './said';
import { besideAs, NO_WORD_NAME, targetFor, type Target } from './target';

export interface ExportFlags extends SaidFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly comments?: boolean;
}

/** Lays a draft out as a Word file. Status 0 where it is written, 2 where something was wrong; then nothing is. */
export async function exportDraft(path: string, flags: ExportFlags, host: Host, answer: Answer): Promise<number> {
  const target = flags.output === '-' ? 'stdout' : fileFor(path, flags, host);
  if (target === 'stdout' && host.stdout.isTTY === true) return answer.complain(path, NOT_ON_A_TERMINAL);
  if (target !== 'stdout' && 'error' in target) return answer.complain(target.name, target.error);
  const absolute = resolve(host.cwd, path);
  const read = await readInput(path === '-' ? { kind: 'stdin', path } : { kind: 'file', path, absolute }, host.stdin);
  if ('error' in read) return answer.complain(path, read.error);
  for (const warning of read.draft.warnings) await answer.complain(path, warning);
  const bytes = await bytesOf(path, read.draft, flags, host, answer);
  if (!bytes) return 2;
  if (target === 'stdout') {
    await writerTo(host.stdout)(bytes);
    return 0;
  }
  const { replaceFile, writeNewFile } = await import('./delivery');
  const { name, before } = target;
  const failed = before ? replaceFile(target.absolute, before, Buffer.from(bytes)) : writeNewFile(target.absolute, bytes);
  if (failed) return answer.complain(name, failed);
  if (!flags.quiet) await answer.tell(name, { zh: '已导出', en: 'exported' });
  return 0;
}

/** The file; undefined where it is not known what belongs into it, which has been told. */
async function bytesOf(path: string, draft: Draft, flags: ExportFlags, host: Host, answer: Answer): Promise<Uint8Array | undefined> {
  const said = flags.comments ? await saidOf(path, draft, flags, host) : undefined;
  if (said && 'error' in said) {
    await answer.complain(path, said.error);
    return undefined;
  }
  const { exportText } = await import('./layout');
  const { bytes, unplaced } = await exportText(draft.text, said?.comments ?? []);
  if (said) await tellLost(path, said, unplaced, draft.text, answer);
  return bytes;
}

function fileFor(
  path: string,
  { output, force = false }: ExportFlags,
  host: Host,
): Target | { readonly name: string; readonly error: Bilingual } {
  if (output === undefined && path === '-') return { name: path, error: NAMELESS };
  const name = output ?? besideAs(path, '.docx');
  if (extname(name).toLowerCase() !== '.docx') return { name, error: NO_WORD_NAME };
  const target = targetFor(name, path, force, host);
  return 'error' in target ? { name, ...target } : target;
}

const NOT_ON_A_TERMINAL: Bilingual = {
  zh: '终端显示不了 Word 文件：请用 -o 写明文件名，或者把输出转到文件里',
  en: 'a terminal cannot show a Word file: name a file with -o, or redirect the output',
};
const NAMELESS: Bilingual = { zh: '请用 -o 写明导出到哪个文件', en: 'name the file to export to with -o' };
