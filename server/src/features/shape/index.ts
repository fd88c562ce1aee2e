import type { Report } from '../../model/report';
import type { OutlineNode } from '../../syntax/outline';
import { span, type Span } from '../../text/span';
import { itemAt } from './items';
import { demote, promote } from './level';
import { moveItem, moveSection } from './move';
import { nameOf, refused, type Operation, type Outcome, type Prepared, type Refused } from './outcome';
import { renumberDraft, renumberLevel } from './renumberHere';
import { sectionAt, type Section } from './tree';

export type { Contribution } from './contribution';
export { merge, mergeTargets, type Target } from './merge';
export { OPERATIONS, type Note, type Operation, type Outcome, type Prepared, type Refused, type Shaped } from './outcome';

/** What a place belongs to: the innermost item (一是) or section. */
interface Pointed {
  readonly section: Section | undefined;
  readonly item: OutlineNode | undefined;
}

/** Works an operation out for what a selection, or a caret, belongs to; gives its edits or a sentence on why it cannot be done. */
export function shape(report: Report, operation: Operation, selection: Span): Outcome {
  const found = prepare(report, operation, selection);
  return found.kind === 'prepared' ? found.run() : found;
}

/** The same without the edits: whether it seems to be possible, and how a menu names it. */
export function prepare(report: Report, operation: Operation, selection: Span): Prepared | Refused {
  if (operation === 'renumberAll') return renumberDraft(report, selection);
  const { section, item } = targetAt(report, selection);
  const node = item ?? section?.node;
  if (!node) return refused('光标不在编号的标题或条目里，请先把光标移到要动的那一节。');
  if (operation === 'renumberLevel') return renumberLevel(report, node.markerSpan, selection);
  if (operation === 'moveUp' || operation === 'moveDown') {
    const direction = operation === 'moveUp' ? 'up' : 'down';
    return item ? moveItem(report, item, direction, selection) : moveSection(report, section!, direction, selection);
  }
  if (item) return refused(`${nameOf(item)}是段内条目，不分级别；要升降一节，请把光标移到它的标题上。`);
  return operation === 'promote' ? promote(report, section!, selection) : demote(report, section!, selection);
}

function targetAt(report: Report, { start, end }: Span): Pointed {
  const section = sectionAt(report, start);
  return { section: section && around(report, section, end), item: itemAt(report, span(start, end)) };
}

/** The section itself or the one around it that holds the end of a selection as well. */
function around(report: Report, section: Section, end: number): Section {
  const last = sectionAt(report, end) ?? section;
  let found = section;
  while (found.parent && last.index >= found.until) found = found.parent;
  return found;
}

/** Whether a place touches the mark or the title of a heading or an item, so that a menu of actions there is about it. */
export function isAtHeading(report: Report, place: Span): boolean {
  const { section, item } = targetAt(report, place);
  return [section?.node, item].some((node) => node !== undefined && place.start <= node.place.end && node.place.start <= place.end);
}
