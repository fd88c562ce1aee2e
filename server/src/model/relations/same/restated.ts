import type { Mention } from '../../mentions';
import type { PlacedMention } from '../../placed';
import { intersects } from '../../../text/interval';
import { measureClass } from '../../measures';
import { digitsOf, isTransposed } from '../slips';
import { isChange, isPerUnit } from '../parts/list';
import { samePeriod, sameScope, sameTopic } from '../scope';
import { contentLength, likeness } from './likeness';

/** Two figures that state one thing, as their words and their digits say. */
export interface Restated {
  readonly earlier: PlacedMention;
  readonly agrees: boolean;
}

/** How like the words must be: more for a contradiction than for an agreement, less where a figure is large. */
const LIKE = { contradiction: 4, large: 2, small: 3 } as const;
const LARGE = 100;
const SMALLEST = 8;
/** How many earlier figures with the same digits are looked at. */
const REACH = 12;

/** How far two values of one thing may lie apart for the difference to be a slip and not another thing, as a share of the larger. */
const NEAR = 0.15;
/** How many figures of each measure word are remembered. */
const REMEMBERED = 40;
const DEFINITE = /(?:全年|年内|今年|全部|所有|共|\d{4}年)(?:度)?(?:共|新)?((?!其)[\u4e00-\u9fff]{2,4})的$/;

/** `9件|区政府行政规范性文件均已公布` after `制定区政府行政规范性文件8件`: the noun behind begins as the one before the earlier figure. */
function startsWithNounOf({ tail }: Mention, earlier: Mention): boolean {
  return `${earlier.lead}|${earlier.tail}`.includes(tail.slice(0, 2));
}

/** Figures by measure word and digits, whatever their order: what a slip of the pen turns into one another stands together. */
export class Statements {
  readonly #byDigits = new Map<string, PlacedMention[]>();
  readonly #byUnit = new Map<string, readonly PlacedMention[]>();

  /** `全年制定的9件规范性文件`: the words point back at a figure with their verb and their noun, whatever its value. */
  #definite(one: PlacedMention): Restated | undefined {
    const { mention } = one;
    const verb = DEFINITE.exec(mention.lead)?.[1]?.slice(-2);
    if (verb === undefined || mention.tail.length < 2) return undefined;
    const earlier = this.#byUnit
      .get(measureClass(mention.quantity.unit))
      ?.findLast(
        (candidate) =>
          candidate.mention.lead.includes(verb) &&
          startsWithNounOf(mention, candidate.mention) &&
          sameTopic(candidate.mention, mention) &&
          samePeriod(candidate.mention, mention) &&
          sameScope(candidate.mention, mention),
      );
    if (!earlier) return undefined;
    const [a, b] = [earlier.mention.quantity, mention.quantity];
    if (intersects(a.value, b.value)) return { earlier, agrees: true };
    const near = Math.abs(a.printed - b.printed) <= NEAR * Math.max(a.printed, b.printed);
    return near ? { earlier, agrees: false } : undefined;
  }

  /** The earlier figure that `one` states again, with its value or with two digits in each other's place. */
  find(one: PlacedMention): Restated | undefined {
    const { mention } = one;
    if (!isStatement(mention)) return undefined;
    const definite = this.#definite(one);
    const unit = measureClass(mention.quantity.unit);
    this.#byUnit.set(unit, [...(this.#byUnit.get(unit) ?? []).slice(-REMEMBERED), one]);
    if (definite) return definite;
    if (mention.quantity.printed < SMALLEST) return undefined;
    const key = `${measureClass(mention.quantity.unit)}|${[...significant(mention)].sort().join('')}`;
    const known = this.#byDigits.get(key);
    if (!known) this.#byDigits.set(key, [one]);
    else known.push(one);
    if (!known) return undefined;
    let agreeing: Restated | undefined;
    for (const earlier of known.slice(-1 - REACH, -1).toReversed()) {
      const restated = compare(earlier, one);
      // a figure that has been said rightly before is no slip
      if (restated?.agrees === true) return restated;
      agreeing ??= restated;
    }
    return agreeing;
  }
}

function isStatement(mention: Mention): boolean {
  const { kind, loose, unit, printed } = mention.quantity;
  if (kind !== 'amount' || loose || unit === '' || printed < 2 || isChange(mention) || isPerUnit(mention)) return false;
  return !/上年|去年|同期|前年|计划|目标|预计|拟|力争|预期|其中|另/.test(mention.gap.slice(-16));
}

function compare(earlier: PlacedMention, later: PlacedMention): Restated | undefined {
  const [a, b] = [earlier.mention, later.mention];
  const near = earlier.line === later.line && b.index - a.index <= 1 && b.separation <= 2 && b.tail === '';
  if (near || !samePeriod(a, b) || !sameScope(a, b) || !sameTopic(a, b)) return undefined;
  if (a.quantity.printed === b.quantity.printed)
    return likeness(a, b) >= (a.quantity.printed >= LARGE ? LIKE.large : LIKE.small) ? { earlier, agrees: true } : undefined;
  if (!(isTransposed(significant(a), significant(b)) || isMisplaced(a, b)) || differInStage(a, b)) return undefined;
  // 向农村投放212个、向园区投放221个: side by side, or alike but for the words that tell them apart
  if ((earlier.line === later.line && a.sentence === b.sentence) || (b.tail === '' && !coversLead(a, b))) return undefined;
  const wanted = /[上前]述/.test(b.lead) ? LIKE.large : LIKE.contradiction;
  return likeness(a, b) >= wanted ? { earlier, agrees: false } : undefined;
}

/** The digits without the noughts behind them: 2184 of 2184万 and of 2.184亿. */
function significant({ quantity }: Mention): string {
  return digitsOf(quantity.printed).replace(/0+$/, '');
}

/** `2184万元` and `2.184亿元`: the same digits, the point or the scale in another place. */
function isMisplaced(a: Mention, b: Mention): boolean {
  return significant(a).length >= 3 && significant(a) === significant(b);
}

/** Whether the words before the later figure hold hardly any that the earlier one's do not. */
function coversLead(a: Mention, b: Mention): boolean {
  return likeness(a, b) >= 0.8 * contentLength(b);
}

/** 受理 and 办结: two stages of one process are two figures. */
function differInStage(a: Mention, b: Mention): boolean {
  return (
    a.stages !== undefined &&
    b.stages !== undefined &&
    a.stages.some((stage, i) => stage >= 0 && b.stages![i]! >= 0 && stage !== b.stages![i])
  );
}
