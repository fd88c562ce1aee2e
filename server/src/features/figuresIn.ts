import type { Figure } from '../model/figure';
import { touches, type Span } from '../text/span';

/** Figures stand in the order of the text, so that those of a place are found by halving. */
export function figuresIn(figures: readonly Figure[], range: Span): readonly Figure[] {
  return figures.slice(countBefore(figures, range.start), countBefore(figures, range.end + 1));
}

/** The figure that a cursor at `offset` touches. */
export function figureAt(figures: readonly Figure[], offset: number): Figure | undefined {
  const candidate = figures[countBefore(figures, offset)];
  return candidate && touches(candidate.span, offset) ? candidate : undefined;
}

/** The figure whose first character stands at `offset`. */
export function figureBeginningAt(figures: readonly Figure[], offset: number): Figure | undefined {
  const candidate = figures[countBefore(figures, offset + 1)];
  return candidate?.span.start === offset ? candidate : undefined;
}

/** How many figures end before `offset`. */
function countBefore(figures: readonly Figure[], offset: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.span.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
