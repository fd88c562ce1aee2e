import type { CancellationToken } from 'vscode-languageserver';
import { figureStates, shareOf } from '../../features/annotations/review';
import { panelOf } from '../../features/panel/panel';
import type { PanelAnswer, PanelParams } from '../../protocol/panel';
import type { Session } from '../session';
import { toPanel } from '../toPanel';

/** What the report panel shows; null for a draft that is not open. */
export async function answerPanel({ checker }: Session, params: PanelParams, token: CancellationToken): Promise<PanelAnswer | null> {
  const checked = await checker.check(params.textDocument.uri, token);
  if (!checked) return null;
  const { draft, findings, settings, verified, annotated, standings } = checked;
  const share = shareOf(figureStates(draft.report, annotated.placed, standings));
  return { version: draft.version, ...toPanel(draft.lines, panelOf(draft.report, findings, settings, { verified, share })) };
}
