import type { Mention } from '../mentions';
import { OF_TARGET } from '../subjects/rates';
import { canBeWithin, sumFormula } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { fitsRest, readComplement } from './rates/complement';
import { judge } from './rates/judge';
import { readNamedRate } from './rates/named';
import { fits, type Reading } from './rates/reading';
import { readParallel, readRespective } from './rates/respective';
import { excuses, fittingPair, isAsked, readBehind } from './rates/search';
import { readShare, readShareOfStated, readSpeltOut } from './rates/shares';
import { readTargetRate } from './rates/targets';

/** `rate`: a printed percentage against the figures it is the share of. `parts` are the part lists already read. */
export function rateRelations(passage: Passage, parts: readonly RelationDraft[]): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const rate of passage.mentions) {
    if (rate.quantity.kind !== 'share') continue;
    const reading = readRate(passage, rate, parts);
    if (!reading) continue;
    const relation = judge(reading);
    found.push(relation);
    if (!reading.complement && (!OF_TARGET.test(rate.lead) || /预算/.test(rate.lead))) found.push(...partOfBase(relation));
  }
  return found;
}

/** What a share is the share of holds it: 达标102项 within 指标108项. */
function partOfBase({ figures, reason }: RelationDraft): RelationDraft[] {
  if (figures.length !== 3) return [];
  const [, numerator, base] = figures.map(({ mention }) => mention);
  if (!canBeWithin(numerator!, base!)) return [];
  return [
    {
      kind: 'subset',
      verdict: 'holds',
      formula: sumFormula(base!, [numerator!], 'within'),
      reason,
      figures: [figure('whole', base!), figure('part', numerator!)],
    },
  ];
}

/** The reading that the words give; against a contradiction every pair of figures nearby is tried first. */
function readRate(passage: Passage, rate: Mention, parts: readonly RelationDraft[]): Reading | undefined {
  const reading = readWords(passage, rate, parts);
  if (reading && (reading.complement ? fitsRest(reading) : fits(reading))) return reading;
  const pair = fittingPair(passage.mentions, rate);
  if (pair && !reading) return isAsked(pair) ? pair : undefined;
  if (pair && !reading!.named && excuses(pair, reading!)) return isAsked(pair) ? pair : undefined;
  return reading?.settled ? reading : undefined;
}

function readWords(passage: Passage, rate: Mention, parts: readonly RelationDraft[]): Reading | undefined {
  const special =
    readTargetRate(passage, rate) ??
    readShareOfStated(passage, rate) ??
    readSpeltOut(passage, rate) ??
    readRespective(passage, rate, parts) ??
    readParallel(passage, rate) ??
    readBehind(passage.mentions, rate);
  if (special) return special;
  if (/分别占|(?:占比|比重)分别/.test(rate.gap)) return undefined;
  if (/占/.test(rate.lead)) return readShare(passage, rate, parts);
  const direct = readNamedRate(passage, rate);
  if (direct && fits(direct)) return direct;
  const complement = readComplement(passage, rate);
  return complement && (fitsRest(complement) || (!direct && complement.settled)) ? complement : direct;
}
