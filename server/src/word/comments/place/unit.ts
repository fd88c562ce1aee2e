import type { RawElement } from '../raw/elements';
import { isAlternate, isMath, isWord } from './names';

/** Content controls (内容控件) whose content is plain, or comes from somewhere else: Word makes it anew. */
const FILLED = ['text', 'date', 'dropDownList', 'comboBox', 'checkbox', 'dataBinding'];

/** The content controls of a part whose content is none of its own. */
export function filledControls(elements: readonly RawElement[]): ReadonlySet<RawElement> {
  const found = new Set<RawElement>();
  for (const { local, parent } of elements) {
    if (FILLED.includes(local) && parent && isWord(parent, 'sdtPr') && parent.parent) found.add(parent.parent);
  }
  return found;
}

/**
 * The element around which a comment must stand that is about something in it; undefined where it can stand beside the element
 * itself. A run holds text boxes, footnote marks and readings (ruby), a formula its own runs, a field and some content controls what
 * Word puts there; of alternatives (`mc:AlternateContent`) each program reads one. Word ignores comments in text boxes, footnotes, endnotes, headers and footers ([MS-OI29500] 2.1.315).
 */
export function unitAround(element: RawElement, filled: ReadonlySet<RawElement>): RawElement | undefined {
  let unit: RawElement | undefined;
  /** What is one only in a paragraph: around paragraphs there is no place for a comment. */
  let inParagraph: RawElement | undefined;
  for (let one = element.parent; one; one = one.parent) {
    if (isWord(one, 'r') || isWord(one, 'fldSimple') || isMath(one)) [unit, inParagraph] = [one, undefined];
    else if (isAlternate(one) || filled.has(one)) inParagraph = one;
    else if (inParagraph && isWord(one, 'p')) [unit, inParagraph] = [inParagraph, undefined];
  }
  return unit;
}
