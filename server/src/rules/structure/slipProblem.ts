import type { OutlineNode } from '../../syntax/outline';
import type { Fix, Problem } from '../rule';
import { bareMark, markerWith } from './marks';
import { renumberFix } from './renumber';
import type { Assumption, Run } from './runs';
import type { Slip } from './slips';

/** The marks of a slip, and those that should stand there. */
export function marksOf({ nodes }: Run, { at, count, expected }: Slip): { printed: string; wanted: string } {
  const few = nodes.slice(at, at + count);
  const join = (marks: readonly string[]): string => marks.map((mark) => `“${mark}”`).join('');
  return {
    printed: join(few.map((node) => bareMark(node).text)),
    wanted: join(few.map((node, i) => markerWith(node, expected + i)?.trimEnd() ?? String(expected + i))),
  };
}

/** A finding on a slip: its place, its fix, and what it assumes. */
export function slipProblem(run: Run, slip: Slip, message: string): Problem {
  const node = run.nodes[slip.at]!;
  const before = run.nodes[slip.at - 1];
  const assumed = assumptionOf(run, slip);
  return {
    span: bareMark(node).span,
    message: assumed ? `${message}（前提：${ASSUMPTIONS[assumed]}）` : message,
    related: before ? [{ span: bareMark(before).span, message: '前一个序号' }] : [],
    fixes: fixOf(run, slip),
    ...severityOf(assumed, node),
  };
}

const ASSUMPTIONS: Readonly<Record<Assumption, string>> = {
  draft: '本稿各部分的序号各自从头编起',
  whole: '本稿是全稿，前面没有别的内容',
  list: '两处说的是同一组',
};

/** What stands in a run is granted for its first number, or for its second where a list begins twice. */
function assumptionOf({ assumes }: Run, { at }: Slip): Assumption | undefined {
  return at === (assumes === 'list' ? 1 : 0) ? assumes : undefined;
}

/** 其次 may be said twice, and 再次 without 其次. */
function severityOf(assumed: Assumption | undefined, { style }: OutlineNode): Pick<Problem, 'severity'> {
  if (style === '首先') return { severity: 'information' };
  return assumed ? { severity: 'warning' } : {};
}

/** So many slips of a run carry the fix that renumbers it; it is as long as the run. */
const MOST_RENUMBERINGS = 8;

/** The mark or marks alone where what follows is right; all of the run where it has moved. */
function fixOf(run: Run, slip: Slip): Fix[] {
  if (slip.kind === 'shifted') return run.slips.indexOf(slip) < MOST_RENUMBERINGS ? renumberFix(run) : [];
  const edits = run.nodes.slice(slip.at, slip.at + slip.count).flatMap((node, i) => {
    const newText = markerWith(node, slip.expected + i);
    return newText === undefined || newText === node.marker ? [] : [{ span: node.markerSpan, newText }];
  });
  if (edits.length === 0) return [];
  const { printed, wanted } = marksOf(run, slip);
  return [{ title: `将${printed}改为${wanted}`, safety: 'suggestion', edits }];
}
