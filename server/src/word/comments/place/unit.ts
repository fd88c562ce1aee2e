import type { RawElement } from '../raw/elements';
import { isAlternate, isMath, isWord } from './names';

/**
 * The element around which a comment must stand that is about something in it; undefined where it can stand beside the element
 * itself. A run holds text boxes, footnote marks and readings (ruby), a formula its own runs, a field what Word puts there; of
 * alternatives (`mc:AlternateContent`) each program reads one. Word ignores comments in text boxes, footnotes, endnotes, headers and footers ([MS-OI29500] 2.1.315).
 */
export function unitAround(element: RawElement): RawElement | undefined {
  let unit: RawElement | undefined;
  let alternate: RawElement | undefined;
  for (let one = element.parent; one; one = one.parent) {
    if (isWord(one, 'r') || isWord(one, 'fldSimple') || isMath(one)) [unit, alternate] = [one, undefined];
    else if (isAlternate(one)) alternate = one;
    else if (alternate && isWord(one, 'p')) [unit, alternate] = [alternate, undefined];
  }
  return unit;
}
