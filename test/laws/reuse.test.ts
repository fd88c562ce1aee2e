import { beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../server/src/features/check';
import * as line from '../../server/src/model/line';
import * as restate from '../../server/src/model/relations/same/restate';
import { readReport, type Report } from '../../server/src/model/report';
import * as builder from '../../server/src/syntax/outlineBuilder';
import { samples } from './pieces';

vi.mock('../../server/src/model/line', { spy: true });
vi.mock('../../server/src/model/relations/same/restate', { spy: true });
vi.mock('../../server/src/syntax/outlineBuilder', { spy: true });

const text = samples.join('\n');

function read(next: string, previous?: Report): Report {
  const report = readReport(next, previous);
  check(report);
  return report;
}

describe('a version after a small edit', () => {
  let before: Report;
  let within: number;
  beforeEach(() => {
    before = read(text);
    const lines = before.document.lines.filter(({ kind, folded }) => kind === 'body' && /\d件/.test(folded));
    const middle = lines[lines.length >> 1]!;
    within = middle.start + middle.folded.search(/\d件/);
    vi.clearAllMocks();
  });

  it('reads the line of the edit and no other, and makes no outline', () => {
    const after = read(`${text.slice(0, within)}1${text.slice(within)}`, before);
    expect(line.readLine).toHaveBeenCalledTimes(1);
    expect(builder.buildOutline).not.toHaveBeenCalled();
    const shared = after.document.lines.filter((one, i) => one.text === before.document.lines[i]!.text);
    expect(shared).toHaveLength(before.document.lines.length - 1);
  });

  it('compares few of the figures that may be stated again', () => {
    read(`${text.slice(0, within)}1${text.slice(within)}`, before);
    const compared = vi.mocked(restate.restate).mock.calls.length;
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(before.counts.figures / 4);
  });

  it('finds lines again that have moved', () => {
    const lines = text.split('\n');
    const half = lines.length >> 1;
    const moved = [...lines.slice(0, 20), ...lines.slice(half, half + 10), ...lines.slice(20, half), ...lines.slice(half + 10)];
    vi.clearAllMocks();
    read(moved.join('\n'), before);
    expect(line.readLine).not.toHaveBeenCalled();
  });
});
