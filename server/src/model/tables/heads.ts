import type { Grid } from './grid';

/** The names of each column, the widest first: `行政许可`, `本年`. */
export function columnNames({ head, width, numeric }: Grid): string[][] {
  if (head.length === 0) return emptyNames(width);
  const full = head.map((row) =>
    row.length < width && row.length > 1 ? undefined : [...row, ...new Array<string>(width).fill('')].slice(0, width),
  );
  const leaf = full.at(-1);
  if (head.length === 1) return (leaf ?? rightAligned(head[0]!, width, numeric)).map((name) => [name]);
  if (full.every((row) => row !== undefined)) return byCarrying(full, width);
  return spread(head, width, numeric) ?? rightAligned(head.at(-1)!, width, numeric).map((name) => [name]);
}

function emptyNames(width: number): string[][] {
  return Array.from({ length: width }, () => []);
}

/** A head of fewer cells than columns: its last cells stand over the last columns. */
function rightAligned(names: readonly string[], width: number, numeric: readonly boolean[]): string[] {
  const figures = numeric.filter(Boolean).length;
  if (names.length >= width) return names.slice(0, width);
  return names.length < figures ? new Array<string>(width).fill('') : [...new Array<string>(width - names.length).fill(''), ...names];
}

/** Rows with a cell for every column: a name goes for the empty cells right of it, as far as the row below is filled there. */
function byCarrying(rows: readonly (readonly string[])[], width: number): string[][] {
  const names = emptyNames(width);
  rows.forEach((row, depth) => {
    let carried = '';
    let above = '';
    for (let c = 0; c < width; c += 1) {
      const parent = names[c]!.join('|');
      if (row[c] !== '' || parent !== above) carried = row[c]!;
      above = parent;
      const below = rows.slice(depth + 1).some((lower) => lower[c] !== '');
      if (carried !== '' && (row[c] !== '' || below) && names[c]!.at(-1) !== carried) names[c]!.push(carried);
    }
  });
  return names;
}

/** Names over several columns where the cells they reach over were left out: shared out evenly over the names below. */
function spread(head: readonly (readonly string[])[], width: number, numeric: readonly boolean[]): string[][] | undefined {
  const [top, leaf, ...more] = head;
  if (!top || !leaf || more.length > 0) return undefined;
  const below = leaf.length === width ? [...leaf] : placeLeaf(top, leaf, width, numeric);
  if (!below) return undefined;
  const grouped = below.map((name) => name !== '');
  const alone = grouped.filter((is) => !is).length;
  const groups = top.length - alone;
  const each = (width - alone) / groups;
  if (groups < 1) return undefined;
  const names = emptyNames(width);
  let next = 0;
  let left = 0;
  for (let c = 0; c < width; c += 1) {
    if (!grouped[c]) {
      if (left > 0) return undefined;
      names[c]!.push(top[next++] ?? '');
      continue;
    }
    if (left === 0) {
      if (!Number.isInteger(each)) return undefined;
      left = each;
      next += 1;
    }
    left -= 1;
    names[c]!.push(top[next - 1] ?? '', below[c]!);
  }
  return next === top.length ? names : undefined;
}

/** Where the second row leaves out what reaches down from the first: names of rows at the left, others at the right. */
function placeLeaf(top: readonly string[], leaf: readonly string[], width: number, numeric: readonly boolean[]): string[] | undefined {
  const missing = width - leaf.length;
  const labels = Math.max(0, numeric.indexOf(true));
  if (missing < labels || top.length <= missing) return undefined;
  return [...new Array<string>(labels).fill(''), ...leaf, ...new Array<string>(missing - labels).fill('')];
}
