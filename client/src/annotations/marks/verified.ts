import type { PlaceRange } from '../../../../server/src/protocol';
import type { ListedAnnotation, ListedAnnotations } from '../../../../server/src/protocol/annotations';
import { isUpTo } from '../../places';

/** Nothing here knows the editor: which figures of a draft are verified, and by what. */

export interface VerifiedFigure {
  readonly range: PlaceRange;
  /** The verifications and sources that cover it, in the order of the text. */
  readonly about: readonly ListedAnnotation[];
}

/** The figures that are verified. Those given, and the annotations, are in the order of the text. */
export function verifiedFigures({ figures, annotations }: ListedAnnotations): VerifiedFigure[] {
  const telling = annotations.filter((one) => one.range !== null && one.kind !== 'remark');
  let next = 0;
  // What has begun and not ended: a passage that was verified as a whole is there for every figure in it.
  let open: ListedAnnotation[] = [];
  return figures
    .filter(({ isVerified }) => isVerified)
    .map(({ range }) => {
      while (next < telling.length && isUpTo(telling[next]!.range!.start, range.start)) open.push(telling[next++]!);
      open = open.filter((one) => isUpTo(range.start, one.range!.end));
      return { range, about: open.filter((one) => isUpTo(range.end, one.range!.end)) };
    });
}
