import contentMissing from './content-missing';
import causeMissing from './cause-missing';
import titleMissing from './title-missing';
import signOffMissing from './sign-off-missing';
import reportYearMissing from './report-year-missing';
import dueDate from './due-date';
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
  contentMissing,
  causeMissing,
  titleMissing,
  signOffMissing,
  reportYearMissing,
  dueDate,
];
