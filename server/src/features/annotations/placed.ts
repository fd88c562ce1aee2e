import type { Report } from '../../model/report';
import type { Span } from '../../text/span';
import { isWhole } from './anchor/place';
import { placeAnchors } from './anchor/placeAnchors';
import type { Anchor, Annotation, Placed } from './annotation';

/** With so much around it that is what it was, a place is the place, whatever stands in it now. In UTF-16 code units. */
const ENOUGH = 16;

/** Where annotations stand in a draft as it is now; a lost one has no span. */
export function placedIn(report: Report, annotations: readonly Annotation[]): Placed[] {
  const spans = spansOf(report, annotations);
  return annotations.map((annotation, i) => ({ annotation, span: spans[i] }));
}

/**
 * The places of annotations, in their order. The anchor of a verification that is outdated has the words that were verified and
 * what stands around those that are there now: it is known by the latter.
 */
export function spansOf(report: Report, annotations: readonly Annotation[]): (Span | undefined)[] {
  const spans = annotations.map(({ anchor }) => (isUnmoved(report.text, anchor) ? anchor.position : undefined));
  if (spans.every((span) => span !== undefined)) return spans;
  // those that are where they were say where the others may be
  const found = placeAnchors(
    report,
    annotations.map(({ anchor }) => anchor),
  );
  return spans.map((span, i) => span ?? found[i]);
}

function isUnmoved(text: string, { quote, position: { start, end } }: Anchor): boolean {
  const { exact, prefix, suffix } = quote;
  if (start >= end || end > text.length || prefix.length + suffix.length < ENOUGH) return false;
  if (end - start > 2 * exact.length + ENOUGH) return false;
  // the words themselves stand in a copy too: that one has other neighbours
  if (text.slice(start, end) === exact) return isWhole(text, quote, start);
  return start >= prefix.length && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end);
}
