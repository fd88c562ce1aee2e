import type { Report } from '../../model/report';
import { contentsTold, isRequired, isTold } from '../../rules/draft/contents';
import { coveredYear } from '../../rules/draft/coveredYear';
import { draftParts } from '../../rules/draft/parts';
import { SKELETONS } from '../../rules/profiles/forms/index';
import type { SectionForm } from '../../rules/profiles/forms/skeleton';
import type { Profile, RequiredContent } from '../../rules/profiles/profile';
import { RANK_CHAPTER } from '../../rules/structure/headings';
import { markerWith, standardMark } from '../../rules/structure/marks';
import { numberingOf } from '../../rules/structure/numbering';
import { knownOf } from './known';
import { nextHeadings, type NextMark } from './open';
import { indentOf, isAtEnd, spanOf, typedInLine, type Place } from './place';
import type { Proposal } from './proposal';
import { isHeadingOf, sectionLines } from './skeletons';
import { fillIn } from './template';
import { keyFor } from './typed';

const LONGEST = 12;
const LEAST = 2;

/**
 * 部分 of the kind of report that the draft is, where a line begins: those that are missing, what is required before what is usual;
 * each with the next number of the draft's uppermost level.
 */
export function sectionProposals(place: Place, profileOf: () => Profile): Proposal[] {
  const typed = typedInLine(place, LONGEST);
  if (typed === undefined || !isHere(place, typed)) return [];
  const chapter = chapterAt(place);
  if (!chapter) return [];
  const profile = profileOf();
  const skeleton = SKELETONS.find(({ profile: id }) => id === profile.id)!;
  const missing = missingContents(place.report, profile);
  return skeleton.sections
    .filter((section) => isMissing(place.report, section, missing))
    .map((section) => ({ section, content: missing.find(({ id }) => section.gives.includes(id)) }))
    .sort((a, b) => Number(b.content !== undefined) - Number(a.content !== undefined))
    .flatMap(({ section, content }) => proposalOf(place, profile, section, content, chapter, typed) ?? []);
}

function isHere(place: Place, typed: string): boolean {
  if (!isAtEnd(place)) return false;
  return place.asked === 'key' || typed.length >= LEAST;
}

/** The next mark of the uppermost level, where the draft has headings. */
function chapterAt({ report, line }: Place): NextMark | undefined {
  if (numberingOf(report).headings.length === 0) return undefined;
  return nextHeadings(report, line.start).findLast(({ isFirst, after }) => !isFirst || after === undefined);
}

/** The contents that the kind of report requires and the draft does not have, whether or not it has been written to its end. */
function missingContents(report: Report, profile: Profile): RequiredContent[] {
  if (profile.contents.length === 0) return [];
  const year = coveredYear(report, profile)?.year;
  const parts = draftParts(report);
  const told = contentsTold(report, profile);
  return profile.contents.filter(
    (content, bit) => (year === undefined || isRequired(content, year)) && !isTold(content, (told & (1 << bit)) !== 0, parts),
  );
}

/** A section is missing whose content is, or that gives nothing required and no heading announces. */
function isMissing({ document }: Report, section: SectionForm, missing: readonly RequiredContent[]): boolean {
  if (section.gives.length > 0) return section.gives.some((id) => missing.some((content) => content.id === id));
  return !document.outline.some(({ kind, title }) => kind === 'heading' && isHeadingOf(section, title));
}

function proposalOf(
  place: Place,
  profile: Profile,
  section: SectionForm,
  content: RequiredContent | undefined,
  chapter: NextMark,
  typed: string,
): Proposal | undefined {
  const known = knownOf(place.report, profile);
  const title = fillIn(section.title, known).text;
  const keys = [title, chapter.mark + title];
  if (keyFor(typed, keys) === undefined) return undefined;
  const indent = indentOf(place);
  const [heading, ...body] = sectionLines(section, chapter.mark, (number) => subMark(place.report, number));
  const begin = place.lead > 0 ? '' : chapter.lead;
  const { text, snippet } = fillIn([begin + heading!, ...body.map((line) => indent + line)].join('\n'), known);
  return {
    kind: 'section',
    label: `${chapter.mark.trimEnd()}${title}`,
    detail: content ? '必备内容，本稿还没有' : '本稿还没有',
    note: [...(content ? [content.source] : []), text].join('\n'),
    span: spanOf(place, typed),
    newText: text,
    ...(snippet !== undefined && { snippet }),
    keys,
  };
}

/** The marks below a chapter, as the draft writes them. */
function subMark(report: Report, number: number): string {
  const model = numberingOf(report).headings.find(({ rank }) => rank === RANK_CHAPTER + 1)?.node;
  return (model && markerWith(model, number)) ?? standardMark(RANK_CHAPTER + 1, number)!;
}
