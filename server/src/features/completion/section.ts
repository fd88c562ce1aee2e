import { numberingOf } from '../../rules/structure/numbering';
import { fold } from '../../text/fold';
import { openHeadings } from './open';
import type { Place } from './place';

/** The titles of the headings above a place, and of the one it stands behind in its line; folded, the innermost first. */
export function headingsAbove({ report, offset }: Place): string[] {
  return openHeadings(numberingOf(report), offset).map(({ node }) => fold(node.title));
}
