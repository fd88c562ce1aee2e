import type { Face } from '../layout/block';
import { familiesOf } from './faces';

/** Glyphs are measured this large, so that rounding does not count. */
const LARGE = 200;

const canvas = document.createElement('canvas').getContext('2d')!;
// as in the pages: without it widths are those of whole pixels
canvas.textRendering = 'geometricPrecision';

/** How wide a text is in a list of font families, in its own size. */
export function widthIn(families: string, text: string): number {
  canvas.font = `${LARGE}px ${families}`;
  return canvas.measureText(text).width / LARGE;
}

const known = new Map<string, number>();

/** How wide a character is in a face as this machine has it, in its own size; each is measured once. */
export function advanceOf(face: Face, character: string): number {
  const key = face + character;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const width = widthIn(familiesOf(face), character);
  known.set(key, width);
  return width;
}
