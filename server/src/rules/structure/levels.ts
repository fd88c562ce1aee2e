import type { OutlineNode } from '../../syntax/outline';
import type { Edit, Fix } from '../rule';
import { markerWith, standardMark } from './marks';
import type { Numbering } from './numbering';
import type { Run } from './runs';

/** The ranks of levels 1 to 4 are two more than the levels (see `Heading.rank`). */
const RANK_OF_LEVEL = 2;

/**
 * Gives the marks of a run the form of another level, as the draft writes that level, or else the standard's. Nothing where
 * headings stand below them, which would have to move as well.
 */
export function convertRun({ models }: Numbering, { nodes, first }: Run, level: number): Fix | undefined {
  if (nodes.some(({ children }) => children.some((child) => child.level !== null && child.level >= level))) return undefined;
  const model = models.get(level);
  const edits: Edit[] = [];
  for (const [i, { markerSpan }] of nodes.entries()) {
    const newText = markOf(model, level, first + i);
    if (newText === undefined) return undefined;
    edits.push({ span: markerSpan, newText });
  }
  return { title: `改为“${edits[0]!.newText.trimEnd()}”一级（${edits.length}处）`, safety: 'suggestion', edits };
}

function markOf(model: OutlineNode | undefined, level: number, ordinal: number): string | undefined {
  return model ? markerWith(model, ordinal) : standardMark(level + RANK_OF_LEVEL, ordinal);
}
