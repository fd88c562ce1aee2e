import { readEmptyBrackets } from './blanks';
import type { Hit, Place, Reader } from './hit';
import { chatSign } from './pasted';
import { noteHit, noteIn, slotHit } from './notes';
import { templateIn } from './templates';
import { bracketedVersion } from './versions';

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '【': '】', '[': ']', '〔': '〕', '{': '}', '<': '>' };
/** No note is longer. */
const REACH = 64;

/** What a pair of brackets holds that was left behind: nothing, a note, words of a template, another version of what stands before. */
export const readBrackets: Reader = (place, at) => {
  const { folded } = place;
  const empty = readEmptyBrackets(place, at);
  if (empty) return empty;
  const open = folded[at]!;
  if (open === '《' || open === '〈' || open === '“') return undefined;
  const length = folded.slice(at + 1, at + REACH).indexOf(CLOSE[open]!);
  if (length < 0) return open === '【' ? unclosed(place, at) : undefined;
  return inside(place, at, at + length + 2);
};

/** `【待补` at the end of a line. */
function unclosed({ folded }: Place, at: number): Hit | undefined {
  const content = folded.slice(at + 1).trim();
  const grave = folded.length - at < REACH ? noteIn(content, '【') : undefined;
  return grave && noteHit(at, folded.length, grave);
}

function inside(place: Place, start: number, end: number): Hit | undefined {
  const { folded } = place;
  const content = folded.slice(start + 1, end - 1).trim();
  const grave = noteIn(content, folded[start]!);
  if (grave) return noteHit(start, end, grave);
  return (
    templateIn(place, start, end, content) ??
    slotHit(place, start, end, content) ??
    chatSign(folded, start, end, content) ??
    bracketedVersion(place, start, end, content)
  );
}
