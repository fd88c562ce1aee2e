import { check } from '../../../server/src/features/check';
import { readReport, type Report } from '../../../server/src/model/report';
import { median, timed } from '../statistics';
import { copyOf, draftOf, flat } from '../texts';

const LENGTH = 25_000;
const ROUNDS = 41;
const WARM_UP = 60;

/** A section moved and a hundred lines pasted, each against a fresh check of those lines alone, in turn. */
export function changes(): Record<string, number> {
  const draft = draftOf(LENGTH);
  const [start, end] = sectionOf(draft);
  const section = flat(draft.slice(start, end));
  const rest = draft.slice(0, start) + draft.slice(end);
  const lines = linesOf(draft, 100);
  const move = rounds(draft, (i) => ({ text: flat(i % 2 === 0 ? rest + section : draft), touched: section }));
  const paste = rounds(draft, (i) => {
    const touched = flat(copyOf(lines, 100 + i));
    return { text: flat(draft.slice(0, start) + touched + draft.slice(start)), touched };
  });
  return { 'move-times': move, 'paste-times': paste };
}

/** The second section: from one heading 一、二、… to the next. */
function sectionOf(text: string): [number, number] {
  const heads = [...text.matchAll(/^[一二三四五六七八九十]+、/gm)].map(({ index }) => index);
  return [heads[1]!, heads[2]!];
}

function linesOf(text: string, count: number): string {
  return `${text.split('\n').slice(0, count).join('\n')}\n`;
}

/** The median of a change over the median of a fresh check of what it touches. */
function rounds(draft: string, change: (round: number) => { text: string; touched: string }): number {
  let report: Report = readReport(draft);
  check(report);
  const changed: number[] = [];
  const fresh: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    const { text, touched } = change(i);
    const one = timed(() => check((report = readReport(text, report))));
    const other = timed(() => check(readReport(touched)));
    if (i < WARM_UP) continue;
    changed.push(one);
    fresh.push(other);
  }
  return median(changed) / median(fresh);
}
