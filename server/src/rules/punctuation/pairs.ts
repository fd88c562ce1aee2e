import { closingOf, isDigit, isHan, isLatin, openingOf } from './chars';
import { ordinalClosings } from './ordinalClosings';

/** A mark that has its partner. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  /** The pair right around it that is of the same kind. */
  readonly outer: Pair | undefined;
}

/** Why a mark stands alone: it has no partner, it is turned the wrong way, its partner is of another kind, or the pairs cross. */
export type LooseKind = 'alone' | 'reversed' | 'unlike' | 'crossing';

/** A mark, or what several marks show together. */
export interface Loose {
  readonly kind: LooseKind;
  /** The offset of the mark, and for all kinds but `alone` that of the other mark it is seen by. */
  readonly at: number;
  readonly other: number;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly loose: readonly Loose[];
}

interface Open {
  readonly at: number;
  readonly mark: string;
  /** A closing mark of another form, `〉` behind 《, which is its partner if no other comes. */
  unlike: number | undefined;
}

/** An opening mark whose pair has been closed over it: `（见《办法）》`. */
interface Passed {
  readonly open: Open;
  readonly by: number;
}

/**
 * Finds the partners of the marks of a line. A mark without one leaves the others their partners, so that one slip is seen
 * once. `brackets` are the offsets of all marks in their order.
 */
export function matchPairs(folded: string, brackets: readonly number[]): Matched {
  const matcher = new Matcher(folded, ordinalClosings(folded, brackets));
  for (const at of brackets) matcher.take(at);
  return matcher.end();
}

/** `[0,100)`: an interval, whose ends may differ. */
const INTERVAL = /^[\d.,%+\- ∞]{1,24}$/;
/** What stands before the bracket of :-). */
const SMILE = /[:;=]-?$/;
const KIN = ['“‘"', '《〈<', '([〔【'];
/** Marks further apart than this are hardly one slip. */
const NEAR = 30;

class Matcher {
  private readonly pairs: { open: number; close: number; outer: Pair | undefined }[] = [];
  private readonly loose: Loose[] = [];
  private readonly stack: Open[] = [];
  /** How many of each mark are on the stack, so that one that is not there is not looked for. */
  private readonly counts = new Map<string, number>();
  private readonly lastClosing: number;
  private readonly passed: Passed[] = [];
  private readonly waiting: { pair: { outer: Pair | undefined }; open: Open }[] = [];

  constructor(
    private readonly folded: string,
    private readonly ordinals: ReadonlySet<number> | undefined,
  ) {
    this.lastClosing = folded.lastIndexOf('”');
  }

  take(at: number): void {
    const mark = this.folded[at]!;
    if (mark === '"') this.straight(at);
    else if (closingOf(mark) !== undefined) this.open(at, mark);
    else this.close(at, mark);
  }

  end(): Matched {
    const passed = this.passed.map(({ open }) => open);
    for (const { at, mark, unlike } of passed.concat(this.stack)) {
      if (unlike !== undefined) this.loose.push({ kind: 'unlike', at, other: unlike });
      else if (mark !== '<' && !this.isInch(at)) this.loose.push({ kind: 'alone', at, other: at });
    }
    const byOpen = new Map(this.pairs.map((pair) => [pair.open, pair]));
    for (const { pair, open } of this.waiting) pair.outer = byOpen.get(open.at);
    this.loose.sort((a, b) => a.at - b.at);
    return { pairs: this.pairs, loose: this.reversals() };
  }

  private open(at: number, mark: string): void {
    // 小于 is told from 〈 by what stands behind it
    if (mark === '<' && !isHan(this.folded.charCodeAt(at + 1)) && this.count('《', 0) === 0 && this.folded[at + 1] !== '<') return;
    if (mark === '‘' && isLatin(this.folded.charCodeAt(at - 1))) return;
    this.push(at, mark);
  }

  private push(at: number, mark: string): void {
    this.stack.push({ at, mark, unlike: undefined });
    this.count(mark, 1);
  }

  private pop(): Open {
    const open = this.stack.pop()!;
    this.count(open.mark, -1);
    return open;
  }

  private count(mark: string, by: number): number {
    const count = (this.counts.get(mark) ?? 0) + by;
    if (by !== 0) this.counts.set(mark, count);
    return count;
  }

  private straight(at: number): void {
    const top = this.stack.at(-1);
    if (top?.mark === '"') this.pair(at);
    else if (top?.mark === '“' && this.lastClosing < at) this.loose.push({ kind: 'unlike', at: this.pop().at, other: at });
    else this.push(at, '"');
  }

  private close(at: number, mark: string): void {
    if (this.isOther(at, mark)) return;
    const wanted = openingOf(mark)!;
    if (this.stack.at(-1)?.mark === wanted) return this.pair(at);
    if (this.closesInterval(at, mark)) return void this.pop();
    if (this.count(wanted, 0) > 0) {
      while (this.stack.at(-1)!.mark !== wanted) this.pass(at);
      return this.pair(at);
    }
    const passed = this.passedBefore(at, wanted);
    if (passed >= 0) {
      const [{ open, by }] = this.passed.splice(passed, 1) as [Passed];
      this.loose.push({ kind: 'crossing', at: open.at, other: by });
    } else if (this.isKin(wanted)) this.stack.at(-1)!.unlike = at;
    else this.alone(at);
  }

  /** Leaves the last opening mark behind, closed over by the pair that ends here. */
  private pass(by: number): void {
    const open = this.pop();
    if (open.mark !== '<') this.passed.push({ open, by });
  }

  /** The last mark of a kind that was left behind not far back; -1 where there is none. */
  private passedBefore(at: number, wanted: string): number {
    for (let i = this.passed.length - 1; i >= 0 && at - this.passed[i]!.by <= NEAR; i -= 1) {
      if (this.passed[i]!.open.mark === wanted) return i;
    }
    return -1;
  }

  /** Takes the last opening mark and this one together. */
  private pair(close: number): void {
    const { at: open, mark, unlike } = this.pop();
    if (unlike !== undefined) this.alone(unlike);
    const pair = { open, close, outer: undefined };
    this.pairs.push(pair);
    const around = this.stack.at(-1);
    if (around && (around.mark === mark || mark === '<')) this.waiting.push({ pair, open: around });
  }

  private alone(at: number): void {
    this.loose.push({ kind: 'alone', at, other: at });
  }

  /** `…》` where 〈 is open: marks that are taken for one another. */
  private isKin(wanted: string): boolean {
    const top = this.stack.at(-1);
    return top !== undefined && top.unlike === undefined && KIN.some((kin) => kin.includes(top.mark) && kin.includes(wanted));
  }

  /** What looks like a closing mark and is none: the end of an ordinal, `'` in `it’s`, 大于. */
  private isOther(at: number, mark: string): boolean {
    if (mark === ')')
      return this.ordinals?.has(at) === true || (this.count('(', 0) === 0 && SMILE.test(this.folded.slice(Math.max(0, at - 2), at)));
    const top = this.stack.at(-1)?.mark;
    if (mark === '>') return top !== '<';
    if (mark !== '’' || this.count('‘', 0) > 0) return false;
    const before = this.folded.charCodeAt(at - 1);
    return isLatin(before) || isDigit(before);
  }

  private closesInterval(at: number, mark: string): boolean {
    const top = this.stack.at(-1);
    if (!top || !((mark === ')' && top.mark === '[') || (mark === ']' && top.mark === '('))) return false;
    return at - top.at <= NEAR && INTERVAL.test(this.folded.slice(top.at + 1, at));
  }

  /** `15"`. */
  private isInch(at: number): boolean {
    return this.folded[at] === '"' && isDigit(this.folded.charCodeAt(at - 1));
  }

  /** Two marks that face away from one another, or the same way, are one pair of which one or both are turned. */
  private reversals(): Loose[] {
    const all: Loose[] = [];
    for (const one of this.loose) {
      const last = all.at(-1);
      if (last?.kind === 'alone' && one.kind === 'alone' && this.belong(last.at, one.at)) {
        all[all.length - 1] = { kind: 'reversed', at: last.at, other: one.at };
      } else all.push(one);
    }
    return all;
  }

  private belong(one: number, other: number): boolean {
    const [a, b] = [this.folded[one]!, this.folded[other]!];
    if (other - one < 2 || other - one > NEAR || '<>"'.includes(a)) return false;
    const alike = a === b || openingOf(a) === b;
    return alike && !/[。;!?]/.test(this.folded.slice(one, other));
  }
}
