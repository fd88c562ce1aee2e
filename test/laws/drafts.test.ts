import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, isAtLeast } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import type { Finding } from '../../server/src/rules/rule';
import { STATEMENTS, type Statement } from './facts';

/** Findings between figures that someone would be told of. */
function figureFindings(text: string): Finding[] {
  return check(readReport(text)).filter(({ group, severity }) => group === 'figures' && isAtLeast(severity, 'warning'));
}

const TITLE = '汀浦区2024年法治政府建设年度报告\n\n';
const SECTIONS = ['一、主要工作情况\n', '（一）完善工作机制\n', '（二）提升服务水平\n', '（三）夯实基层基础\n'];

/** Each statement a paragraph of its own, under headings. */
function draftOf(paragraphs: readonly string[]): string {
  return TITLE + paragraphs.map((paragraph, i) => (SECTIONS[i] ?? '') + `　　${paragraph}\n`).join('');
}

const kinds = Object.entries(STATEMENTS);

describe('figures that agree', () => {
  it.each(kinds)('raise no finding: %s', (_, statements) => {
    fc.assert(
      fc.property(statements, ({ text }) => {
        expect(figureFindings(text).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('raise no finding in a draft with statements of every kind', () => {
    const all = fc.tuple(...kinds.map(([, statements]) => statements)).chain((list) => fc.shuffledSubarray(list, { minLength: 3 }));
    fc.assert(
      fc.property(all, (list) => {
        expect(figureFindings(draftOf(list.map(({ text }) => text))).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('one figure changed so that they cannot agree', () => {
  const points = (finding: Finding, at: number, end: number): boolean =>
    [finding, ...finding.related].some(({ span }) => span.start < end && at < span.end);

  const expectOne = (draft: string, { broken, at, end }: Statement): void => {
    const findings = figureFindings(draft);
    expect(findings.map(({ message }) => message)).toHaveLength(1);
    const start = draft.indexOf(broken);
    expect(points(findings[0]!, start + at, start + end)).toBe(true);
  };

  it.each(kinds)('raises one finding, at that figure or related to it: %s', (_, statements) => {
    fc.assert(
      fc.property(statements, (statement) => {
        expectOne(statement.broken, statement);
      }),
      { numRuns: 150 },
    );
  });

  it('raises one finding in a draft with statements of every kind', () => {
    const all = fc.tuple(fc.nat({ max: kinds.length - 1 }), ...kinds.map(([, statements]) => statements));
    fc.assert(
      fc.property(all, ([which, ...list]) => {
        expectOne(draftOf(list.map(({ text, broken }, i) => (i === which ? broken : text))), list[which]!);
      }),
      { numRuns: 150 },
    );
  });
});
