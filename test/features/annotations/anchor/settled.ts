import type { Copy, Unit } from './copy';

const BLANK = /\s/;

/** Which stretch of the first version units are, or stand for. */
type Own = readonly [first: number, last: number];

/**
 * Says which of two equal stretches is the copy. A draft in which a paragraph was moved away and a copy of it put exactly where
 * it had been is, sign for sign, one in which it has stayed and a copy was put elsewhere: from the text nobody can tell, then or
 * later. So what stands between its two old neighbours counts as what has always stood there, and the other as the copy.
 * `first`: the first version.
 */
export function settled(copy: Copy, first: Copy): Copy {
  if (!copy.some(({ copyOf }) => copyOf !== undefined)) return copy;
  const words = copy.flatMap(({ char }, i) => (BLANK.test(char) ? [] : [i]));
  const result = [...copy];
  let left: number | undefined;
  for (let k = 0; k < words.length; k += 1) {
    const unit = copy[words[k]!]!;
    const own = ownOf(unit);
    if (own) left = own[1];
    if (own || unit.copyOf === undefined) continue;
    const right = left !== undefined && next(first, left) === unit.copyOf ? rightOf(copy, words, k, first) : undefined;
    if (right !== undefined) exchange(result, words[k]!, words[right]!);
    left = undefined;
  }
  return result;
}

function ownOf({ id, standsFor }: Unit): Own | undefined {
  return id >= 0 ? [id, id] : standsFor;
}

/** Behind copies that begin at `k` the unit that stood behind what they are copies of; undefined where another one does. */
function rightOf(copy: Copy, words: readonly number[], k: number, first: Copy): number | undefined {
  let last = copy[words[k]!]!.copyOf!;
  for (let at = k + 1; at < words.length; at += 1) {
    const unit = copy[words[at]!]!;
    const own = ownOf(unit);
    if (own) return next(first, last) === own[0] ? at : undefined;
    if (unit.copyOf === undefined) continue;
    if (unit.copyOf <= last) return undefined;
    last = unit.copyOf;
  }
  return undefined;
}

/** The sign behind one of the first version, blanks aside. */
function next(first: Copy, id: number): number {
  let at = id + 1;
  while (at < first.length && BLANK.test(first[at]!.char)) at += 1;
  return at;
}

/** Copies become what they are copies of, and that, wherever it is, copies. */
function exchange(units: Unit[], from: number, to: number): void {
  const back = new Set<number>();
  for (let i = from; i < to; i += 1) {
    const { char, copyOf } = units[i]!;
    if (copyOf === undefined) continue;
    units[i] = { char, id: copyOf };
    back.add(copyOf);
  }
  units.forEach(({ char, id }, i) => {
    if ((i < from || i >= to) && back.has(id)) units[i] = { char, id: -1, copyOf: id };
  });
}
