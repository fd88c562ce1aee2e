import type { BaseType, Selection } from 'd3-selection';
import type { PlaceRange } from '../../../server/src/protocol';

/** What leads to a place of the draft. */
export interface Mark {
  readonly place: PlaceRange;
  /** What a screen reader says, with the arithmetic. */
  readonly label: string;
}

const MARKS = new WeakMap<Element, Mark>();
let byLine = new Map<number, Element[]>();
let selected: readonly Element[] = [];

/** Makes elements lead to places: each is a button that has a name. Within a picture one of them is in the order of Tab. */
export function mark<E extends Element, T>(
  elements: Selection<E, T, BaseType | Element, unknown>,
  about: (datum: T) => Mark,
): Selection<E, T, BaseType | Element, unknown> {
  return elements.each(function (datum) {
    const one = about(datum);
    MARKS.set(this, one);
    this.setAttribute('data-mark', '');
    if (this.localName !== 'button') this.setAttribute('role', 'button');
    this.setAttribute('aria-label', one.label);
    if (!this.hasAttribute('tabindex')) this.setAttribute('tabindex', '-1');
  });
}

export function markOf(element: Element): Mark | undefined {
  return MARKS.get(element);
}

/** The marks of a picture, in their order. */
export function marksIn(picture: Element): HTMLElement[] {
  return Array.from(picture.querySelectorAll<HTMLElement>('svg [data-mark]'));
}

/** Leaves one mark of a picture in the order of Tab: the one that was, or the first. */
export function keepOneStop(picture: Element): void {
  const marks = marksIn(picture);
  const stop = marks.find((one) => one.getAttribute('tabindex') === '0') ?? marks[0];
  for (const one of marks) one.setAttribute('tabindex', one === stop ? '0' : '-1');
}

/** Lets the arrow keys go from mark to mark of a picture; gives whether the key was one of theirs. */
export function goByKey(from: HTMLElement, key: string): boolean {
  const picture = from.closest('[data-picture]');
  if (!picture || from.localName === 'button') return false;
  const marks = marksIn(picture);
  const at = marks.indexOf(from);
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: marks.length - 1,
  };
  const next = marks[to[key] ?? -2];
  if (to[key] === undefined) return false;
  next?.focus();
  return true;
}

/** Tab comes back to the mark of a picture that had the keyboard last. */
export function stopAt(element: Element): void {
  const picture = element.closest('[data-picture]');
  if (!picture || element.closest('svg') === null || !element.hasAttribute('data-mark')) return;
  for (const one of marksIn(picture)) one.setAttribute('tabindex', one === element ? '0' : '-1');
}

/** Finds anew where marks stand; after each drawing. */
export function indexMarks(root: Element): void {
  byLine = new Map();
  for (const element of root.querySelectorAll('[data-mark]')) {
    const line = MARKS.get(element)?.place.start.line;
    if (line === undefined) continue;
    const known = byLine.get(line);
    if (known) known.push(element);
    else byLine.set(line, [element]);
  }
}

/** So many lines of a selection are looked at. */
const MOST_LINES = 200;

/** Shows which marks stand in the lines that are selected in the draft. */
export function showLines(from: number | undefined, to: number | undefined): void {
  for (const element of selected) element.classList.remove('here');
  const found: Element[] = [];
  if (from !== undefined && to !== undefined)
    for (let line = from; line <= Math.min(to, from + MOST_LINES); line += 1) found.push(...(byLine.get(line) ?? []));
  for (const element of found) element.classList.add('here');
  selected = found;
}
