import { interval, type Interval } from '../../text/interval';
import { comparable, figuresBefore, isDownstream, labelOf, type Mention } from '../mentions';
import { MAY_EXCEED_HUNDRED, NUMERATOR_SYNONYMS, OF_TARGET, OWN_BASE } from '../subjects/rates';
import { plain, shown, canBeWithin, ratio, shareDecimals, statesShare, sumFormula, writeShare } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { hasShare, isChange } from './parts/list';
import { samePeriod } from './scope';
import { slipBetween } from './slips';

/** A percentage with the figure it is a share of, and the figures it may be a share in. */
interface Reading {
  readonly rate: Mention;
  readonly numerator: Mention;
  /** Bases that the words allow, the most natural first. */
  readonly bases: readonly Mention[];
  /** Whether the words name one base only; another that fits does not excuse it. */
  readonly named: boolean;
  /** Whether the share is of what the numerator leaves: 合格率 from 不合格. */
  readonly complement?: boolean;
  readonly reason: string;
}

/** `rate`: a printed percentage against the figures it is the share of. `parts` are the part lists already read. */
export function rateRelations(passage: Passage, parts: readonly RelationDraft[]): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const rate of passage.mentions) {
    if (rate.quantity.kind !== 'share') continue;
    const reading = readRate(passage, rate, parts);
    if (!reading) continue;
    const relation = judge(reading);
    found.push(relation);
    if (!reading.complement && !OF_TARGET.test(rate.lead)) found.push(...partOfBase(relation));
  }
  return found;
}

/** What a share is the share of holds it: 达标102项 within 指标108项. */
function partOfBase({ figures, reason }: RelationDraft): RelationDraft[] {
  const [, numerator, base] = figures.map(({ mention }) => mention);
  if (!numerator || !base || !canBeWithin(numerator, base)) return [];
  return [
    {
      kind: 'subset',
      verdict: 'holds',
      formula: sumFormula(base, [numerator], 'within'),
      reason,
      figures: [figure('whole', base), figure('part', numerator)],
    },
  ];
}

function readRate(passage: Passage, rate: Mention, parts: readonly RelationDraft[]): Reading | undefined {
  const special = readTargetRate(passage, rate) ?? readShareOfStated(passage, rate) ?? readRespective(passage, rate, parts);
  if (special) return special;
  if (/分别占/.test(rate.gap)) return undefined;
  if (/占/.test(rate.lead)) return readShare(passage, rate, parts);
  const direct = readNamedRate(passage, rate);
  if (direct && fits(direct)) return direct;
  const complement = readComplement(passage, rate);
  if (complement && (fitsRest(complement) || (!direct && complement.bases.length === 1))) return complement;
  return direct && isSettled(direct) ? direct : undefined;
}

/** `维持56件，占37.08%`, `占事项总数的99.5%`, `民事案件占69.95%`. */
function readShare({ mentions }: Passage, rate: Mention, lists: readonly RelationDraft[]): Reading | undefined {
  const [ahead, behind] = splitAt(rate.lead, '占');
  if (/由|从|[提升降]/.test(behind)) return undefined;
  const numerator = ahead.replace(/(?:约|近|分别|均|各)+$/, '').length >= 2 ? byWords(mentions, rate, ahead) : justBefore(mentions, rate);
  if (!numerator) return undefined;
  const total = lists.find((list) => list.figures.some((f, i) => i > 0 && f.mention === numerator))?.figures[0]?.mention;
  const earlier = basesBefore(mentions, numerator);
  const words = behind.replace(/^比|[约近达为到的]|总数|总量|全部|超过?/g, '');
  const named = words.length >= 2 ? earlier.filter((base) => sharesWords(labelOf(base), words)) : [];
  if (named.length === 1) return { rate, numerator, bases: named, named: true, reason: `“占${words}”指明了基数` };
  // 占全国34.5%: a base that stands nowhere near
  if (words.length >= 2 && ((named.length === 0 && !/总数|总量/.test(behind)) || /全国|全省|全市|全球|世界/.test(words))) return undefined;
  const bases = [...(total ? [total] : []), ...earlier.filter((base) => base !== total)];
  return bases.length === 0 ? undefined : { rate, numerator, bases, named: false, reason: '“占”表示部分占整体的比重' };
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** The amount that the share follows directly: `38件，占`. */
function justBefore(mentions: readonly Mention[], rate: Mention): Mention | undefined {
  const before = mentions[rate.index - 1];
  if (!before || before.quantity.kind !== 'amount' || rate.separation > 2) return undefined;
  return /^[^,、]{0,12}[,、]?[^,、]{0,14}$/.test(rate.gap) ? before : undefined;
}

function byWords(mentions: readonly Mention[], rate: Mention, words: string): Mention | undefined {
  const stem = words.replace(/(?:约|近|分别|均|各)+$/, '').replace(/(?:类)?(?:案件|事项|人数|数量|数)$/, '');
  if (stem.length < 2) return undefined;
  for (const candidate of figuresBefore(mentions, rate).toReversed()) {
    if (rate.sentence !== candidate.sentence) return undefined;
    if (candidate.quantity.kind === 'amount' && labelOf(candidate).includes(stem)) return candidate;
  }
  return undefined;
}

/** Whether a label holds two characters in a row of the words asked for. */
function sharesWords(label: string, words: string): boolean {
  for (let i = 0; i + 2 <= words.length; i += 1) {
    const pair = words.slice(i, i + 2);
    if (!/^(?:案件|事项|总数|数量|行政|全部|年度)$/.test(pair) && label.includes(pair)) return true;
  }
  return words.length <= 4 && /^(?:案件|事项|办件|检查)/.test(words) && label.includes(words.slice(0, 2));
}

/** Figures of the same measure before the numerator, nearest first; of its sentence, or of the one before. */
function basesBefore(mentions: readonly Mention[], numerator: Mention): Mention[] {
  const bases: Mention[] = [];
  for (const base of figuresBefore(mentions, numerator).toReversed()) {
    if (numerator.sentence - base.sentence > 1) break;
    if (
      !comparable(base, numerator) ||
      base.depth > numerator.depth ||
      isChange(base) ||
      !samePeriod(base, numerator) ||
      hasShare(mentions, base)
    )
      continue;
    if (base.quantity.value.high >= numerator.quantity.value.low) bases.push(base);
  }
  return bases;
}

const RATE_NAME = /([\u4e00-\u9fff、]{1,14})率(?:均|都|分别)?(?:保持在|稳定在|达到|达|为|是|仅|约|至)?$/;

/** `败诉4件，败诉率为22.22%`: the rate's own words name its numerator; of `报备率、及时率均达100%` each name may. */
function readNamedRate({ mentions }: Passage, rate: Mention): Reading | undefined {
  const names = RATE_NAME.exec(rate.gap.replace(/^.*[,;。:]/, ''))?.[1];
  if (names === undefined || /分别/.test(rate.lead.slice(-4)) || /增长|增速|同比|环比/.test(rate.lead)) return undefined;
  // 投资完成率119.7% is of a plan that stands nowhere
  if (rate.quantity.printed > 100 && MAY_EXCEED_HUNDRED.test(rate.lead)) return undefined;
  const readings = names.split(/率?、/).flatMap((name) => readingsOf(mentions, rate, name));
  return readings.find(fits) ?? (names.includes('、') ? undefined : readings[0]);
}

function readingsOf(mentions: readonly Mention[], rate: Mention, name: string): Reading[] {
  if (OWN_BASE.test(`${name}率`)) return [];
  return numeratorsOf(mentions, rate, name).flatMap((numerator) => readingOf(mentions, rate, name, numerator) ?? []);
}

function readingOf(mentions: readonly Mention[], rate: Mention, name: string, numerator: Mention): Reading | undefined {
  const declared = /按([\u4e00-\u9fff]{2,8})计算/.exec(rate.lead)?.[1];
  const bases = basesBefore(mentions, numerator).filter((base) => !isSibling(base, numerator));
  if (declared) {
    const named = bases.filter((base) => sharesWords(labelOf(base), declared));
    if (named.length === 1) return { rate, numerator, bases: named, named: true, reason: `“按${declared}计算”指明了基数` };
  }
  const fitting = /出庭/.test(name) ? bases.filter((base) => /开庭|应出庭|应当出庭/.test(labelOf(base))) : bases;
  if (fitting.length === 0) return undefined;
  // 制定2件，废止2件，备案2件: what the numerator is a later stage of comes first
  fitting.sort((a, b) => Number(isDownstream(b, numerator) !== undefined) - Number(isDownstream(a, numerator) !== undefined));
  return { rate, numerator, bases: fitting, named: false, reason: `${name}率＝${numerator.text}÷基数` };
}

/** Rates of which the field counts on several bases: where none nearby fits, another one does. */
const SEVERAL_BASES = /纠错率|胜诉率/;

/** Whether a reading that does not fit shows a contradiction: with several bases only where one of them is the natural one. */
function isSettled({ rate, numerator, bases, named }: Reading): boolean {
  if (SEVERAL_BASES.test(rate.lead) && !named) return false;
  return named || bases.length === 1 || isDownstream(bases[0]!, numerator) !== undefined || numerator.gap.includes('其中');
}

function fitsRest({ rate, numerator, bases }: Reading): boolean {
  return bases.some((base) => statesShare(rate, rest(ratio(numerator.quantity.value, base.quantity.value))));
}

function fits({ rate, numerator, bases }: Reading): boolean {
  return bases.some((base) => statesShare(rate, ratio(numerator.quantity.value, base.quantity.value)));
}

/** `维持8件、撤回4件`: parts set side by side are no base of one another. */
function isSibling(base: Mention, numerator: Mention): boolean {
  return base.sentence === numerator.sentence && numerator.separation === 1 && base.index === numerator.index - 1 && !/应/.test(base.lead);
}

/** Figures of the sentence that the rate's name names, the nearest first: by a known word, or by 应 and 实, or by two characters in common. */
function numeratorsOf(mentions: readonly Mention[], rate: Mention, name: string): Mention[] {
  const near = figuresBefore(mentions, rate)
    .filter((m) => m.sentence === rate.sentence && rate.index - m.index <= 6 && m.quantity.kind === 'amount' && m.depth <= rate.depth + 1)
    .reverse();
  const known = Object.keys(NUMERATOR_SYNONYMS)
    .filter((key) => name.endsWith(key))
    .sort((a, b) => b.length - a.length)[0];
  const negated = /[不未]/.test(name);
  const agrees = (m: Mention): boolean => negated || !/不|未/.test(m.lead.slice(-5));
  if (known && !negated) return near.filter((m) => NUMERATOR_SYNONYMS[known]!.test(labelOf(m)) && agrees(m));
  const [last, before] = near;
  if (last && before && last.index === rate.index - 1 && rate.separation <= 2 && /实/.test(last.lead) && /应/.test(before.lead))
    return [last];
  const word = name.replace(/[总比的]+$/, '').slice(-4);
  return near.filter((m) => agrees(m) && holdsPair(labelOf(m), word));
}

/** `抽检3450批次，检出不合格62批次，合格率98.2%`: what failed gives the rate of what passed. */
function readComplement({ mentions }: Passage, rate: Mention): Reading | undefined {
  const whole = RATE_NAME.exec(rate.lead)?.[1];
  const name = whole === undefined || /[不未]/.test(whole) ? undefined : whole.slice(-2);
  const failed = mentions[rate.index - 1];
  if (name === undefined || !failed || rate.separation > 2 || !new RegExp(`[不未]${name}`).test(failed.lead)) return undefined;
  const bases = basesBefore(mentions, failed);
  return bases.length === 0
    ? undefined
    : { rate, numerator: failed, bases, named: false, complement: true, reason: `${name}率＝1－不${name}÷基数` };
}

const COMMON_PAIR = /^(?:案件|事项|总数|数量|行政|全部|年度|人口|天数|项目|工作)$/;

function holdsPair(label: string, word: string): boolean {
  for (let i = 0; i + 2 <= word.length; i += 1) {
    const pair = word.slice(i, i + 2);
    if (!COMMON_PAIR.test(pair) && label.includes(pair)) return true;
  }
  return false;
}

/** `计划完成24.5亿元，实际完成26.1亿元，完成年度计划的106.5%`. */
function readTargetRate({ mentions }: Passage, rate: Mention): Reading | undefined {
  if (!OF_TARGET.test(rate.lead)) return undefined;
  const near = figuresBefore(mentions, rate)
    .filter((m) => m.sentence === rate.sentence && m.quantity.kind === 'amount')
    .reverse();
  const numerator = near.find((m) => /实际|完成|支出|执行/.test(m.lead) && !/计划|目标|任务|预算/.test(m.lead));
  const base = near.find((m) => /计划|目标|任务|预算|指标|应/.test(m.lead) && !/实际/.test(m.lead));
  if (!numerator || !base || !comparable(numerator, base)) return undefined;
  return { rate, numerator, bases: [base], named: true, reason: '完成数÷计划数' };
}

/** `老年人口11.8万人，占总人口52.4万人的22.5%`: the base stands between 占 and the share. */
function readShareOfStated({ mentions }: Passage, rate: Mention): Reading | undefined {
  const base = mentions[rate.index - 1];
  const numerator = mentions[rate.index - 2];
  if (!base || !numerator || rate.gap !== '的' || !/占/.test(base.lead) || !comparable(base, numerator)) return undefined;
  return base.separation <= 2 ? { rate, numerator, bases: [base], named: true, reason: '“占……的”指明了基数' } : undefined;
}

/** `商品类756件、服务类504件，分别占60%和40%`: shares in the order of the figures. */
function readRespective({ mentions }: Passage, rate: Mention, lists: readonly RelationDraft[]): Reading | undefined {
  let at = rate.index;
  while (at > 0 && mentions[at]!.quantity.kind === 'share' && !/分别占/.test(mentions[at]!.lead) && /^[、,和及与]$/.test(mentions[at]!.gap))
    at -= 1;
  if (mentions[at]!.quantity.kind !== 'share' || !/^分别占比?/.test(mentions[at]!.lead)) return undefined;
  let count = rate.index - at + 1;
  while (mentions[at + count]?.quantity.kind === 'share' && /^[、,和及与]$/.test(mentions[at + count]!.gap)) count += 1;
  const numerator = mentions[at - count + (rate.index - at)];
  const total = numerator && lists.find((list) => list.figures.some((f, i) => i > 0 && f.mention === numerator))?.figures[0]?.mention;
  if (!numerator || !total || numerator.sentence !== rate.sentence) return undefined;
  return { rate, numerator, bases: [total], named: true, reason: '“分别占”依次对应前面各数' };
}

function judge({ rate, numerator, bases, named, complement = false, reason }: Reading): RelationDraft {
  const share = (base: Mention): Interval => ratio(numerator.quantity.value, base.quantity.value);
  const exact = (base: Mention): Interval => (complement ? rest(share(base)) : share(base));
  const fitting = bases.find((base) => statesShare(rate, exact(base)));
  const base = fitting ?? bases[0]!;
  const part = (100 * numerator.quantity.printed) / base.quantity.printed;
  const value = complement ? 100 - part : part;
  const verdict = fitting ? 'holds' : 'broken';
  const assumption = named || bases.length === 1 ? undefined : '基数是文中最近的同类数';
  return {
    kind: 'rate',
    verdict,
    formula:
      `${complement ? '1 − ' : ''}${shown(numerator)} ÷ ${shown(base)} = ${plain(Number(value.toFixed(Math.max(2, shareDecimals(rate)))))}% ${fitting ? '，即' : '≠'} ${rate.text}`.replace(
        '% ，即 ',
        '%，即',
      ),
    reason,
    figures: [figure('rate', rate), figure('numerator', numerator), figure('denominator', base)],
    ...(verdict === 'broken' ? { expected: writeShare(rate, value), ...slipOf(rate, value), ...(assumption ? { assumption } : {}) } : {}),
  };
}

function slipOf(rate: Mention, value: number): { slip?: string } {
  const slip = slipBetween(rate.quantity.printed, Number(value.toFixed(shareDecimals(rate))));
  return slip ? { slip } : {};
}

function rest(share: Interval): Interval {
  return interval(100 - share.high, 100 - share.low, share.highOpen, share.lowOpen);
}
