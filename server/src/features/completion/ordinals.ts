import type { Report } from '../../model/report';
import { bareMark } from '../../rules/structure/marks';
import { numberingOf } from '../../rules/structure/numbering';
import type { OutlineNode } from '../../syntax/outline';
import { fold } from '../../text/fold';
import { firstIndex } from '../../text/sorted';
import { nextItems } from './items';
import { isLeading, leadOf, nextHeadings, type NextMark } from './open';
import { excerpt, isAtEnd, spanOf, typedInLine, type Place } from './place';
import type { Proposal } from './proposal';

/** The longest mark: 第二十一部分 with what stands behind it. */
const LONGEST_MARK = 8;

/**
 * 序号 where a line begins: the next of the level that is open, of those above it, and the first of the one below, in the draft's
 * own form. What has been typed of it counts: `（`, `三`.
 */
export function ordinalProposals(place: Place): Proposal[] {
  const typed = typedInLine(place, LONGEST_MARK);
  if (typed === undefined || !isHere(place, typed)) return [];
  const marks = marksAt(place);
  return marks.filter(({ mark }) => begins(mark, typed)).map((next) => proposalOf(place, typed, next));
}

/** As somebody types, or behind a bracket, only what has been begun is proposed; by the key also where a line of text is to be numbered. */
function isHere(place: Place, typed: string): boolean {
  const { asked } = place;
  if (asked === 'mark') return typed.startsWith('(');
  if (asked === 'line' || typed !== '') return isAtEnd(place) && (asked !== 'line' || typed === '');
  return asked === 'key';
}

function begins(mark: string, typed: string): boolean {
  const folded = fold(mark);
  return folded.startsWith(typed) && folded !== typed;
}

/** What may come next where the line begins. */
function marksAt({ report, line }: Place): NextMark[] {
  const headings = nextHeadings(report, line.start);
  const last = headings.find(({ after }) => after !== undefined)?.after;
  const items = itemsAt(report, line.start, last);
  if (items.length === 0) return headings;
  // 一是 that stood at the beginning of its line is the level that is open; inside a paragraph it was part of it
  return items[0]!.isLeading ? [...items, ...headings] : [...headings, ...items];
}

/** So far back the last item of a list may stand. */
const ITEM_REACH = 4000;

/** What comes next of the items behind the last heading. */
function itemsAt(report: Report, start: number, heading: OutlineNode | undefined): (NextMark & { readonly isLeading: boolean })[] {
  const { items } = numberingOf(report);
  const item = items[firstIndex(items, ({ node }) => node.markerSpan.start >= start) - 1]?.node;
  if (!item || (heading && item.markerSpan.start < heading.markerSpan.start) || start - item.place.end > ITEM_REACH) return [];
  if (item.style === '首先' && /最后[，、：,:]/.test(report.text.slice(item.place.end, start))) return [];
  const leading = isLeading(report, item);
  return nextItems(item.marker, item.style, item.ordinal!).map((mark) => ({
    mark,
    after: item,
    isFirst: false,
    isTaken: false,
    lead: leading ? leadOf(report, item) : '',
    isLeading: leading,
  }));
}

function proposalOf(place: Place, typed: string, next: NextMark): Proposal {
  const { mark, lead } = next;
  const hasLead = place.lead > 0 || typed !== '';
  const newText = hasLead ? mark : lead + mark;
  // the editor has closed the bracket that was typed: it comes with the mark
  const closing = typed.startsWith('(') && place.after.startsWith(')') ? 1 : 0;
  return {
    kind: 'ordinal',
    label: mark.trimEnd(),
    detail: detailOf(next),
    ...(next.isTaken && { note: `其后已有“${mark.trimEnd()}”：插入后可在标题上用“重新编排本级序号”。` }),
    span: spanOf(place, typed, closing),
    newText,
    keys: [newText, mark],
  };
}

function detailOf({ after, isFirst }: NextMark): string {
  if (!after) return '第一个标题';
  const words = `“${bareMark(after).text}${excerpt(after.title)}”`;
  return isFirst ? `${words}之下第一项` : `接${words}`;
}
