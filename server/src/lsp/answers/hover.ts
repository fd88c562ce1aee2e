import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { annotationHover, joinedHovers, verifiedWords } from '../../features/annotations/hoverBlocks';
import type { Placed } from '../../features/annotations/annotation';
import { standingsAt } from '../../features/annotations/review';
import { hover } from '../../features/hover/hover';
import { touches } from '../../text/span';
import { verifiedIn } from '../annotations/verifiedIn';
import type { Draft } from '../drafts';
import { fromPosition } from '../fromProtocol';
import type { Session } from '../session';
import { toHover } from '../toProtocol';
import { currentDraft } from './current';

export async function answerHover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return null;
  const offset = fromPosition(draft.lines, params.position);
  const here = annotationsAt(session, draft, offset);
  const verified = await verifiedIn(session, draft, token);
  // how they stand to the draft is known once it has been checked
  const standings = session.checker.known(draft)?.standings ?? standingsAt(draft.report, here);
  const figure = hover(draft.report, offset, verifiedWords(verified, here));
  const reading = joinedHovers(figure, annotationHover(here, standings, offset));
  return reading ? toHover(draft, reading, session.abilities) : null;
}

/** What people have said of these words. */
function annotationsAt({ annotations }: Session, draft: Draft, offset: number): readonly Placed[] {
  return annotations.in(draft).placed.filter(({ span }) => span && touches(span, offset));
}
