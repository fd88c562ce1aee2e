/** What filters of lists have in common. Nothing here knows the editor. */

/** Which rows of a list are shown. `Kind` names the kinds that can be shown alone. */
export interface Filter<Kind extends string> {
  /** Each of these words has to stand in what a row says. */
  readonly words: string;
  readonly only: 'all' | Kind;
}

export const NO_FILTER: Filter<never> = { words: '', only: 'all' };

export function isFiltering({ words, only }: Filter<string>): boolean {
  return only !== 'all' || words.trim() !== '';
}

/** The filter that an argument of a command is; undefined where it is none, or of a kind that is not among `kinds`. */
export function filterIn<Kind extends string>(given: unknown, kinds: readonly Kind[]): Filter<Kind> | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { words = '', only = 'all' } = given as Record<string, unknown>;
  const kind = (['all', ...kinds] as const).find((one) => one === only);
  return typeof words === 'string' && kind !== undefined ? { words, only: kind } : undefined;
}

/** The words of a filter, each as `folded` has it. */
export function wanted({ words }: Filter<string>): string[] {
  return folded(words).split(/\s+/).filter(Boolean);
}

/** Full-width and half-width, capital and small letters are the same: `１２件` is `12件`. */
export function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
