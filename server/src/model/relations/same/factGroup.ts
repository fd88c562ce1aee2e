import { firstIndex } from '../../../text/sorted';
import type { Statement } from './statement';

/** The statements of a draft under one key, in the order of the text. Most keys have one, and then there is no list. */
export class FactGroup {
  #first: Statement | undefined;
  #more: Statement[] | undefined;
  #coming: Statement[] | undefined;
  #isChanging = false;
  /** From where on members have gone since the last `settle`. */
  #goneFrom = Infinity;

  get size(): number {
    return this.#first ? 1 + (this.#more?.length ?? 0) : 0;
  }

  /** The member with a number, from 0. */
  at(number: number): Statement | undefined {
    return number === 0 ? this.#first : this.#more?.[number - 1];
  }

  /** Adds a statement behind all others. */
  push(statement: Statement): void {
    if (!this.#first) this.#first = statement;
    else if (this.#more) this.#more.push(statement);
    else this.#more = [statement];
  }

  /** Says that members go or come; true the first time since the last `settle`. */
  change(): boolean {
    const first = !this.#isChanging;
    this.#isChanging = true;
    return first;
  }

  /** Lets those go that have left the draft. */
  drop(): void {
    const members = this.#members();
    const first = members.findIndex((member) => !member.live);
    if (first < 0) return;
    this.#goneFrom = first;
    this.#set(members.filter((member) => member.live));
  }

  /** Adds a statement that `settle` will put into its place; those added together stand one behind the other in the draft. */
  add(statement: Statement): void {
    if (this.#coming) this.#coming.push(statement);
    else this.#coming = [statement];
  }

  /** Puts the new ones in; gives the numbers from which to which members are new or have lost neighbours. */
  settle(): { readonly from: number; readonly to: number } {
    const coming = this.#coming ?? [];
    const members = this.#members();
    const at = coming.length === 0 ? Infinity : firstIndex(members, (member) => coming[0]!.isBefore(member));
    if (coming.length > 0) this.#set([...members.slice(0, at), ...coming, ...members.slice(at)]);
    const stretch = { from: Math.min(at, this.#goneFrom, this.size), to: at === Infinity ? 0 : at + coming.length };
    this.#coming = undefined;
    this.#goneFrom = Infinity;
    this.#isChanging = false;
    return stretch;
  }

  /** The number of a member. */
  numberOf(statement: Statement): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle)!.isBefore(statement)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #members(): Statement[] {
    return this.#first ? [this.#first, ...(this.#more ?? [])] : [];
  }

  #set([first, ...more]: readonly Statement[]): void {
    this.#first = first;
    this.#more = more.length === 0 ? undefined : more;
  }
}
