import { interval, intersects } from '../../text/interval';
import { comparable, figuresBefore, type Mention } from '../mentions';
import { clean, plain, shown, written, statesShare, writeShare } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { slipBetween } from './slips';

const UP = /增长|增加|上升|提高|提升|增幅|涨幅|多|扩大|增/;
const DOWN = /下降|减少|降低|缩短|压缩|压减|降幅|减幅|下调|精简|缩减|减|降/;
const VERB = new RegExp(`(?:${UP.source}|${DOWN.source}|翻)`);
/** Wording under which growth is not that of the two printed figures. */
const OTHER_BASIS = /同口径|可比|扣除|实际增长|年均|不变价|剔除|平均每年|预期|目标|累计增/;
const EARLIER = /上年|去年|上一年|前年|上年度|同期|年初|原来|法定|此前/;

/** The later and the earlier value that a statement of change is about. */
interface Pair {
  readonly later: Mention;
  readonly earlier: Mention;
}

/** `growth`: a stated rise or fall against the two values it is said of. */
export function growthRelations(passage: Passage): RelationDraft[] {
  const found: RelationDraft[] = [];
  const { mentions, folded } = passage;
  const paired = respectiveChanges(passage);
  for (const change of mentions) {
    const verb = changeVerb(change);
    if (!verb && !paired.has(change)) continue;
    if (OTHER_BASIS.test(sentenceAround(folded, change))) continue;
    const pair = paired.get(change)?.pair ?? pairFor(mentions, change);
    const direction = paired.get(change)?.verb ?? verb!;
    if (!pair) {
      const byDifference = growthByDifference(mentions, change, direction);
      if (byDifference) found.push(byDifference);
      continue;
    }
    const relation = judge(pair, change, direction);
    if (relation) found.push(relation);
  }
  return found;
}

function sentenceAround(folded: string, mention: Mention): string {
  const start = folded.lastIndexOf('。', mention.quantity.start) + 1;
  return folded.slice(Math.max(start, mention.quantity.start - 120), mention.quantity.end + 10);
}

/** The characters in which a verb of change and the words behind it end. */
const CHANGE_ENDS = '长加升高幅多大增降少低短缩减调简率了约近达到为翻';
const CHANGE_VERB = new RegExp(`(${VERB.source})(?:了|幅度|率|约|近|达|达到|为)*$`);
/** What may stand before the verb without naming another subject. */
const CHANGE_WORDS =
  /同比|环比|比上年|较上年|比去年|较去年|与上年同期?相比|与去年同期?相比|相比|同期|分别|实现|均|又|净|约|平均|处理|办理|年度/g;

/** The verb of change that a figure follows directly: `增长21.9%`, `缩短15天`, `降幅达42.6%`. */
function changeVerb(change: Mention): string | undefined {
  if (change.quantity.unit === '番') return '翻';
  const match = CHANGE_ENDS.includes(change.lead.at(-1) ?? ' ') ? CHANGE_VERB.exec(change.lead) : null;
  if (!match) return undefined;
  // 制造业投资增长13.3%: a subject of its own, about which nothing else is known
  const subject = change.lead.slice(0, match.index).replace(CHANGE_WORDS, '');
  if (subject !== '') return undefined;
  // 由9个减至3个, 从800元提高到1200元: values, no changes
  return match[1];
}

/** 由 a 增加到 b，增长 c; b，较上年的 a 增长 c; b，上年为 a，同比增长 c. */
function pairFor(mentions: readonly Mention[], change: Mention): Pair | undefined {
  const before = figuresBefore(mentions, change).filter(
    (m) => m.sentence === change.sentence && m.depth === change.depth && isValueOf(m, change),
  );
  const last = before.at(-1);
  const previous = before.at(-2);
  if (!last) return undefined;
  if (previous && isFromTo(previous, last)) return { later: last, earlier: previous };
  const earlierLast = EARLIER.test(last.lead) || EARLIER.test(last.gap.replace(/.*。/, '').slice(-10));
  if (previous && earlierLast && comparable(previous, last) && !EARLIER.test(previous.lead))
    return nearChange(last, change) ? { later: previous, earlier: last } : undefined;
  if (previous && hasYear(previous) && hasYear(last) && previous.period !== last.period && comparable(previous, last)) {
    const [first, second] = yearOf(previous) < yearOf(last) ? [previous, last] : [last, previous];
    return nearChange(last, change) ? { later: second, earlier: first } : undefined;
  }
  return undefined;
}

function isValueOf(m: Mention, change: Mention): boolean {
  if (changeVerb(m) && !isTarget(m)) return false;
  return change.quantity.kind === 'points' ? m.quantity.kind === 'share' : m.quantity.kind === 'amount' || m.quantity.kind === 'share';
}

/** `减至`, `提高到`: the value reached. */
function isTarget(m: Mention): boolean {
  return /(?:至|到|为|成)(?:了)?$/.test(m.lead);
}

const FROM = /(?:由|从)[^,。;]*$/;

function isFromTo(earlier: Mention, later: Mention): boolean {
  const unitsAgree = earlier.quantity.kind === later.quantity.kind && (earlier.quantity.kind === 'share' || comparable(earlier, later));
  return unitsAgree && FROM.test(earlier.lead) && later.separation <= 1 && /(?:至|到|为)[^,。;]*$/.test(later.lead);
}

function nearChange(last: Mention, change: Mention): boolean {
  return change.index - last.index <= 2 && change.separation <= 2;
}

function hasYear(m: Mention): boolean {
  return /(?:19|20)\d{2}年/.test(m.period);
}

function yearOf(m: Mention): number {
  return Number(/(?:19|20)\d{2}/.exec(m.period)![0]);
}

function judge({ later, earlier }: Pair, change: Mention, verb: string): RelationDraft | undefined {
  const [a, b] = [earlier.quantity.printed, later.quantity.printed];
  if (a <= 0 || earlier.quantity.loose || later.quantity.loose) return undefined;
  const down = DOWN.test(verb) && !UP.test(verb);
  const difference = down ? a - b : b - a;
  switch (change.quantity.kind) {
    case 'share':
      return earlier.quantity.kind === 'share'
        ? pointsAsPercent({ later, earlier }, change, verb, difference)
        : relation({ later, earlier }, change, verb, (100 * difference) / a);
    case 'points':
      return absolute({ later, earlier }, change, verb, difference);
    case 'amount':
      return comparable(change, later) ? absolute({ later, earlier }, change, verb, difference) : undefined;
    case 'times':
      return times({ later, earlier }, change, verb);
    default:
      return undefined;
  }
}

function sharedGrowth(change: Mention, exact: number): boolean {
  return statesShare(change, interval(clean(exact), clean(exact)));
}

/** `从82%提升到91%，提高9%`: the difference of two rates is in 百分点. */
function pointsAsPercent({ later, earlier }: Pair, change: Mention, verb: string, difference: number): RelationDraft | undefined {
  if (sharedGrowth(change, (100 * difference) / earlier.quantity.printed) || Math.abs(change.quantity.printed - difference) > 1e-9)
    return undefined;
  return {
    kind: 'growth',
    verdict: 'broken',
    formula: `${shown(later)} − ${shown(earlier)} = ${written(later.quantity.printed - earlier.quantity.printed, later)}个百分点 ≠ ${verb}${change.text}`,
    reason: '两个比率之差用百分点',
    figures: [figure('later', later), figure('earlier', earlier), figure('change', change)],
    expected: change.text.replace(/[%％]$/, '个百分点'),
    slip: '百分点写成了%',
    assumption: '所说的是两个比率之差',
  };
}

/** What went wrong where a growth does not follow: direction, base, or the pen. */
function slipOfGrowth({ later, earlier }: Pair, change: Mention, exact: number): { slip?: string } {
  const [a, b] = [earlier.quantity.printed, later.quantity.printed];
  if (exact < 0) return { slip: '增减方向写反' };
  if (sharedGrowth(change, (100 * Math.abs(b - a)) / b)) return { slip: '以本期数为基数' };
  const slip = slipBetween(change.quantity.printed, Number(exact.toFixed(change.text.split('.')[1]?.replace(/\D.*$/, '').length ?? 0)));
  return slip ? { slip } : {};
}

function relation({ later, earlier }: Pair, change: Mention, verb: string, exact: number): RelationDraft {
  const holds = sharedGrowth(change, exact);
  const [a, b] = [shown(earlier), shown(later)];
  return {
    kind: isLimit(earlier) ? 'rate' : 'growth',
    verdict: holds ? 'holds' : 'broken',
    formula: `(${b} − ${a}) ÷ ${a} = ${plain(Number(((100 * (later.quantity.printed - earlier.quantity.printed)) / earlier.quantity.printed).toFixed(2)))}% ${holds ? '，即' : '≠'} ${verb}${change.text}`,
    reason: `“${verb}”说明两数之间的变化`,
    figures: [figure('later', later), figure('earlier', earlier), figure('change', change)],
    ...(holds ? {} : slipOfGrowth({ later, earlier }, change, exact)),
    ...(holds || exact < 0 ? {} : { expected: writeShare(change, exact) }),
  };
}

function isLimit(earlier: Mention): boolean {
  return /法定|时限/.test(earlier.gap);
}

function absolute({ later, earlier }: Pair, change: Mention, verb: string, difference: number): RelationDraft {
  const exact = clean(difference);
  const slack = later.quantity.step / 2 + earlier.quantity.step / 2;
  const fuzzy = later.quantity.step < 1 || later.quantity.kind === 'share' ? slack : 0;
  const holds =
    later.quantity.kind === 'share'
      ? Math.abs(change.quantity.printed - exact) < Math.max(change.quantity.step, 1e-9) / 2 + 1e-9
      : intersects(
          change.quantity.loose ? change.quantity.value : interval(change.quantity.printed - fuzzy, change.quantity.printed + fuzzy),
          interval(exact, exact),
        );
  return {
    kind: 'growth',
    verdict: holds ? 'holds' : 'broken',
    formula: `${shown(later)} − ${shown(earlier)} = ${written(later.quantity.printed - earlier.quantity.printed, later)} ${holds ? '，即' : '≠'} ${verb}${change.text}`,
    reason: `“${verb}”说明两数之差`,
    figures: [figure('later', later), figure('earlier', earlier), figure('change', change)],
    ...(holds || exact < 0
      ? {}
      : {
          expected:
            change.quantity.kind === 'points'
              ? `${plain(exact)}个百分点`
              : plain(exact / (change.quantity.scale === '万' ? 1e4 : 1)) +
                change.text.slice(change.quantity.numeralEnd - change.quantity.start - (change.quantity.scale ? 1 : 0)),
        }),
  };
}

function times({ later, earlier }: Pair, change: Mention, verb: string): RelationDraft {
  const factor = later.quantity.printed / earlier.quantity.printed;
  const grows = change.quantity.unit !== '番' && !isTarget(change);
  const stated = change.quantity.value;
  const exact = grows ? factor - 1 : factor;
  const slack = change.quantity.unit === '番' ? 0.03 * change.quantity.printed : 0;
  const holds = intersects(
    interval(stated.low - slack, Math.max(stated.high + slack, change.quantity.unit === '番' ? stated.high * 1.1 : stated.high)),
    interval(exact, exact),
  );
  return {
    kind: 'growth',
    verdict: holds ? 'holds' : 'broken',
    formula: `${shown(later)} ÷ ${shown(earlier)} = ${plain(Number(factor.toFixed(2)))} ${holds ? '，即' : '≠'} ${verb === '翻' ? '' : verb}${change.text}`,
    reason: grows ? '“增长N倍”指增至原来的N+1倍' : '“翻番”指增至原来的两倍',
    figures:
      change.quantity.unit === '番'
        ? [figure('later', later), figure('earlier', earlier)]
        : [figure('later', later), figure('earlier', earlier), figure('change', change)],
  };
}

/** `新收1521件，同比增加300件，增长20.4%`: the earlier value is the later one less the difference. */
function growthByDifference(mentions: readonly Mention[], change: Mention, verb: string): RelationDraft | undefined {
  const by = mentions[change.index - 1];
  const later = mentions[change.index - 2];
  if (change.quantity.kind !== 'share' || !by || !later || by.quantity.kind !== 'amount' || !comparable(by, later)) return undefined;
  const first = changeVerb(by);
  if (!first || changeVerb(later) || later.sentence !== change.sentence || change.separation > 2 || by.separation > 2) return undefined;
  if (!/同比|上年|去年/.test(by.gap + change.gap) || by.quantity.loose || later.quantity.loose) return undefined;
  const down = DOWN.test(first) && !UP.test(first);
  const base = later.quantity.printed + (down ? by.quantity.printed : -by.quantity.printed);
  if (base <= 0) return undefined;
  const exact = (100 * by.quantity.printed) / base;
  const holds = sharedGrowth(change, exact);
  return {
    kind: 'growth',
    verdict: holds ? 'holds' : 'broken',
    formula: `${shown(by)} ÷ ${written(base, later)} = ${plain(Number(exact.toFixed(2)))}% ${holds ? '，即' : '≠'} ${verb}${change.text}`,
    reason: '由增减的数量推出上年数',
    figures: [figure('later', later), figure('earlier', by), figure('change', change)],
    ...(holds ? {} : { expected: writeShare(change, exact) }),
  };
}

/** 分别: `……3120件、……8640次，上年分别为4000件、13200次，同比分别下降22%、36%`; `由9个减至3个、由30天减至6天，分别压减66.7%、80%`. */
function respectiveChanges({ mentions }: Passage): Map<Mention, { pair: Pair; verb: string }> {
  const found = new Map<Mention, { pair: Pair; verb: string }>();
  for (const first of mentions) {
    const verb = /分别/.test(first.gap) && first.quantity.kind === 'share' ? changeVerb(first) : undefined;
    if (!verb) continue;
    const changes = [first];
    for (
      let next = mentions[first.index + changes.length];
      next && next.quantity.kind === 'share' && /^[、,和及与]$/.test(next.gap);
      next = mentions[first.index + changes.length]
    )
      changes.push(next);
    const values = figuresBefore(mentions, first).filter((m) => m.sentence === first.sentence && m.quantity.kind === 'amount');
    pairUp(values.slice(-2 * changes.length), changes).forEach((pair, i) => found.set(changes[i]!, { pair, verb }));
  }
  return found;
}

function pairUp(values: readonly Mention[], changes: readonly Mention[]): Pair[] {
  const n = changes.length;
  if (values.length !== 2 * n) return [];
  const alternating = changes.map((_, i) => ({ earlier: values[2 * i]!, later: values[2 * i + 1]! }));
  if (alternating.every(({ earlier, later }) => isFromTo(earlier, later))) return alternating;
  if (!/(?:上年|去年)[^,。]*分别/.test(values[n]!.gap)) return [];
  const parallel = changes.map((_, i) => ({ later: values[i]!, earlier: values[n + i]! }));
  return parallel.every(({ earlier, later }) => comparable(earlier, later)) ? parallel : [];
}
