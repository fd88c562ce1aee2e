/** Two words of which one may be a slip of the other; `word` and `other` are their places in the list. */
export interface NearPair {
  /** The longer of the two; of equal length the earlier. */
  readonly word: number;
  readonly other: number;
  /** omitted: `other` lacks `length` characters of `word` at `at`. changed: it has another one there. moved: the same characters in another order. */
  readonly kind: 'omitted' | 'changed' | 'moved';
  readonly at: number;
  readonly length: number;
}

/** The longest piece that may be missing. */
const LONGEST = 4;
/** Words are of names and titles; what is longer is none. */
const MOST = 80;
/** Where so many words differ at one place, the place is one that differs: 第一批, 第二批, 第三批. */
const SERIES = 3;

/**
 * Pairs of distinct words that differ by a piece of up to four characters, by one character, or in the order of their
 * characters. By tables of hashes of words with a piece cut out: work grows with the characters there are, not with the pairs.
 */
export function nearPairs(words: readonly string[]): NearPair[] {
  const cuts = words.map((word) => (word.length > MOST ? undefined : new Cuts(word)));
  return [...omitted(words, cuts), ...changed(words, cuts), ...moved(words, cuts)];
}

function omitted(words: readonly string[], cuts: readonly (Cuts | undefined)[]): NearPair[] {
  const whole = new Map<number, number[]>();
  cuts.forEach((cut, i) => cut && push(whole, cut.without(0, 0), i));
  const found = new Map<number, NearPair[]>();
  cuts.forEach((cut, word) => {
    if (!cut) return;
    let seen: Set<number> | undefined;
    for (let length = 1; length <= LONGEST; length += 1)
      for (let at = 0; at + length <= cut.length; at += 1) {
        const others = whole.get(cut.without(at, length));
        if (!others) continue;
        for (const other of others) {
          if (seen?.has(other) || !lacks(words[word]!, words[other]!, at, length)) continue;
          (seen ??= new Set()).add(other);
          push(found, other, { word, other, kind: 'omitted', at, length });
        }
      }
  });
  // what several words have in common is no slip of one of them
  return [...found.values()].filter(({ length }) => length === 1).flat();
}

function lacks(word: string, other: string, at: number, length: number): boolean {
  return word.length === other.length + length && word.startsWith(other.slice(0, at)) && word.endsWith(other.slice(at));
}

function changed(words: readonly string[], cuts: readonly (Cuts | undefined)[]): NearPair[] {
  const byRest = new Map<number, { word: number; at: number }[]>();
  cuts.forEach((cut, word) => {
    if (cut) for (let at = 0; at < cut.length; at += 1) push(byRest, mix(cut.without(at, 1), at), { word, at });
  });
  const pairs: NearPair[] = [];
  for (const group of byRest.values()) {
    if (group.length < 2 || group.length >= SERIES) continue;
    const [{ word, at }, { word: other, at: there }] = group as [{ word: number; at: number }, { word: number; at: number }];
    const [one, two] = [words[word]!, words[other]!];
    if (at !== there || one.length !== two.length || one.slice(0, at) !== two.slice(0, at) || one.slice(at + 1) !== two.slice(at + 1))
      continue;
    pairs.push({ word, other, kind: 'changed', at, length: 1 });
  }
  return pairs;
}

function moved(words: readonly string[], cuts: readonly (Cuts | undefined)[]): NearPair[] {
  const byCharacters = new Map<number, number[]>();
  cuts.forEach((cut, i) => cut && push(byCharacters, mix(cut.characters, cut.length), i));
  const pairs: NearPair[] = [];
  for (const group of byCharacters.values()) {
    if (group.length !== 2) continue;
    const [word, other] = group as [number, number];
    const [one, two] = [words[word]!, words[other]!];
    if (one.length !== two.length || sorted(one) !== sorted(two)) continue;
    let at = 0;
    while (one[at] === two[at]) at += 1;
    let end = one.length;
    while (one[end - 1] === two[end - 1]) end -= 1;
    pairs.push({ word, other, kind: 'moved', at, length: end - at });
  }
  return pairs;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

const BASE = 0x01000193;
const POWERS = new Int32Array(MOST + 1).fill(1);
for (let i = 1; i <= MOST; i += 1) POWERS[i] = Math.imul(POWERS[i - 1]!, BASE);

function mix(hash: number, salt: number): number {
  return Math.imul(hash ^ (salt + 1), 0x9e3779b1);
}

/** The hashes of a word with any piece cut out, each in one step. */
class Cuts {
  readonly length: number;
  /** A sum that does not depend on the order of the characters. */
  readonly characters: number;
  readonly #prefixes: Int32Array;

  constructor(word: string) {
    this.length = word.length;
    this.#prefixes = new Int32Array(word.length + 1);
    let characters = 0;
    for (let i = 0; i < word.length; i += 1) {
      const code = word.charCodeAt(i);
      this.#prefixes[i + 1] = Math.imul(this.#prefixes[i]!, BASE) + code;
      characters = (characters + mix(code, 0)) | 0;
    }
    this.characters = characters;
  }

  without(at: number, length: number): number {
    const rest = POWERS[this.length - at - length]!;
    const tail = this.#prefixes[this.length]! - Math.imul(this.#prefixes[at + length]!, rest);
    return (Math.imul(this.#prefixes[at]!, rest) + tail) | 0;
  }
}
