import type { Report } from '../../model/report';
import { profileOf } from '../../rules/profiles/detect';
import type { Profile } from '../../rules/profiles/profile';
import { fold } from '../../text/fold';
import { indicatorProposals } from './indicators';
import { itemProposals } from './items';
import { measureProposals } from './measures';
import { nameProposals } from './names';
import { ordinalProposals } from './ordinals';
import { phraseProposals } from './phrases';
import { placeAt, type AskedBy, type Place } from './place';
import type { Proposal } from './proposal';
import { sectionProposals } from './sections';
import { skeletonProposals } from './skeletons';
import { titleProposals, typedTitle } from './titles';
import { filterText, isLetters } from './typed';

/** What may be put in at a place, the best first. */
export interface Completion {
  readonly proposals: readonly (Proposal & { readonly filterText: string })[];
  /** Whether there may be others as more is typed: pinyin letters are understood here and not by the editor. */
  readonly isIncomplete: boolean;
}

/** What begins a line: asked at only by who has said so, see `hegao.completion.afterEnter`. */
export const LINE_BEGUN = '\n';

/** The characters at which an editor should ask of its own accord: 《, what ends a clause of 一是……；, and the bracket of （一）. */
export const ASKING = ['《', '；', ';', '。', '（', '('] as const;

const NOTHING: Completion = { proposals: [], isIncomplete: false };

/** What may be put in at an offset, by whom it was asked for; `profile` is the setting. */
export function complete(report: Report, offset: number, asked: AskedBy, profile: string): Completion {
  const place = placeAt(report, offset, asked);
  if (!place) return NOTHING;
  const proposals = proposalsAt(place, profile);
  if (proposals.length === 0) return NOTHING;
  const typed = (proposal: Proposal): string => report.text.slice(proposal.span.start, offset);
  return {
    proposals: proposals.map((proposal) => ({ ...proposal, filterText: filterText(typed(proposal), proposal.keys) })),
    isIncomplete: proposals.some((proposal) => isLetters(fold(typed(proposal)).trimStart())),
  };
}

function proposalsAt(place: Place, setting: string): Proposal[] {
  if (typedTitle(place) !== undefined) return place.asked === 'line' ? [] : titleProposals(place);
  const marks = place.asked === 'line' ? ordinalProposals(place) : [...itemProposals(place), ...ordinalProposals(place)];
  if (place.asked === 'mark' || place.asked === 'line') return marks;
  let known: Profile | undefined;
  const profile = (): Profile => (known ??= profileOf(place.report, setting));
  return [
    ...skeletonProposals(place, profile),
    ...marks,
    ...sectionProposals(place, profile),
    ...measureProposals(place),
    ...nameProposals(place),
    ...indicatorProposals(place),
    ...phraseProposals(place, profile),
  ];
}
