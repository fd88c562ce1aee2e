import { intersects } from '../../../text/interval';
import { sameClass, sameScope } from '../scope';
import { isTransposed } from '../slips';
import { restatedDefinitely } from './definite';
import { restatedByDigits } from './digits';
import type { Statement } from './statement';
import { restatedByWords } from './words';

/** What stands before a statement under its keys, the nearest first where there are several. */
export interface Before {
  /** The first of the same thing. */
  readonly thing: Statement | undefined;
  readonly value: Statement | undefined;
  readonly digits: readonly Statement[];
  /** The only other statement with the same last words. */
  readonly words: Statement | undefined;
  /** All statements before it, for words that point back. */
  readonly all: Iterable<Statement>;
}

/** The earlier statement that one states again: by its name, by definite words, by its digits, by the same long words, by its value. */
export function restate(statement: Statement, before: Before): Statement | undefined {
  if (before.thing && isSameThing(before.thing, statement, statement.keys.certain)) return before.thing;
  const restated =
    (statement.keys.definite === '' ? undefined : restatedDefinitely(before.all, statement)) ??
    restatedByDigits(before.digits, statement) ??
    (before.words && restatedByWords(before.words, statement));
  if (restated) return restated.earlier;
  return before.value && isSameThing(before.value, statement, false) ? before.value : undefined;
}

/** Whether two statements can both be right. */
export function agree(a: Statement, b: Statement): boolean {
  return intersects(a.mention.quantity.value, b.mention.quantity.value);
}

/** Two figures of one name; `certain`: the words alone make it one thing, as 全县14个乡镇 does. */
function isSameThing(earlier: Statement, later: Statement, certain: boolean): boolean {
  const [a, b] = [earlier.mention, later.mention];
  const stated = a.scope !== '' && a.scope === b.scope && a.period !== '' && b.period !== '';
  if (!certain && !stated && !agree(earlier, later) && !isTransposed(a.text, b.text)) return false;
  return sameClass(earlier.period, later.period) && sameScope(a, b);
}
