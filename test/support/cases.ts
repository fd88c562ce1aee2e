import { describe, expect, it } from 'vitest';
import { check, isAtLeast } from '../../server/src/features/check';
import { RELATION_KINDS } from '../../server/src/model/relation';
import { readReport, type Report } from '../../server/src/model/report';
import type { Finding } from '../../server/src/rules/rule';
import type { CatalogueCase, Named } from '../relations/catalogue';

/** What is wrong with the engine's answer to a case; nothing where it is right. */
function complaints({ text, holds, broken }: CatalogueCase): string[] {
  const report = readReport(text);
  const findings = check(report).filter(({ group, severity }) => group === 'figures' && isAtLeast(severity, 'warning'));
  const reported = findings.map((finding) => placesOf(text, finding));
  return [
    ...holds.filter((one) => !isHeld(report, one)).map((one) => `not found to hold: ${nameOf(one)}`),
    ...broken.filter((one) => !reported.some((places) => touches(places, one))).map((one) => `not reported: ${nameOf(one)}`),
    ...findings
      .filter((_, i) => !broken.some((one) => touches(reported[i]!, one)))
      .map(({ rule, message }) => `reported wrongly: ${rule} ${message}`),
  ];
}

function isHeld(report: Report, { kind, figures }: Named): boolean {
  return report.relations.some(
    (relation) =>
      relation.verdict === 'holds' &&
      relation.kind === kind &&
      relation.figures
        .map(({ figure }) => figure.text)
        .sort()
        .join(' ') === [...figures].sort().join(' '),
  );
}

function placesOf(text: string, { span, related }: Finding): string[] {
  return [span, ...related.map((place) => place.span)].map(({ start, end }) => text.slice(start, end));
}

function touches(places: readonly string[], { figures }: Named): boolean {
  return figures.some((figure) => places.includes(figure));
}

function nameOf({ kind, figures }: Named): string {
  return `${kind} ${figures.join(' ')}`;
}

/** A test for each case: what it names holds or is reported, and nothing else is. A case that is not read yet must fail. */
export function describeCases(name: string, cases: readonly CatalogueCase[]): void {
  describe(name, () => {
    for (const one of cases) {
      it(one.pending === undefined ? one.title : `${one.title} (not yet: ${one.pending})`, () => {
        if (one.pending === undefined) expect(complaints(one), one.text).toEqual([]);
        else expect(complaints(one), `mended: take the line “? ” out of “${one.title}”`).not.toEqual([]);
      });
    }

    it('has titles of its own for each case, kinds that exist, and figures that stand in the text', () => {
      expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
      for (const { title, text, holds, broken } of cases) {
        for (const { kind, figures } of [...holds, ...broken]) {
          expect(RELATION_KINDS, title).toContain(kind);
          for (const figure of figures) expect(text, title).toContain(figure);
        }
      }
    });
  });
}
