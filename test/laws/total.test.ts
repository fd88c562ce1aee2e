import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { looksLikeReport } from '../../server/src/features/detect';
import { foldingRanges } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover/hover';
import { links } from '../../server/src/features/links/links';
import { selectionsAt } from '../../server/src/features/selection/selection';
import { readReport, type Report } from '../../server/src/model/report';
import type { Edit, Finding } from '../../server/src/rules/rule';
import type { OutlineNode } from '../../server/src/syntax/outline';
import type { Span } from '../../server/src/text/span';
import { anyText, draftLike, samples } from './pieces';

function* placesOfOutline(nodes: readonly OutlineNode[]): Generator<Span> {
  for (const { place, markerSpan, sectionEnd, children } of nodes) {
    yield place;
    yield markerSpan;
    yield { start: place.start, end: sectionEnd };
    yield* placesOfOutline(children);
  }
}

function* placesOfFindings(findings: readonly Finding[]): Generator<Span> {
  for (const { span, related, fixes } of findings) {
    yield span;
    for (const other of related) yield other.span;
    for (const fix of fixes) for (const edit of fix.edits) yield edit.span;
  }
}

function* places(report: Report): Generator<Span> {
  const { document } = report;
  yield* document.lines;
  if (document.title) yield document.title;
  yield* placesOfOutline(report.outline);
  for (const figure of report.figures) yield figure.span;
  for (const { figures } of report.relations) for (const { figure } of figures) yield figure.span;
  yield* placesOfFindings(check(report));
  for (const { span } of foldingRanges(report)) yield span;
  for (const { span } of links(report)) yield span;
  yield* selectionsAt(report, report.text.length >> 1);
}

function outside(text: string, { start, end }: Span): boolean {
  return !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length;
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((draft, { span, newText }) => draft.slice(0, span.start) + newText + draft.slice(span.end), text);
}

describe('any text', () => {
  it('is read, checked, folded and hovered over, and every place lies inside it', () => {
    fc.assert(
      fc.property(anyText, fc.nat({ max: 400 }), (text, offset) => {
        const report = readReport(text);
        expect([...places(report)].filter((place) => outside(text, place))).toEqual([]);
        for (const at of [-1, 0, offset, text.length, text.length + 9]) {
          const shown = hover(report, at);
          if (shown) expect(outside(text, shown.span)).toBe(false);
        }
        looksLikeReport(text);
      }),
      { numRuns: 900 },
    );
  });

  it('says of every figure what stands at its place', () => {
    fc.assert(
      fc.property(draftLike, (text) => {
        for (const figure of readReport(text).figures) {
          expect(figure.text).toBe(text.slice(figure.span.start, figure.span.end));
          expect(figure.text).not.toMatch(/[\r\n]/);
          expect(figure.value.low).toBeLessThanOrEqual(figure.value.high);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps findings and figures in the order of the text', () => {
    fc.assert(
      fc.property(draftLike, (text) => {
        const report = readReport(text);
        for (const list of [report.figures.map(({ span }) => span.start), check(report).map(({ span }) => span.start)]) {
          expect(list).toEqual([...list].sort((a, b) => a - b));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('every fix', () => {
  const checkFixes = (text: string): void => {
    for (const { fixes } of check(readReport(text))) {
      for (const { edits } of fixes) {
        expect(edits.length).toBeGreaterThan(0);
        const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
        sorted.slice(1).forEach((edit, i) => expect(edit.span.start).toBeGreaterThanOrEqual(sorted[i]!.span.end));
        const fixed = apply(text, edits);
        expect(fixed).not.toBe(text);
        check(readReport(fixed));
      }
    }
  };

  it('changes something, in places that do not overlap, and leaves a text that can be checked', () => {
    fc.assert(fc.property(draftLike, checkFixes), { numRuns: 500 });
  });

  it.each(samples.map((text, i) => [i + 1, text] as const))('does so in sample %i', (_, text) => {
    checkFixes(text);
  });
});
