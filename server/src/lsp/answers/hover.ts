import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { annotationHover, joinedHovers } from '../../features/annotations/hoverBlocks';
import { standingsAt } from '../../features/annotations/review';
import type { Hover as Reading } from '../../features/hover/blocks';
import { hover } from '../../features/hover/hover';
import { touches } from '../../text/span';
import type { Draft } from '../drafts';
import { fromPosition } from '../fromProtocol';
import type { Session } from '../session';
import { toHover } from '../toProtocol';
import { currentDraft } from './current';

export async function answerHover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return null;
  const offset = fromPosition(draft.lines, params.position);
  const reading = joinedHovers(hover(draft.report, offset), annotationsAt(session, draft, offset));
  return reading ? toHover(draft, reading, session.abilities) : null;
}

/** What people have said of these words; how that stands to the draft is known once it has been checked. */
function annotationsAt({ annotations, checker }: Session, draft: Draft, offset: number): Reading | undefined {
  const { placed } = annotations.in(draft);
  const here = placed.filter(({ span }) => span && touches(span, offset));
  return here.length === 0 ? undefined : annotationHover(here, checker.known(draft)?.standings ?? standingsAt(draft.report, here), offset);
}
