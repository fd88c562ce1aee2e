import { perLine } from '../../syntax/perLine';
import { isTraditional } from '../../text/traditional';
import { nothingOf, sameOf, type Source } from '../source';
import { marksOf } from './lineMarks';
import type { LineRule } from './slip';
import { tallied } from './tally';
import { customsOf } from './counts';

/** The draft's customs of width, and in the edited line nothing that goes against them or could: all its marks are full-width. */
export const customsSource: Source = tallied(({ before, now }) => customsOf(before.widths) === customsOf(now.widths));

/** The slips of one rule, which stay, in the width of the draft, where the line that is another one has none and had none. */
export function slipSources(rule: LineRule): readonly Source[] {
  return [customsSource, nothingOf((line) => marksOf(line)?.slips.some((slip) => slip.rule === rule))];
}

/** The slips of one rule in a draft that has none at all. */
export function noSlipSource(rule: LineRule): Source {
  return tallied(({ before, now }) => !before.slips.get(rule) && !now.slips.get(rule));
}

/** Whether quoted words or titles touch somewhere in the draft. */
export const adjoiningSource: Source = tallied(({ before, now }) => before.adjoining > 0 === now.adjoining > 0);

/** Whether “ stands somewhere in the draft: where the line has it or not as before, others decide as before. */
export const curvedSource: Source = ({ was, is }) => was.folded.includes('“') === is.folded.includes('“');

/** Whether the draft is written in traditional characters. */
export const traditionalSource: Source = sameOf(perLine((folded) => isTraditional(folded), false));

/** Titles with a range of years that the line has in the right form. */
export const rangesSource: Source = sameOf((line) => marksOf(line)?.ranges.join('\n') ?? '');
