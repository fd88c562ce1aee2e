import type { Report } from '../../../model/report';
import annotationLost from '../../../rules/annotation-lost';
import annotationsUnreadable from '../../../rules/annotations-unreadable';
import { headOf } from '../../../rules/draft/head';
import type { Finding, Fix, Problem, Rule } from '../../../rules/rule';
import type { Settings } from '../../../rules/settings';
import sourceDiffers from '../../../rules/source-differs';
import verificationOutdated from '../../../rules/verification-outdated';
import { span, type Span } from '../../../text/span';
import { findingOf } from '../../check';
import type { Annotation, Placed, Source, Verification } from '../annotation';
import type { FiguresAt } from './figuresAt';
import { lostProblems } from './lost';
import { byWhom } from './stamp';
import type { Standings } from './standing';
import { quoted, wordsAt } from './words';

/** The findings that annotations themselves give; severities are those of the settings, and a rule that is off gives none. */
export function ownFindings(
  report: Report,
  placed: readonly Placed[],
  figures: FiguresAt,
  standings: Standings,
  { severity }: Pick<Settings, 'severity'>,
): Finding[] {
  const found = (rule: Rule, problems: () => readonly Problem[]): readonly Finding[] => {
    const set = severity[rule.id];
    return set === 'off' ? [] : problems().map((problem) => findingOf(rule, problem, set));
  };
  return [
    ...found(sourceDiffers, () => differences(report, placed, figures, standings)),
    ...found(verificationOutdated, () => changes(report, placed, figures, standings)),
    ...found(annotationLost, () => lostProblems(report, placed)),
  ];
}

/** The finding on a file that could not be read; `trouble` says so, and where it is kept now. None where the rule is off. */
export function unreadableFindings(report: Report, trouble: string, { severity }: Pick<Settings, 'severity'>): Finding[] {
  const set = severity[annotationsUnreadable.id];
  if (set === 'off') return [];
  const place = headOf(report) ?? span(0, 0);
  return [findingOf(annotationsUnreadable, { span: place, message: trouble }, set)];
}

function differences({ text }: Report, placed: readonly Placed[], figures: FiguresAt, { sources }: Standings): Problem[] {
  return placed.flatMap(({ annotation, span: place }) => {
    if (annotation.kind !== 'source' || !place || sources.get(annotation) !== 'differs') return [];
    const [figure] = figures.within(figures.grown(place));
    const at = figure?.span ?? place;
    const message = `此处写${quoted(wordsAt(text, at))}，依据${placeOf(annotation)}记载为${quoted(annotation.value)}`;
    return [{ span: at, message, fixes: fixesFor(annotation, wordsAt(text, at), at) }];
  });
}

/** `（县司法局，行政复议台账.xlsx，第3行）` */
function placeOf({ department, document, place }: Source): string {
  const told = [department, document, place].map((part) => part.trim()).filter((part) => part !== '');
  return told.length === 0 ? '' : `（${told.join('，')}）`;
}

/** Put in as it is recorded where it has the measure word of the draft. It changes a figure, and the record may be the wrong one. */
function fixesFor({ value }: Source, words: string, at: Span): Fix[] {
  const recorded = value.trim();
  if (recorded.length > words.length + 12 || measureOf(recorded) !== measureOf(words)) return [];
  return [{ title: `按依据将${quoted(words)}改为${quoted(recorded)}`, safety: 'suggestion', edits: [{ span: at, newText: recorded }] }];
}

/** What stands behind the digits of a figure; undefined where it is written in another way. */
function measureOf(figure: string): string | undefined {
  const match = /^[0-9０-９,，.．]{1,20}([^0-9０-９]{1,8})$/.exec(figure);
  return match?.[1];
}

/** What was verified as it stood, and stands there otherwise now. A verified finding says so itself where it comes back. */
function changes({ text }: Report, placed: readonly Placed[], figures: FiguresAt, { verifications }: Standings): Problem[] {
  return placed.flatMap(({ annotation, span: place }) => {
    if (!isOfWords(annotation) || !place || verifications.get(annotation) !== 'outdated') return [];
    const at = figures.grown(place);
    const [was, is] = [annotation.anchor.quote.exact, wordsAt(text, at)];
    return [{ span: at, message: `${quoted(was)}由${byWhom(annotation.modified)}核实，其后改为${quoted(is)}，请重新核实` }];
  });
}

function isOfWords(annotation: Annotation): annotation is Verification {
  return annotation.kind === 'verification' && annotation.rule === undefined;
}
