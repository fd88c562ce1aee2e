import type { PlaceRange } from '../../../../server/src/protocol';

type Place = PlaceRange['start'];

/** Ends of sentences: `全年办结52件。其中……`. */
const ENDS = '。！？；!?;';

/** The sentence of a line in which a place lies, with the mark that ends it, without blanks around; columns in code units. */
export function sentenceAt(line: string, character: number): { readonly start: number; readonly end: number } {
  let start = Math.min(character, line.length);
  while (start > 0 && !ENDS.includes(line[start - 1]!)) start -= 1;
  let end = Math.min(character, line.length);
  while (end < line.length && !ENDS.includes(line[end]!)) end += 1;
  return trimmed(line, start, Math.min(end + 1, line.length));
}

/** What is left of a stretch of a line without the blanks at both ends; at least one column where the line has one. */
export function trimmed(line: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start < end && isBlank(line[start]!)) start += 1;
  while (end > start && isBlank(line[end - 1]!)) end -= 1;
  return start < end ? { start, end } : { start: from, end: to };
}

/** The words that a remark is about which was begun in the gutter: VS Code gives the beginning of a line where the line is meant. */
export function passageOf(range: PlaceRange, lineAt: (line: number) => string): PlaceRange {
  const { start, end } = range;
  if (!isSame(start, end)) return range;
  const text = lineAt(start.line);
  const whole = trimmed(text, 0, text.length);
  return { start: { line: start.line, character: whole.start }, end: { line: end.line, character: whole.end } };
}

function isBlank(character: string): boolean {
  return /\s/.test(character);
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.character === b.character;
}
