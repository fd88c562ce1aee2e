import { headingsAbove } from '../../../model/section';
import type { Report } from '../../../model/report';
import { firstIndex } from '../../../text/sorted';

/** The titles of the headings that a place is under, the highest first, without their ordinals; its own line's among them. */
export function pathAt({ document, outline }: Report, offset: number): readonly string[] {
  const line = document.lines[firstIndex(document.lines, ({ end }) => end >= offset)];
  return line ? headingsAbove(outline, line.start, line.end).map(({ title }) => title) : [];
}
