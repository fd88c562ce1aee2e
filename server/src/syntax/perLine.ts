import type { LineText } from './lineText';

let slots = 0;

/**
 * A function of a line's folded text that is worked out once for each line, whatever versions of a draft have it.
 * Its result must hold no offset into the draft and nothing of other lines. Call it where modules begin, not in functions.
 */
export function perLine<T>(read: (folded: string) => T): (line: LineText) => T {
  const slot = slots++;
  return (line) => {
    const notes = (line.notes ??= []);
    if (slot in notes) return notes[slot] as T;
    const value = read(line.folded);
    notes[slot] = value;
    return value;
  };
}
