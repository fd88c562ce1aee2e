import { GENERAL, PROFILES } from '../../rules/profiles/index';
import { SKELETONS } from '../../rules/profiles/forms/index';
import type { SectionForm, SectionPart, Skeleton } from '../../rules/profiles/forms/skeleton';
import type { Profile } from '../../rules/profiles/profile';
import { standardMark } from '../../rules/structure/marks';
import { RANK_CHAPTER } from '../../rules/structure/headings';
import { fold } from '../../text/fold';
import { spanOf, typedInLine, type Place } from './place';
import type { Proposal } from './proposal';
import { fillIn } from './template';
import { knownOf } from './known';
import { keyFor } from './typed';

/** What somebody types to get a whole draft; two letters or characters as one types. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  'rule-of-law': ['法治政府', '年度报告', 'fzzf', 'ndbg'],
  'open-government': ['信息公开', 'xxgk'],
  'government-work': ['政府工作', 'zfgz'],
  court: ['法院工作', 'fygz'],
  procuratorate: ['检察院工作', 'jcygz'],
  general: ['工作报告', '情况报告', 'gzbg'],
};
const ALL = ['报告框架', '框架', 'bgkj'];
const LONGEST = 12;
const LEAST = 2;

/** A draft of fewer characters without a heading is as good as empty: a title, an addressee. */
const NEARLY_EMPTY = 120;

/**
 * 框架: in a draft that has nothing yet but a title perhaps, the whole of a report, first of the kind that its title or the setting
 * says.
 */
export function skeletonProposals(place: Place, profileOf: () => Profile): Proposal[] {
  const { report, asked } = place;
  const typed = typedInLine(place, LONGEST);
  if (typed === undefined || (asked === 'typed' && typed.length < LEAST) || !isNearlyEmpty(place, typed)) return [];
  const profile = profileOf();
  const title = report.document.title;
  const hasTitle = title !== undefined && title.end < place.line.start;
  return ordered(profile)
    .filter(({ profile: id }) => !hasTitle || profile.id === id)
    .flatMap((skeleton) => proposalOf(place, skeleton, typed, hasTitle, knownOf(report, profile)) ?? []);
}

function isNearlyEmpty({ report }: Place, typed: string): boolean {
  const { text, document } = report;
  if (text.length > 10 * NEARLY_EMPTY || document.outline.some(({ kind }) => kind === 'heading')) return false;
  return text.replace(/\s/g, '').length - typed.length <= NEARLY_EMPTY;
}

/** The kind that the draft is first; an empty draft is of any kind as yet. */
function ordered(profile: Profile): Skeleton[] {
  if (profile === GENERAL) return [...SKELETONS];
  return [...SKELETONS].sort((a, b) => Number(b.profile === profile.id) - Number(a.profile === profile.id));
}

function proposalOf(
  place: Place,
  skeleton: Skeleton,
  typed: string,
  hasTitle: boolean,
  known: ReturnType<typeof knownOf>,
): Proposal | undefined {
  const name = PROFILES.find(({ id }) => id === skeleton.profile)!.name.zh;
  const label = `${skeleton.profile === 'general' ? '一般报告' : name}框架`;
  const keys = [label, ...CALLS[skeleton.profile]!, ...ALL];
  if (keyFor(typed, keys) === undefined) return undefined;
  const { text, snippet } = fillIn(linesOf(skeleton, hasTitle).join('\n'), known);
  return {
    kind: 'skeleton',
    label,
    detail: '全文框架',
    note: `${hasTitle ? '主送机关' : '标题'}、各部分标题和常见写法，逐处填写。\n${text}`,
    // what is inserted has its own indent
    span: spanOf(place, place.before),
    newText: text,
    ...(snippet !== undefined && { snippet }),
    keys,
  };
}

const INDENT = '　　';
const RIGHT = '　'.repeat(18);

function linesOf({ title, head, opening, sections, signed }: Skeleton, hasTitle: boolean): string[] {
  const body = [...opening, ...sections.flatMap((section, i) => sectionLines(section, standardMark(RANK_CHAPTER, i + 1)!, standardSub))];
  const end = signed ? ['', `${RIGHT}[[office=××县人民政府]]`, `${RIGHT}[[next=20××]]年[[×]]月[[×]]日`] : [];
  return [...(hasTitle ? [] : [title, '']), ...head, ...body.map((line) => INDENT + line), ...end];
}

function standardSub(number: number): string {
  return standardMark(RANK_CHAPTER + 1, number)!;
}

/** The lines of a section without their indent; `subMark` gives the marks of the headings below it. */
export function sectionLines({ title, body }: SectionForm, mark: string, subMark: (number: number) => string): string[] {
  let number = 0;
  const linesOfPart = (part: SectionPart): string[] => {
    if (typeof part === 'string') return [part];
    number += 1;
    return [`${subMark(number)}${part.heading}`, ...part.body];
  };
  return [`${mark}${title}`, ...body.flatMap(linesOfPart)];
}

/** Whether a heading says what a section's would. */
export function isHeadingOf({ known }: SectionForm, title: string): boolean {
  return known.test(fold(title));
}
