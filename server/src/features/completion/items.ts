import { markerWith } from '../../rules/structure/marks';
import { numberingOf } from '../../rules/structure/numbering';
import type { Marker, MarkerStyle } from '../../syntax/markers';
import type { OutlineNode } from '../../syntax/outline';
import { firstIndex } from '../../text/sorted';
import { excerpt, spanOf, typedOfClause, type Place } from './place';
import type { Proposal } from './proposal';

/** 一是, 一要, 第一， and 首先，: what numbers the points of a paragraph. */
const ITEM_STYLES: ReadonlySet<MarkerStyle> = new Set(['一是', '一要', '第一，', '首先']);

/** The marks that may follow an item: 二是 behind 一是; behind 其次 it may be 再次 or already 最后. `marker` is as typed. */
export function nextItems(marker: string, style: MarkerStyle, ordinal: number): string[] {
  const next = markerWith({ marker, style } as OutlineNode, ordinal + 1);
  const last = style === '首先' && ordinal >= 2 ? [marker.replace(/首先|其次|再次/, '最后')] : [];
  return [...(next === undefined ? [] : [next]), ...last];
}

/** So many marks before the cursor are looked at. */
const REACH = 40;
/** The longest item mark without what stands behind it. */
const LONGEST = 4;

/**
 * 一是→二是 inside a paragraph, where a clause begins: what comes next of the list that stands in the line, and of the one it is
 * inside. Behind ； and 。 it is proposed of itself, behind other marks by the key.
 */
export function itemProposals(place: Place): Proposal[] {
  const typed = typedOfClause(place);
  if (typed.length > LONGEST || !isClauseStart(place, typed)) return [];
  const open = openItems(place, typed);
  if (open.length === 0) return firstItems(place, typed);
  return open.flatMap((marker) => {
    const { raw, title } = wordsOf(place, marker);
    return nextItems(raw, marker.style, marker.ordinal!)
      .filter((mark) => mark.startsWith(typed) && mark !== typed)
      .map((mark) => proposalOf(place, typed, mark, `${raw}${title}`));
  });
}

function isClauseStart({ before, asked }: Place, typed: string): boolean {
  const mark =
    before
      .slice(0, before.length - typed.length)
      .trimEnd()
      .at(-1) ?? '';
  if (asked === 'key') return '。;,:'.includes(mark) && mark !== '';
  return (mark === '。' || mark === ';') && (asked === 'mark' ? typed === '' : typed !== '');
}

/** Behind ： a list may begin, in the form that the draft has for its lists; by the key alone. */
function firstItems(place: Place, typed: string): Proposal[] {
  const { asked, before, report, offset } = place;
  if (asked !== 'key' || before.at(-1 - typed.length) !== ':') return [];
  const { items } = numberingOf(report);
  const model = items[firstIndex(items, ({ node }) => node.markerSpan.start >= offset) - 1]?.node;
  const mark = (model && markerWith(model, 1)) ?? '一是';
  if (!mark.startsWith(typed) || mark === typed) return [];
  return [{ kind: 'ordinal', label: bareOf(mark), detail: '分项列出', span: spanOf(place, typed), newText: mark, keys: [mark] }];
}

/** The last marks of the lists that are open before the cursor, the innermost first. */
function openItems({ line, offset }: Place, typed: string): Marker[] {
  const end = offset - line.start - typed.length;
  const inner = line.text.inner(line.marker?.end ?? 0);
  const upTo = firstIndex(inner, ({ start }) => start >= end);
  const marks = [...(line.marker ? [line.marker] : []), ...inner.slice(Math.max(0, upTo - REACH), upTo)];
  const open: Marker[] = [];
  for (const marker of marks) {
    if (marker.kind === 'heading') open.length = 0;
    else if (ITEM_STYLES.has(marker.style)) openAfter(open, marker);
  }
  return open.filter(({ ordinal }) => ordinal !== null).reverse();
}

/** An item continues the innermost list of its style whose next it is, and so ends those inside; 一是 begins one; 最后 ends its own. */
function openAfter(open: Marker[], marker: Marker): void {
  const { style, ordinal } = marker;
  if (ordinal !== 1) {
    const of = open.findLastIndex((other) => other.style === style && (ordinal === null || other.ordinal! < ordinal));
    if (of >= 0) open.length = of;
  }
  open.push(marker);
}

/** Without the mark of punctuation behind it. */
function bareOf(mark: string): string {
  return mark.replace(/[，,、：:]$/, '');
}

/** The mark as it is typed, and the first words of its item. */
function wordsOf({ report, line }: Place, { start, end }: Marker): { raw: string; title: string } {
  const [from, to] = [line.start + start, line.start + end];
  return { raw: report.text.slice(from, to), title: excerpt(report.text.slice(to, Math.min(line.end, to + 24))) };
}

function proposalOf(place: Place, typed: string, mark: string, after: string): Proposal {
  return {
    kind: 'ordinal',
    label: bareOf(mark),
    detail: `接“${after}”`,
    span: spanOf(place, typed),
    newText: mark,
    keys: [mark],
  };
}
