import type { Mention } from '../../mentions';
import { periodClass } from '../scope';
import type { FactGroup } from './factGroup';
import type { Keys } from './keys';
import { contentOf } from './likeness';

/** A line of the draft as statements know it: which one it is now. */
export class Home {
  /** Its number in the draft, as the index of facts last saw it. */
  line = 0;
}

/** The groups of a statement's keys in the index of facts. */
export interface StatementGroups {
  /** Which filling of the index made them. */
  readonly era: object;
  readonly thing: FactGroup | undefined;
  readonly value: FactGroup | undefined;
  readonly digits: FactGroup | undefined;
  readonly words: FactGroup | undefined;
  readonly rate: FactGroup | undefined;
}

/** A figure that another of the draft may state again, with all that it is found by and compared by; each worked out once. */
export class Statement {
  /** Set by the index of facts. */
  groups: StatementGroups | undefined;
  /** Whether it stands in the draft as the index last saw it. */
  live = false;
  /** What it was found to state again when the index last saw it. */
  found: Statement | undefined;
  #content: string | undefined;
  #period: string | undefined;

  constructor(
    readonly mention: Mention,
    readonly keys: Keys,
    readonly home: Home,
  ) {}

  /** The words around it that say what it counts, others made `|`. */
  get content(): string {
    return (this.#content ??= contentOf(this.mention));
  }

  get period(): string {
    return (this.#period ??= periodClass(this.mention.period));
  }

  /** Whether it stands before another one in the draft. */
  isBefore(other: Statement): boolean {
    return this.home === other.home ? this.mention.index < other.mention.index : this.home.line < other.home.line;
  }
}

/** The statement that another one states again. */
export interface Restatement {
  readonly earlier: Statement;
  readonly agrees: boolean;
}
