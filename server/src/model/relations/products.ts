import { intersects, interval } from '../../text/interval';
import { Cue } from '../cues';
import { measureClass } from '../measures';
import { comparable, type Mention } from '../mentions';
import { shown, written } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';

const EACH =
  /各(?:配|派|设|聘|发|选派|安排|建)|每(?:个|家|村|户|人|件|项|名|所|处|台|场|期|批|镇|乡|社区|单位|企业|[\u4e00-\u9fff]{1,6}?)?|平均每|[户人村件案校]均|(?<![年月])平均/;
const ALTOGETHER = /共|合计|总/;
/** How many figures before and behind a 每 are tried. */
const REACH = { before: 12, behind: 3 } as const;

/** `product`: 640家，每家4枚，共2560枚; 2640人、48期，平均每期55人. */
export function productRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!/每|均|各/.test(folded)) return [];
  return mentions.flatMap((each) => {
    if (each.quantity.kind !== 'amount' || !saysEach(eachMention(mentions, each)) || perTime(mentions, each)) return [];
    return stated(mentions, each) ?? fitting(mentions, each) ?? [];
  });
}

/** 每月两期 are not the year's; 每村每年12次 against 全年2016次 are. */
function perTime(mentions: readonly Mention[], each: Mention): boolean {
  const time = /每([年月季天日周次])/.exec(each.gap)?.[1];
  return time !== undefined && !(time === '年' && /全年/.test(mentions[each.index + 1]?.lead ?? ''));
}

/** How many figures a list behind one 每 has at most. */
const LISTED = 6;

/** The figure whose 每 holds for one, also for a later one of `每个工作室配备法律顾问1名、“法律明白人”3名`. */
function eachMention(mentions: readonly Mention[], each: Mention): Mention {
  let first = each;
  while (first.separation === 1 && each.index - first.index < LISTED && first.index > 0 && !saysEach(first))
    first = mentions[first.index - 1]!;
  return first;
}

function saysEach({ gap, cues }: Mention): boolean {
  return (cues & Cue.Each) !== 0 && EACH.test(gap);
}

/** The total is announced by 共 right behind: then it must be the product. */
function stated(mentions: readonly Mention[], each: Mention): RelationDraft | undefined {
  const total = mentions[each.index + 1];
  if (!total || !ALTOGETHER.test(total.lead) || !comparable(each, total) || total.quantity.unit !== each.quantity.unit) return undefined;
  const words = eachMention(mentions, each).gap;
  const count = mentions.slice(Math.max(0, each.index - REACH.before), each.index).findLast((m) => !saysEach(eachMention(mentions, m)));
  if (!count || count.sentence !== total.sentence || count.quantity.kind !== 'amount' || !countsWhat(words, count)) return undefined;
  // 每家配备记录仪2台、电脑1台，共配备记录仪24台
  if (each.separation === 1 && !total.lead.includes(each.lead.slice(-3))) return undefined;
  return productRelation(total, count, each, 'stated');
}

/** 每家 asks for 家; 每村 for something counted in 个 or 家. */
function countsWhat(words: string, count: Mention): boolean {
  const unit = measureClass(count.quantity.unit);
  const asked = /(?:平均)?每([\u4e00-\u9fff])/.exec(words)?.[1];
  return asked === undefined || measureClass(asked) === unit || unit === '个';
}

/** Two figures nearby whose quotient is the mean that the words state; shown where it fits. */
function fitting(mentions: readonly Mention[], each: Mention): RelationDraft | undefined {
  const near = mentions
    .slice(Math.max(0, each.index - REACH.before), each.index + REACH.behind)
    .filter((m) => m !== each && m.sentence === each.sentence && m.quantity.kind === 'amount' && !saysEach(m));
  for (const count of near.toReversed()) {
    if (comparable(count, each) || count.quantity.printed < 2 || !countsWhat(each.gap, count)) continue;
    const total = near.find(
      (m) => m !== count && comparable(m, each) && m.quantity.printed > each.quantity.printed && isMean(each, m, count),
    );
    if (total) return productRelation(total, count, each, 'fitting');
  }
  return undefined;
}

/** Whether the printed mean stands for total ÷ count, rounded or cut off. */
function isMean(each: Mention, total: Mention, count: Mention): boolean {
  const { printed, step, value, loose } = each.quantity;
  const [low, high] = [total.quantity.value.low / count.quantity.value.high, total.quantity.value.high / count.quantity.value.low];
  if (!Number.isFinite(high)) return false;
  const wanted = loose ? value : interval(printed - step / 2, printed + step / 2);
  return intersects(wanted, interval(low, high));
}

function productRelation(total: Mention, count: Mention, each: Mention, how: 'stated' | 'fitting'): RelationDraft {
  const [n, m] = [count.quantity.value, each.quantity.value];
  const product = interval(n.low * m.low, n.high * m.high, n.lowOpen || m.lowOpen, n.highOpen || m.highOpen);
  const exact = intersects(product, total.quantity.value);
  const holds = how === 'fitting' || exact;
  const about = each.quantity.loose || !exact ? '≈' : '=';
  return {
    kind: 'product',
    verdict: holds ? 'holds' : 'broken',
    formula: `${shown(count)} × ${shown(each)} = ${written(count.quantity.printed * each.quantity.printed, total)} ${holds ? about : '≠'} ${shown(total)}`,
    reason: '“每”说明单个的数量，乘以个数得总数',
    figures: [figure('product', total), figure('factor', count), figure('factor', each)],
  };
}
