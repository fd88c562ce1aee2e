import * as vscode from 'vscode';
import type { WrittenWord } from '../../../server/src/protocol/word';
import { baseName } from '../uris';

/** What has come into a Word file: `已写入 报告.核稿.docx：批注 12 条；另有 1 条在文件里没有位置。` */
export function writtenWords(target: vscode.Uri, { comments, unplaced }: Extract<WrittenWord, { kind: 'written' }>): string {
  const name = baseName(target);
  if (unplaced === 0) return vscode.l10n.t('Saved as {0}, with {1} comment(s).', name, comments);
  return vscode.l10n.t('Saved as {0}, with {1} comment(s); {2} more have no place in it.', name, comments, unplaced);
}
