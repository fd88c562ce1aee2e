import * as vscode from 'vscode';
import { looksLikeReport } from '../../../server/src/features/detect';
import { LARGEST_DRAFT, type DraftContent, type ReadDraftParams } from '../../../server/src/protocol';
import { toBase64 } from '../../../server/src/protocol/base64';
import { LARGEST_WORD } from '../../../server/src/protocol/word';
import { fileOf } from '../fileOf';
import { seemsMisdecoded } from '../misdecoded';

/** Reads a draft for the server that nobody has open, without opening it, as it would stand in the editor. */
export async function readDraft({ uri: text, isCertain, stamp }: ReadDraftParams): Promise<DraftContent> {
  const draft = vscode.Uri.parse(text, true);
  const uri = fileOf(draft);
  // Nothing else is the server's business.
  if (!vscode.workspace.getWorkspaceFolder(uri)) return { kind: 'absent' };
  let now = '';
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    now = `${mtime}-${size}`;
    if ((type & vscode.FileType.File) === 0) return { kind: 'absent' };
    // Some file systems do not know when a file was written.
    if (now === stamp && mtime > 0) return { kind: 'unchanged' };
    const isWord = uri !== draft;
    const largest = isWord && isCertain ? LARGEST_WORD : LARGEST_DRAFT;
    if (size > largest) return unfit(isCertain, now, vscode.l10n.t('it is larger than {0} MB', largest / 1e6));
    const bytes = await vscode.workspace.fs.readFile(uri);
    return isWord ? { kind: 'word', content: toBase64(bytes), stamp: now } : asText(await decoded(uri, bytes), isCertain, now);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'absent' };
    // somebody may be writing it
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error), stamp: '' };
  }
}

function asText(text: string | undefined, isCertain: boolean, stamp: string): DraftContent {
  if (text === undefined) return unfit(isCertain, stamp, vscode.l10n.t('it is not a text file, or its encoding is not known'));
  return isCertain || looksLikeReport(text) ? { kind: 'text', text, stamp } : { kind: 'other', stamp };
}

/** What is called a report and is none is worth a word; any other file is just something else. */
function unfit(isCertain: boolean, stamp: string, reason: string): DraftContent {
  return isCertain ? { kind: 'refused', reason, stamp } : { kind: 'other', stamp };
}

/** The text in the encoding in which the editor would open it, or in the other one that drafts are written in. */
async function decoded(uri: vscode.Uri, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const text = await vscode.workspace.decode(bytes, { uri });
    if (!seemsMisdecoded(text)) return text;
    for (const encoding of ['gb18030', 'utf8']) {
      const other = await vscode.workspace.decode(bytes, { encoding });
      if (!seemsMisdecoded(other)) return other;
    }
    return undefined;
  } catch {
    // It is binary.
    return undefined;
  }
}
