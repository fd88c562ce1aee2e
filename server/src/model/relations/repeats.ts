import { intersects } from '../../text/interval';
import type { PlacedMention, PlacedRelation } from '../placed';
import { restatedDefinitely } from './same/definite';
import { restatedByDigits } from './same/digits';
import type { FactGroup, FactIndex } from './same/facts';
import { nameOf } from './same/name';
import { isSlipOfRate } from './same/rates';
import { sameClass, sameScope } from './scope';
import type { Compared, Restatement, Statement, StatementGroups } from './same/statement';
import { restatedByWords } from './same/words';
import { isTransposed, slipBetween } from './slips';

/** Where statements stand: in a line, or in a table from that line on, a list for each row. */
export type StatementPlace =
  | { readonly kind: 'line'; readonly line: number; readonly reading: { readonly statements: readonly Statement[] } }
  | { readonly kind: 'table'; readonly line: number; readonly reading: { readonly statements: readonly (readonly Statement[])[] } };

/** One thing stated in two places. */
export interface Repeat {
  readonly earlier: PlacedMention;
  readonly later: PlacedMention;
  readonly holds: boolean;
}

/** What a draft states twice. */
export interface Repeats {
  all(): Repeat[];
  /** Those that do not agree. */
  broken(): Repeat[];
}

/**
 * One indicator stated in two places. Only where the words, the body, the period and the measure are the same is
 * it one indicator; what is left unsaid in one of the two is taken from nowhere. Takes the draft's lines in their order.
 */
export function repeatedFigures(places: readonly StatementPlace[], index: FactIndex): Repeats {
  const search = new Search(index);
  for (const { kind, line, reading } of places) {
    if (kind === 'line') search.addAll(reading.statements, line);
    else reading.statements.forEach((row, i) => search.addAll(row, line + i));
  }
  search.finish();
  return search;
}

/** `same`, as a relation. */
export function repeatRelation({ earlier: a, later: b, holds }: Repeat): PlacedRelation {
  const slip = holds ? undefined : slipBetween(b.mention.quantity.printed, a.mention.quantity.printed);
  return {
    draft: {
      kind: 'same',
      verdict: holds ? 'holds' : 'broken',
      formula: `${a.mention.text} ${holds ? '=' : '≠'} ${b.mention.text}`,
      reason: `两处都写“${nameOf(b.mention)}”`,
      ...(slip ? { slip } : {}),
      ...(holds ? {} : { assumption: '两处说的是同一范围、同一时期的同一指标' }),
    },
    figures: [
      { role: 'value', ...a },
      { role: 'value', ...b },
    ],
  };
}

/** How many earlier figures with the same digits are looked at. */
const REACH = 12;

/** One pass over the statements of a version. */
class Search implements Repeats {
  readonly #all: Statement[] = [];
  readonly #lines: number[] = [];
  /** For each statement the number of the one before it with the same digits, -1 for none. */
  readonly #before: number[] = [];
  /** The first and the second statement of rates by name. */
  readonly #rates = new Map<FactGroup, number>();
  /** The numbers of the earlier and the later statement of each repeat, one behind the other. */
  readonly #found: number[] = [];

  readonly #pass: number;

  constructor(private readonly index: FactIndex) {
    this.#pass = index.beginPass();
  }

  addAll(statements: readonly Statement[], line: number): void {
    for (const statement of statements) this.#add(statement, line);
  }

  #add(statement: Statement, line: number): void {
    const at = this.#all.push(statement) - 1;
    this.#lines.push(line);
    this.#before.push(-1);
    const groups = this.index.groupsOf(statement);
    const earlier = this.#earlierOf(statement, groups, at);
    if (earlier !== undefined) this.#found.push(earlier, at);
    if (groups.rate && this.#enter(groups.rate, at) !== undefined) this.#rates.set(groups.rate, at);
  }

  /** Once all statements have been added. */
  finish(): void {
    this.index.endPass(this.#all.length);
    for (const [{ first, count }, at] of this.#rates)
      if (count === 2 && isSlipOfRate(this.#all[first]!, this.#all[at]!)) this.#found.push(first, at);
  }

  all(): Repeat[] {
    return this.#repeats(() => true);
  }

  broken(): Repeat[] {
    return this.#repeats((holds) => !holds);
  }

  #repeats(wanted: (holds: boolean) => boolean): Repeat[] {
    const repeats: Repeat[] = [];
    for (let i = 0; i < this.#found.length; i += 2) {
      const [a, b] = [this.#found[i]!, this.#found[i + 1]!];
      const holds = intersects(this.#all[a]!.mention.quantity.value, this.#all[b]!.mention.quantity.value);
      if (wanted(holds)) repeats.push({ earlier: this.#placed(a), later: this.#placed(b), holds });
    }
    return repeats;
  }

  /** The number of the statement that this one states again. */
  #earlierOf(statement: Statement, groups: StatementGroups, at: number): number | undefined {
    const thing = groups.thing && this.#enter(groups.thing, at);
    const restated = statement.keys.measure === '' ? undefined : this.#restated(statement, groups, at);
    if (thing !== undefined && isSameThing(this.#all[thing]!, statement, statement.keys.certain)) return thing;
    if (restated) return this.#numberOf(restated.earlier, at, groups.words);
    const value = groups.value && this.#enter(groups.value, at);
    return value !== undefined && isSameThing(this.#all[value]!, statement, false) ? value : undefined;
  }

  /** Enters a statement into a group; gives the first of the group where that is an earlier one. */
  #enter(group: FactGroup, at: number): number | undefined {
    if (group.pass !== this.#pass) {
      group.pass = this.#pass;
      group.first = at;
      group.count = 0;
    }
    group.latest = at;
    group.count += 1;
    return group.count > 1 ? group.first : undefined;
  }

  /** The statement that it states again by definite words, by its digits, or by the same long words: the surest counts. */
  #restated(statement: Statement, groups: StatementGroups, at: number): Restatement | undefined {
    this.#enterDigits(groups.digits, at);
    const first = groups.words && this.#enter(groups.words, at);
    const byWords = first !== undefined && groups.words!.count === 2 ? this.#all[first] : undefined;
    const definite = statement.keys.definite === '' ? undefined : restatedDefinitely(this.#all, at);
    return definite ?? this.#compared(statement, at, byWords).found;
  }

  #enterDigits(group: FactGroup | undefined, at: number): void {
    if (!group) return;
    if (group.pass === this.#pass) this.#before[at] = group.latest;
    this.#enter(group, at);
  }

  /** What it is found to state again among those with its digits and its words; kept while these are the same. */
  #compared(statement: Statement, at: number, byWords: Statement | undefined): Compared {
    const known = statement.compared;
    if (known && known.byWords === byWords && this.#areSameDigits(known.byDigits, at)) return known;
    const byDigits = this.#sameDigits(at);
    const found = restatedByDigits(byDigits, statement) ?? (byWords && restatedByWords(byWords, statement));
    return (statement.compared = { byDigits, byWords, found });
  }

  /** The earlier statements with the same digits, the nearest first. */
  #sameDigits(at: number): Statement[] {
    const list: Statement[] = [];
    for (let n = this.#before[at]!; n >= 0 && list.length < REACH; n = this.#before[n]!) list.push(this.#all[n]!);
    return list;
  }

  /** Whether these are they. */
  #areSameDigits(list: readonly Statement[], at: number): boolean {
    let n = this.#before[at]!;
    for (const one of list) {
      if (n < 0 || this.#all[n] !== one) return false;
      n = this.#before[n]!;
    }
    return n < 0 || list.length === REACH;
  }

  /** The number of an earlier statement that has been found by digits, by words, or nearby. */
  #numberOf(earlier: Statement, at: number, words: FactGroup | undefined): number {
    let n = this.#before[at]!;
    for (let looked = 0; n >= 0 && looked < REACH; looked += 1, n = this.#before[n]!) if (this.#all[n] === earlier) return n;
    return words && this.#all[words.first] === earlier ? words.first : this.#all.lastIndexOf(earlier, at);
  }

  #placed(at: number): PlacedMention {
    return { mention: this.#all[at]!.mention, line: this.#lines[at]! };
  }
}

/** Two figures of one name; `certain`: the words alone make it one thing, as 全县14个乡镇 does. */
function isSameThing(earlier: Statement, later: Statement, certain: boolean): boolean {
  const [a, b] = [earlier.mention, later.mention];
  const stated = a.scope !== '' && a.scope === b.scope && a.period !== '' && b.period !== '';
  if (!certain && !stated && !intersects(a.quantity.value, b.quantity.value) && !isTransposed(a.text, b.text)) return false;
  return sameClass(earlier.period, later.period) && sameScope(a, b);
}
