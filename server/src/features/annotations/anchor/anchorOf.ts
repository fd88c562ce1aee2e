import type { Report } from '../../../model/report';
import type { Span } from '../../../text/span';
import type { Anchor } from '../annotation';
import { pathAt } from './path';
import { anchorIn } from './quote';
import { searchedOf } from './searched';

/**
 * Tells words of a draft so that they are found again after it has been edited elsewhere: with so much of what stands around
 * them that no other words of the draft have the same, and some more. Offsets are UTF-16 code units of the report's text.
 */
export function anchorOf(report: Report, span: Span): Anchor {
  return { ...anchorIn(searchedOf(report), span), path: pathAt(report, span.start) };
}
