import type { Edit, Fix } from '../rule';
import { bareMark, markerWith } from './marks';
import type { Run } from './runs';

/**
 * What makes the numbers of a run rise by one, each mark in its author's form. Nothing where one of them cannot be written
 * (① goes to 20). References such as “见（三）” stay as they are.
 */
export function renumberRun({ nodes, first, jumps }: Run): Edit[] {
  const edits: Edit[] = [];
  let next = first;
  for (const [i, node] of nodes.entries()) {
    const ordinal = next + (jumps.get(i) ?? 0);
    next = ordinal + 1;
    if (node.ordinal === ordinal) continue;
    const newText = markerWith(node, ordinal);
    if (newText === undefined) return [];
    edits.push({ span: node.markerSpan, newText });
  }
  return edits;
}

/** Renumbering as a cure: a suggestion, since behind a gap there may be a section that has been lost. */
export function renumberFix(run: Run): Fix[] {
  const edits = renumberRun(run);
  if (edits.length === 0) return [];
  const [only] = edits;
  if (edits.length > 1) return [{ title: `重新编排本级序号（改${edits.length}处）`, safety: 'suggestion', edits }];
  const node = run.nodes.find(({ markerSpan }) => markerSpan === only!.span)!;
  return [{ title: `将“${bareMark(node).text}”改为“${only!.newText.trimEnd()}”`, safety: 'suggestion', edits }];
}
