import { check } from '../../../server/src/features/check';
import { readReport, type Report } from '../../../server/src/model/report';
import { median, quantile, timed } from '../statistics';
import { draftOf, flat } from '../texts';
import { edited, Typist } from '../typist';

const REPORT = 25_000;
const LONG = 1_000_000;

/** What a keystroke costs until the new findings are there. */
export function keystrokes(): Record<string, number> {
  const short = typing(draftOf(REPORT), { warmUp: 500, edits: 2000 });
  const long = typing(draftOf(LONG), { warmUp: 100, edits: 201 });
  return { 'report-median': median(short), 'report-p99': quantile(short, 0.99), 'long-median': median(long) };
}

/** Milliseconds of each edit; the text itself is made before the clock starts, as an editor's has been. */
function typing(text: string, { warmUp, edits }: { warmUp: number; edits: number }): number[] {
  const typist = new Typist(1);
  let report: Report = readReport(text);
  check(report);
  const times = Array.from({ length: warmUp + edits }, () => {
    const next = flat(edited(report.text, typist.next(report.text)));
    return timed(() => check((report = readReport(next, report))));
  });
  return times.slice(warmUp);
}
