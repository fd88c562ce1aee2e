import type { Face, Span } from '../layout/block';
import { endOf, isOpening } from '../layout/glyphs';
import type { Glyphs } from '../layout/glyphs';
import { glyphAt, type Row } from '../layout/rows';
import { advanceOf } from './measure';

/** What glyphs are set in. */
export interface Setting {
  readonly face: Face;
  readonly spans: readonly Span[];
  /** Millimetres: the size of characters, and the width of a cell. */
  readonly size: number;
  readonly cell: number;
}

/** For each text on paper where it begins in its line, so that a place on paper can be found in the draft. */
export const beginnings = new WeakMap<Text, number>();

/** Ideographs and the marks that every Chinese font sets in a whole cell. */
function isPlain(code: number): boolean {
  return (code >= 0x3001 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff60);
}

type Kind = 'plain' | 'half' | 'odd';

function kindOf(glyphs: Glyphs, i: number): Kind {
  if (glyphs.wide[i]! < 2) return 'half';
  return isPlain(glyphs.text.charCodeAt(glyphs.at[i]!)) ? 'plain' : 'odd';
}

/** A run of glyphs of one kind in one face, without anything left out between them. */
interface Run {
  readonly kind: Kind;
  readonly face: Face;
  readonly span: Span | undefined;
  readonly from: number;
  readonly to: number;
}

function runsOf(glyphs: Glyphs, { from, to }: Row, { face, spans }: Setting): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to;) {
    const span = spans.find(({ start, end }) => start <= glyphs.at[i]! && glyphs.at[i]! < end);
    const kind = kindOf(glyphs, i);
    let end = i + 1;
    const goesOn = (): boolean =>
      kind !== 'odd' && kindOf(glyphs, end) === kind && endOf(glyphs, end - 1) === glyphs.at[end] && !isBorder(spans, glyphs.at[end]!);
    while (end < to && goesOn()) end += 1;
    runs.push({ kind, face: span?.face ?? face, span, from: i, to: end });
    i = end;
  }
  return runs;
}

function isBorder(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start === at || end === at);
}

/**
 * Writes a row so that each glyph stands in its cell whatever font it is shown in: digits and letters are drawn apart or made narrower
 * to half a cell each, and what a substitute makes narrower than a cell, as “ and …, gets the rest of it.
 */
export function paintRow(parent: HTMLElement, glyphs: Glyphs, row: Row, setting: Setting): void {
  let head: { readonly span: Span; readonly element: HTMLElement } | undefined;
  for (const run of runsOf(glyphs, row, setting)) {
    if (run.span !== head?.span) head = run.span && { span: run.span, element: headOf(parent, run.span, glyphs, row) };
    paintRun(head?.element ?? parent, glyphs, row, run, setting);
  }
}

/** The heading that a paragraph begins with; where it is broken, its beginning is the heading. */
function headOf(parent: HTMLElement, { level, start }: Span, glyphs: Glyphs, row: Row): HTMLElement {
  const element = document.createElement('span');
  if (level !== undefined && start >= glyphs.at[row.from]! - 8) {
    element.setAttribute('role', 'heading');
    element.setAttribute('aria-level', String(Math.min(6, Math.max(2, level + 1))));
  }
  parent.append(element);
  return element;
}

function paintRun(parent: HTMLElement, glyphs: Glyphs, row: Row, run: Run, { face, size, cell }: Setting): void {
  const text = document.createTextNode(glyphs.text.slice(glyphs.at[run.from]!, endOf(glyphs, run.to - 1)));
  beginnings.set(text, glyphs.at[run.from]!);
  const element = document.createElement('span');
  if (run.face !== face) element.className = `face-${run.face}`;
  const widths = widthsOf(glyphs, row, run, { size, cell });
  const spare = widths.seen === 0 ? 0 : (widths.wanted - widths.own) / widths.seen;
  if (run.kind === 'half' && spare < 0) {
    narrow(element, widths);
    element.append(text);
    parent.append(element);
    return;
  }
  if (run.kind === 'odd' && spare > 0 && isOpening(glyphAt(glyphs, run.from))) element.style.paddingLeft = `${spare.toFixed(5)}em`;
  else element.style.letterSpacing = `${spare.toFixed(5)}em`;
  element.append(text);
  parent.append(element);
}

/** Digits and letters that a substitute has wider than half a cell are made narrower: drawn together they would lie on one another. */
function narrow(element: HTMLElement, { wanted, own }: Widths): void {
  element.style.display = 'inline-block';
  element.style.width = `${wanted.toFixed(5)}em`;
  element.style.whiteSpace = 'pre';
  element.style.transformOrigin = '0 0';
  element.style.transform = `scaleX(${(wanted / own).toFixed(5)})`;
}

/** How wide a run is to be and how wide it is by itself, in sizes of the font, and how many of its glyphs take room. */
interface Widths {
  readonly wanted: number;
  readonly own: number;
  readonly seen: number;
}

function widthsOf(glyphs: Glyphs, row: Row, { kind, face, from, to }: Run, { size, cell }: Pick<Setting, 'size' | 'cell'>): Widths {
  if (kind === 'plain') return { wanted: ((1 + row.stretch) * cell) / size, own: advanceOf(face, '国'), seen: 1 };
  let wanted = 0;
  let own = 0;
  let seen = 0;
  for (let i = from; i < to; i += 1) {
    const half = glyphs.wide[i]!;
    if (half === 0) continue;
    wanted += ((half / 2 + row.stretch) * cell) / size;
    own += advanceOf(face, glyphAt(glyphs, i));
    seen += 1;
  }
  return { wanted, own, seen };
}
