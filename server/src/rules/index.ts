import addressWidth from './address-width';
import annotationLost from './annotation-lost';
import annotationsUnreadable from './annotations-unreadable';
import approximationInDigits from './approximation-in-digits';
import approximationWithPause from './approximation-with-pause';
import attachmentNameMark from './attachment-name-mark';
import blankLeft from './blank-left';
import causeMissing from './cause-missing';
import colonInColon from './colon-in-colon';
import confusedWord from './confused-word';
import connectivesClash from './connectives-clash';
import contentMissing from './content-missing';
import cornerQuotes from './corner-quotes';
import countInChinese from './count-in-chinese';
import countMismatch from './count-mismatch';
import dashForm from './dash-form';
import dateImpossible from './date-impossible';
import dateMixedNumerals from './date-mixed-numerals';
import dateNotWrittenOut from './date-not-written-out';
import datePadded from './date-padded';
import dayNameForm from './day-name-form';
import decreaseByMultiple from './decrease-by-multiple';
import digitBeforeScale from './digit-before-scale';
import digitFullWidth from './digit-full-width';
import documentNumberMalformed from './document-number-malformed';
import doubledApproximation from './doubled-approximation';
import doubledMark from './doubled-mark';
import draftLabelLeft from './draft-label-left';
import dueDate from './due-date';
import ellipsisForm from './ellipsis-form';
import ellipsisWithEtc from './ellipsis-with-etc';
import endMarkMissing from './end-mark-missing';
import figureUnitDiffers from './figure-unit-differs';
import fixedFormula from './fixed-formula';
import flowImbalance from './flow-imbalance';
import formulaYear from './formula-year';
import garbledText from './garbled-text';
import growthMismatch from './growth-mismatch';
import halfWidthThroughout from './half-width-throughout';
import headingEchoed from './heading-echoed';
import headingEmpty from './heading-empty';
import headingFullStop from './heading-full-stop';
import headingRepeated from './heading-repeated';
import headingStylesMixed from './heading-styles-mixed';
import invisibleCharacter from './invisible-character';
import lawNotInForce from './law-not-in-force';
import lawTitleWrong from './law-title-wrong';
import legalTerm from './legal-term';
import letterInNumber from './letter-in-number';
import levelOutOfOrder from './level-out-of-order';
import levelSkipped from './level-skipped';
import lookalikeCharacter from './lookalike-character';
import markAtLineStart from './mark-at-line-start';
import markWidth from './mark-width';
import markupLeft from './markup-left';
import meetingName from './meeting-name';
import middleDotForm from './middle-dot-form';
import misplacedMark from './misplaced-mark';
import mixedPair from './mixed-pair';
import nameVariants from './name-variants';
import nestedPair from './nested-pair';
import nestedTitleMarks from './nested-title-marks';
import noteLeft from './note-left';
import numberLeadingZero from './number-leading-zero';
import numberMalformed from './number-malformed';
import numeralSystemsMixed from './numeral-systems-mixed';
import officeErrorLeft from './office-error-left';
import ordinalCommaArabic from './ordinal-comma-arabic';
import ordinalMark from './ordinal-mark';
import ordinalRepeated from './ordinal-repeated';
import ordinalSkipped from './ordinal-skipped';
import ordinalsMixed from './ordinals-mixed';
import outdatedName from './outdated-name';
import ownWord from './own-word';
import pageNumberLeft from './page-number-left';
import partExceedsWhole from './part-exceeds-whole';
import partWithoutHeading from './part-without-heading';
import partsExceedTotal from './parts-exceed-total';
import partsMissTotal from './parts-miss-total';
import pastedTextLeft from './pasted-text-left';
import pauseBeforeAnd from './pause-before-and';
import pauseBetweenQuoted from './pause-between-quoted';
import percentDoubled from './percent-doubled';
import percentForPoints from './percent-for-points';
import percentMixedNumerals from './percent-mixed-numerals';
import periodMismatch from './period-mismatch';
import periodReversed from './period-reversed';
import phraseSlip from './phrase-slip';
import placeholderLeft from './placeholder-left';
import planYear from './plan-year';
import productMismatch from './product-mismatch';
import quotesInconsistent from './quotes-inconsistent';
import rangeDash from './range-dash';
import rangeReversed from './range-reversed';
import rangeUnitDropped from './range-unit-dropped';
import rateMismatch from './rate-mismatch';
import rateOverHundred from './rate-over-hundred';
import redundantWord from './redundant-word';
import relativeYear from './relative-year';
import remainderAfterExact from './remainder-after-exact';
import remainderMisplaced from './remainder-misplaced';
import reportYearMissing from './report-year-missing';
import revisionMarkLeft from './revision-mark-left';
import sameFigureDiffers from './same-figure-differs';
import sectionOfOne from './section-of-one';
import sentenceNearlyRepeated from './sentence-nearly-repeated';
import sentenceRepeated from './sentence-repeated';
import seriesMarksMixed from './series-marks-mixed';
import sessionDiffers from './session-differs';
import sessionMixedNumerals from './session-mixed-numerals';
import settingInvalid from './setting-invalid';
import shortNameRedefined from './short-name-redefined';
import shortNameUndefined from './short-name-undefined';
import shortNameUnused from './short-name-unused';
import shortNameVaried from './short-name-varied';
import shortTitleUndefined from './short-title-undefined';
import signOffMissing from './sign-off-missing';
import sloganVariants from './slogan-variants';
import sourceDiffers from './source-differs';
import straightQuotes from './straight-quotes';
import strayBlank from './stray-blank';
import templateTextLeft from './template-text-left';
import thousandsSeparatorMixed from './thousands-separator-mixed';
import titleMarkForm from './title-mark-form';
import titleMissing from './title-missing';
import titleVariants from './title-variants';
import titledActivity from './titled-activity';
import toleratedWord from './tolerated-word';
import twoBeforeMeasure from './two-before-measure';
import twoVersionsLeft from './two-versions-left';
import unitDiffers from './unit-differs';
import unitDoubled from './unit-doubled';
import unpairedMark from './unpaired-mark';
import variantWord from './variant-word';
import verificationOutdated from './verification-outdated';
import wordDoubled from './word-doubled';
import wrongWord from './wrong-word';
import yearConflict from './year-conflict';
import yearShortened from './year-shortened';
import zeroInYear from './zero-in-year';
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
  headingEchoed,
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
  quotesInconsistent,
  ownWord,
  wrongWord,
  phraseSlip,
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
  titleMarkForm,
  middleDotForm,
  cornerQuotes,
  addressWidth,
  attachmentNameMark,
  approximationInDigits,
  approximationWithPause,
  remainderAfterExact,
  rangeUnitDropped,
  rangeReversed,
  digitBeforeScale,
  documentNumberMalformed,
  datePadded,
  dateNotWrittenOut,
  dateMixedNumerals,
  zeroInYear,
  yearShortened,
  sessionMixedNumerals,
  percentDoubled,
  percentMixedNumerals,
  numberMalformed,
  numberLeadingZero,
  letterInNumber,
  unitDoubled,
  remainderMisplaced,
  ordinalsMixed,
  dayNameForm,
  twoBeforeMeasure,
  percentForPoints,
  numeralSystemsMixed,
  countInChinese,
  thousandsSeparatorMixed,
  digitFullWidth,
  placeholderLeft,
  blankLeft,
  noteLeft,
  templateTextLeft,
  twoVersionsLeft,
  officeErrorLeft,
  markupLeft,
  revisionMarkLeft,
  garbledText,
  invisibleCharacter,
  lookalikeCharacter,
  wordDoubled,
  draftLabelLeft,
  connectivesClash,
  pastedTextLeft,
  pageNumberLeft,
  sourceDiffers,
  verificationOutdated,
  annotationLost,
  annotationsUnreadable,
  settingInvalid,
];
