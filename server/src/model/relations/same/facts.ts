import type { Statement, StatementGroups } from './statement';

/** The statements of a draft under one key, as far as a pass over the draft has come; numbers are theirs in the pass. */
export class FactGroup {
  /** The pass that the rest is of. */
  pass = 0;
  first = 0;
  latest = 0;
  count = 0;
}

/** How many groups without statements are kept at most, beside those of the draft. */
const SPARE = 4096;

/**
 * All keys of a draft's statements. Kept from version to version: a statement that stays has its groups at hand, so that
 * finding what it has in common with others takes no look-up.
 */
export class FactIndex {
  #groups = emptyGroups();
  #era = {};
  #size = 0;
  #pass = 0;

  /** Begins a pass over a version of the draft; gives its number. */
  beginPass(): number {
    return (this.#pass += 1);
  }

  /** Ends it, having met so many statements. Keys of text that has gone would gather without end. */
  endPass(statements: number): void {
    if (this.#size <= 6 * statements + SPARE) return;
    this.#groups = emptyGroups();
    this.#size = 0;
    this.#era = {};
  }

  groupsOf(statement: Statement): StatementGroups {
    const known = statement.groups;
    return known?.era === this.#era ? known : (statement.groups = this.#find(statement));
  }

  #find({ keys }: Statement): StatementGroups {
    return {
      era: this.#era,
      thing: this.#group(this.#groups.thing, keys.thing),
      value: this.#group(this.#groups.value, keys.value),
      digits: this.#group(this.#groups.digits, keys.digits),
      words: this.#group(this.#groups.words, keys.words),
      rate: this.#group(this.#groups.rate, keys.rate),
    };
  }

  #group(groups: Map<string, FactGroup>, key: string): FactGroup | undefined {
    if (key === '') return undefined;
    let group = groups.get(key);
    if (!group) {
      groups.set(key, (group = new FactGroup()));
      this.#size += 1;
    }
    return group;
  }
}

type Groups = Readonly<Record<'thing' | 'value' | 'digits' | 'words' | 'rate', Map<string, FactGroup>>>;

function emptyGroups(): Groups {
  return { thing: new Map(), value: new Map(), digits: new Map(), words: new Map(), rate: new Map() };
}
