import { intersects } from '../../../text/interval';
import { measureClass } from '../../measures';
import type { Mention } from '../../mentions';
import type { PlacedMention } from '../../placed';
import { mayBeOne, type Index, type Restated } from './statement';

const DEFINITE = /(?:全年|年内|今年|全部|所有|共|\d{4}年)(?:度)?(?:共|新)?((?!其)[\u4e00-\u9fff]{2,4})的$/;
/** How far two values of one thing may lie apart for the difference to be a slip and not another thing, as a share of the larger. */
const NEAR = 0.15;
/** How many figures of each measure word are remembered. */
const REMEMBERED = 40;

/** `制定规范性文件8件` … `全年制定的9件规范性文件`: the words point back with the verb and the noun, whatever the value. */
export class DefiniteStatements implements Index {
  readonly #byUnit = new Map<string, PlacedMention[]>();

  find(one: PlacedMention): Restated | undefined {
    const { mention } = one;
    const known = this.#remember(one);
    const verb = DEFINITE.exec(mention.lead)?.[1]?.slice(-2);
    if (verb === undefined || mention.tail.length < 2) return undefined;
    const earlier = known.findLast(
      (m) => m !== one && m.mention.lead.includes(verb) && startsWithNounOf(mention, m.mention) && mayBeOne(m.mention, mention),
    );
    if (!earlier) return undefined;
    const [a, b] = [earlier.mention.quantity, mention.quantity];
    if (intersects(a.value, b.value)) return { earlier, agrees: true };
    return Math.abs(a.printed - b.printed) <= NEAR * Math.max(a.printed, b.printed) ? { earlier, agrees: false } : undefined;
  }

  #remember(one: PlacedMention): readonly PlacedMention[] {
    const unit = measureClass(one.mention.quantity.unit);
    const known = this.#byUnit.get(unit) ?? [];
    if (known.length === 0) this.#byUnit.set(unit, known);
    known.push(one);
    if (known.length > REMEMBERED) known.shift();
    return known;
  }
}

/** `9件|区政府行政规范性文件均已公布` after `制定区政府行政规范性文件8件`: the noun behind begins as the one before the earlier figure. */
function startsWithNounOf({ tail }: Mention, earlier: Mention): boolean {
  return `${earlier.lead}|${earlier.tail}`.includes(tail.slice(0, 2));
}
