import { firstIndex } from '../../../text/sorted';
import { FactGroup } from './factGroup';
import { isSlipOfRate } from './rates';
import { FURTHEST_BACK } from './definite';
import { agree, restate } from './restate';
import type { Statement, StatementGroups } from './statement';
import { changedStretches, numberLines, statementsIn, type StatementPlace, type Stretch } from './stretches';

/** How many earlier statements with the same digits are looked at. */
const REACH = 12;
/** How many keys without statements are kept at most, beside those of the draft. */
const SPARE = 4096;
const NONE: readonly Statement[] = [];

/** A statement and the earlier one that it states again. */
export interface Repeat {
  readonly earlier: Statement;
  readonly later: Statement;
}

/**
 * What a draft states, by all that a statement is found by, and what of it is stated twice. Kept from version to version: an
 * update costs what the edit touches, beside a look at each line whether it is still the same one.
 */
export class FactIndex {
  #places: readonly StatementPlace[] = [];
  #groups = emptyGroups();
  #era = {};
  #keys = 0;
  #live = 0;
  /** How many statements state an earlier one again. */
  #repeats = 0;
  /** Statements that do not agree with the earlier one that they state again. */
  readonly #broken = new Set<Statement>();
  /** The names of the draft's rates. */
  readonly #rates = new Set<FactGroup>();

  /** Takes in a version of the draft: its lines with figures in their order. */
  update(places: readonly StatementPlace[]): void {
    const changed = changedStretches(this.#places, places);
    const gone = statementsIn(this.#places, changed[0]);
    const come = statementsIn(places, changed[1]);
    numberLines(this.#places, places, changed);
    const first = this.#places.length === 0;
    this.#places = places;
    this.#live += come.length - gone.length;
    if (first) this.#fill(come);
    else if (gone.length > 0 || come.length > 0) this.#exchange(gone, come, this.#pointingBack(changed[1]));
    this.#forgetSpareKeys();
  }

  /** How many repeats the version taken in last has. */
  count(): number {
    return this.#repeats + this.#slipsOfRates().length;
  }

  /** Every repeat of the version taken in last, in the order of the text, rates behind the others. */
  all(): Repeat[] {
    const statements = statementsIn(this.#places, { from: 0, to: this.#places.length });
    return [...statements.flatMap(({ found }, i) => (found ? [{ earlier: found, later: statements[i]! }] : [])), ...this.#slipsOfRates()];
  }

  /** Those of them that do not agree. */
  broken(): Repeat[] {
    const broken = [...this.#broken].sort(byPlace);
    return [...broken.map((later) => ({ earlier: later.found!, later })), ...this.#slipsOfRates()];
  }

  /** A whole draft at once: each statement comes behind all others. */
  #fill(come: readonly Statement[]): void {
    for (const statement of come) {
      const groups = this.#enter(statement);
      groups.thing?.push(statement);
      groups.value?.push(statement);
      groups.digits?.push(statement);
      groups.words?.push(statement);
      if (groups.rate) {
        groups.rate.push(statement);
        this.#rates.add(groups.rate);
      }
      this.#restate(statement, (group) => group.size - 1);
    }
    // whether words stand twice is known at the end
    for (const statement of come) {
      const { words } = statement.groups!;
      if (words && words.size > 2 && words.at(1) === statement) this.#restate(statement, (group) => group.numberOf(statement));
    }
  }

  /** Takes statements out and others in, and looks again at `pointing` and all that have other neighbours now. */
  #exchange(gone: readonly Statement[], come: readonly Statement[], pointing: readonly Statement[]): void {
    const changing: [keyof Groups, FactGroup][] = [];
    const change = (statement: Statement): void => {
      for (const kind of KINDS) {
        const group = statement.groups![kind];
        if (group?.change()) changing.push([kind, group]);
      }
    };
    for (const statement of gone) {
      this.#leave(statement);
      change(statement);
    }
    for (const [, group] of changing) group.drop();
    for (const statement of come) {
      const groups = this.#enter(statement);
      change(statement);
      for (const kind of KINDS) groups[kind]?.add(statement);
    }
    const affected = new Set([...come, ...pointing]);
    for (const [kind, group] of changing) this.#settle(kind, group, affected);
    for (const statement of affected) this.#restate(statement, (group) => group.numberOf(statement));
  }

  /** Statements behind a stretch whose words point back and may mean one of it. */
  #pointingBack({ to }: Stretch): Statement[] {
    const found: Statement[] = [];
    let seen = 0;
    for (let i = to; i < this.#places.length && seen <= FURTHEST_BACK; i += 1) {
      for (const statement of this.#places[i]!.reading.statements) if (statement.keys.definite !== '') found.push(statement);
      seen += this.#places[i]!.reading.statements.length;
    }
    return found;
  }

  /** Puts a group in order and adds those of its members that have other neighbours now. */
  #settle(kind: keyof Groups, group: FactGroup, affected: Set<Statement>): void {
    const { from, to } = group.settle();
    if (kind === 'rate') {
      if (group.size > 0) this.#rates.add(group);
      else this.#rates.delete(group);
      return;
    }
    // all of a thing are compared with its first; digits with those a little before; words where there are two
    const end = kind === 'digits' ? Math.max(from, to) + REACH : kind === 'words' ? 3 : from === 0 ? group.size : to;
    for (let i = kind === 'words' ? 0 : from; i < Math.min(end, group.size); i += 1) affected.add(group.at(i)!);
  }

  #enter(statement: Statement): StatementGroups {
    statement.live = true;
    return this.#groupsOf(statement);
  }

  #leave(statement: Statement): void {
    statement.live = false;
    if (statement.found) this.#repeats -= 1;
    statement.found = undefined;
    this.#broken.delete(statement);
  }

  /** `numberIn` gives the statement's number in a group. */
  #restate(statement: Statement, numberIn: (group: FactGroup) => number): void {
    const { thing, value, digits, words } = statement.groups!;
    if (statement.found === undefined && isAlone(statement)) return;
    const found = restate(statement, {
      thing: firstBefore(thing, statement),
      value: firstBefore(value, statement),
      digits: digits && digits.size > 1 ? nearestBefore(digits, numberIn(digits)) : NONE,
      words: words?.size === 2 && words.at(1) === statement ? words.at(0) : undefined,
      all: { [Symbol.iterator]: () => this.#before(statement) },
    });
    this.#repeats += Number(found !== undefined) - Number(statement.found !== undefined);
    statement.found = found;
    if (found && !agree(found, statement)) this.#broken.add(statement);
    else this.#broken.delete(statement);
  }

  /** All statements before one, the nearest first. */
  *#before(statement: Statement): Generator<Statement> {
    const last = firstIndex(this.#places, ({ line }) => line > statement.home.line) - 1;
    for (let i = last; i >= 0; i -= 1) {
      const list = statementsIn(this.#places, { from: i, to: i + 1 });
      for (let at = list.length - 1; at >= 0; at -= 1) if (list[at]!.isBefore(statement)) yield list[at]!;
    }
  }

  /** `败诉率6.6%` here, `全年败诉率8.6%` there: names of which there are two, and no more. */
  #slipsOfRates(): Repeat[] {
    const slips = [...this.#rates].flatMap((group) => {
      const [earlier, later] = [group.at(0), group.at(1)];
      return earlier && later && group.size === 2 && !later.found && isSlipOfRate(earlier, later) ? [{ earlier, later }] : [];
    });
    return slips.sort((a, b) => byPlace(a.later, b.later));
  }

  #groupsOf(statement: Statement): StatementGroups {
    const { groups, keys } = statement;
    if (groups?.era === this.#era) return groups;
    return (statement.groups = {
      era: this.#era,
      thing: this.#group('thing', keys.thing),
      value: this.#group('value', keys.value),
      digits: this.#group('digits', keys.digits),
      words: this.#group('words', keys.words),
      rate: this.#group('rate', keys.rate),
    });
  }

  #group(kind: keyof Groups, key: string): FactGroup | undefined {
    if (key === '') return undefined;
    const groups = this.#groups[kind];
    let group = groups.get(key);
    if (!group) {
      groups.set(key, (group = new FactGroup()));
      this.#keys += 1;
    }
    return group;
  }

  /** Keys of text that has gone would gather without end: begins anew where they are many. */
  #forgetSpareKeys(): void {
    if (this.#keys <= 6 * this.#live + SPARE) return;
    const places = this.#places;
    this.#groups = emptyGroups();
    this.#era = {};
    this.#keys = 0;
    this.#repeats = 0;
    for (const set of [this.#broken, this.#rates]) set.clear();
    const statements = statementsIn(places, { from: 0, to: places.length });
    for (const statement of statements) statement.found = undefined;
    this.#fill(statements);
  }
}

const KINDS = ['thing', 'value', 'digits', 'words', 'rate'] as const;
type Groups = Readonly<Record<(typeof KINDS)[number], Map<string, FactGroup>>>;

function emptyGroups(): Groups {
  return { thing: new Map(), value: new Map(), digits: new Map(), words: new Map(), rate: new Map() };
}

/** Whether nothing stands under any of its keys that it could state again. */
function isAlone(statement: Statement): boolean {
  const { thing, value, digits, words } = statement.groups!;
  if (statement.keys.definite !== '' || (digits && digits.size > 1) || words?.size === 2) return false;
  return firstBefore(thing, statement) === undefined && firstBefore(value, statement) === undefined;
}

function byPlace(a: Statement, b: Statement): number {
  return a.isBefore(b) ? -1 : 1;
}

function firstBefore(group: FactGroup | undefined, statement: Statement): Statement | undefined {
  const first = group?.at(0);
  return first === statement ? undefined : first;
}

/** The members right before a number, the nearest first. */
function nearestBefore(group: FactGroup, number: number): Statement[] {
  const list: Statement[] = [];
  for (let i = number - 1; i >= Math.max(0, number - REACH); i -= 1) list.push(group.at(i)!);
  return list;
}
