import type { Report } from '../../model/report';
import { RANKS } from '../../rules/structure/headings';
import type { Run } from '../../rules/structure/runs';
import { isNumberedOn } from './reach';
import { runOf, sectionsIn, type Section } from './tree';

/** Where a heading comes into a run: before its node number `at`. */
export interface Joint {
  readonly run: Run;
  readonly at: number;
}

/** A gap between two headings of the draft, and what stands there before and is not there afterwards. */
export interface Gap {
  /** The index of the heading before which it is. */
  readonly at: number;
  /** The headings that are taken away: from the first to behind the last. */
  readonly without: { readonly from: number; readonly to: number };
}

/** Headings that come into a gap and are numbered together: with a run that is there, or from 1 where `joint` is undefined. */
export interface Arrivals {
  readonly rank: number;
  readonly sections: readonly Section[];
  readonly joint: Joint | undefined;
}

/**
 * Parts the headings that come into a gap by what they are numbered with, as the draft does it: where it numbers a rank on from
 * section to section (1. 2. | 3. 4.) so are they. `ranks` has them in the order of the text, with the ranks they come to have.
 */
export function arrivalsIn(report: Report, gap: Gap, ranks: ReadonlyMap<Section, number>): Arrivals[] {
  const groups = groupsOf(report, ranks);
  return [...new Set(ranks.values())].flatMap((rank) =>
    joined(
      report,
      groups.filter((group) => group.rank === rank),
      gap,
    ),
  );
}

/** Headings that are numbered on in what they come with, with the highest rank (lowest number) before the first and behind the last. */
interface Group {
  readonly rank: number;
  readonly sections: Section[];
  readonly before: number;
  behind: number;
}

function groupsOf(report: Report, ranks: ReadonlyMap<Section, number>): Group[] {
  const groups: Group[] = [];
  const open = new Map<number, Group>();
  let highest = RANKS;
  for (const [section, rank] of ranks) {
    for (const [other, group] of open) if (other !== rank) group.behind = Math.min(group.behind, rank);
    let group = open.get(rank);
    if (!group || !isNumberedOn(report, rank, group.behind)) {
      group = { rank, sections: [], before: highest, behind: RANKS };
      groups.push(group);
      open.set(rank, group);
    }
    group.sections.push(section);
    group.behind = RANKS;
    highest = Math.min(highest, rank);
  }
  return groups;
}

/** Groups of one rank: the first of them may go on with a run of the draft, the last may be gone on with, or all stand within one. */
function joined(report: Report, groups: readonly Group[], gap: Gap): Arrivals[] {
  const { rank, before } = groups[0]!;
  const [ahead, next] = [headingBefore(report, rank, gap), headingBehind(report, rank, gap)];
  const joint = ahead && behindOf(report, ahead.section);
  if (joint && next && joint.run === runOf(report, next.section.node) && ahead.section.parent !== next.section.parent)
    return [{ rank, sections: groups.flatMap(({ sections }) => sections), joint }];
  const arrivals = groups.map(({ sections }): Arrivals => ({ rank, sections, joint: undefined }));
  if (next && isNumberedOn(report, rank, Math.min(next.between, groups.at(-1)!.behind)))
    arrivals[groups.length - 1] = { ...arrivals.at(-1)!, joint: beforeOf(report, next.section) };
  if (ahead && isNumberedOn(report, rank, Math.min(ahead.between, before))) arrivals[0] = { ...arrivals[0]!, joint };
  return arrivals;
}

/** A heading of the draft and the highest rank of those between it and a gap. */
interface Neighbour {
  readonly section: Section;
  readonly between: number;
}

function headingBefore(report: Report, rank: number, { at, without }: Gap): Neighbour | undefined {
  return neighbour(
    rank,
    sectionsIn(report)
      .slice(0, at)
      .filter(({ index }) => index < without.from || index >= without.to)
      .reverse(),
  );
}

function headingBehind(report: Report, rank: number, { at, without }: Gap): Neighbour | undefined {
  return neighbour(
    rank,
    sectionsIn(report)
      .slice(at)
      .filter(({ index }) => index < without.from || index >= without.to),
  );
}

function neighbour(rank: number, sections: readonly Section[]): Neighbour | undefined {
  let between = RANKS;
  for (const section of sections) {
    if (section.rank === rank) return { section, between };
    between = Math.min(between, section.rank);
  }
  return undefined;
}

/** The place in its run right behind a section. */
function behindOf(report: Report, { node }: Section): Joint {
  const run = runOf(report, node);
  return { run, at: run.nodes.indexOf(node) + 1 };
}

function beforeOf(report: Report, { node }: Section): Joint {
  const run = runOf(report, node);
  return { run, at: run.nodes.indexOf(node) };
}
