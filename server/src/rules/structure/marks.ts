import type { OutlineNode } from '../../syntax/outline';
import { writeChineseNumeral } from '../../text/numerals';
import { span, type Span } from '../../text/span';
import { RANKS, RANK_CHAPTER, RANK_DETAIL, RANK_POINT, RANK_SECTION } from './headings';

const LAST_ORDINAL = 99;
const SEQUENCE = ['首先', '其次', '再次'];

/** Marks of one character: where they begin and how many there are. */
const SINGLE: Readonly<Record<string, readonly [first: number, count: number]>> = { '①': [0x2460, 20], '㈠': [0x3220, 10] };

/** The mark of a node with another number, in the form the author uses: `（三）` for `（四）`; undefined where that form has no such number. */
export function markerWith({ style, marker }: OutlineNode, ordinal: number): string | undefined {
  if (ordinal < 1 || ordinal > LAST_ORDINAL) return undefined;
  if (style === '首先') return ordinal > SEQUENCE.length ? undefined : marker.replace(/首先|其次|再次/, SEQUENCE[ordinal - 1]!);
  const single = SINGLE[style];
  if (single)
    return ordinal > single[1] ? undefined : marker.replace(/[\u2460-\u2473\u3220-\u3229]/, String.fromCharCode(single[0] + ordinal - 1));
  if (/\d/.test(marker)) return marker.replace(/\d+/, String(ordinal));
  if (/[０-９]/.test(marker)) return marker.replace(/[０-９]+/, wide(ordinal));
  return marker.replace(/[一二三四五六七八九十]+/, writeChineseNumeral(ordinal));
}

function wide(ordinal: number): string {
  return String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

/** Where a mark stands, and the mark, without blanks behind it: `第二部分` of `第二部分 主要做法`. */
export function bareMark({ marker, markerSpan }: OutlineNode): { span: Span; text: string } {
  const text = marker.trimEnd();
  return { span: span(markerSpan.start, markerSpan.start + text.length), text };
}

/** The mark that a rank has in GB/T 9704 7.3.3: 一、 （一） 1. （1）, and ① below them; undefined for other ranks. */
export function standardMark(rank: number, ordinal: number): string | undefined {
  if (rank === RANK_CHAPTER) return `${writeChineseNumeral(ordinal)}、`;
  if (rank === RANK_SECTION) return `（${writeChineseNumeral(ordinal)}）`;
  if (rank === RANK_POINT) return `${ordinal}.`;
  if (rank === RANK_DETAIL) return `（${ordinal}）`;
  return rank === RANKS - 1 && ordinal <= SINGLE['①']![1] ? String.fromCharCode(SINGLE['①']![0] + ordinal - 1) : undefined;
}
