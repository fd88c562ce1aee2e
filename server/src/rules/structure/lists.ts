import type { Report } from '../../model/report';
import { RANK_CHAPTER, RANK_POINT } from './headings';
import type { Run } from './runs';
import { sectionsOf } from './sections';

/**
 * Whether the marks of a run number points of a list, each a line, and no headings: most of them have nothing below. What
 * stands below the last belongs to what the list is in, unless they are chapters (一、).
 */
export function isList(report: Report, { nodes, rank }: Run): boolean {
  const sections = sectionsOf(report);
  const asked = nodes.length > 1 && rank !== undefined && rank > RANK_CHAPTER ? nodes.slice(0, -1) : nodes;
  const full = asked.filter((node) => sections.get(node)?.hasContent).length;
  return rank !== undefined && rank >= RANK_POINT ? full * 2 <= asked.length : full * 2 < asked.length;
}
