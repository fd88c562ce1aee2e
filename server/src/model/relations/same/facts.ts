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
  #groups = new Map<string, FactGroup>();
  #era = {};
  #pass = 0;

  /** Begins a pass over a version of the draft; gives its number. */
  beginPass(): number {
    return (this.#pass += 1);
  }

  /** Ends it, having met so many statements. Keys of text that has gone would gather without end. */
  endPass(statements: number): void {
    if (this.#groups.size <= 6 * statements + SPARE) return;
    this.#groups = new Map();
    this.#era = {};
  }

  groupsOf(statement: Statement): StatementGroups {
    const known = statement.groups;
    return known?.era === this.#era ? known : (statement.groups = this.#find(statement));
  }

  #find({ keys }: Statement): StatementGroups {
    return {
      era: this.#era,
      thing: this.#group('thing', keys.thing),
      value: this.#group('value', keys.value),
      digits: this.#group('digits', keys.digits),
      words: this.#group('words', keys.words),
      rate: this.#group('rate', keys.rate),
    };
  }

  #group(kind: string, key: string): FactGroup | undefined {
    if (key === '') return undefined;
    const name = `${kind} ${key}`;
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = new FactGroup()));
    return group;
  }
}
