import { GramIndex } from './gramIndex';
import { NormalText } from './normalText';

/** A text that words are looked for in; what that takes is made when it is first needed, and once. */
export class Searched {
  #normal: NormalText | undefined;
  #grams: GramIndex | undefined;

  constructor(readonly raw: string) {}

  get normal(): NormalText {
    return (this.#normal ??= NormalText.of(this.raw));
  }

  get codes(): Uint16Array {
    return this.normal.codes;
  }

  get grams(): GramIndex {
    return (this.#grams ??= new GramIndex(this.codes));
  }
}

const known = new WeakMap<object, Searched>();

/** The text of a report, the same object for the same report. */
export function searchedOf(report: { readonly text: string }): Searched {
  let searched = known.get(report);
  if (!searched) known.set(report, (searched = new Searched(report.text)));
  return searched;
}
