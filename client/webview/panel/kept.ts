import { state } from '../common/host';

/** What the page keeps while it is hidden, or VS Code is restarted. */
interface Kept {
  /** The draft that it showed last. */
  readonly uri: string;
  /** Ids of pictures whose tables are open. */
  readonly tables: readonly string[];
  /** Ids of pictures of which all rows are shown. */
  readonly unfolded: readonly string[];
  readonly scroll: number;
}

const NOTHING: Kept = { uri: '', tables: [], unfolded: [], scroll: 0 };

let kept = read(state.get());

/** What an older version of the page has kept may look different. */
function read(value: unknown): Kept {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { uri, tables, unfolded, scroll } = value as Partial<Record<keyof Kept, unknown>>;
  const names = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);
  return {
    uri: typeof uri === 'string' ? uri : '',
    tables: names(tables),
    unfolded: names(unfolded),
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}

export function keptState(): Kept {
  return kept;
}

export function keep(change: Partial<Kept>): void {
  kept = { ...kept, ...change };
  state.set(kept);
}

/** A list with something in it, or without. */
export function toggled(list: readonly string[], name: string, isIn: boolean): string[] {
  const others = list.filter((one) => one !== name);
  return isIn ? [...others, name] : others;
}
