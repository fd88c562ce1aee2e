/**
 * A code unit of a draft that remembers where it comes from. `id`: its offset in the first version, kept wherever it moves and
 * however its width changes; -1 for what was typed. `copyOf`: of a copy, the id of what was copied. `stands`: of what replaced
 * a figure or a word, the ids from one to another that stood there.
 */
export interface Unit {
  readonly char: string;
  readonly id: number;
  readonly copyOf?: number;
  /** The copy was put right beside what was copied: nobody can tell, then or later, which of the two is which. */
  readonly isTwin?: boolean;
  readonly standsFor?: readonly [number, number];
  /** The same of what replaced something in a copy. */
  readonly copyFor?: readonly [number, number];
}

export type Copy = readonly Unit[];

export function copyOfText(text: string): Copy {
  return text.split('').map((char, id) => ({ char, id }));
}

export function textOf(copy: Copy): string {
  return copy.map(({ char }) => char).join('');
}

export function typed(text: string): Copy {
  return text.split('').map((char) => ({ char, id: -1 }));
}

/** What replaces units: it stands for them. */
export function instead(text: string, old: Copy): Copy {
  const standsFor = stretchOf(old.flatMap(({ id, standsFor: own }) => (id >= 0 ? [id] : (own ?? []))));
  const copyFor = standsFor
    ? undefined
    : stretchOf(old.flatMap(({ copyOf, copyFor: own }) => (copyOf !== undefined ? [copyOf] : (own ?? []))));
  return text.split('').map((char) => ({ char, id: -1, standsFor, copyFor }));
}

function stretchOf(ids: readonly number[]): readonly [number, number] | undefined {
  return ids.length === 0 ? undefined : [Math.min(...ids), Math.max(...ids)];
}

export function duplicate(copy: Copy, isTwin: boolean): Copy {
  return copy.map(({ char, id, copyOf }) => ({ char, id: -1, copyOf: id >= 0 ? id : copyOf, isTwin }));
}

/** Puts `put` in the place of the units from `start` to `end`. */
export function spliced(copy: Copy, start: number, end: number, put: Copy): Copy {
  return [...copy.slice(0, start), ...put, ...copy.slice(end)];
}
