import { span, type Span } from '../../../text/span';

/**
 * Places in code points (Unicode characters) as places in UTF-16 code units of the draft. Behind the end of the draft one is
 * taken for the other, so that what was written of a longer draft comes back as it was. One pass over the draft, however many.
 */
export function spansOfPoints(draft: string, places: readonly Span[]): Span[] {
  return converted(places, (offsets) => walk(draft, offsets, 'points'));
}

/** The reverse: places in UTF-16 code units as places in code points. */
export function pointsOfSpans(draft: string, places: readonly Span[]): Span[] {
  return converted(places, (offsets) => walk(draft, offsets, 'units'));
}

function converted(places: readonly Span[], convert: (offsets: readonly number[]) => Map<number, number>): Span[] {
  if (places.length === 0) return [];
  const offsets = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const found = convert(offsets);
  return places.map(({ start, end }) => span(found.get(start)!, found.get(end)!));
}

/** Goes over the draft once, counting both, and notes the other count at each of the sorted offsets. */
function walk(draft: string, offsets: readonly number[], given: 'points' | 'units'): Map<number, number> {
  const found = new Map<number, number>();
  let units = 0;
  let points = 0;
  for (const offset of offsets) {
    while (units < draft.length && (given === 'points' ? points : units) < offset) {
      const isPair = isHigh(draft.charCodeAt(units)) && isLow(draft.charCodeAt(units + 1));
      // An offset between the halves of a character belongs before it.
      if (isPair && given === 'units' && units + 1 === offset) break;
      units += isPair ? 2 : 1;
      points += 1;
    }
    const beyond = Math.max(0, offset - (given === 'points' ? points : units));
    const isInside = units < draft.length;
    found.set(offset, (given === 'points' ? units : points) + (isInside ? 0 : beyond));
  }
  return found;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
