import type { CancellationToken } from 'vscode-languageserver';
import { PLAIN, printedLines, type PrintedLine } from '../../features/layout/printed';
import type { PreviewLine, PreviewParams, PreviewResult, Stretch } from '../../protocol/preview';
import type { Span } from '../../text/span';
import type { Session } from '../session';
import { currentDraft } from './current';

/** What each line is on paper; undefined for a draft that is not open. The text itself the client has. */
export async function answerPreview(session: Session, params: PreviewParams, token: CancellationToken): Promise<PreviewResult | undefined> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return undefined;
  const { document } = draft.report;
  // An editor counts a byte order mark to the first line.
  const shift = document.split.starts[0] ?? 0;
  const lines = printedLines(document).flatMap((line, i) => (line === PLAIN ? [] : [toLine(line, i, i === 0 ? shift : 0)]));
  return { version: draft.version, lines };
}

function toLine({ role, heads, cells, markup, name }: PrintedLine, line: number, shift: number): PreviewLine {
  const stretch = ({ start, end }: Span): Stretch => [start + shift, end + shift];
  return {
    line,
    role,
    ...(heads.length > 0 && { heads: heads.map((head) => [...stretch(head), head.level] as const) }),
    ...(cells.length > 0 && { cells: cells.map(stretch) }),
    ...(markup.length > 0 && { markup: markup.map(stretch) }),
    ...(name !== undefined && { name: name + shift }),
  };
}
