import type { Report } from '../../model/report';
import { RANK_CHAPTER, RANKS } from '../../rules/structure/headings';
import { lineAt } from '../../rules/structure/lines';
import { markerWith, standardMark } from '../../rules/structure/marks';
import type { OutlineNode } from '../../syntax/outline';
import { leads, runOf, sectionsIn, type Section } from './tree';

/** How a draft writes its levels: 一、 （一） 1. （1） in its own widths, with its own indents. */
export interface Forms {
  /** The ranks that it uses, and below them those that are left, from the highest. */
  readonly ladder: readonly number[];
  /** A mark of a rank; undefined where there is none with that number (① goes to 20). */
  readonly mark: (rank: number, ordinal: number) => string | undefined;
  /** What stands before a mark in its line as headings of a rank have it; undefined where the draft has none. */
  readonly lead: (rank: number) => string | undefined;
}

const KNOWN = new WeakMap<Report['outline'], Forms>();

/** Worked out once for each outline. */
export function formsOf(report: Report): Forms {
  let known = KNOWN.get(report.outline);
  if (!known) KNOWN.set(report.outline, (known = readForms(report)));
  return known;
}

function readForms(report: Report): Forms {
  const models = modelsOf(report);
  const used = [...models.keys()].sort((a, b) => a - b);
  const below = (used.at(-1) ?? RANK_CHAPTER - 1) + 1;
  const ladder = [...used, ...Array.from({ length: RANKS }, (_, rank) => rank).filter((rank) => rank >= Math.max(below, RANK_CHAPTER))];
  const isNarrow = [...models.values()].some(({ marker }) => marker.includes('('));
  return {
    ladder,
    mark: (rank, ordinal) => {
      const model = models.get(rank);
      if (model) return markerWith(model, ordinal);
      const standard = standardMark(rank, ordinal);
      return isNarrow ? standard?.replace('（', '(').replace('）', ')') : standard;
    },
    lead: (rank) => {
      const model = models.get(rank);
      return model && leads(report.document, model) ? leadOf(report, model) : undefined;
    },
  };
}

/** By rank the first heading of it that stands where it should. */
function modelsOf(report: Report): Map<number, OutlineNode> {
  const models = new Map<number, OutlineNode>();
  for (const { node, rank } of sectionsIn(report)) if (!models.has(rank) && !runOf(report, node).under) models.set(rank, node);
  return models;
}

/** What stands before the mark of a heading that leads its line: indent, `##`, `>`; without `**`, which has a partner behind. */
export function leadOf({ text, document }: Report, { markerSpan }: OutlineNode): string {
  const { start } = document.lines[lineAt(document, markerSpan.start)]!;
  let end = markerSpan.start;
  while (end > start && (text[end - 1] === '*' || text[end - 1] === '_')) end -= 1;
  return text.slice(start, end);
}

/**
 * What stands before a mark once its heading has another rank: what headings of that rank have, if this one has what those of
 * its own have; otherwise as it is, but for the number of its `#`.
 */
export function leadAt(report: Report, { node, rank }: Section, newRank: number): string {
  const lead = leadOf(report, node);
  const forms = formsOf(report);
  const wanted = forms.lead(newRank);
  if (wanted !== undefined && lead === forms.lead(rank)) return wanted;
  const steps = forms.ladder.indexOf(newRank) - forms.ladder.indexOf(rank);
  return lead.replace(/#{1,6}/, (signs) => '#'.repeat(Math.min(6, Math.max(1, signs.length + steps))));
}
