import type { Mention } from '../mentions';
import { readTerms, type Paragraph, type Terms } from './terms';

/** The terms of a line's figures, read when the first of them is asked for: who checks a draft does not pay for its ledger. */
export class LedgerLine {
  #terms: readonly Terms[] | undefined;

  constructor(readonly paragraph: () => Paragraph) {}

  of(mention: Mention): Terms {
    return (this.#terms ??= readTerms(this.paragraph()))[mention.index]!;
  }
}
