/** One alternative of a source: a plain word, or a pattern with what it can begin with. */
interface Alternative<T> {
  readonly value: T;
  readonly word: string;
  /** Undefined for a plain word, which is found by itself. */
  readonly pattern: RegExp | undefined;
  /** The last search in which the pattern was tried: it is asked of a text once, however often its first character stands there. */
  tried: number;
}

/**
 * Many sources of the form `收到|新收|(?<!不予)受理`, each with a value, asked for all at once: which of them does a text hold?
 * Plain words, which most alternatives are, are found by their first character; a pattern is tried only where a
 * character stands that it can begin with. Equal to testing one regular expression for each source, and much cheaper.
 */
export class AlternativeTable<T> {
  /** For every character the number of its list; 0 for one that no alternative begins with. */
  readonly #listOf = new Uint16Array(0x10000);
  readonly #lists: Alternative<T>[][] = [[]];
  #searches = 0;

  constructor(sources: Iterable<readonly [source: string, value: T]>) {
    for (const [source, value] of sources) for (const alternative of splitAlternatives(source)) this.#add(alternative, value);
  }

  /** Calls `visit` for every alternative that the text holds, until it answers true; a value may come several times. */
  find(text: string, visit: (value: T) => boolean | void): boolean {
    const search = (this.#searches += 1);
    for (let at = 0; at < text.length; at += 1) {
      const list = this.#listOf[text.charCodeAt(at)]!;
      if (list === 0) continue;
      for (const alternative of this.#lists[list]!)
        if (holds(alternative, text, at, search) && visit(alternative.value) === true) return true;
    }
    return false;
  }

  #add(source: string, value: T): void {
    const isPlain = /^[\u4e00-\u9fff]+$/.test(source);
    const alternative = { value, word: source, pattern: isPlain ? undefined : new RegExp(source), tried: 0 };
    for (const first of isPlain ? [source[0]!] : firstCharacters(source)) {
      const code = first.charCodeAt(0);
      const known = this.#listOf[code]!;
      if (known === 0) this.#listOf[code] = this.#lists.push([alternative]) - 1;
      else this.#lists[known]!.push(alternative);
    }
  }
}

function holds<T>(alternative: Alternative<T>, text: string, at: number, search: number): boolean {
  const { pattern, word } = alternative;
  if (!pattern) return text.startsWith(word, at);
  if (alternative.tried === search) return false;
  alternative.tried = search;
  return pattern.test(text);
}

/** A part of a source that is to be looked at as one: an escape, a class of characters, or a single character. */
const PART = /\\.|\[(?:\\.|[^\]\\])*\]|./g;

/** The alternatives of a source that stand outside brackets. */
function splitAlternatives(source: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const [part] of source.matchAll(PART)) {
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) found.push('');
    else found[found.length - 1] += part;
  }
  return found;
}

/** `(?<!不予)受理` begins with 受, `(?:实际)?出庭` with 实 or 出; characters inside brackets may be among them, which costs but a test. */
function firstCharacters(source: string): Set<string> {
  const found = new Set<string>();
  for (const alternative of source.replace(/\(\?<?[!=][^)]*\)/g, '').split('|')) {
    const [first] = /[\u4e00-\u9fffA-Z]/.exec(alternative) ?? [];
    if (first !== undefined) found.add(first);
    const optional = /^(?:\(\?:[^)]*\)|[\u4e00-\u9fff])\?.*?([\u4e00-\u9fff])/.exec(alternative)?.[1];
    if (optional !== undefined) found.add(optional);
  }
  return found;
}
