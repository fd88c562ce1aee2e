import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/features/edits';
import { merge, OPERATIONS, shape, type Operation, type Outcome } from '../../server/src/features/shape/index';
import { readReport, type Report } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import { profileOf } from '../../server/src/rules/profiles/detect';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import type { OutlineNode } from '../../server/src/syntax/outline';
import { outlineOf, plans, print } from './outlines';
import { draftLike, samples } from './pieces';

const NUMBERING = ['ordinal-skipped', 'ordinal-repeated', 'ordinal-mark', 'level-order', 'level-skipped'];

function numberingFindings(text: string): string[] {
  const report = readReport(text);
  const context = { profile: profileOf(report, 'auto'), words: DEFAULT_SETTINGS.words };
  return RULES.filter(({ id }) => NUMBERING.includes(id)).flatMap((rule) =>
    [...rule.check(report, {}, context)].map(({ message }) => message),
  );
}

/** A heading by its title, and what stands below it. Items are left out. */
type Tree = readonly [title: string, ...below: Tree[]];

function treeOf(nodes: readonly OutlineNode[]): Tree[] {
  return nodes.filter(({ level }) => level !== null).map((node): Tree => [node.title, ...treeOf(node.children)]);
}

/** Where a heading stands in the tree: which child of which child. */
type Path = readonly number[];

function pathsIn(trees: readonly Tree[], above: Path = []): Path[] {
  return trees.flatMap(([, ...below], i) => [[...above, i], ...pathsIn(below, [...above, i])]);
}

function at(trees: readonly Tree[], [first, ...rest]: Path): Tree {
  const tree = trees[first!]!;
  return rest.length === 0 ? tree : at(tree.slice(1) as Tree[], rest);
}

/** The trees with other children at a path. */
function replaced(trees: readonly Tree[], path: Path, change: (siblings: Tree[], index: number) => Tree[]): Tree[] {
  const [first, ...rest] = path;
  if (rest.length === 0) return change([...trees], first!);
  return trees.map((tree, i): Tree => (i === first ? [tree[0], ...replaced(tree.slice(1) as Tree[], rest, change)] : tree));
}

/** What an operation does to the tree, told in trees alone; undefined where there is nothing to do it with. */
function expectedTree(trees: readonly Tree[], operation: Operation, path: Path): Tree[] | undefined {
  const index = path.at(-1)!;
  const siblings = path.length === 1 ? trees : (at(trees, path.slice(0, -1)).slice(1) as Tree[]);
  const own = at(trees, path);
  if (operation === 'moveUp' || operation === 'moveDown') {
    const other = operation === 'moveUp' ? index - 1 : index + 1;
    if (!siblings[other]) return undefined;
    return replaced(trees, path, (all) => {
      [all[index], all[other]] = [all[other]!, all[index]!];
      return all;
    });
  }
  if (operation === 'demote') {
    if (index === 0) return undefined;
    return replaced(trees, path, (all) => {
      const before = all[index - 1]!;
      all.splice(index - 1, 2, [...before, own]);
      return all;
    });
  }
  if (path.length === 1) return undefined;
  const without = replaced(trees, path, (all) => all.filter((_, i) => i !== index));
  return replaced(without, path.slice(0, -1), (all, i) => [...all.slice(0, i + 1), own, ...all.slice(i + 1)]);
}

function headingAt(outline: readonly OutlineNode[], [first, ...rest]: Path): OutlineNode {
  const node = outline.filter(({ level }) => level !== null)[first!]!;
  return rest.length === 0 ? node : headingAt(node.children, rest);
}

function marksIn(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...marksIn(node.children)]);
}

/** Blanks, and the signs of Markdown before a mark, which go with its level: `> ## 一、` */
const LAYOUT = /^[ \t\u3000>]+|[\s#]/gm;

/** How often each character stands in a text, marks and layout left out. */
function prose({ text, outline }: Report): string {
  let rest = text;
  for (const { markerSpan } of marksIn(outline).sort((a, b) => b.markerSpan.start - a.markerSpan.start))
    rest = rest.slice(0, markerSpan.start) + rest.slice(markerSpan.end);
  return [...rest.replace(LAYOUT, '')].sort().join('');
}

function caret(offset: number) {
  return { start: offset, end: offset };
}

function done(text: string, outcome: Outcome): string | undefined {
  return outcome.kind === 'shaped' ? applyEdits(text, outcome.edits) : undefined;
}

/** What must be so whatever the draft; gives the text after, or undefined where it is refused. */
function expectLossless(report: Report, outcome: Outcome): string | undefined {
  if (outcome.kind === 'refused') {
    expect(outcome.reason).toMatch(/。$/);
    return undefined;
  }
  outcome.edits.forEach(({ span }, i) => expect(span.start).toBeGreaterThan(outcome.edits[i - 1]?.span.end ?? -1));
  const text = applyEdits(report.text, outcome.edits);
  const { start, end } = outcome.selection;
  expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  for (const { span } of outcome.notes) if (span) expect(span.start >= 0 && span.end <= text.length).toBe(true);
  return text;
}

const HEADS = ['', '云溪县水务局2024年度工作情况报告\n\n县人民政府：\n现将情况报告如下。\n'];
const TAILS = ['', '\n云溪县水务局\n2025年1月8日\n', '\n附件：1.任务清单\n2.台账\n\n云溪县水务局\n2025年1月8日'];

/** A draft that is numbered rightly, with or without what stands around a body. */
const drafts = fc
  .record({
    plan: plans,
    head: fc.constantFrom(...HEADS),
    tail: fc.constantFrom(...TAILS),
    end: fc.constantFrom('\n', '\r\n'),
    final: fc.boolean(),
  })
  .map(({ plan, head, tail, end, final }) => {
    const body = print(outlineOf(plan));
    const text = `${head}${tail === '' && !final ? body.trimEnd() : body}${tail}`;
    return { text: end === '\n' ? text : text.replaceAll('\n', '\r\n') };
  });

/** A draft that is numbered rightly but for what has come in between: pieces of drafts, in any order. */
const disturbed = fc.tuple(drafts, fc.array(fc.tuple(fc.nat(), draftLike), { minLength: 1, maxLength: 3 })).map(([{ text }, pieces]) =>
  pieces.reduce((so, [at, piece]) => {
    const place = at % (so.length + 1);
    return so.slice(0, place) + piece + so.slice(place);
  }, text),
);

const TREE_OPERATIONS = ['moveUp', 'moveDown', 'promote', 'demote'] as const;

describe('an operation on a draft that is numbered rightly', () => {
  it.each(TREE_OPERATIONS)('%s makes the tree that is meant, loses nothing, and leaves the numbering right', (operation) => {
    let tried = 0;
    fc.assert(
      fc.property(drafts, fc.nat(), ({ text }, pick) => {
        const report = readReport(text);
        const trees = treeOf(report.outline);
        const paths = pathsIn(trees);
        const path = paths[pick % paths.length]!;
        const node = headingAt(report.outline, path);
        const outcome = shape(report, operation, caret(node.place.end));
        const after = expectLossless(report, outcome);
        const expected = expectedTree(trees, operation, path);
        if (after === undefined) return;
        expect(expected).toBeDefined();
        tried += 1;
        const now = readReport(after);
        expect(prose(now)).toBe(prose(report));
        expect(treeOf(now.outline)).toEqual(expected);
        // whether a level is numbered on from section to section is a guess, which a section at another level may change
        expect(numberingFindings(after)).toEqual([]);
        const { start } = (outcome as Extract<Outcome, { kind: 'shaped' }>).selection;
        expect(after.slice(start - node.title.length, start)).toBe(node.title);
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('is refused only where there is no place for it', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.constantFrom('moveUp', 'moveDown'), ({ text }, pick, operation) => {
        const report = readReport(text);
        const trees = treeOf(report.outline);
        const paths = pathsIn(trees);
        const path = paths[pick % paths.length]!;
        const node = headingAt(report.outline, path);
        const outcome = shape(report, operation as Operation, caret(node.place.start));
        expect(outcome.kind).toBe(expectedTree(trees, operation as Operation, path) ? 'shaped' : 'refused');
      }),
      { numRuns: 80 },
    );
  });
});

describe('what is done and done back', () => {
  const back = (text: string, offset: number, first: Operation, second: Operation): string | undefined => {
    const outcome = shape(readReport(text), first, caret(offset));
    const after = done(text, outcome);
    if (after === undefined) return undefined;
    const { selection } = outcome as Extract<Outcome, { kind: 'shaped' }>;
    const again = shape(readReport(after), second, selection);
    return done(after, again) ?? `refused: ${(again as { reason: string }).reason}`;
  };

  it.each([
    ['moveDown', 'moveUp'],
    ['moveUp', 'moveDown'],
    ['demote', 'promote'],
  ] as const)('%s and %s give the draft as it was', (first, second) => {
    let tried = 0;
    fc.assert(
      fc.property(drafts, fc.nat(), ({ text }, pick) => {
        const nodes = marksIn(readReport(text).outline).filter(({ ordinal }) => ordinal !== null);
        const result = back(text, nodes[pick % nodes.length]!.markerSpan.end, first, second);
        if (result === undefined) return;
        tried += 1;
        expect(result).toBe(text);
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('promoting the last section below a heading and demoting it', () => {
    let tried = 0;
    fc.assert(
      fc.property(drafts, fc.nat(), ({ text }, pick) => {
        const { outline } = readReport(text);
        const lasts = marksIn(outline).flatMap(({ children }) => {
          const headings = children.filter(({ level }) => level !== null);
          return headings.length > 1 ? [headings.at(-1)!] : [];
        });
        if (lasts.length === 0) return;
        const result = back(text, lasts[pick % lasts.length]!.place.end, 'promote', 'demote');
        if (result === undefined) return;
        tried += 1;
        expect(result).toBe(text);
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(20);
  });
});

describe('an operation on any text', () => {
  it('loses nothing and doubles nothing, or is refused with a sentence', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        fc.oneof(draftLike, disturbed),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.constantFrom(...OPERATIONS),
        (text, a, b, atMark, operation) => {
          const report = readReport(text);
          const marks = marksIn(report.outline);
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
          // nearly every stretch holds what cannot be moved as a whole
          const place = atMark && marks.length > 0 ? caret(marks[a % marks.length]!.place.end) : { start, end };
          const after = expectLossless(report, shape(report, operation, place));
          if (after === undefined) return;
          tried += 1;
          expect(prose(readReport(after))).toBe(prose(report));
        },
      ),
      { numRuns: 800 },
    );
    expect(tried).toBeGreaterThan(50);
  });

  it('does so at every mark of the samples', () => {
    let tried = 0;
    for (const text of samples) {
      const report = readReport(text);
      const before = numberingFindings(text).length;
      for (const { place } of marksIn(report.outline)) {
        for (const operation of OPERATIONS) {
          const after = expectLossless(report, shape(report, operation, caret(place.end)));
          if (after === undefined) continue;
          tried += 1;
          expect(prose(readReport(after))).toBe(prose(report));
          if (operation === 'moveUp' || operation === 'moveDown') expect(numberingFindings(after).length).toBeLessThanOrEqual(before);
        }
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});

/** The body of a draft: what a merge takes. */
function bodyText(report: Report): string {
  return report.document.lines
    .filter(({ kind }) => kind === 'heading' || kind === 'body' || kind === 'table')
    .map(({ start, end }) => report.text.slice(start, end))
    .join('\n');
}

/** The characters of a body without its marks. */
function proseOfBody(report: Report): string {
  const marks = new Set(
    marksIn(report.outline).flatMap(({ markerSpan: { start, end } }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const taken = report.document.lines.filter(({ kind }) => kind === 'heading' || kind === 'body' || kind === 'table');
  const kept = taken.map(({ start, end }) =>
    Array.from({ length: end - start }, (_, i) => (marks.has(start + i) ? '' : report.text[start + i]!)).join(''),
  );
  return kept.join('\n').replace(LAYOUT, '');
}

describe('merging', () => {
  it('keeps every character of the body of a contribution and of the draft, and the numbering right', () => {
    let tried = 0;
    fc.assert(
      fc.property(drafts, drafts, fc.nat(), fc.boolean(), (host, other, pick, atEnd) => {
        const [report, contribution] = [readReport(host.text), readReport(other.text)];
        const nodes = marksIn(report.outline).filter(({ level }) => level !== null);
        const place = atEnd ? undefined : caret(nodes[pick % nodes.length]!.place.start);
        const after = expectLossless(report, merge(report, place, [{ name: '供稿', report: contribution }]));
        if (after === undefined) return;
        tried += 1;
        const now = readReport(after);
        expect(prose(now)).toBe([...prose(report), ...proseOfBody(contribution)].sort().join(''));
        expect(numberingFindings(after)).toEqual([]);
        expect(titlesBelow(now, treeOf(contribution.outline))).toBe(true);
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('loses nothing of any text', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.oneof(draftLike, disturbed), draftLike, fc.nat(), (text, other, pick) => {
        const [report, contribution] = [readReport(text), readReport(other)];
        const nodes = marksIn(report.outline).filter(({ level }) => level !== null);
        const place = nodes.length > 0 ? caret(nodes[pick % nodes.length]!.place.start) : undefined;
        const after = expectLossless(report, merge(report, place, [{ name: '供稿', report: contribution }]));
        if (after === undefined) return;
        tried += 1;
        expect(prose(readReport(after))).toBe([...prose(report), ...proseOfBody(contribution)].sort().join(''));
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(100);
  });
});

/** Whether trees stand side by side, as they are, somewhere in an outline. */
function titlesBelow({ outline }: Report, wanted: readonly Tree[]): boolean {
  const sides = [outline, ...marksIn(outline).map(({ children }) => children)].map(treeOf);
  const text = JSON.stringify(wanted).slice(1, -1);
  return sides.some((side) => JSON.stringify(side).includes(text));
}

it('what a merge takes of a draft is its body', () => {
  expect(bodyText(readReport(`${HEADS[1]!}一、甲\n乙。\n${TAILS[2]!}`))).toBe('现将情况报告如下。\n一、甲\n乙。');
});
