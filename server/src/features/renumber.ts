import type { Report } from '../model/report';
import type { Edit } from '../rules/rule';
import { numberingOf } from '../rules/structure/numbering';
import { renumberRun } from '../rules/structure/renumber';
import type { OutlineNode } from '../syntax/outline';
import { overlaps, type Span } from '../text/span';

/** What renumbering would change; both are empty where all is in order. References such as “见（三）” stay as they are. */
export interface Renumbering {
  /** In the level (the run of headings or items) that the place belongs to. */
  readonly level: readonly Edit[];
  /** In the whole draft. */
  readonly all: readonly Edit[];
}

/** Renumbers at a heading or an item that `place`, a selection or a caret, touches; undefined where it touches none. */
export function renumberAt(report: Report, place: Span): Renumbering | undefined {
  const { headings, items, runOf } = numberingOf(report);
  const node = [...items, ...headings].map((one) => one.node).find((one) => touches(one, place));
  return node && { level: renumberRun(runOf.get(node)!), all: renumberAll(report) };
}

/** Renumbers every run of the draft, each from the number it begins with; in the order of the text. */
export function renumberAll(report: Report): Edit[] {
  return numberingOf(report)
    .runs.flatMap(renumberRun)
    .sort((a, b) => a.span.start - b.span.start);
}

function touches({ place }: OutlineNode, asked: Span): boolean {
  return overlaps(place, asked) || place.end === asked.start || asked.end === place.start;
}
