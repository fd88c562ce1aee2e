import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { numberingOf } from '../../rules/structure/numbering';
import { flatten } from '../../rules/structure/headings';
import { readDocument } from '../../syntax/document';
import type { OutlineNode } from '../../syntax/outline';
import type { Span } from '../../text/span';
import { applyEdits } from '../edits';
import { renumberAll, renumberAt } from '../renumber';
import { unmoved } from './arrange';
import type { Numbered } from './expected';
import { finish } from './finish';
import { refused, type Outcome, type Prepared, type Refused } from './outcome';

/** Renumbers the level that a mark belongs to. */
export function renumberLevel(report: Report, mark: Span, keeps: Span): Prepared | Refused {
  const edits = renumberAt(report, mark)?.level;
  if (!edits) return refused('光标不在标题或“一是”一类的条目里，不知道重排哪一级。');
  if (edits.length === 0) return refused('这一级的序号已经连续，无需重排。');
  return { kind: 'prepared', title: '重新编排本级序号', run: () => renumbered(report, edits, keeps) };
}

/** Renumbers every level. */
export function renumberDraft(report: Report, keeps: Span): Prepared | Refused {
  const edits = renumberAll(report);
  if (edits.length === 0) return refused('全文的序号都已连续，无需重排。');
  return { kind: 'prepared', title: '重新编排全文序号', run: () => renumbered(report, edits, keeps) };
}

/** References are named and not mended: what they say may have been meant for the new numbers. */
function renumbered(report: Report, edits: readonly Edit[], keeps: Span): Outcome {
  const now = flatten(readDocument(applyEdits(report.text, edits), report.document).outline);
  const { headings, items } = numberingOf(report);
  const changed = new Set(edits.map(({ span }) => span.start));
  const fates = new Map<OutlineNode, Numbered>();
  headings.forEach(({ node, rank }, i) => {
    const is = now.headings[i];
    if (is && changed.has(node.markerSpan.start)) fates.set(node, { rank, ordinal: is.ordinal });
  });
  const draft = { regions: unmoved(report.text.length), edits, fates, items: items.length, mends: false, keeps };
  return finish(report, { ...draft, headings: now.headings });
}
