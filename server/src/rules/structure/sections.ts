import type { Report } from '../../model/report';
import type { Heading } from './headings';
import { numberingOf } from './numbering';

/** A heading and what stands right below it. */
export interface Section {
  /** Its place among the headings of the draft. */
  readonly index: number;
  readonly heading: Heading;
  /** The next heading, whatever its level. */
  readonly next: Heading | undefined;
  /** Whether text stands behind it in its line, or in lines before the next heading. */
  readonly hasText: boolean;
  /** Whether headings of lower levels follow, or text. */
  readonly hasContent: boolean;
  /** Whether its line has the heading and nothing else. */
  readonly ownLine: boolean;
}

const KNOWN = new WeakMap<Report['outline'], ReadonlyMap<Heading['node'], Section>>();

/** What stands below each heading, in the order of the text; worked out once for each outline. */
export function sectionsOf(report: Report): ReadonlyMap<Heading['node'], Section> {
  let known = KNOWN.get(report.outline);
  if (!known) {
    known = readSections(report);
    KNOWN.set(report.outline, known);
  }
  return known;
}

function readSections(report: Report): Map<Heading['node'], Section> {
  const { headings } = numberingOf(report);
  const { lines } = report.document;
  const sections = new Map<Heading['node'], Section>();
  let line = 0;
  headings.forEach((heading, i) => {
    const { node, rank } = heading;
    const next = headings[i + 1];
    while (line + 1 < lines.length && lines[line + 1]!.start <= node.markerSpan.start) line += 1;
    const leads = lines[line]!.marker !== undefined && lines[line]!.start + lines[line]!.marker!.start === node.markerSpan.start;
    const until = next ? next.node.markerSpan.start : Infinity;
    let below = line + 1;
    while (below < lines.length && lines[below]!.kind === 'blank') below += 1;
    const hasText = node.runIn || (below < lines.length && lines[below]!.end <= until);
    sections.set(node, {
      index: i,
      heading,
      next,
      hasText,
      hasContent: hasText || (next !== undefined && next.rank > rank),
      ownLine: leads && !node.runIn,
    });
  });
  return sections;
}
