import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport, type Report } from '../../server/src/model/report';
import { samples } from './pieces';

const text = samples.join('\n');

function read(next: string, previous?: Report): Report {
  const report = readReport(next, previous);
  check(report);
  return report;
}

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const megabytes = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };

  it('keeps no text of a version that has been replaced', () => {
    const long = Array.from({ length: 8 }, (_, i) => text.replaceAll('。', `。${String.fromCharCode(0x6c34 + i)}`)).join('\n');
    let report = read(long);
    const start = megabytes();
    const rounds = 120;
    for (let i = 0; i < rounds; i += 1) {
      // two places far apart, one after the other all over the draft
      const [a, b] = [Math.floor((i / rounds) * 0.4 * report.text.length), Math.floor((0.5 + (i / rounds) * 0.4) * report.text.length)];
      report = read(`${report.text.slice(0, a)}案${report.text.slice(a, b)}件${report.text.slice(b)}`, report);
    }
    const texts = (rounds * long.length * 2) / 1e6;
    expect(megabytes() - start).toBeLessThan(texts / 4);
  });
});
