import * as vscode from 'vscode';
import type { PlaceRange } from '../../../server/src/protocol';
import type { ListedRemark } from '../../../server/src/protocol/annotations';
import { isUpTo } from '../places';
import { toRange } from '../ranges';
import type { Store } from './store';
import type { Target } from './target';

interface Placed {
  readonly range: PlaceRange;
}

/** The next of ranges behind a selection, the first again after the last; `back` goes the other way. */
export function nextOf<T extends Placed>(ranges: readonly T[], { start, end }: PlaceRange, back = false): T | undefined {
  // What begins where an empty selection stands is next; what is selected is not.
  const isBehind = ({ range }: T): boolean => isUpTo(end, range.start) && !(isUpTo(range.start, start) && isUpTo(range.end, end));
  const isBefore = ({ range }: T): boolean => !isUpTo(start, range.start);
  return back ? (ranges.findLast(isBefore) ?? ranges.at(-1)) : (ranges.find(isBehind) ?? ranges[0]);
}

/** Goes to the next figure, or the one before, that nobody has verified. */
export async function goToUnverified(store: Store, { editor }: Target, back: boolean): Promise<void> {
  const list = await store.fresh(editor.document);
  if (!list) return void vscode.window.showInformationMessage(vscode.l10n.t('The checking service is not running.'));
  const next = nextOf(
    list.figures.filter(({ isVerified }) => !isVerified),
    editor.selection,
    back,
  );
  if (next) return select(editor, next);
  const words =
    list.figures.length === 0 ? vscode.l10n.t('No figures were found in this draft.') : vscode.l10n.t('All figures are verified.');
  void vscode.window.showInformationMessage(words);
}

/** Goes to the next open remark; gives it. */
export async function goToRemark(store: Store, { editor }: Target): Promise<ListedRemark | undefined> {
  const list = await store.fresh(editor.document);
  const open = (list?.annotations ?? []).filter(
    (one): one is ListedRemark & Placed => one.kind === 'remark' && one.state === 'open' && one.range !== null,
  );
  const next = nextOf(open, editor.selection);
  if (next) select(editor, next);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There are no open remarks in this draft.'));
  return next;
}

function select(editor: vscode.TextEditor, { range }: Placed): void {
  const { start, end } = toRange(range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
