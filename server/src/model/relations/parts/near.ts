import { comparable, type Mention } from '../../mentions';
import { printedSum, sumFormula, writeLike } from '../arithmetic';
import { figure, type Passage, type RelationDraft } from '../draft';
import { slipBetween } from '../slips';
import { isCountable, sumsUp } from './exact';

/**
 * `监测366天，优142天、良187天、轻度29天、中度6天、重度1天`: a plain list of at least three that misses the figure before it, or
 * the one behind that sums up, by what only a slip of the pen explains.
 */
export function nearSums({ mentions }: Passage, known: readonly RelationDraft[]): RelationDraft[] {
  const runs = plainRuns(mentions);
  if (runs.length === 0) return [];
  const taken = new Set(known.flatMap(({ figures }) => figures.map(({ mention }) => mention)));
  // the figure that a run begins with may be its total
  const lists = runs.flatMap((run) => (run.length > 3 ? [run, run.slice(1)] : [run]));
  return lists.flatMap((parts) => {
    if (parts.some((part) => taken.has(part))) return [];
    const [first, last] = [parts[0]!, parts.at(-1)!];
    const [before, behind] = [mentions[first.index - 1], mentions[last.index + 1]];
    const total = [before, behind].find(
      (m) => m && !taken.has(m) && isCountable(m) && comparable(m, first) && isNear(m, parts, m === behind),
    );
    return total ? [brokenSum(total, parts)] : [];
  });
}

/** Runs of figures counted alike, set side by side by one kind of mark, each with a name of its own. */
function plainRuns(mentions: readonly Mention[]): Mention[][] {
  const runs: Mention[][] = [[]];
  for (const next of mentions) {
    const run = runs.at(-1)!;
    const last = run.at(-1);
    if (!isListed(next)) runs.push([]);
    else if (last && goesOn(run, last, next)) run.push(next);
    // 监测366天，优142天、良187天: a figure before another kind of mark may begin the next run
    else runs.push(last && isBeside(last, next) ? [last, next] : [next]);
  }
  return runs.filter((run) => run.length >= 3);
}

function isListed(mention: Mention): boolean {
  return isCountable(mention) && mention.lead !== '' && !sumsUp(mention) && !mention.perUnit;
}

function isBeside(last: Mention, next: Mention): boolean {
  return comparable(last, next) && next.separation > 0 && next.separation <= 2 && next.depth === last.depth;
}

/** Whether the mark before a figure is that between the ones before. */
function goesOn(run: readonly Mention[], last: Mention, next: Mention): boolean {
  return isBeside(last, next) && (run.length < 2 || run[1]!.separation === next.separation);
}

function isNear(total: Mention, parts: readonly Mention[], behind: boolean): boolean {
  const { printed } = total.quantity;
  const sum = printedSum(parts);
  if (printed < 50 || sum === printed || parts.some((part) => part.quantity.printed >= printed)) return false;
  if (behind ? !sumsUp(total) || total.sentence !== parts[0]!.sentence : parts[0]!.sentence - total.sentence > 1) return false;
  const slip = printed >= 100 ? slipBetween(printed, sum) : undefined;
  return Math.abs(sum - printed) <= 2 || slip === '数字前后颠倒' || slip === '一位数字写错';
}

function brokenSum(total: Mention, parts: readonly Mention[]): RelationDraft {
  const sum = printedSum(parts);
  const slip = slipBetween(total.quantity.printed, sum);
  return {
    kind: 'sum',
    verdict: 'broken',
    formula: sumFormula(total, parts, sum > total.quantity.printed ? 'over' : 'under'),
    reason: '并列各项之和与它只差一处笔误',
    figures: [figure('total', total), ...parts.map((part) => figure('part', part))],
    expected: writeLike(total, sum),
    assumption: '所列各项就是全部',
    ...(slip ? { slip } : {}),
  };
}
