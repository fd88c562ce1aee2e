import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renumberAll, renumberAt } from '../../server/src/features/renumber';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import { profileOf } from '../../server/src/rules/profiles/detect';
import type { Edit, Problem } from '../../server/src/rules/rule';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import { alignOrdinals } from '../../server/src/rules/structure/slips';
import { outlineOf, plans, print, type Pieces, type Printed } from './outlines';
import { draftLike } from './pieces';

const ORDINALS = ['ordinal-skipped', 'ordinal-repeated'];

interface Found extends Problem {
  readonly rule: string;
}

/** What the rules on structure say, without those that are off by default. */
function structure(text: string): Found[] {
  const report = readReport(text);
  const context = { profile: profileOf(report, 'auto'), words: DEFAULT_SETTINGS.words };
  return RULES.filter(({ group, offByDefault }) => group === 'structure' && !offByDefault).flatMap((rule) =>
    [...rule.check(report, {}, context)].map((problem) => ({ ...problem, rule: rule.id })),
  );
}

function ordinalFindings(text: string): Found[] {
  return structure(text).filter(({ rule }) => ORDINALS.includes(rule));
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits].reverse().reduce((draft, { span, newText }) => draft.slice(0, span.start) + newText + draft.slice(span.end), text);
}

function renumbered(text: string): string {
  return apply(text, renumberAll(readReport(text)));
}

/** How a number goes wrong: this one alone, or it and all behind it. */
const slips = fc.record({ pick: fc.nat(), kind: fc.constantFrom('lower', 'higher', 'gap', 'again', 'swap') });

/** Puts one slip into a run of four or more, neither at its beginning nor at its end; undefined where there is none. */
function withSlip(pieces: Pieces, { pick, kind }: { pick: number; kind: string }): Pieces | undefined {
  const runs = new Map<number, Printed[]>();
  for (const piece of pieces) if (typeof piece !== 'string') runs.set(piece.run, [...(runs.get(piece.run) ?? []), piece]);
  const long = [...runs.values()].filter((run) => run.length >= 4 && run.length <= 9 && run[0]!.mark(1) !== '首先，');
  if (long.length === 0) return undefined;
  const run = long[pick % long.length]!;
  const at = 2 + (pick % (run.length - 3));
  const numbers = run.map(({ ordinal }) => ordinal);
  if (kind === 'lower') numbers[at]! -= 1;
  if (kind === 'higher') numbers[at]! += 1;
  if (kind === 'gap') for (let i = at; i < run.length; i += 1) numbers[i]! += 1;
  if (kind === 'again') for (let i = at; i < run.length; i += 1) numbers[i]! -= 1;
  if (kind === 'swap') [numbers[at], numbers[at - 1]] = [numbers[at - 1]!, numbers[at]!];
  return pieces.map((piece) =>
    typeof piece === 'string' || piece.run !== run[0]!.run ? piece : { ...piece, ordinal: numbers[run.indexOf(piece)]! },
  );
}

describe('an outline that is numbered rightly', () => {
  it('has no finding on its structure, and renumbering changes nothing', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const text = print(outlineOf(plan));
        expect(structure(text).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
        expect(renumberAll(readReport(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an outline with one slip', () => {
  it('has one finding on its ordinals, and none once its fix is applied', () => {
    let tried = 0;
    fc.assert(
      fc.property(plans, slips, (plan, slip) => {
        const pieces = withSlip(outlineOf(plan), slip);
        if (!pieces) return;
        tried += 1;
        const text = print(pieces);
        const found = ordinalFindings(text);
        expect(found.map(({ message }) => message)).toHaveLength(1);
        const edits = found[0]!.fixes![0]!.edits;
        expect(structure(apply(text, edits))).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(200);
  });

  it('is right after renumbering, which changes marks and nothing else', () => {
    fc.assert(
      fc.property(plans, slips, (plan, slip) => {
        const right = outlineOf(plan);
        const pieces = withSlip(right, slip);
        if (pieces) expect(renumbered(print(pieces))).toBe(print(right));
      }),
      { numRuns: 200 },
    );
  });
});

describe('renumbering any text', () => {
  it('touches marks alone, leaves no ordinal finding that it could mend, and twice is once', () => {
    fc.assert(
      fc.property(draftLike, (text) => {
        const report = readReport(text);
        const edits = renumberAll(report);
        const marks = new Set<number>();
        const visit = (nodes: typeof report.outline): void =>
          nodes.forEach(({ markerSpan, children }) => {
            marks.add(markerSpan.start);
            visit(children);
          });
        visit(report.outline);
        for (const { span } of edits) expect(marks.has(span.start)).toBe(true);
        const once = apply(text, edits);
        expect(renumbered(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('offers a level at its marks only', () => {
    const report = readReport('一、总体\n（一）完善制度\n健全。\n（三）加强培训\n见（三）。');
    expect(renumberAt(report, { start: 0, end: 0 })).toEqual({ level: [], all: [{ span: { start: 17, end: 20 }, newText: '（二）' }] });
    expect(renumberAt(report, { start: 18, end: 18 })!.level).toHaveLength(1);
    expect(renumberAt(report, { start: 14, end: 14 })).toBeUndefined();
  });
});

describe('the fewest slips that explain a run of numbers', () => {
  const count = (...numbers: number[]): number => alignOrdinals(numbers, 1, false).slips.length;
  it.each([
    [[1, 2, 4, 5, 6], 1],
    [[1, 2, 3, 3, 4, 5], 1],
    [[1, 2, 4, 3, 5], 1],
    [[1, 4, 2, 3, 5], 1],
    [[1, 2, 4, 4, 5], 1],
    [[2, 2, 3, 4], 1],
    [[2, 3, 4], 1],
    [[1, 3, 4, 6, 7], 2],
    [[1, 1, 1, 1], 1],
    [[1, 2, 3], 0],
  ])('%j: %i', (numbers, expected) => expect(count(...numbers)).toBe(expected));

  it('a run that may begin late begins where most of it says', () => {
    expect(alignOrdinals([3, 4, 5], 1, true)).toMatchObject({ first: 3, slips: [] });
    expect(alignOrdinals([2, 2, 3, 4], 1, true)).toMatchObject({ first: 1, slips: [{ at: 0, expected: 1 }] });
    expect(alignOrdinals([3, 4, 6, 7], 1, true)).toMatchObject({ first: 3, slips: [{ at: 2, expected: 5 }] });
  });
});
