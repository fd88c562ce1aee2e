import { comparable, figuresBefore, labelOf, type Mention } from '../../mentions';
import { statesShare } from '../arithmetic';
import { sharedPair } from '../words';
import { fits, rateNameIn, shareOf, type Amount, type Reading } from './reading';

/** How many figures before a percentage are tried against one another. */
const REACH = 8;

/**
 * Two figures shortly before a percentage that give it to its last digit, whatever the words: seldom chance where it has
 * decimals. It shows a relation where the words ask for one, and stands against a contradiction seen in another pair.
 */
export function fittingPair(mentions: readonly Mention[], rate: Mention): Reading | undefined {
  if (rate.quantity.step > 0.1 || rate.quantity.printed >= 100 || rate.quantity.loose) return undefined;
  const near = figuresBefore(mentions, rate, REACH).filter(
    (m) => m.quantity.kind === 'amount' && rate.sentence - m.sentence <= 1 && !m.change && !m.perUnit,
  );
  for (const numerator of near.toReversed()) {
    for (const base of near) {
      const reading = base === numerator || !comparable(base, numerator) ? undefined : readingOf(rate, [numerator], [base]);
      if (reading) return reading;
    }
  }
  return undefined;
}

function readingOf(rate: Mention, numerator: Amount, base: Amount): Reading | undefined {
  const share = shareOf(numerator, base);
  // 23862件 of 2.4万件: figures this rough give any percentage
  if (share.high - share.low > 2 * rate.quantity.step || !statesShare(rate, share)) return undefined;
  return { rate, numerator, bases: [base], named: false, settled: true, reason: '两数之比正合所写的百分比' };
}

/** Whether a pair that fits may be what the words mean, though another reading was more natural. */
export function excuses(pair: Reading, reading: Reading): boolean {
  const numerator = pair.numerator[0]!;
  if (reading.numerator.includes(numerator)) return true;
  return sharedPair(labelOf(numerator), pair.rate.lead.replace(/率.*$/, '').slice(-4)) && !/占/.test(pair.rate.lead);
}

/** `优良天数比率为91.8%，全年366天中优良天数326天`: the two figures stand behind their percentage. */
export function readBehind(mentions: readonly Mention[], rate: Mention): Reading | undefined {
  const name = rateNameIn(rate.lead);
  if (name !== undefined) {
    const bracketed = readBracket(mentions, rate, name);
    if (bracketed) return bracketed;
  }
  const [base, numerator] = [mentions[rate.index + 1], mentions[rate.index + 2]];
  if (name === undefined || !base || !numerator || numerator.sentence !== rate.sentence || numerator.separation > 2) return undefined;
  if (base.quantity.kind !== 'amount' || !comparable(base, numerator) || !/中/.test(numerator.gap)) return undefined;
  const named = labelOf(numerator).includes(name.slice(-4));
  const reading = { rate, numerator: [numerator], bases: [[base]], named, settled: named, reason: '两数在百分比之后写明' };
  return named || fits(reading) ? reading : undefined;
}

/** `抽查90卷，合格率96.7%（合格87卷）`: what the rate's name names stands in a bracket right behind it, its base right before. */
function readBracket(mentions: readonly Mention[], rate: Mention, name: string): Reading | undefined {
  const [base, numerator] = [mentions[rate.index - 1], mentions[rate.index + 1]];
  if (!base || !numerator || base.sentence !== rate.sentence || rate.separation > 2 || numerator.depth !== rate.depth + 1) return undefined;
  if (base.quantity.kind !== 'amount' || base.depth !== rate.depth || !comparable(base, numerator) || base.perUnit) return undefined;
  if (!labelOf(numerator).endsWith(name) || base.quantity.value.high < numerator.quantity.value.low) return undefined;
  return { rate, numerator: [numerator], bases: [[base]], named: true, settled: true, reason: `${name}率＝${numerator.text}÷${base.text}` };
}

/** Whether the words of a percentage and of the pair that gives it have something to do with one another. */
export function isAsked({ rate, numerator, bases }: Reading): boolean {
  if (!/[率占]|比[例重]/.test(rate.lead) || /增|同比|环比|提高|下降|上年|去年/.test(rate.lead)) return false;
  const words = rate.lead.replace(/率.*$/, '').slice(-6);
  const near = rate.index - numerator[0]!.index <= 2;
  return near || [...numerator, ...bases[0]!].some((m) => sharedPair(labelOf(m), words));
}
