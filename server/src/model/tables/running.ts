import { linear, type Constraint } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { bestOf, nearest, type Reading } from './pick';
import type { View } from './table';
import { alike } from './values';

const REACH = 4;

/** 累计 beside 当月: each line's is that of the line before and what the line adds to it. */
export function runningFamilies(view: View): Family[] {
  const lines = view.lines.filter((line) => isCounted(line) && line.total === undefined && !line.ofWhich);
  if (lines.length < 3) return [];
  const before = new Map(lines.slice(1).map((line, i) => [line, lines[i]!] as const));
  const after = new Map(lines.slice(1).map((line, i) => [lines[i]!, line] as const));
  return view.entries.flatMap((at) => {
    if (at.ignored || !/累计/.test(at.name)) return [];
    const steps = nearest(view.entries, at, REACH, (one) => isCounted(one) && !/累计/.test(one.name) && one.total === undefined);
    return (
      bestOf(
        lines,
        steps.flatMap((step) => [readingOf(view, at, step, before), readingOf(view, at, step, after)]),
      ) ?? []
    );
  });
}

function readingOf(view: View, at: Entry, step: Entry, other: ReadonlyMap<Entry, Entry>): Reading {
  return (line): Constraint | undefined => {
    const last = other.get(line);
    if (!last) return undefined;
    const [total, earlier, added] = [view.at(at.index, line.index), view.at(at.index, last.index), view.at(step.index, line.index)];
    if (!total?.mention || !earlier?.mention || !added?.mention || total.share || !alike(total, earlier) || !alike(total, added))
      return undefined;
    return linear(
      'sum',
      [
        { role: 'total', value: total, sign: -1 },
        { role: 'part', value: earlier, sign: 1 },
        { role: 'part', value: added, sign: 1 },
      ],
      `表中“${at.name}”＝${last.name}的${at.name}＋${line.name}的${step.name}`,
    );
  };
}
