import type { CancellationToken } from 'vscode-languageserver';
import { verifiedWords } from '../../features/annotations/hoverBlocks';
import { figuresCsv } from '../../features/figures/csv';
import { judgedFiguresOf } from '../../features/figures/judged';
import { listFigures, type ListedFigure } from '../../features/figures/list';
import { figureBeginningAt } from '../../features/figuresIn';
import { figureBlocks } from '../../features/hover/figure';
import { figuresAlike } from '../../features/names/indicators';
import {
  MOST_FIGURES,
  type FigureParams,
  type FigureRow,
  type FiguresCsvParams,
  type FiguresParams,
  type ListedFigures,
} from '../../protocol/figures';
import { verifiedIn } from '../annotations/verifiedIn';
import { fromPosition } from '../fromProtocol';
import { hoverMarkdown } from '../hoverMarkdown';
import type { Session } from '../session';
import { toRange } from '../toProtocol';
import type { Draft } from '../drafts';
import { currentDraft } from './current';

export async function answerFigures(session: Session, params: FiguresParams, token: CancellationToken): Promise<ListedFigures | null> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return null;
  const { sections, figures, total } = listFigures(draft.report, MOST_FIGURES, await verifiedIn(session, draft, token));
  return { version: draft.version, sections, figures: figures.map((figure) => toRow(draft, figure)), total };
}

function toRow({ lines }: Draft, { figure: { text, span }, terms, verdict, isReported, section }: ListedFigure): FigureRow {
  return { text, ...terms, verdict, isReported, section, range: toRange(lines, span) };
}

/** What a hover says of a figure, also where the pointer would find a title that the figure stands in. */
export async function answerFigure(session: Session, params: FigureParams, token: CancellationToken): Promise<string> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  const figure = draft && figureBeginningAt(draft.report.figures, fromPosition(draft.lines, params.position));
  if (!figure) return '';
  const verified = verifiedWords(await verifiedIn(session, draft, token));
  const blocks = figureBlocks(draft.report, { kind: 'indicator', figure, figures: figuresAlike(draft.report, figure) }, verified);
  return hoverMarkdown(draft, { span: figure.span, blocks }, session.abilities);
}

export async function answerFiguresCsv(session: Session, params: FiguresCsvParams, token: CancellationToken): Promise<string | null> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return null;
  const figures = judgedFiguresOf(draft.report, await verifiedIn(session, draft, token));
  return figuresCsv(figures, { path: params.path, lines: draft.lines });
}
