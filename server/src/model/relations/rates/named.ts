import { clauseOf, comparable, figuresBefore, isDownstream, labelOf, withoutWhole, type Mention } from '../../mentions';
import { MAY_EXCEED_HUNDRED, NUMERATOR_SYNONYMS, OWN_BASE } from '../../subjects/rates';
import type { Passage } from '../draft';
import { shareDecimals } from '../arithmetic';
import { sentenceStart } from '../sentence';
import { slipBetween } from '../slips';
import { sharedPair } from '../words';
import { basesBefore, fits, rateNameIn, type Amount, type Reading } from './reading';
import { sharesWords } from './shares';

/** `败诉4件，败诉率为22.22%`: the rate's own words name its numerator; of `报备率、及时率均达100%` each name may. */
export function readNamedRate({ mentions, folded }: Passage, rate: Mention): Reading | undefined {
  const names = rateNameIn(rate.gap.replace(/^.*[,;。:]/, ''));
  if (names === undefined || /分别/.test(rate.lead.slice(-4)) || /增长|增速|同比|环比/.test(rate.lead)) return undefined;
  // 投资完成率119.7% is of a plan that stands nowhere
  if (rate.quantity.printed > 100 && MAY_EXCEED_HUNDRED.test(rate.lead)) return undefined;
  const readings = names.split(/率?、/).flatMap((name) => readingsOf(mentions, rate, name));
  const fitting = readings.find(fits);
  if (fitting) return fitting;
  // 剔除公告送达等案件后: the base stands nowhere
  const sentence = folded.slice(sentenceStart(folded, rate.quantity.start), rate.quantity.start);
  return names.includes('、') || /剔除|扣除|不计入|不含.{1,12}后/.test(sentence) ? undefined : readings.find(({ settled }) => settled);
}

/** Readings for each figure that the name may mean; only of the nearest can it be said that another percentage is wrong. */
function readingsOf(mentions: readonly Mention[], rate: Mention, name: string): Reading[] {
  return numeratorsOf(mentions, rate, name).flatMap((numerator, i) => {
    const reading = readingOf(mentions, rate, name, numerator);
    return reading ? { ...reading, settled: reading.settled && i === 0 } : [];
  });
}

/** Rates of which the field counts on several bases: where none nearby fits, another one does. */
const SEVERAL_BASES = /纠错率|胜诉率/;

function readingOf(mentions: readonly Mention[], rate: Mention, name: string, numerator: Mention): Reading | undefined {
  const declared = /按([\u4e00-\u9fff]{2,8})计算/.exec(rate.lead)?.[1];
  const bases = basesBefore(mentions, numerator).filter((base) => !isSibling(base, numerator));
  if (declared) {
    const named = bases.filter((base) => sharesWords(labelOf(base), declared));
    if (named.length === 1)
      return { rate, numerator: [numerator], bases: [named], named: true, settled: true, reason: `“按${declared}计算”指明了基数` };
  }
  const fitting = /出庭/.test(name) ? bases.filter((base) => /开庭|应出庭|应当出庭/.test(labelOf(base))) : bases;
  if (fitting.length === 0) return undefined;
  // 制定2件，废止2件，备案2件: what the numerator is a later stage of comes first
  const [inside, earlier] = [numerator.gap.includes('其中'), (base: Mention) => Number(isDownstream(base, numerator) !== undefined)];
  if (!inside) fitting.sort((a, b) => earlier(b) - earlier(a));
  const certain = fitting.length === 1 || earlier(fitting[0]!) === 1 || inside;
  const near = numerator.sentence - fitting[0]!.sentence <= 1 && rate.sentence === numerator.sentence;
  const settled =
    certain &&
    near &&
    endsAlike(numerator, name) &&
    (!SEVERAL_BASES.test(rate.lead) || isSlip(rate, numerator, fitting)) &&
    (!OWN_BASE.test(`${name}率`) || /应/.test(fitting[0]!.lead));
  const all: Amount[] = [...fitting.map((base) => [base]), ...joined(mentions, fitting, numerator)];
  return { rate, numerator: [numerator], bases: all, named: false, settled, reason: `${name}率＝${numerator.text}÷基数` };
}

/** Whether the only base there is misses by a slip of the pen, so that no other one is meant. */
function isSlip(rate: Mention, numerator: Mention, bases: readonly Mention[]): boolean {
  const exact = (100 * numerator.quantity.printed) / bases[0]!.quantity.printed;
  return bases.length === 1 && slipBetween(rate.quantity.printed, Number(exact.toFixed(shareDecimals(rate)))) !== undefined;
}

/** Whether the numerator's words have what the rate's name ends in: 任务完结率 is of 完结, not of 任务关闭. */
function endsAlike(numerator: Mention, name: string): boolean {
  const ending = name.replace(/[总比的]+$/, '').slice(-2);
  const known = NUMERATOR_SYNONYMS[ending];
  const words = labelOf(numerator);
  return (
    sharedPair(words, name.slice(-3)) ||
    words.includes(ending) ||
    known?.test(words) === true ||
    isAbbreviated(clauseOf(numerator.gap), ending) ||
    /实/.test(words)
  );
}

const CARRIED = /结转|旧存|留存|存量|存案|上年|去年/;

/** 新收 and 旧存 together; what stands beside the numerator and the numerator: 批捕458人、不捕127人，不捕率. */
function joined(mentions: readonly Mention[], bases: readonly Mention[], numerator: Mention): Amount[] {
  const carried = figuresBefore(mentions, numerator).findLast(
    (m) => numerator.sentence - m.sentence <= 1 && comparable(m, numerator) && CARRIED.test(m.lead),
  );
  const fresh = bases.find((base) => base !== carried);
  const beside = bases.find((base) => base.index === numerator.index - 1);
  return [...(carried && fresh ? [[fresh, carried]] : []), ...(beside ? [[beside, numerator]] : [])];
}

/** `维持8件、撤回4件`: parts set side by side are no base of one another. */
function isSibling(base: Mention, numerator: Mention): boolean {
  return base.sentence === numerator.sentence && numerator.separation === 1 && base.index === numerator.index - 1 && !/应/.test(base.lead);
}

const KNOWN_NAMES = Object.keys(NUMERATOR_SYNONYMS).sort((a, b) => b.length - a.length);

/** Figures of the sentence that the rate's name names, the nearest first: by a known word, by 应 and 实, by characters in common. */
function numeratorsOf(mentions: readonly Mention[], rate: Mention, name: string): Mention[] {
  const near = figuresBefore(mentions, rate)
    .filter((m) => rate.sentence - m.sentence <= 1 && m.quantity.kind === 'amount' && m.depth <= rate.depth + 1 && !m.perUnit)
    .reverse();
  const known = KNOWN_NAMES.find((key) => name.endsWith(key));
  const negated = /[不未]/.test(name);
  const agrees = (m: Mention): boolean => negated || !/不|未/.test(m.lead.slice(-5));
  if (known && !negated) return near.filter((m) => NUMERATOR_SYNONYMS[known]!.test(withoutWhole(labelOf(m))) && agrees(m));
  const [last, before] = near;
  if (last && before && last.index === rate.index - 1 && rate.separation <= 2 && /实/.test(last.lead) && /应/.test(before.lead))
    return [last];
  const word = name.replace(/[总比的]+$/, '').slice(-4);
  return near.filter(
    (m) =>
      agrees(m) &&
      (sharedPair(labelOf(m), word) ||
        isAbbreviated(clauseOf(m.gap), word) ||
        (m === near[0] && isAbbreviated(clauseOf(m.gap), word.slice(-2)))),
  );
}

/** `调撤率` of 以调解、撤诉方式结案, `网办率` of 网上办理: each character of the name in turn begins a word or ends one. */
function isAbbreviated(clause: string, name: string): boolean {
  if (name.length !== 2) return false;
  const first = clause.indexOf(name[0]!);
  return first >= 0 && clause.indexOf(name[1]!, first + 1) > first;
}
