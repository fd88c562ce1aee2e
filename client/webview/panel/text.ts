/** Width of one Chinese character and of one Latin letter, to the size of the font. */
const [WIDE, NARROW] = [1, 0.6];

/** About how wide a text is, in pixels; never less than it really is by much. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0)! > 0x2e7f ? WIDE : NARROW) * size;
  return width;
}

/** As much of a text as goes into a width, with an ellipsis where something is left out; '' where nothing does. */
export function cropped(text: string, room: number, size: number): string {
  if (widthOf(text, size) <= room) return text;
  let width = size;
  let kept = '';
  for (const character of text) {
    width += widthOf(character, size);
    if (width > room) break;
    kept += character;
  }
  return kept === '' ? '' : `${kept}…`;
}

/** As people write it, with no more digits than a draft has. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** A percentage with at most two decimals. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}

/** How much of a whole a part is, in whole percent: 0% is none of it, and 100% is all. */
export function percentOf(part: number, whole: number): string {
  const share = (100 * part) / whole;
  if (part > 0 && share < 1) return '<1%';
  return part < whole && share > 99 ? '>99%' : `${Math.round(share)}%`;
}
