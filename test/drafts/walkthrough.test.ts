import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';

const text = readFileSync('walkthrough/draft.txt', 'utf8');

describe('the draft of the walkthrough', () => {
  const findings = check(readReport(text));

  it('has the five mistakes that the walkthrough tells of, and no others', () => {
    expect(findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`)).toEqual([
      'parts-exceed-total 264件',
      'rate-mismatch 95.2%',
      'part-exceeds-whole 55件',
      'wrong-word 布署',
      'ordinal-skipped （四）',
    ]);
  });

  it('has a fix for all but the one that only its author can tell', () => {
    expect(findings.filter(({ fixes }) => fixes.length === 0).map(({ rule }) => rule)).toEqual(['part-exceeds-whole']);
  });
});
