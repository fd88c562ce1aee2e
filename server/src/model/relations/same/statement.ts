import type { Mention } from '../../mentions';
import type { PlacedMention } from '../../placed';
import type { Keys } from './keys';

/** A figure that another of the draft may state again, with all that it is found by. Worked out once a line. */
export interface Statement {
  readonly mention: Mention;
  readonly keys: Keys;
}

/** The statements of a draft up to one of them, in the order of the text; each is known by its number. */
export class Statements {
  readonly #all: Statement[] = [];
  readonly #lines: number[] = [];

  /** Adds the next one, which stands in `line`; gives its number. */
  add(statement: Statement, line: number): number {
    this.#lines.push(line);
    return this.#all.push(statement) - 1;
  }

  get(at: number): Statement {
    return this.#all[at]!;
  }

  placed(at: number): PlacedMention {
    return { mention: this.#all[at]!.mention, line: this.#lines[at]! };
  }
}

/** Two figures that state one thing, as their words and their digits say. */
export interface Restated {
  readonly earlier: PlacedMention;
  readonly agrees: boolean;
}

/** Finds for each statement in turn the earlier one that it states again. */
export interface Index {
  find(at: number): Restated | undefined;
}
