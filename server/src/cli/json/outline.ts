import type { OutlineNode } from '../../syntax/outline';
import { placeOf, type Draft } from '../draft';

export function outlineToJson(node: OutlineNode, draft: Draft): object {
  const { level, marker, ordinal, title, place, sectionEnd, children } = node;
  return {
    level,
    marker,
    ordinal,
    title,
    start: place.start,
    end: place.end,
    sectionEnd,
    line: placeOf(draft.lines, place).line,
    children: children.map((child) => outlineToJson(child, draft)),
  };
}
