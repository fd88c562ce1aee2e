import type { Report } from '../../../model/report';
import type { Span } from '../../../text/span';
import type { Anchor } from '../annotation';
import { placeIn } from './place';
import { searchedOf } from './searched';

/**
 * Where the words of anchors stand in a draft that has been edited meanwhile, in the order of the anchors; undefined where that
 * is not certain (失联). Words of which something was changed are placed where all around them tells where that is; the span
 * is then what stands there now. Of copies only the one is taken that stands between what stood beside the words: where the text
 * does not tell which is which, they are lost. Offsets are UTF-16 code units.
 */
export function placeAnchors(report: Report, anchors: readonly Anchor[]): (Span | undefined)[] {
  return placeIn(searchedOf(report), anchors);
}
