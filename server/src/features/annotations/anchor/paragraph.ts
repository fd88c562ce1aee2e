/** What the last line of a paragraph ends in; a line that ends otherwise, before one without an indent, has been wrapped. */
const ENDS = '。.；;：:！!？?';
const BLANKS = ' \t\u3000\r\n';

/**
 * Where the paragraph begins that an offset stands in: behind the line end before it. Undefined where none is within `farthest`
 * code units, or the text begins there.
 */
export function paragraphStart(text: string, offset: number, farthest = Infinity): number | undefined {
  const least = Math.max(0, offset - farthest);
  for (let at = text.lastIndexOf('\n', offset - 1); at >= least && offset > 0; at = text.lastIndexOf('\n', at - 1)) {
    if (endsParagraph(text, at)) return at + 1;
    if (at === 0) return undefined;
  }
  return undefined;
}

/** Where it ends: at the line end behind an offset. */
export function paragraphEnd(text: string, offset: number, farthest = Infinity): number | undefined {
  for (let at = text.indexOf('\n', offset); at >= 0 && at <= offset + farthest; at = text.indexOf('\n', at + 1)) {
    if (endsParagraph(text, at)) return at;
  }
  return undefined;
}

/** Whether the line end at an offset is that of a paragraph too. */
function endsParagraph(text: string, at: number): boolean {
  const last = text[at - 1] === '\r' ? at - 2 : at - 1;
  return at + 1 >= text.length || BLANKS.includes(text[at + 1]!) || (last >= 0 && ENDS.includes(text[last]!));
}
