import causeMissing from './cause-missing';
import colonInColon from './colon-in-colon';
import confusedWord from './confused-word';
import contentMissing from './content-missing';
import countMismatch from './count-mismatch';
import dashForm from './dash-form';
import dateImpossible from './date-impossible';
import decreaseByMultiple from './decrease-by-multiple';
import doubledApproximation from './doubled-approximation';
import doubledMark from './doubled-mark';
import dueDate from './due-date';
import ellipsisForm from './ellipsis-form';
import ellipsisWithEtc from './ellipsis-with-etc';
import endMarkMissing from './end-mark-missing';
import figureUnitDiffers from './figure-unit-differs';
import fixedFormula from './fixed-formula';
import flowImbalance from './flow-imbalance';
import formulaYear from './formula-year';
import growthMismatch from './growth-mismatch';
import halfWidthThroughout from './half-width-throughout';
import headingEmpty from './heading-empty';
import headingFullStop from './heading-full-stop';
import headingRepeated from './heading-repeated';
import headingStylesMixed from './heading-styles-mixed';
import lawNotInForce from './law-not-in-force';
import lawTitleWrong from './law-title-wrong';
import legalTerm from './legal-term';
import levelOutOfOrder from './level-out-of-order';
import levelSkipped from './level-skipped';
import markAtLineStart from './mark-at-line-start';
import markWidth from './mark-width';
import meetingName from './meeting-name';
import misplacedMark from './misplaced-mark';
import mixedPair from './mixed-pair';
import nameVariants from './name-variants';
import nestedPair from './nested-pair';
import nestedTitleMarks from './nested-title-marks';
import ordinalCommaArabic from './ordinal-comma-arabic';
import ordinalMark from './ordinal-mark';
import ordinalRepeated from './ordinal-repeated';
import ordinalSkipped from './ordinal-skipped';
import outdatedName from './outdated-name';
import ownWord from './own-word';
import partExceedsWhole from './part-exceeds-whole';
import partWithoutHeading from './part-without-heading';
import partsExceedTotal from './parts-exceed-total';
import partsMissTotal from './parts-miss-total';
import pauseBeforeAnd from './pause-before-and';
import pauseBetweenQuoted from './pause-between-quoted';
import periodMismatch from './period-mismatch';
import periodReversed from './period-reversed';
import planYear from './plan-year';
import productMismatch from './product-mismatch';
import rangeDash from './range-dash';
import rateMismatch from './rate-mismatch';
import rateOverHundred from './rate-over-hundred';
import redundantWord from './redundant-word';
import relativeYear from './relative-year';
import reportYearMissing from './report-year-missing';
import sameFigureDiffers from './same-figure-differs';
import sectionOfOne from './section-of-one';
import sentenceNearlyRepeated from './sentence-nearly-repeated';
import sentenceRepeated from './sentence-repeated';
import seriesMarksMixed from './series-marks-mixed';
import sessionDiffers from './session-differs';
import settingInvalid from './setting-invalid';
import shortNameRedefined from './short-name-redefined';
import shortNameUndefined from './short-name-undefined';
import shortNameUnused from './short-name-unused';
import shortNameVaried from './short-name-varied';
import shortTitleUndefined from './short-title-undefined';
import signOffMissing from './sign-off-missing';
import sloganVariants from './slogan-variants';
import straightQuotes from './straight-quotes';
import strayBlank from './stray-blank';
import titleMissing from './title-missing';
import titleVariants from './title-variants';
import titledActivity from './titled-activity';
import toleratedWord from './tolerated-word';
import unitDiffers from './unit-differs';
import unpairedMark from './unpaired-mark';
import variantWord from './variant-word';
import wrongWord from './wrong-word';
import yearConflict from './year-conflict';
import type { Rule } from './rule';

/** Every rule, by group, in the order of the README's table. The only list. */
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
  titleVariants,
  nameVariants,
  sloganVariants,
  shortNameUndefined,
  shortNameUnused,
  shortNameRedefined,
  shortTitleUndefined,
  sentenceRepeated,
  unitDiffers,
  sessionDiffers,
  figureUnitDiffers,
  meetingName,
  shortNameVaried,
  sentenceNearlyRepeated,
  ownWord,
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
  settingInvalid,
  unpairedMark,
  mixedPair,
  doubledMark,
  misplacedMark,
  markAtLineStart,
  pauseBeforeAnd,
  nestedTitleMarks,
  nestedPair,
  pauseBetweenQuoted,
  markWidth,
  halfWidthThroughout,
  straightQuotes,
  strayBlank,
  rangeDash,
  dashForm,
  ellipsisForm,
  ellipsisWithEtc,
  seriesMarksMixed,
  endMarkMissing,
  colonInColon,
  titledActivity,
];
