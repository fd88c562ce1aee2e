import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { check } from '../../server/src/features/check';
import * as terms from '../../server/src/model/ledger/terms';
import { readReport } from '../../server/src/model/report';

vi.mock('../../server/src/model/ledger/terms', { spy: true });

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');
const sample = readFileSync(
  join(
    SAMPLES,
    readdirSync(SAMPLES).find((name) => name.startsWith('01-'))!,
  ),
  'utf8',
);

it('checking a draft reads no terms; asking for one figure reads its line', () => {
  const report = readReport(sample);
  expect(check(report).length).toBeGreaterThan(0);
  expect(terms.readTerms).not.toHaveBeenCalled();
  const [first, second] = report.figures;
  expect([first!.subject, second!.subject]).toEqual(['行政执法', '行政许可']);
  expect(terms.readTerms).toHaveBeenCalledTimes(1);
});
