import type { Version } from '../../syntax/document';
import { nothingOf, sameOf, type Source } from '../source';
import { FILLED, type LeftoverRule } from './hit';
import { markdownIn } from './markdown';
import { hitsOfLine } from './scan';

/** Versions with so few blanks that they are no template to be filled in, however many figures they have. */
const NO_FORMS = new WeakSet<Version>();

/** Told of a version with few blanks. */
export function keepNoForm(version: Version): void {
  NO_FORMS.add(version);
}

const blanksSource = nothingOf((line) => hitsOfLine(line).some(({ rule }) => FILLED.has(rule)));

/** That the draft is no template to be filled in. */
const noFormSource: Source = (change, report, context) => {
  if (!NO_FORMS.has(change.since) || !blanksSource(change, report, context)) return false;
  NO_FORMS.add(report.document.version);
  return true;
};

const markdownSource = sameOf(markdownIn);

/** What a rule of this group reports, which stays where the line that is another one has nothing of it and had nothing. */
export function leftoverSources(rule: LeftoverRule): readonly Source[] {
  return [noFormSource, markdownSource, nothingOf((line) => hitsOfLine(line).some((hit) => hit.rule === rule))];
}
