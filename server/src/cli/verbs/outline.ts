import type { OutlineNode } from '../../syntax/outline';
import { placeOf, type Draft } from '../draft';
import { outlineToJson } from '../json/outline';
import type { Style } from '../text/style';
import { cropEnd, printable } from '../text/width';
import { defineVerb } from './verb';

export const outlineVerb = defineVerb<OutlineNode>({
  key: 'outline',
  analyse: (report) => report.outline,
  json: outlineToJson,
  text(nodes, draft, style) {
    const gutter = String(draft.lines.lineCount).length;
    return nodes.flatMap((node) => branch(node, 0, gutter, draft, style));
  },
});

/** The line number, then the heading, each level two columns further in. */
function branch(node: OutlineNode, depth: number, gutter: number, draft: Draft, style: Style): string[] {
  const { colors, columns } = style;
  const line = String(placeOf(draft.lines, node.place).line).padStart(gutter);
  const indent = '  '.repeat(depth);
  const heading = cropEnd(printable(node.marker + node.title), columns - gutter - indent.length - 4);
  const painted = node.kind === 'item' ? colors.dim(heading) : heading;
  const below = node.children.flatMap((child) => branch(child, depth + 1, gutter, draft, style));
  return [`  ${colors.dim(line)}  ${indent}${painted}`, ...below];
}
