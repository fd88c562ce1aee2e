import { intersects } from '../../text/interval';
import type { PlacedMention, PlacedRelation } from '../placed';
import { DefiniteStatements } from './same/definite';
import { StatementsByDigits } from './same/digits';
import { nameOf } from './same/name';
import { RestatedRates } from './same/rates';
import { samePeriod, sameScope } from './scope';
import { Statements, type Restated, type Statement } from './same/statement';
import { StatementsByWords } from './same/words';
import { isTransposed, slipBetween } from './slips';

/** The statements of one line of the draft. */
export interface LineStatements {
  readonly line: number;
  readonly statements: readonly Statement[];
}

/**
 * `same`: one indicator stated in two places. Only where the words, the body, the period and the measure are the same is
 * it one indicator; what is left unsaid in one of the two is taken from nowhere. Takes the draft's lines in their order.
 */
export function repeatedFigures(lines: Iterable<LineStatements>): PlacedRelation[] {
  const index = new RepeatIndex();
  const found: PlacedRelation[] = [];
  for (const { line, statements } of lines) {
    for (const statement of statements) {
      const relation = index.next(statement, line);
      if (relation) found.push(relation);
    }
  }
  for (const { earlier, later } of index.rates.found()) found.push(relationOf(earlier, later));
  return found;
}

/** What has been stated so far, by all that it can be found by. */
class RepeatIndex {
  readonly rates = new RestatedRates();
  readonly #all = new Statements();
  /** The surest first. */
  readonly #indexes = [new DefiniteStatements(this.#all), new StatementsByDigits(this.#all), new StatementsByWords(this.#all)];
  readonly #byThing = new Map<string, number>();
  readonly #byValue = new Map<string, number>();

  /** Adds a statement; gives its relation to the earlier one that it states again. */
  next(statement: Statement, line: number): PlacedRelation | undefined {
    const at = this.#all.add(statement, line);
    const { thing, certain, measure, rate, value } = statement.keys;
    if (rate !== '') this.rates.add(rate, this.#all.placed(at));
    const byThing = thing === '' ? undefined : this.#firstOf(this.#byThing, thing, at);
    const restated = measure === '' ? undefined : this.#restated(at);
    return (
      (byThing && sameRelation(byThing, this.#all.placed(at), certain)) ??
      (restated && relationOf(restated.earlier, this.#all.placed(at))) ??
      (value === '' ? undefined : this.#agreement(value, at))
    );
  }

  /** Each index looks at the statement, and knows it for later ones; what the surest says counts. */
  #restated(at: number): Restated | undefined {
    let found: Restated | undefined;
    for (const index of this.#indexes) {
      const restated = index.find(at);
      found ??= restated;
    }
    return found;
  }

  /** The first statement under a key, if it is an earlier one. */
  #firstOf(known: Map<string, number>, key: string, at: number): PlacedMention | undefined {
    const first = known.get(key);
    if (first === undefined) known.set(key, at);
    return first === undefined ? undefined : this.#all.placed(first);
  }

  /** Such a repetition is shown where it agrees; it cannot disagree, since the value is part of the key. */
  #agreement(key: string, at: number): PlacedRelation | undefined {
    const earlier = this.#firstOf(this.#byValue, key, at);
    return earlier && sameRelation(earlier, this.#all.placed(at));
  }
}

/** `certain`: the words alone make it one thing, as 全县14个乡镇 does. */
function sameRelation(a: PlacedMention, b: PlacedMention, certain = false): PlacedRelation | undefined {
  const holds = intersects(a.mention.quantity.value, b.mention.quantity.value);
  const stated = a.mention.scope !== '' && a.mention.scope === b.mention.scope && a.mention.period !== '' && b.mention.period !== '';
  if (!holds && !certain && !stated && !isTransposed(a.mention.text, b.mention.text)) return undefined;
  return samePeriod(a.mention, b.mention) && sameScope(a.mention, b.mention) ? relationOf(a, b) : undefined;
}

function relationOf(a: PlacedMention, b: PlacedMention): PlacedRelation {
  const holds = intersects(a.mention.quantity.value, b.mention.quantity.value);
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
