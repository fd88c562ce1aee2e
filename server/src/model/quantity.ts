import type { Interval } from '../text/interval';

/** What kind of quantity it is; only figures of one kind and one measure are compared. */
export type QuantityKind =
  /** `52件`, `109.89万元`, `15天` */
  | 'amount'
  /** `98.5%`, `3.02‰`, `九成`, `三分之一`: a percentage 0–100 whatever it is printed as */
  | 'share'
  /** `8.5个百分点` */
  | 'points'
  /** `3倍`, `翻番` */
  | 'times';

/** A numeral with its measure word. Offsets count from the beginning of the line. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly start: number;
  readonly end: number;
  /** Values it can stand for, modifiers counted in. */
  readonly value: Interval;
  /** The number as printed with 万 and 亿 multiplied out: the best single guess. */
  readonly printed: number;
  /** What one unit of the last printed digit is worth: 1 for `52`, 0.01 for `22.22%`, 1000 for `274.6万`. */
  readonly step: number;
  /** The measure word: `件`; `元` for `万元`; `%`, `‰`, `成`, `分之` for shares; '' where there is none. */
  readonly unit: string;
  /** The last character of the scale in its numeral, `万` or `亿`; '' without. */
  readonly scale: string;
  /** Whether 近, 余, 以上 and the like loosen it. */
  readonly loose: boolean;
  /** Where the numeral (without measure word) ends. */
  readonly numeralEnd: number;
  /** Where the modifiers before it begin: `近2万` begins at 近. */
  readonly leadEnd: number;
}
