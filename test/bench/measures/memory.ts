import { check } from '../../../server/src/features/check';
import { readReport } from '../../../server/src/model/report';
import { draftOf } from '../texts';

const LENGTH = 1_000_000;

/** What an open draft of a million characters holds, its text included, in times the text's bytes. Needs `--expose-gc`. */
export function memory(): Record<string, number> {
  const warm = readReport(draftOf(25_000));
  check(warm);
  const bytes = Buffer.from(draftOf(LENGTH));
  const before = held();
  const text = bytes.toString();
  const report = readReport(text);
  const findings = check(report);
  const grown = held() - before;
  const values = { utf8: grown / bytes.length, utf16: grown / (2 * text.length), megabytes: grown / 2 ** 20 };
  // Both are asked once more, so that neither is given up before it was weighed.
  return { ...values, length: report.text.length, findings: findings.length };
}

/** The bytes of the heap and of what hangs on it, when everything that nobody holds is gone. */
function held(): number {
  for (let i = 0; i < 4; i += 1) globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
