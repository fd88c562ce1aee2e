import type { Interval } from '../../text/interval';
import { comparable, labelOf, type Mention } from '../mentions';
import { NUMERATOR_SYNONYMS, OWN_BASE, MAY_EXCEED_HUNDRED } from '../subjects/rates';
import { plain, ratio, statesShare, writeShare } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { isChange } from './partLists';
import { samePeriod } from './scope';

/** A percentage with the figure it is a share of, and the figures it may be a share in. */
interface Reading {
  readonly rate: Mention;
  readonly numerator: Mention;
  /** Bases that the words allow, the most natural first. */
  readonly bases: readonly Mention[];
  /** Whether the words name one base only; another that fits does not excuse it. */
  readonly named: boolean;
  readonly reason: string;
}

/** `rate`: a printed percentage against the figures it is the share of. `parts` are the part lists already read. */
export function rateRelations(passage: Passage, parts: readonly RelationDraft[]): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const rate of passage.mentions) {
    if (rate.quantity.kind !== 'share') continue;
    const reading = /占/.test(rate.lead) ? readShare(passage, rate, parts) : readNamedRate(passage, rate);
    if (reading) found.push(judge(reading));
  }
  return found;
}

/** `维持56件，占37.08%`, `占事项总数的99.5%`, `民事案件占69.95%`. */
function readShare({ mentions }: Passage, rate: Mention, lists: readonly RelationDraft[]): Reading | undefined {
  const [ahead, behind] = splitAt(rate.lead, '占');
  if (/由|从|[提升降]/.test(behind)) return undefined;
  const numerator = ahead.replace(/[约近分别均各]/g, '').length >= 2 ? byWords(mentions, rate, ahead) : justBefore(mentions, rate);
  if (!numerator) return undefined;
  const total = lists.find((list) => list.figures.some((f, i) => i > 0 && f.mention === numerator))?.figures[0]?.mention;
  const earlier = basesBefore(mentions, numerator);
  const words = behind.replace(/^比|[约近达为到的]|总数|总量|全部|超过?/g, '');
  const named = words.length >= 2 ? earlier.filter((base) => sharesWords(labelOf(base), words)) : [];
  if (named.length === 1) return { rate, numerator, bases: named, named: true, reason: `“占${words}”指明了基数` };
  // 占全国34.5%: a base that stands nowhere near
  if (words.length >= 2 && (named.length === 0 && !/总数|总量/.test(behind) || /全国|全省|全市|全球|世界/.test(words))) return undefined;
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
  const stem = words.replace(/[约近分别均各]/g, '').replace(/(?:类)?(?:案件|事项|人数|数量|数)$/, '');
  if (stem.length < 2) return undefined;
  for (let i = rate.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
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
  for (let i = numerator.index - 1; i >= 0; i -= 1) {
    const base = mentions[i]!;
    if (numerator.sentence - base.sentence > 1) break;
    if (!comparable(base, numerator) || base.depth > numerator.depth || isChange(base) || !samePeriod(base, numerator) || hasShare(mentions, base)) continue;
    if (base.quantity.value.high >= numerator.quantity.value.low) bases.push(base);
  }
  return bases;
}

/** `68件，占34%`: a figure whose own share is stated is a part beside the numerator. */
function hasShare(mentions: readonly Mention[], base: Mention): boolean {
  const next = mentions[base.index + 1];
  return next !== undefined && next.quantity.kind === 'share' && /占/.test(next.lead) && next.separation <= 2;
}

const RATE_NAME = /([\u4e00-\u9fff、]{1,10})率(?:均|都|分别)?(?:保持在|稳定在|达到|达|为|是|仅|约|至)?$/;

/** `败诉4件，败诉率为22.22%`: the rate's own words name its numerator. */
function readNamedRate({ mentions }: Passage, rate: Mention): Reading | undefined {
  const name = RATE_NAME.exec(rate.lead)?.[1];
  if (name === undefined || /均|分别/.test(rate.lead.slice(-4)) || MAY_EXCEED_HUNDRED.test(rate.lead)) return undefined;
  const hit = numeratorOf(mentions, rate, name);
  if (!hit) return undefined;
  const { numerator, word } = hit;
  const declared = /按([\u4e00-\u9fff]{2,8})计算/.exec(rate.lead)?.[1];
  const bases = basesBefore(mentions, numerator).filter((base) => !isSibling(base, numerator));
  if (declared) {
    const named = bases.filter((base) => sharesWords(labelOf(base), declared));
    if (named.length === 1) return { rate, numerator, bases: named, named: true, reason: `“按${declared}计算”指明了基数` };
  }
  if (OWN_BASE.test(`${name}率`) && !/出庭/.test(name)) return undefined;
  const fitting = /出庭/.test(name) ? bases.filter((base) => /开庭|应出庭|应当出庭/.test(labelOf(base))) : bases;
  if (fitting.length === 0) return undefined;
  return { rate, numerator, bases: fitting, named: false, reason: `${name}率＝${word}÷基数` };
}

/** `维持8件、撤回4件`: parts set side by side are no base of one another. */
function isSibling(base: Mention, numerator: Mention): boolean {
  return base.sentence === numerator.sentence && numerator.separation === 1 && base.index === numerator.index - 1 && !/应/.test(base.lead);
}

function numeratorOf(mentions: readonly Mention[], rate: Mention, name: string): { numerator: Mention; word: string } | undefined {
  const known = Object.keys(NUMERATOR_SYNONYMS).filter((key) => name.endsWith(key)).sort((a, b) => b.length - a.length)[0];
  const word = known ?? name.slice(-2);
  const pattern = known ? NUMERATOR_SYNONYMS[known]! : new RegExp(word.replace(/[^\u4e00-\u9fff]/g, '') || '\u0000');
  for (let i = rate.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
    if (rate.sentence !== candidate.sentence || rate.index - i > 5) return undefined;
    if (candidate.quantity.kind !== 'amount' || candidate.depth > rate.depth + 1) continue;
    if (pattern.test(labelOf(candidate))) return { numerator: candidate, word };
  }
  return undefined;
}

function judge({ rate, numerator, bases, named, reason }: Reading): RelationDraft {
  const exact = (base: Mention): Interval => ratio(numerator.quantity.value, base.quantity.value);
  const fits = bases.find((base) => statesShare(rate, exact(base)));
  const base = fits ?? bases[0]!;
  const value = (100 * numerator.quantity.printed) / base.quantity.printed;
  const verdict = fits ? 'holds' : 'broken';
  const assumption = named || bases.length === 1 ? undefined : '基数是文中最近的同类数';
  return {
    kind: 'rate',
    verdict,
    formula: `${plain(numerator.quantity.printed)} ÷ ${plain(base.quantity.printed)} = ${plain(Number(value.toFixed(Math.max(2, decimals(rate)))))}% ${fits ? '，即' : '≠'} ${rate.text}`.replace('% ，即 ', '%，即'),
    reason,
    figures: [figure('rate', rate), figure('numerator', numerator), figure('denominator', base)],
    ...(verdict === 'broken' ? { expected: writeShare(rate, value), ...(assumption ? { assumption } : {}) } : {}),
  };
}

function decimals(rate: Mention): number {
  return rate.text.split('.')[1]?.replace(/\D.*$/, '').length ?? 0;
}
