import stringWidth from 'string-width';

/** Columns of a terminal that a text takes: Han and full-width forms take two. */
export function widthOf(text: string): number {
  return stringWidth(text);
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** As a reader counts them: a letter and its accent are one. */
function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A line may break at blanks and around Han, but not before what closes or after what opens. */
const PIECES = /\n| +|[（《“]*(?:\p{Script=Han}|[^\s\p{Script=Han}，。、；：！？）》”（《“]+)[，。、；：！？）》”]*|./gu;

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
