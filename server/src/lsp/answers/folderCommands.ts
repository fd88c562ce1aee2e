import { CancellationTokenSource, WorkDoneProgressReporter, type CancellationToken } from 'vscode-languageserver';
import { CHECK_FOLDER_COMMAND, LEAVE_FOLDER_COMMAND, type FolderSummary } from '../../protocol';
import type { Session } from '../session';
import type { Command } from './executeCommand';

/** What has to do with all drafts of the open folders. */
export const FOLDER_COMMANDS: readonly (readonly [string, Command])[] = [
  [CHECK_FOLDER_COMMAND, (session, _, token, progress) => checkFolder(session, token, progress)],
  [LEAVE_FOLDER_COMMAND, leaveFolder],
];

async function leaveFolder(session: Session): Promise<null> {
  await session.folderCheck.turn(false);
  return null;
}

/** Progress is shown where the client wants it, or else where it can be. */
async function checkFolder(session: Session, token: CancellationToken, given: WorkDoneProgressReporter): Promise<FolderSummary> {
  const own = WorkDoneProgressReporter.isNullInstance(given) ? await session.showProgress() : undefined;
  const source = new CancellationTokenSource();
  for (const one of [token, own?.token]) one?.onCancellationRequested(() => source.cancel());
  const summary = await session.folderCheck.check(own ?? given, source.token);
  if (!session.abilities.hasCommands) session.tell(sentenceOf(summary));
  return summary;
}

/** What came of it, in a sentence. */
export function sentenceOf({ drafts, findings, errors, unreadable, isStopped, isCut }: FolderSummary): string {
  const found = findings === 0 ? '未见问题' : `${findings} 处问题${errors > 0 ? `（其中错误 ${errors} 处）` : ''}`;
  const left = [
    ...(unreadable > 0 ? [`${unreadable} 份未能读取，原因见日志`] : []),
    ...(isStopped ? ['中途停止，其余未核'] : []),
    ...(isCut ? ['文件过多，未全部核对'] : []),
  ];
  return drafts === 0 && !isStopped ? '文件夹内没有找到报告草稿。' : `已核 ${drafts} 份草稿，${[found, ...left].join('；')}。`;
}
