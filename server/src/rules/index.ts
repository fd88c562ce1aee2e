import countMismatch from './count-mismatch';
import flowImbalance from './flow-imbalance';
import growthMismatch from './growth-mismatch';
import nameVariants from './name-variants';
import ordinalRepeated from './ordinal-repeated';
import ordinalSkipped from './ordinal-skipped';
import ownWord from './own-word';
import partExceedsWhole from './part-exceeds-whole';
import partsExceedTotal from './parts-exceed-total';
import partsMissTotal from './parts-miss-total';
import productMismatch from './product-mismatch';
import rateMismatch from './rate-mismatch';
import rateOverHundred from './rate-over-hundred';
import type { Rule } from './rule';
import sameFigureDiffers from './same-figure-differs';
import settingInvalid from './setting-invalid';
import sentenceRepeated from './sentence-repeated';
import shortNameRedefined from './short-name-redefined';
import shortNameUndefined from './short-name-undefined';
import shortNameUnused from './short-name-unused';
import shortTitleUndefined from './short-title-undefined';
import sloganVariants from './slogan-variants';
import titleVariants from './title-variants';
import unitDiffers from './unit-differs';

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
  ownWord,
  settingInvalid,
  titleVariants,
  nameVariants,
  sloganVariants,
  shortNameUndefined,
  shortNameUnused,
  shortNameRedefined,
  shortTitleUndefined,
  sentenceRepeated,
  unitDiffers,
];
