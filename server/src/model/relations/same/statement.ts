import type { Mention } from '../../mentions';
import { periodClass } from '../scope';
import type { FactGroup } from './facts';
import type { Keys } from './keys';
import { contentOf } from './likeness';

/** A figure that another of the draft may state again, with all that it is found by and compared by; each worked out once. */
export class Statement {
  /** Its groups in the index of the draft, which sets them. */
  groups: StatementGroups | undefined;
  /** What it was compared with last, and what was found: the same neighbours say the same. */
  compared: Compared | undefined;
  #content: string | undefined;
  #period: string | undefined;

  /** `home`: all figures of its line, which no other line has. */
  constructor(
    readonly mention: Mention,
    readonly keys: Keys,
    readonly home: readonly Mention[],
  ) {}

  /** The words around it that say what it counts, others made `|`. */
  get content(): string {
    return (this.#content ??= contentOf(this.mention));
  }

  get period(): string {
    return (this.#period ??= periodClass(this.mention.period));
  }
}

export interface StatementGroups {
  /** Which filling of the index made them. */
  readonly era: object;
  readonly thing: FactGroup | undefined;
  readonly value: FactGroup | undefined;
  readonly digits: FactGroup | undefined;
  readonly words: FactGroup | undefined;
  readonly rate: FactGroup | undefined;
}

export interface Compared {
  readonly byDigits: readonly Statement[];
  readonly byWords: Statement | undefined;
  readonly found: Restatement | undefined;
}

/** The statement that another one states again, as words and digits say. */
export interface Restatement {
  readonly earlier: Statement;
  readonly agrees: boolean;
}
