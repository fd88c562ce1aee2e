import fastStringWidth from 'fast-string-width';

/** Columns of a terminal that a text takes: Han and full-width forms take two. */
export function widthOf(text: string): number {
  return everydayWidthOf(text) ?? fastStringWidth(text);
}

/** The width of a text of everyday characters; undefined where there is any other, which takes tables to look up. */
function everydayWidthOf(text: string): number | undefined {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) {
    const columns = everydayColumnsOf(text.charCodeAt(i));
    if (columns === 0) return undefined;
    width += columns;
  }
  return width;
}

/** 0 where it takes more to tell. */
function everydayColumnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x80) return code >= 0x20 && code !== 0x7f ? 1 : 0;
  if (isWithin(code, 0x4e00, 0x9fff) || isWithin(code, 0x3000, 0x3017) || isWithin(code, 0xff01, 0xff60)) return 2;
  // Dashes, quotation marks and …; ≠ ≤ ≥; what boxes are drawn with.
  return isWithin(code, 0x2010, 0x2027) || isWithin(code, 0x2260, 0x2265) || isWithin(code, 0x2500, 0x257f) ? 1 : 0;
}

function isWithin(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

/** Pads to a width, counted in columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/**
 * What of a draft may go to a terminal: control characters could move its cursor, and those of writing direction would
 * shift the marks. A tab is one column, so that marks stand where they should.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ').replace(/[\p{Control}\p{Surrogate}\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, '\uFFFD');
}

export const ELLIPSIS = '…';

/** As much of the beginning as fits, with … where something is missing. */
export function cropEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return takeStart(text, width - 1) + ELLIPSIS;
}

/** As much of the end as fits, with … where something is missing. */
export function cropStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = charactersOf(text);
  let room = width - 1;
  let from = characters.length;
  while (from > 0) {
    room -= widthOf(characters[from - 1]!);
    if (room < 0) break;
    from -= 1;
  }
  return ELLIPSIS + characters.slice(from).join('');
}

function takeStart(text: string, width: number): string {
  let used = 0;
  let taken = '';
  for (const character of charactersOf(text)) {
    used += widthOf(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

/** Made when it is first needed: it takes longer than all else that is printed. */
let segmenter: Intl.Segmenter | undefined;

/** As a reader counts them: a letter and its accent are one. */
function charactersOf(text: string): string[] {
  if (everydayWidthOf(text) !== undefined) return text.split('');
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A line may break at blanks and around Han, but not before what closes or after what opens. */
const PIECES = /\n| +|[（《“]{0,8}(?:\p{Script=Han}|[^\s\p{Script=Han}，。、；：！？）》”（《“]+)[，。、；：！？）》”]*|./gu;

/** Breaks a text into lines of at most so many columns, keeping its own line ends. */
export function wrap(text: string, width: number): string {
  const lines = [''];
  for (const [piece] of text.matchAll(PIECES)) {
    const line = lines.at(-1)!;
    const fits = widthOf(line + piece.trimEnd()) <= width;
    if (piece === '\n') lines.push('');
    else if (fits || line === '') lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}
