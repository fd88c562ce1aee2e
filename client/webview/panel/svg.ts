import type { PanelVerdict } from '../../../server/src/protocol/panel';
import { select, type EnterElement, type Selection } from 'd3-selection';

export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;
export type Group<T> = Selection<SVGGElement, T, SVGElement, unknown>;

/** Size of the letters in pictures, in pixels. */
export const LETTERS = 12;
/** Under so many pixels a picture becomes no narrower. */
export const NARROWEST = 280;

/** Gives a picture its size. */
export function sized(svg: Svg, width: number, height: number): void {
  svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
}

/**
 * The groups of a picture, one for each datum: those that are there already are kept as they are, so that nothing flickers and the
 * keyboard stays where it is. `make` puts into a new group what is given its size and words afterwards.
 */
export function groups<T>(
  parent: SVGElement,
  kind: string,
  data: readonly T[],
  key: (datum: T) => string,
  make: (group: Group<T>) => void,
): Group<T> {
  const made = (enter: Selection<EnterElement, T, SVGElement, unknown>): Group<T> => {
    const group = enter.append('g').attr('class', kind);
    make(group);
    return group;
  };
  return select(parent)
    .selectChildren<SVGGElement, T>(`g.${kind}`)
    .data(data, key)
    .join(made as never)
    .order() as never;
}

/** A group that holds others, made when it is not there yet. */
export function layer(parent: SVGElement, name: string): SVGGElement {
  const known = select(parent).selectChild<SVGGElement>(`g.${name}`).node();
  return known ?? select(parent).append('g').attr('class', name).node()!;
}

/** The stripes and dots that tell what is too much or missing from what is there. */
export function patterns(svg: Svg, id: string): void {
  if (!svg.select('defs').empty()) return;
  const defs = svg.append('defs');
  for (const [name, kind] of [
    ['stripes', 'stripe'],
    ['settled', 'stripe settled'],
  ] as const) {
    // prettier-ignore
    const stripes = pattern(defs, `${id}-${name}`, 7, 'rotate(45)');
    stripes.append('rect').attr('class', 'ground').attr('width', 7).attr('height', 7);
    stripes.append('rect').attr('class', kind).attr('width', 3).attr('height', 7);
  }
  const dots = pattern(defs, `${id}-dots`, 6);
  dots.append('circle').attr('class', 'dot').attr('cx', 2).attr('cy', 2).attr('r', 1);
}

/** What fills what is too much or missing: what somebody has verified is no mistake, and in no colour of one. */
export function stripesOf(id: string, verdict: PanelVerdict): string {
  return `url(#${id}-${verdict === 'verified' ? 'settled' : 'stripes'})`;
}

function pattern(defs: Selection<SVGDefsElement, unknown, null, undefined>, id: string, size: number, turn?: string) {
  const made = defs.append('pattern').attr('id', id).attr('patternUnits', 'userSpaceOnUse').attr('width', size).attr('height', size);
  return turn ? made.attr('patternTransform', turn) : made;
}

/**
 * Words of a row that may be cropped, at its beginning and at its end. They stand beside what leads into the draft, not in it: its
 * name says them in full.
 */
export function named<T>(row: Group<T>): void {
  for (const name of ['name', 'status']) row.append('text').attr('class', name).attr('aria-hidden', 'true');
}
