import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionsAt } from '../../features/selection/selection';
import { fromPosition } from '../fromProtocol';
import type { Session } from '../session';
import { toSelectionRange } from '../toProtocol';
import { currentDraft } from './current';

/** One list a position, in the order of the positions; without a draft each is its position alone. */
export async function answerSelection(session: Session, params: SelectionRangeParams, token: CancellationToken): Promise<SelectionRange[]> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return params.positions.map((position) => ({ range: { start: position, end: position } }));
  return params.positions.map((position) => {
    return toSelectionRange(draft.lines, selectionsAt(draft.report, fromPosition(draft.lines, position)));
  });
}
