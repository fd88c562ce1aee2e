import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { fileLinks, mayNameFiles } from '../../features/links/fileLinks';
import { inOrder, links, type Link, type LinkTarget } from '../../features/links/links';
import { fileBehind } from '../../protocol/word';
import type { Draft } from '../drafts';
import type { Session } from '../session';
import { toPosition, toRange } from '../toProtocol';
import { currentDraft } from './current';

export async function answerLinks(session: Session, params: DocumentLinkParams, token: CancellationToken): Promise<DocumentLink[]> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return [];
  const { tooltips } = session.abilities;
  return inOrder([...links(draft.report), ...linksToFiles(session, draft)]).map(({ span, target, tooltip }) => ({
    range: toRange(draft.lines, span),
    target: targetOf(draft, target),
    ...(tooltips && { tooltip }),
  }));
}

function linksToFiles({ disk }: Session, { uri, report }: Draft): Link[] {
  if (!disk || !mayNameFiles(report)) return [];
  return fileLinks(report, disk.beside(fileBehind(uri)));
}

/** An address as it is; a place in the draft as editors name it, line and column from 1; a file by its name alone. */
function targetOf({ uri, lines }: Draft, target: LinkTarget): string {
  if (target.kind === 'address') return target.uri;
  const file = fileBehind(uri);
  if (target.kind === 'file') return `${file.slice(0, file.lastIndexOf('/') + 1)}${encodeURIComponent(target.name)}`;
  const { line, character } = toPosition(lines, target.offset);
  return `${uri.split('#', 1)[0]}#L${line + 1},${character + 1}`;
}
