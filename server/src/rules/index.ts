import countMismatch from './count-mismatch';
import flowImbalance from './flow-imbalance';
import growthMismatch from './growth-mismatch';
import ordinalRepeated from './ordinal-repeated';
import ordinalSkipped from './ordinal-skipped';
import partExceedsWhole from './part-exceeds-whole';
import partsExceedTotal from './parts-exceed-total';
import partsMissTotal from './parts-miss-total';
import productMismatch from './product-mismatch';
import rateMismatch from './rate-mismatch';
import rateOverHundred from './rate-over-hundred';
import levelOutOfOrder from './level-out-of-order';
import levelSkipped from './level-skipped';
import ordinalMark from './ordinal-mark';
import ordinalCommaArabic from './ordinal-comma-arabic';
import headingStylesMixed from './heading-styles-mixed';
import headingEmpty from './heading-empty';
import headingRepeated from './heading-repeated';
import headingFullStop from './heading-full-stop';
import sectionOfOne from './section-of-one';
import partWithoutHeading from './part-without-heading';
import type { Rule } from './rule';
import sameFigureDiffers from './same-figure-differs';

/** Every rule, in the order of the README's table. The only list. */
export const RULES: readonly Rule[] = [
  partsExceedTotal,
  partsMissTotal,
  partExceedsWhole,
  rateMismatch,
  rateOverHundred,
  growthMismatch,
  flowImbalance,
  productMismatch,
  countMismatch,
  sameFigureDiffers,
  ordinalSkipped,
  ordinalRepeated,
  levelOutOfOrder,
  levelSkipped,
  ordinalMark,
  ordinalCommaArabic,
  headingStylesMixed,
  headingEmpty,
  headingRepeated,
  headingFullStop,
  sectionOfOne,
  partWithoutHeading,
];
