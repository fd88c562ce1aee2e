import { folded, wanted, type Filter } from '../list/filter';
import type { FigureRow, ListedFigures } from '../../../../server/src/protocol/figures';

/** Those in broken relations that nobody has verified; those that stand in any relation. */
export const FIGURE_KINDS = ['broken', 'checked'] as const;
/** Which figures are shown. Its words are looked for in what a row says, and in the headings above. Nothing here knows the editor. */
export type FigureFilter = Filter<(typeof FIGURE_KINDS)[number]>;

/** The numbers of the figures that a filter leaves, in the order of the text. */
export function passing({ figures, sections }: ListedFigures, filter: FigureFilter): number[] {
  const words = wanted(filter);
  const above = sections.map(() => '');
  sections.forEach(({ name, parent }, i) => (above[i] = `${parent < 0 ? '' : above[parent]!} ${folded(name)}`));
  const says = (row: FigureRow): string => `${folded(wordsOf(row))} ${above[row.section] ?? ''}`;
  const left: number[] = [];
  figures.forEach((row, i) => {
    if (isOfKind(row, filter.only) && (words.length === 0 || words.every((word) => says(row).includes(word)))) left.push(i);
  });
  return left;
}

function isOfKind({ verdict }: FigureRow, only: FigureFilter['only']): boolean {
  if (only === 'all') return true;
  return only === 'broken' ? verdict === 'broken' : verdict !== 'none';
}

function wordsOf({ text, subject, indicator, scope, period }: FigureRow): string {
  return [text, subject, indicator, scope, period].join(' ');
}
