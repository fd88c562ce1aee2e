import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Bilingual } from '../../rules/rule';
import { TEXTS } from '../help';
import { wantsColor, writerTo, type Host } from '../host';
import { speaker, type Language, type Say } from '../language';
import { addCommon } from '../options';
import { readInput } from '../read';
import { styleOf } from '../text/style';
import { printable } from '../text/width';

interface ExportFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** `hegao export`: one draft in, one Word file out. */
export function addExport(program: Command, host: Host, language: Language, done: (status: number) => void): void {
  const say = speaker(language);
  const command = program
    .command('export')
    .description(say(TEXTS.exportWord))
    .argument('<draft>', say(TEXTS.exported))
    .option('-o, --output <file>', say(TEXTS.output))
    .option('--force', say(TEXTS.force))
    .option('-q, --quiet', say(TEXTS.quietExport));
  addCommon(command, say).action(async (path: string, flags: ExportFlags) => done(await exportDraft(path, flags, host, say)));
}

/** Status 0 where the file is written, 2 where something was wrong; then nothing is. */
async function exportDraft(path: string, flags: ExportFlags, host: Host, say: Say): Promise<number> {
  const complain = async (name: string, sentence: Bilingual): Promise<number> => {
    const named = name === '-' ? say({ zh: '标准输入', en: 'standard input' }) : name;
    await writerTo(host.stderr)(`hegao: ${printable(`${named}${say({ zh: '：', en: ': ' })}${say(sentence)}`)}\n`);
    return 2;
  };
  const target = targetOf(path, flags, host);
  if ('error' in target) return complain(target.name, target.error);
  const absolute = resolve(host.cwd, path);
  const read = await readInput(path === '-' ? { kind: 'stdin', path } : { kind: 'file', path, absolute }, host.stdin);
  if ('error' in read) return complain(path, read.error);
  for (const warning of read.draft.warnings) await complain(path, warning);
  const { exportText, replaceFile, writeNewFile } = await import('./word');
  // Where the file is to have comments as well, they are put into these bytes, at the places that `written` tells.
  const { bytes } = await exportText(read.draft.text);
  if (target.file === undefined) {
    await writerTo(host.stdout)(bytes);
    return 0;
  }
  const { name, file, before } = target;
  const failed = before === undefined ? writeNewFile(file, bytes) : replaceFile(file, before, Buffer.from(bytes));
  if (failed) return complain(name, failed);
  const { colors } = styleOf(say, wantsColor(flags.color, host), host.stdout.columns);
  if (!flags.quiet) await writerTo(host.stdout)(`${say({ zh: '已导出', en: 'exported' })}  ${colors.bold(printable(name))}\n`);
  return 0;
}

/** Where the Word file goes to: a file, which may be there already, or standard output. */
type Target =
  | { readonly name: string; readonly file: string; readonly before: Buffer | undefined }
  | { readonly name: '-'; readonly file: undefined }
  | { readonly name: string; readonly error: Bilingual };

function targetOf(path: string, { output, force = false }: ExportFlags, host: Host): Target {
  if (output === '-') {
    return host.stdout.isTTY === true ? { name: path, error: NOT_ON_A_TERMINAL } : { name: '-', file: undefined };
  }
  if (output === undefined && path === '-') return { name: path, error: NAMELESS };
  const name = output ?? join(dirname(path), `${basename(path, extname(path))}.docx`);
  const file = resolve(host.cwd, name);
  if (extname(name).toLowerCase() !== '.docx') return { name, error: NO_WORD_NAME };
  if (path !== '-' && isSame(resolve(host.cwd, path), file)) return { name, error: THE_DRAFT_ITSELF };
  return presentAt(name, file, force);
}

/** Nothing stands in the way of what is written, or a file that may be replaced. */
function presentAt(name: string, file: string, force: boolean): Target {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return { name, file, before: undefined };
    if (found.isDirectory()) return { name, error: A_FOLDER };
    return force ? { name, file, before: readFileSync(file) } : { name, error: EXISTS };
  } catch {
    // what cannot be looked at is told by writing
    return { name, file, before: undefined };
  }
}

/** Whether two paths lead to one file: also over a link, or where upper and lower case are one. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

const NOT_ON_A_TERMINAL: Bilingual = {
  zh: '终端显示不了 Word 文件：请用 -o 写明文件名，或者把输出转到文件里',
  en: 'a terminal cannot show a Word file: name a file with -o, or redirect the output',
};
const NAMELESS: Bilingual = { zh: '请用 -o 写明导出到哪个文件', en: 'name the file to export to with -o' };
const NO_WORD_NAME: Bilingual = {
  zh: '导出的是 Word 文件，名字要以 .docx 结尾',
  en: 'what is exported is a Word file, whose name ends with .docx',
};
const THE_DRAFT_ITSELF: Bilingual = {
  zh: '这就是草稿本身，不能覆盖：请用 -o 写明另一个文件名',
  en: 'is the draft itself and is not overwritten: give another name with -o',
};
const A_FOLDER: Bilingual = { zh: '是文件夹：请写明文件名', en: 'is a folder: name a file' };
const EXISTS: Bilingual = {
  zh: '文件已经存在，没有改动：换一个名字，或者加 --force 覆盖',
  en: 'exists already and is as it was: give another name, or --force',
};
