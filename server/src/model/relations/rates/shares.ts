import { figuresBefore, labelOf, type Mention } from '../../mentions';
import type { Passage, RelationDraft } from '../draft';
import { sharedPair } from '../words';
import { basesBefore, type Reading } from './reading';

/** `维持56件，占37.08%`, `占事项总数的99.5%`, `民事案件占69.95%`. */
export function readShare({ mentions }: Passage, rate: Mention, lists: readonly RelationDraft[]): Reading | undefined {
  const [ahead, behind] = splitAt(rate.lead, '占');
  if (/由|从|[提升降]/.test(behind)) return undefined;
  const numerator =
    ahead.replace(/(?<!约|近|分别|均|各)(?:约|近|分别|均|各)+$/, '').length >= 2
      ? byWords(mentions, rate, ahead)
      : justBefore(mentions, rate);
  if (!numerator) return undefined;
  const total = lists.find((list) => list.figures.some((f, i) => i > 0 && f.mention === numerator))?.figures[0]?.mention;
  const earlier = basesBefore(mentions, numerator);
  const words = behind.replace(/^比|[约近达为到的]|总数|总量|全部|超过?/g, '');
  const named = words.length >= 2 ? earlier.filter((base) => sharesWords(labelOf(base), words)) : [];
  const reading = { rate, numerator: [numerator], settled: earlier.some((base) => numerator.sentence - base.sentence <= 1) };
  if (named.length === 1) return { ...reading, bases: [named], named: true, reason: `“占${words}”指明了基数` };
  // 占全国34.5%: a base that stands nowhere near
  if (words.length >= 2 && ((named.length === 0 && !/总数|总量/.test(behind)) || /全国|全省|全市|全球|世界/.test(words))) return undefined;
  const bases = [...(total ? [total] : []), ...earlier.filter((base) => base !== total)].map((base) => [base]);
  return bases.length === 0 ? undefined : { ...reading, bases, named: false, reason: '“占”表示部分占整体的比重' };
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** The amount that the share follows directly: `38件，占`. */
function justBefore(mentions: readonly Mention[], rate: Mention): Mention | undefined {
  const before = mentions[rate.index - 1];
  if (!before || before.quantity.kind !== 'amount' || rate.separation > 2) return undefined;
  return /^[^,、]{0,24}[,、]?[^,、]{0,14}$/.test(rate.gap) ? before : undefined;
}

function byWords(mentions: readonly Mention[], rate: Mention, words: string): Mention | undefined {
  const stem = words.replace(/(?<!约|近|分别|均|各)(?:约|近|分别|均|各)+$/, '').replace(/(?:类)?(?:案件|事项|人数|数量|数)$/, '');
  if (stem.length < 2) return undefined;
  for (const candidate of figuresBefore(mentions, rate).toReversed()) {
    if (rate.sentence !== candidate.sentence) return undefined;
    if (candidate.quantity.kind === 'amount' && labelOf(candidate).includes(stem)) return candidate;
  }
  return undefined;
}

/** Whether a label holds two characters in a row of the words asked for. */
export function sharesWords(label: string, words: string): boolean {
  if (sharedPair(label, words)) return true;
  return words.length <= 4 && /^(?:案件|事项|办件|检查)/.test(words) && label.includes(words.slice(0, 2));
}

/** `老年人口11.8万人，占总人口52.4万人的22.5%`: the base stands between 占 and the share. */
export function readShareOfStated({ mentions }: Passage, rate: Mention): Reading | undefined {
  const base = mentions[rate.index - 1];
  const numerator = mentions[rate.index - 2];
  if (!base || !numerator || rate.gap !== '的' || !/占/.test(base.lead) || base.quantity.unit !== numerator.quantity.unit) return undefined;
  if (base.separation > 2) return undefined;
  return { rate, numerator: [numerator], bases: [[base]], named: true, settled: true, reason: '“占……的”指明了基数' };
}

/** `检查2680家，三成单位（804家）存在隐患`: the share is spelt out in the bracket behind it. */
export function readSpeltOut({ mentions }: Passage, rate: Mention): Reading | undefined {
  const numerator = mentions[rate.index + 1];
  if (!numerator || numerator.bracket < rate.quantity.end || numerator.depth !== rate.depth + 1 || numerator.quantity.kind !== 'amount')
    return undefined;
  if (!/^[\u4e00-\u9fff]{0,10}\($/.test(numerator.gap)) return undefined;
  const bases = basesBefore(mentions, numerator).map((base) => [base]);
  return bases.length === 0
    ? undefined
    : { rate, numerator: [numerator], bases, named: false, settled: bases.length === 1, reason: '括号写明了所占的数量' };
}
