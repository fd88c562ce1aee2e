import type { FigureRow, ListedFigures } from '../../../../server/src/protocol/figures';

/** Which figures are shown. Nothing here knows the editor. */
export interface Filter {
  /** Each of these words has to stand in what a row says, or in the headings above. */
  readonly words: string;
  /** All; those in broken relations that nobody has verified; those that stand in any relation. */
  readonly only: 'all' | 'broken' | 'checked';
}

export const NO_FILTER: Filter = { words: '', only: 'all' };

export function isFiltering({ words, only }: Filter): boolean {
  return only !== 'all' || words.trim() !== '';
}

/** The filter that an argument of a command is; undefined where it is none. */
export function filterIn(given: unknown): Filter | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { words = '', only = 'all' } = given as Record<string, unknown>;
  if (typeof words !== 'string' || (only !== 'all' && only !== 'broken' && only !== 'checked')) return undefined;
  return { words, only };
}

/** The numbers of the figures that a filter leaves, in the order of the text. */
export function passing({ figures, sections }: ListedFigures, { words, only }: Filter): number[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const above = sections.map(() => '');
  sections.forEach(({ name, parent }, i) => (above[i] = `${parent < 0 ? '' : above[parent]!} ${folded(name)}`));
  const says = (row: FigureRow): string => `${folded(wordsOf(row))} ${above[row.section] ?? ''}`;
  const left: number[] = [];
  figures.forEach((row, i) => {
    if (isOfKind(row, only) && (wanted.length === 0 || wanted.every((word) => says(row).includes(word)))) left.push(i);
  });
  return left;
}

function isOfKind({ verdict }: FigureRow, only: Filter['only']): boolean {
  if (only === 'all') return true;
  return only === 'broken' ? verdict === 'broken' : verdict !== 'none';
}

function wordsOf({ text, subject, indicator, scope, period }: FigureRow): string {
  return [text, subject, indicator, scope, period].join(' ');
}

/** Full-width and half-width, capital and small letters are the same. */
function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
