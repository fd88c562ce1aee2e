import { rankOf } from './cues';
import type { Quantity } from './quantity';

/** What separates at the edge of a bracket with figures. */
export const EDGE = 6;
const [OPEN, CLOSE, STOP] = [0x28, 0x29, 0x3002];

/** A bracket of a line that holds a figure; both marks are inside of it. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
}

/** Brackets of the line that hold a quantity; `乡镇(街道)` holds none and is a gloss. */
export function figureBrackets(folded: string, quantities: readonly Quantity[]): Bracket[] {
  const first = folded.indexOf('(');
  if (first < 0) return [];
  const open: number[] = [];
  const found: Bracket[] = [];
  for (let i = first; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    if (unit === OPEN) open.push(i);
    else if (unit === CLOSE && open.length > 0) found.push({ start: open.pop()!, end: i + 1 });
  }
  if (found.length === 0) return found;
  return found.filter((bracket) => holdsQuantity(bracket, quantities)).sort((a, b) => a.start - b.start);
}

function holdsQuantity(bracket: Bracket, quantities: readonly Quantity[]): boolean {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.start <= bracket.start) low = middle + 1;
    else high = middle;
  }
  return low < quantities.length && quantities[low]!.end < bracket.end;
}

/** Gives for quantities in rising order the brackets open around each, the innermost last. */
export function bracketWalker(brackets: readonly Bracket[]): (quantity: Quantity) => readonly Bracket[] {
  const open: Bracket[] = [];
  let next = 0;
  return (quantity) => {
    while (next < brackets.length && brackets[next]!.start < quantity.start) {
      closeBefore(open, brackets[next]!.start);
      open.push(brackets[next]!);
      next += 1;
    }
    closeBefore(open, quantity.end - 1);
    return open;
  };
}

function closeBefore(open: Bracket[], offset: number): void {
  while (open.length > 0 && open.at(-1)!.end <= offset) open.pop();
}

/**
 * For every character of the line how strongly it separates: 0 no mark, 1–5 as `Separation`, 6 the edge of a bracket with
 * figures. Undefined for a line without brackets, where each character tells by itself.
 */
export type Marks = Uint8Array;

export function readMarks(folded: string, brackets: readonly Bracket[]): Marks | undefined {
  const first = folded.indexOf('(');
  if (first < 0) return undefined;
  const marks = new Uint8Array(folded.length);
  for (const { start, end } of brackets) marks[start] = marks[end - 1] = EDGE;
  for (let i = 0; i < first; i += 1) marks[i] = rankOf(folded.charCodeAt(i));
  let gloss = 0;
  for (let i = first; i < folded.length; i += 1) {
    if (marks[i] === EDGE) continue;
    const unit = folded.charCodeAt(i);
    if (unit === OPEN) gloss += 1;
    else if (unit === CLOSE) gloss = Math.max(0, gloss - 1);
    // a gloss that never closes ends with its sentence
    else if (unit === STOP) gloss = 0;
    if (gloss === 0) marks[i] = rankOf(unit);
  }
  return marks;
}
