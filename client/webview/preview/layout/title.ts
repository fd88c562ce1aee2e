import { glyphAt, mayBreak, type Row } from './rows';
import type { Glyphs } from './glyphs';

const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
/** What belongs to the word behind it, though a dictionary has it alone: 全县, 各乡镇, 关于. */
const LEADING = new Set('全各本第某关对向');
/** A longer title is none; its rows are made like those of a paragraph. */
const LONGEST = 200;

/**
 * The rows of a title, each in the middle: as few as it needs, of like length, broken between words (词意完整，排列对称，长短适宜).
 * `measure` is how many cells a row has.
 */
export function titleRows(glyphs: Glyphs, measure: number): Row[] | undefined {
  const { count, wide } = glyphs;
  if (count > LONGEST) return undefined;
  const ends = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1) ends[i + 1] = ends[i]! + wide[i]! / 2;
  const total = ends[count]!;
  const breaks = breaksOf(glyphs);
  const rows = Math.max(1, Math.ceil(total / measure));
  return cut(breaks, ends, total / rows, measure).map(([from, to]) => {
    const width = ends[to]! - ends[from]!;
    return { from, to, indent: (measure - width) / 2, width, stretch: 0 };
  });
}

/** Glyphs before which a row may be broken: 2 between two words, 1 inside one. */
function breaksOf(glyphs: Glyphs): Uint8Array {
  const breaks = new Uint8Array(glyphs.count + 1);
  const starts = new Set<number>();
  const text = Array.from({ length: glyphs.count }, (_, i) => glyphAt(glyphs, i)).join('');
  for (const { index } of words?.segment(text) ?? []) starts.add(index);
  for (let i = 1, at = glyphAt(glyphs, 0).length; i < glyphs.count; at += glyphAt(glyphs, i).length, i += 1)
    if (mayBreak(glyphs, i)) breaks[i] = starts.has(at) && !LEADING.has(glyphAt(glyphs, i - 1)) ? 2 : 1;
  breaks[glyphs.count] = 2;
  return breaks;
}

/** A row is about `wanted` long: the best break is the nearest one, and a word is cut only where its row would be far too long. */
function cut(breaks: Uint8Array, ends: Float64Array, wanted: number, measure: number): [number, number][] {
  const rows: [number, number][] = [];
  const last = breaks.length - 1;
  for (let from = 0; from < last;) {
    let best = -1;
    let least = Infinity;
    for (let to = from + 1; to <= last && ends[to]! - ends[from]! <= measure; to += 1) {
      if (breaks[to] === 0) continue;
      const cost = Math.abs(ends[to]! - ends[from]! - wanted) + (breaks[to] === 2 ? 0 : wanted / 2);
      if (cost <= least) [best, least] = [to, cost];
    }
    const to = best < 0 ? fullest(ends, from, measure) : best;
    rows.push([from, to]);
    from = to;
  }
  return rows.length === 0 ? [[0, 0]] : rows;
}

function fullest(ends: Float64Array, from: number, measure: number): number {
  let to = from + 1;
  while (to < ends.length - 1 && ends[to + 1]! - ends[from]! <= measure) to += 1;
  return to;
}
