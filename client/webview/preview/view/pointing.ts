import { glyphAt } from '../layout/rows';
import { beginOf } from '../layout/places';
import { beginnings } from './paintRow';
import { cellLines, fragments } from './paintPage';

/** A place of the draft. */
export interface DraftPlace {
  readonly line: number;
  readonly character: number;
}

/** The place of the draft that is printed at a point of the window; undefined beside the text. */
export function placeAt(x: number, y: number): DraftPlace | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.fragment');
  const fragment = element && fragments.get(element);
  if (!element || !fragment) return undefined;
  const caret = caretAt(x, y);
  if (!caret || !element.contains(caret.node)) return beginOf(fragment);
  const { line } = fragment.block;
  const own = cellLines.get(closest(caret.node, 'td, th') ?? element) ?? 0;
  const from = caret.node instanceof Text ? beginnings.get(caret.node) : undefined;
  if (from !== undefined) return { line: line + own, character: from + caret.offset };
  return { line: line + own, character: own === 0 && fragment.block.kind === 'text' ? beginOf(fragment).character : 0 };
}

function closest(node: Node, selector: string): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(selector) ?? null;
}

interface At {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(x: number, y: number): At | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The place that a part of a page begins at, as it is printed: behind the blanks of its line. */
export function placeOfFragment(element: Element): DraftPlace | undefined {
  const fragment = fragments.get(element);
  if (!fragment) return undefined;
  const { block, from } = fragment;
  if (block.kind === 'table') return beginOf(fragment);
  const row = block.rows[from]!;
  return { line: block.line, character: glyphAt(block.glyphs, row.from) === '' ? 0 : block.glyphs.at[row.from]! };
}

/**
 * One part of the pages, a paragraph or what of it stands on a page, takes the keyboard: arrows lead to the one above and below, Enter
 * to its place in the draft.
 */
export class Roving {
  #current: HTMLElement | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Has the keyboard come to this one with Tab. */
  take(element: HTMLElement): void {
    if (this.#current === element) return;
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = element;
    element.tabIndex = 0;
  }

  /** The one that Tab leads to; the first of the pages where it is gone. */
  ensure(): void {
    if (this.#current?.isConnected) return;
    const first = this.container.querySelector<HTMLElement>('.fragment');
    if (first) this.take(first);
  }

  /** Goes to the part above or below; gives whether there is one. */
  move(from: HTMLElement, direction: 1 | -1): boolean {
    const all = [...this.container.querySelectorAll<HTMLElement>('.fragment')];
    const next = all[all.indexOf(from) + direction];
    if (!next) return false;
    this.take(next);
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    return true;
  }
}
