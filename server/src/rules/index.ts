import causeMissing from './cause-missing';
import contentMissing from './content-missing';
import countMismatch from './count-mismatch';
import dateImpossible from './date-impossible';
import dueDate from './due-date';
import flowImbalance from './flow-imbalance';
import growthMismatch from './growth-mismatch';
import nameVariants from './name-variants';
import lawNotInForce from './law-not-in-force';
import ordinalRepeated from './ordinal-repeated';
import ordinalSkipped from './ordinal-skipped';
import ownWord from './own-word';
import partExceedsWhole from './part-exceeds-whole';
import partsExceedTotal from './parts-exceed-total';
import partsMissTotal from './parts-miss-total';
import periodMismatch from './period-mismatch';
import periodReversed from './period-reversed';
import planYear from './plan-year';
import productMismatch from './product-mismatch';
import rateMismatch from './rate-mismatch';
import rateOverHundred from './rate-over-hundred';
import relativeYear from './relative-year';
import reportYearMissing from './report-year-missing';
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
import sessionDiffers from './session-differs';
import settingInvalid from './setting-invalid';
import sentenceRepeated from './sentence-repeated';
import shortNameRedefined from './short-name-redefined';
import shortNameUndefined from './short-name-undefined';
import shortNameUnused from './short-name-unused';
import shortTitleUndefined from './short-title-undefined';
import sloganVariants from './slogan-variants';
import figureUnitDiffers from './figure-unit-differs';
import meetingName from './meeting-name';
import shortNameVaried from './short-name-varied';
import sentenceNearlyRepeated from './sentence-nearly-repeated';
import titleVariants from './title-variants';
import unitDiffers from './unit-differs';
import signOffMissing from './sign-off-missing';
import titleMissing from './title-missing';
import yearConflict from './year-conflict';
import wrongWord from './wrong-word';
import confusedWord from './confused-word';
import variantWord from './variant-word';
import fixedFormula from './fixed-formula';
import formulaYear from './formula-year';
import outdatedName from './outdated-name';
import lawTitleWrong from './law-title-wrong';
import legalTerm from './legal-term';
import doubledApproximation from './doubled-approximation';
import decreaseByMultiple from './decrease-by-multiple';
import redundantWord from './redundant-word';
import toleratedWord from './tolerated-word';

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
  contentMissing,
  causeMissing,
  titleMissing,
  signOffMissing,
  reportYearMissing,
  dueDate,
  dateImpossible,
  yearConflict,
  relativeYear,
  periodReversed,
  periodMismatch,
  planYear,
  lawNotInForce,
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
  sessionDiffers,
  figureUnitDiffers,
  meetingName,
  shortNameVaried,
  sentenceNearlyRepeated,
  wrongWord,
  confusedWord,
  variantWord,
  fixedFormula,
  formulaYear,
  outdatedName,
  lawTitleWrong,
  legalTerm,
  doubledApproximation,
  decreaseByMultiple,
  redundantWord,
  toleratedWord,
];
