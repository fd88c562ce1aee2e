import type { CancellationToken } from 'vscode-languageserver';
import { merge, mergeTargets, OPERATIONS, shape, type Contribution, type Operation, type Outcome } from '../../features/shape/index';
import { readReport } from '../../model/report';
import type { MergeTarget, MergeTargetsParams, ShapeParams, ShapeResult } from '../../protocol';
import { isOfWord } from '../../protocol/word';
import { applyEdits } from '../../features/edits';
import { indexLines } from '../../text/lineIndex';
import type { Draft } from '../drafts';
import { fromRange } from '../fromProtocol';
import type { Session } from '../session';
import { toRange, toTextEdit } from '../toProtocol';
import { currentDraft } from './current';

export async function answerShape(session: Session, params: ShapeParams, token: CancellationToken): Promise<ShapeResult> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return { kind: 'refused', reason: '这份文稿没有打开。' };
  const outcome = outcomeOf(draft, params, contributionsIn(params));
  return outcome.kind === 'refused' ? outcome : toResult(draft, outcome);
}

const READ_ONLY = '这是以只读方式打开的 Word 文件，不能在这里改。要改，请先用“导入 Word”存成文本。';

/** What an operation does; anything that is none is refused. */
export function outcomeOf(draft: Draft, { operation, range }: ShapeParams, contributions: readonly Contribution[]): Outcome {
  if (isOfWord(draft.uri)) return { kind: 'refused', reason: READ_ONLY };
  const place = range && fromRange(draft.lines, range);
  if (operation === 'merge') {
    if (contributions.length === 0) return { kind: 'refused', reason: '没有选供稿。' };
    return merge(draft.report, place, contributions);
  }
  if (!place || !isOperation(operation)) return { kind: 'refused', reason: '没有这项操作，或没有说明位置。' };
  return shape(draft.report, operation, place);
}

function isOperation(name: unknown): name is Operation {
  return OPERATIONS.some((operation) => operation === name);
}

function contributionsIn({ contributions = [] }: ShapeParams): Contribution[] {
  return contributions.map(({ name, text }) => ({ name, report: readReport(text) }));
}

function toResult(draft: Draft, { edits, selection, notes }: Extract<Outcome, { kind: 'shaped' }>): ShapeResult {
  const after = indexLines(applyEdits(draft.report.text, edits));
  return {
    kind: 'shaped',
    version: draft.version,
    edits: edits.map((edit) => toTextEdit(draft.lines, edit)),
    selection: toRange(after, selection),
    notes: notes.map(({ message, span }) => ({ message, ...(span && { range: toRange(after, span) }) })),
  };
}

export async function answerMergeTargets(session: Session, params: MergeTargetsParams, token: CancellationToken): Promise<MergeTarget[]> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return [];
  return mergeTargets(draft.report).map(({ title, depth, span }) => ({ title, depth, range: toRange(draft.lines, span) }));
}
