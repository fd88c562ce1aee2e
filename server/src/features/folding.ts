import type { Report } from '../model/report';
import type { Span } from '../text/span';

/** Sections that can be folded: from the heading's first character to the last of the section. */
export function foldingRanges(_report: Report): Span[] {
  return [];
}
