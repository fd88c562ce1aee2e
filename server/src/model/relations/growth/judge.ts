import { exactly, interval, intersects } from '../../../text/interval';
import { comparable, type Mention } from '../../mentions';
import { clean, plain, statesValue, shown, written, writeShare } from '../arithmetic';
import { figure, type RelationDraft } from '../draft';
import { slipBetween } from '../slips';
import type { Pair } from './pairs';
import { isFall, isTarget } from './verbs';

/** What a stated change says of two values; nothing where either is loose or the three do not go together. */
export function judge({ later, earlier }: Pair, change: Mention, verb: string): RelationDraft | undefined {
  const [a, b] = [earlier.quantity.printed, later.quantity.printed];
  if (a <= 0 || earlier.quantity.loose || later.quantity.loose) return undefined;
  const difference = isFall(verb) ? a - b : b - a;
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

/** `从82%提升到91%，提高9%`: the difference of two rates is in 百分点. */
function pointsAsPercent({ later, earlier }: Pair, change: Mention, verb: string, difference: number): RelationDraft | undefined {
  const growth = (100 * difference) / earlier.quantity.printed;
  if (statesValue(change, growth)) return relation({ later, earlier }, change, verb, growth);
  if (Math.abs(change.quantity.printed - difference) > 1e-9) return undefined;
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
  if (statesValue(change, (100 * Math.abs(b - a)) / b)) return { slip: '以本期数为基数' };
  const slip = slipBetween(change.quantity.printed, Number(exact.toFixed(change.text.split('.')[1]?.replace(/\D.*$/, '').length ?? 0)));
  return slip ? { slip } : {};
}

function relation({ later, earlier }: Pair, change: Mention, verb: string, exact: number): RelationDraft {
  const holds = statesValue(change, exact);
  const [a, b] = [shown(earlier), shown(later)];
  return {
    kind: isLimit(earlier) ? 'rate' : 'growth',
    verdict: holds ? 'holds' : 'broken',
    formula: `(${b} − ${a}) ÷ ${a} = ${plain(Number(((100 * (later.quantity.printed - earlier.quantity.printed)) / earlier.quantity.printed).toFixed(2)))}% ${holds ? '，即' : '≠'} ${verb}${change.text}`,
    reason: `“${verb}”说明两数之间的变化`,
    figures: [figure('later', later), figure('earlier', earlier), figure('change', change)],
    gives: exactly(exact),
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
