import { isWritten } from '../../rules/content-missing';
import { contentsTold, firstTold, isMereWord, isRequired, isTold } from '../../rules/draft/contents';
import { coveredYear } from '../../rules/draft/coveredYear';
import { headOf } from '../../rules/draft/head';
import { draftParts, type DraftParts } from '../../rules/draft/parts';
import { isSpoken } from '../../rules/draft/spokenYear';
import { profileOf } from '../../rules/profiles/detect';
import type { Profile, RequiredContent } from '../../rules/profiles/profile';
import type { Report } from '../../model/report';
import type { PanelContent, PanelContents } from '../../protocol/panel';
import { span, type Span } from '../../text/span';

/** What a report of the draft's kind has to have, and where the draft has it. `set` is the kind that is set, or `auto`. */
export function contentsOf(report: Report, set: string): PanelContents<Span> {
  const profile = profileOf(report, set);
  const parts = draftParts(report);
  const written = isWritten(report, parts, profile);
  return {
    profile: profile.name,
    isWritten: written,
    items: [...requiredOf(report, profile, parts, written), ...expectedOf(report, profile, written)],
  };
}

function requiredOf(report: Report, profile: Profile, parts: DraftParts, written: boolean): PanelContent<Span>[] {
  const told = contentsTold(report, profile);
  const places = firstTold(report, profile);
  // a draft that does not say its year yet is held to what is required now
  const year = coveredYear(report, profile)?.year ?? (isSpoken(profile) ? 0 : Infinity);
  return profile.contents.flatMap((content, bit): PanelContent<Span>[] => {
    if (year !== Infinity && !isRequired(content, year)) return [];
    if (year === Infinity && content.until !== undefined) return [];
    const state = stateOf(content, (told & (1 << bit)) !== 0, parts, written);
    const place = (content.part ? parts[content.part]?.place : places[bit]) ?? headOf(report);
    return [{ id: content.id, name: content.name, state, source: content.source, ...(place && { place }) }];
  });
}

function stateOf(content: RequiredContent, told: boolean, parts: DraftParts, written: boolean): PanelContent<Span>['state'] {
  if (isTold(content, told, parts)) return 'found';
  if (isMereWord(content, parts)) return 'word';
  return written ? 'missing' : 'unwritten';
}

/** Title, sign-off and date, where reports of this kind carry them. */
function expectedOf(report: Report, { expects }: Profile, written: boolean): PanelContent<Span>[] {
  const { title, lines } = report.document;
  const lineOf = (wanted: 'signature' | 'date'): Span | undefined => {
    const line = lines.findLast(({ kind }) => kind === wanted);
    return line && span(line.start, line.end);
  };
  const head = headOf(report);
  const end = span(report.text.length, report.text.length);
  const item = (id: string, zh: string, en: string, place: Span | undefined, otherwise: Span | undefined): PanelContent<Span> => {
    const state = place ? 'found' : written ? 'missing' : 'unwritten';
    const shown = place ?? otherwise;
    return { id, name: { zh, en }, state, source: '', ...(shown && { place: shown }) };
  };
  return [
    ...(expects.title ? [item('title', '标题', 'title', title, head)] : []),
    ...(expects.signOff ? [item('sign-off', '落款', 'sign-off', lineOf('signature'), end)] : []),
    ...(expects.date ? [item('date', '成文日期', 'date of signing', lineOf('date'), end)] : []),
  ];
}
