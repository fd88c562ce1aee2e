import { intersects, interval } from '../../text/interval';
import type { Mention } from '../mentions';
import { shown, written } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';

const EACH = /每(?:个|家|村|户|人|件|项|名|所|处|台|场|期|批|镇|乡|社区|单位|企业|[\u4e00-\u9fff]{1,6}?)?|平均每|户均|人均|村均|件均/;
const ALTOGETHER = /共|合计|总/;

/** `product`: 640家，每家4枚，共2560枚. */
export function productRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!/每|均/.test(folded)) return [];
  return mentions.flatMap((each) => {
    const total = mentions[each.index + 1];
    const count = mentions[each.index - 1];
    if (!count || !total || !isEach(each, count) || !ALTOGETHER.test(total.lead)) return [];
    if (count.sentence !== total.sentence || !sameUnit(each, total) || count.quantity.kind !== 'amount') return [];
    return [productRelation(total, count, each)];
  });
}

function isEach(each: Mention, count: Mention): boolean {
  if (each.quantity.kind !== 'amount' || !EACH.test(each.gap)) return false;
  const unit = count.quantity.unit;
  // 每家 asks for 家; 每村 for something counted in 个 or 家
  const asked = /每([\u4e00-\u9fff])/.exec(each.gap)?.[1];
  if (/每[年月季天日周次]/.test(each.gap)) return false;
  return asked === undefined || asked === unit || (unit === '个' && /^[\u4e00-\u9fff]$/.test(asked));
}

function sameUnit(a: Mention, b: Mention): boolean {
  return a.quantity.unit === b.quantity.unit && b.quantity.kind === 'amount';
}

function productRelation(total: Mention, count: Mention, each: Mention): RelationDraft {
  const [n, m] = [count.quantity.value, each.quantity.value];
  const product = interval(n.low * m.low, n.high * m.high, n.lowOpen || m.lowOpen, n.highOpen || m.highOpen);
  const holds = intersects(product, total.quantity.value);
  return {
    kind: 'product',
    verdict: holds ? 'holds' : 'broken',
    formula: `${shown(count)} × ${shown(each)} = ${written(count.quantity.printed * each.quantity.printed, total)} ${holds ? (each.quantity.loose ? '≈' : '=') : '≠'} ${shown(total)}`,
    reason: '“每”说明单个的数量，乘以个数得总数',
    figures: [figure('product', total), figure('factor', count), figure('factor', each)],
  };
}
