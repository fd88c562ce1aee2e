import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { span, type Span } from '../text/span';

/** Sections that can be folded: from the heading's first character to the last of the section. */
export function foldingRanges(report: Report): Span[] {
  const found: Span[] = [];
  const visit = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      const end = lastText(report.text, node.sectionEnd);
      if (report.text.slice(node.place.end, end).includes('\n')) found.push(span(node.place.start, end));
      visit(node.children);
    }
  };
  visit(report.outline);
  return found;
}

/** The end of the last line with text before `end`, so that blank lines below a section stay visible. */
function lastText(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}
