import type { LineText } from './lineText';

let slots = 0;

/** Bits of a small integer. */
const BITS = 30;

/**
 * A function of a line's folded text that is worked out once for each line, whatever versions of a draft have it.
 * Its result must hold no offset into the draft and nothing of other lines. Most lines give `nothing`, which takes no room
 * where it is always the same value. Call it where modules begin, not in functions.
 */
export function perLine<T>(read: (folded: string) => T, nothing?: T): (line: LineText) => T {
  const slot = slots++;
  const [word, bit] = [Math.floor(slot / BITS), 1 << (slot % BITS)];
  return (line) => {
    if ((line.silent(word) & bit) !== 0) return nothing as T;
    const { notes } = line;
    for (let i = 0; i < notes.length; i += 2) if (notes[i] === slot) return notes[i + 1] as T;
    const value = read(line.folded);
    if (value === nothing) line.keepSilent(word, bit);
    // a list of just the size that it needs
    else line.notes = notes.length === 0 ? [slot, value] : notes.concat([slot, value]);
    return value;
  };
}
