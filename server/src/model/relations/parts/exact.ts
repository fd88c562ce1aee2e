import { Cue } from '../../cues';
import { comparable, isDownstream, type Mention } from '../../mentions';
import { clean, sumFormula } from '../arithmetic';
import { figure, type Passage, type RelationDraft } from '../draft';

/** A figure that a run of others beside it makes up to the last digit, whatever the wording. */
export interface ExactSum {
  readonly total: Mention;
  readonly parts: readonly Mention[];
  /** Whether the parts stand right beside the total, no figure counted alike between them. */
  readonly beside: boolean;
}

/** How many figures counted alike are looked at from each total. */
const REACH = 14;
/** How many of them may stand between a total and the first of its parts. */
const APART = 6;

/**
 * Every figure of a passage that equals the sum of a run of figures counted alike, before or behind it, within a sentence
 * of it. Numbers of some size seldom agree by chance: such a sum is evidence for a relation that the words allow, and
 * against a contradiction that only another reading of the same figures shows.
 */
export function exactSums({ mentions }: Passage): ExactSums {
  const countable = mentions.filter(isCountable);
  const found: ExactSum[] = [];
  if (countable.length < 3) return new ExactSums(found);
  countable.forEach((total, at) => {
    if (total.quantity.printed < SMALLEST) return;
    found.push(...runsOf(total, alikeFrom(countable, total, at, 1)));
    if (!sumsUp(total)) return;
    for (const sum of runsOf(total, alikeFrom(countable, total, at, -1)))
      if (sum.beside) found.push({ ...sum, parts: sum.parts.toReversed() });
  });
  return new ExactSums(found);
}

/** The nearest figures counted as one is and no less deep in brackets, from it on, forwards or backwards. */
function alikeFrom(countable: readonly Mention[], total: Mention, at: number, step: 1 | -1): Mention[] {
  const alike: Mention[] = [];
  for (let away = 1; away <= 2 * REACH && alike.length < REACH; away += 1) {
    const next = countable[at + step * away];
    if (!next) break;
    if (comparable(next, total) && next.depth >= total.depth) alike.push(next);
  }
  return alike;
}

/** The exact sums of a passage, to be asked for by the figures in them. */
export class ExactSums {
  readonly #of = new Map<Mention, ExactSum[]>();

  constructor(readonly all: readonly ExactSum[]) {
    for (const sum of all) for (const mention of [sum.total, ...sum.parts]) this.#add(mention, sum);
  }

  /** The sums that a figure is the total or a part of. */
  of(mention: Mention): readonly ExactSum[] {
    return this.#of.get(mention) ?? [];
  }

  #add(mention: Mention, sum: ExactSum): void {
    const known = this.#of.get(mention);
    if (known) known.push(sum);
    else this.#of.set(mention, [sum]);
  }
}

const SMALLEST = 10;

/** Whether a figure may be a total or a part: an exact amount with a measure word, no change. */
export function isCountable(mention: Mention): boolean {
  const { kind, unit, loose, printed } = mention.quantity;
  return kind === 'amount' && unit !== '' && !loose && printed > 0 && !mention.change;
}

/** The runs of the list that add up to the total, one behind the other; sub-lists in brackets are passed over. */
function runsOf(total: Mention, list: readonly Mention[]): ExactSum[] {
  const found: ExactSum[] = [];
  for (let from = 0; from < Math.min(list.length - 1, APART); from += 1) {
    const first = list[from]!;
    if (Math.abs(first.sentence - total.sentence) > 1) break;
    const parts = partsAddingUp(total, list.slice(from), first);
    const beside = from === 0;
    // 受理50件、审结75件 are no parts of 收到125件, though they add up to it
    if (!parts || parts.some((part) => parts.some((other) => isDownstream(other, part)))) continue;
    if (!(beside ? isNoChance(total, parts) : isCertain(total, parts))) continue;
    found.push({ total, parts, beside });
    from += parts.length - 1;
  }
  return found;
}

/** Two figures are easily a third by chance where they are small. */
function isNoChance(total: Mention, parts: readonly Mention[]): boolean {
  return total.quantity.printed >= (parts.length === 2 ? 30 : 15);
}

function isCertain(total: Mention, parts: readonly Mention[]): boolean {
  return parts.length >= 3 && total.quantity.printed >= 50;
}

const STATED_TOTAL = /^(?:共计|合计|总计|总共)/;

function partsAddingUp(total: Mention, list: readonly Mention[], first: Mention): Mention[] | undefined {
  const parts: Mention[] = [];
  let sum = 0;
  for (const next of list) {
    if (next.depth !== first.depth) continue;
    if (next.bracket !== first.bracket || next.sentence !== first.sentence) return undefined;
    // 咨询31件、代书9件、代办6件，共计16件: a stated total is no part
    if ((next.cues & Cue.Sum) !== 0 && STATED_TOTAL.test(next.lead)) return undefined;
    parts.push(next);
    sum = clean(sum + next.quantity.printed);
    if (sum > total.quantity.printed) return undefined;
    if (sum === total.quantity.printed) return parts.length >= 2 ? parts : undefined;
  }
  return undefined;
}

const SUMS_UP = /共|合计|总计|累计|总数|总量|以上|全年/;

/** Whether the words before a figure say that it sums what stands before it. */
export function sumsUp({ lead, cues }: Mention): boolean {
  return (cues & Cue.Sum) !== 0 && SUMS_UP.test(lead);
}

/**
 * Exact sums that the words allow though no cue leads from the total to its parts: the parts follow the total at once, or
 * are so many and so large that chance is out of the question; parts before their total want a word that sums up.
 * `known` are the relations already read: what they settle is not read again.
 */
export function exactRelations(sums: ExactSums, known: readonly RelationDraft[]): RelationDraft[] {
  if (sums.all.length === 0) return [];
  const together = relatedIn(known);
  return sums.all.flatMap((sum) => {
    const { total, parts } = sum;
    if (!isAllowed(sum) || parts.some((part) => together(total, part))) return [];
    return [
      {
        kind: 'sum' as const,
        verdict: 'holds' as const,
        formula: sumFormula(total, parts, 'equal'),
        reason: '相邻各数之和正好等于它',
        figures: [figure('total', total), ...parts.map((part) => figure('part', part))],
      },
    ];
  });
}

function isAllowed({ total, parts, beside }: ExactSum): boolean {
  return parts[0]!.index < total.index || !beside || parts[0]!.sentence === total.sentence || isCertain(total, parts);
}

/** Whether some relation holds both of two figures. */
function relatedIn(relations: readonly RelationDraft[]): (a: Mention, b: Mention) => boolean {
  const of = new Map<Mention, RelationDraft[]>();
  for (const relation of relations)
    for (const { mention } of relation.figures) {
      const known = of.get(mention);
      if (known) known.push(relation);
      else of.set(mention, [relation]);
    }
  return (a, b) => of.get(a)?.some((relation) => of.get(b)?.includes(relation)) === true;
}

/** Whether an exact sum gives the figures of a list another place than the list does. */
export function isRefuted(total: Mention, parts: readonly Mention[], sums: ExactSums): boolean {
  return [total, ...parts]
    .flatMap((mention) => sums.of(mention))
    .some((sum) => {
      const shared = parts.filter((part) => sum.parts.includes(part)).length;
      // 东部39起、中部10起、西部29起: two parts of a list may well add up to a third
      const inside = parts.includes(sum.total);
      if (inside && sum.parts.length < 3) return false;
      if (sum.total === total) return shared < parts.length && sum.parts.length >= 3 && shared >= 1;
      return shared >= 2 || (shared >= 1 && (inside || sum.parts.includes(total)));
    });
}
