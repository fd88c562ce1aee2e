import type { Report } from '../../model/report';
import { flatten } from '../../rules/structure/headings';
import { readDocument } from '../../syntax/document';

/** What an outline says of a heading. */
export interface Numbered {
  readonly rank: number;
  readonly ordinal: number;
}

/** Whether a new text of the draft has these headings and so many items, and nothing else that looks like one. */
export function isNumbered(report: Report, text: string, headings: readonly Numbered[], items: number): boolean {
  const found = flatten(readDocument(text, report.document).outline);
  return (
    found.items.length === items &&
    found.headings.length === headings.length &&
    found.headings.every(({ rank, ordinal }, i) => rank === headings[i]!.rank && ordinal === headings[i]!.ordinal)
  );
}

/** Why a change is not made: its result would be read as something else than what was meant. */
export const UNREADABLE = '改动之后有的序号会认不出来或认错级别，没有改动；请先把有关标题各自单独成行。';
