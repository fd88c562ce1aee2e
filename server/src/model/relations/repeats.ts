import { intersects } from '../../text/interval';
import { indicatorOf } from '../indicator';
import type { PlacedMention, PlacedRelation } from '../placed';
import { measureClass } from '../measures';
import { isChange } from './parts/list';
import { samePeriod, sameScope } from './scope';
import { restatedRates } from './same/rates';
import { DefiniteStatements } from './same/definite';
import { StatementsByDigits } from './same/digits';
import { isStatement, type Restated } from './same/statement';
import { StatementsByWords } from './same/words';
import { isTransposed, slipBetween } from './slips';

/**
 * `same`: one indicator stated in two places. Only where the words, the body, the period and the measure are the same is
 * it one indicator; what is left unsaid in one of the two is taken from nowhere.
 */
export function repeatedFigures(placed: readonly PlacedMention[]): PlacedRelation[] {
  const indexes = [new DefiniteStatements(), new StatementsByDigits(), new StatementsByWords()];
  const first = new Map<string, PlacedMention>();
  const found: PlacedRelation[] = [];
  const agreed = new Map<string, PlacedMention>();
  for (const one of placed) {
    const entity = entityKey(one);
    const key = entity ?? keyOf(one);
    const earlier = key === undefined ? undefined : first.get(key);
    if (key !== undefined && !earlier) first.set(key, one);
    const restated = isStatement(one.mention) ? firstOf(indexes.map((index) => index.find(one))) : undefined;
    const relation =
      (earlier && sameRelation(earlier, one, entity !== undefined)) ??
      (restated && relationOf(restated.earlier, one)) ??
      agreement(agreed, one);
    if (relation) found.push(relation);
  }
  return [...found, ...restatedRates(placed).map(({ earlier, later }) => relationOf(earlier, later))];
}

/** What the surest index says; each of them has looked at the figure all the same, and knows it for later ones. */
function firstOf(all: readonly (Restated | undefined)[]): Restated | undefined {
  return all.find((restated) => restated !== undefined);
}

/** `全县132个村`, `全系统638名执法人员`: how many there are of something in a whole area. */
function entityKey({ mention }: PlacedMention): string | undefined {
  if (
    mention.quantity.kind !== 'amount' ||
    mention.quantity.loose ||
    !/(?:^|[对在为]|覆盖)(?:全[省市区县旗镇州乡]|我[省市区县局镇]|全系统)$/.test(mention.lead)
  )
    return undefined;
  const noun = /^[\u4e00-\u9fff]{1,4}(?=[均全已共都的、和,。]|$)|^[\u4e00-\u9fff]{4}|^[\u4e00-\u9fff]\([^)]*\)/.exec(mention.tail)?.[0];
  return noun === undefined ? undefined : `${mention.lead.slice(-2)}|${mention.quantity.unit}|${noun}`;
}

/**
 * A figure whose words alone would not make it the same as an earlier one, and whose value does: `审结117件` twice under
 * one topic, `8个乡镇` twice. Such a repetition is shown where it agrees, and never reported where it does not.
 */
function agreement(known: Map<string, PlacedMention>, one: PlacedMention): PlacedRelation | undefined {
  const { mention } = one;
  const { quantity } = mention;
  if (quantity.kind !== 'amount' || quantity.loose || quantity.unit === '') return undefined;
  const division = /^(?:乡镇|街道|村|社区|县|区)/.exec(mention.tail)?.[0];
  const words =
    division ??
    (quantity.printed >= 20 && mention.topic !== '' && /[审办结受理]{2}$/.test(mention.lead) ? mention.topic + mention.lead.slice(-2) : '');
  if (words === '') return undefined;
  const key = `${words}|${mention.text}`;
  const earlier = known.get(key);
  if (!earlier) known.set(key, one);
  return earlier && sameRelation(earlier, one);
}

/** An indicator of fewer characters may be anything's. */
const SHORTEST = 6;

/** The indicator as a key; undefined where its words are too few to name one thing. */
function keyOf({ mention }: PlacedMention): string | undefined {
  const { quantity } = mention;
  if (mention.lead.length + mention.tail.length < SHORTEST) return undefined;
  if ((quantity.kind !== 'amount' && quantity.kind !== 'share') || quantity.unit === '' || isChange(mention) || mention.depth > 0)
    return undefined;
  if (quantity.kind === 'share' && !/率$/.test(indicatorOf(mention))) return undefined;
  if (!/^(?:|全年|本年|年内|(?:19|20)\d{2}年(?:度)?)$/.test(mention.period)) return undefined;
  if (/其中|每|平均|另|新增|首批|第/.test(mention.gap.slice(-20))) return undefined;
  const indicator = indicatorOf(mention).replace(/各类|各种|共|全年|累计|[的、]/g, '');
  if (indicator.length < SHORTEST || !/[\u4e00-\u9fff]{6}/.test(indicator)) return undefined;
  return [indicator, measureClass(quantity.unit)].join('|');
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
      formula: `${a.figure.text} ${holds ? '=' : '≠'} ${b.figure.text}`,
      reason: `两处都写“${indicatorOf(b.mention)}”`,
      ...(slip ? { slip } : {}),
      ...(holds ? {} : { assumption: '两处说的是同一范围、同一时期的同一指标' }),
    },
    figures: [
      { role: 'value', figure: a.figure },
      { role: 'value', figure: b.figure },
    ],
  };
}
