import { describe, expect, it } from 'vitest';
import { FIGURE_KINDS, passing, type FigureFilter } from '../../client/src/views/figures/filter';
import { areAlike, figureAt, FigureTree, type GroupNode, type Grouping, type Node } from '../../client/src/views/figures/tree';
import { filterIn, isFiltering, NO_FILTER } from '../../client/src/views/list/filter';
import { listFigures } from '../../server/src/features/figures/list';
import { readReport } from '../../server/src/model/report';
import { relationKey, type Verified } from '../../server/src/model/verified';
import type { ListedFigures } from '../../server/src/protocol/figures';
import { indexLines } from '../../server/src/text/lineIndex';

const DRAFT = `岚溪县2023年水利工作报告
一、工程检修
全年召开检修会议3次。
（一）渡槽
巡查6次，检修渡槽52座，其中木渡槽31座、石渡槽22座。
（二）闸门
更换闸门17台，其中平板闸门9台、弧形闸门8台。
二、行政复议
全县受理行政复议案件40件，审结行政复议案件38件。
今年1月受理行政复议案件5件。
`;

function listOf(text: string, verified?: Verified): ListedFigures {
  const lines = indexLines(text);
  const { sections, figures, total } = listFigures(readReport(text), 100, verified);
  const rows = figures.map(({ figure, verdict, isReported, section }) => {
    const { subject, indicator, scope, period, span } = figure;
    const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
    return { text: figure.text, subject, indicator, scope, period, verdict, isReported, section, range };
  });
  return { version: 1, sections, figures: rows, total };
}

const list = listOf(DRAFT);
const treeOf = (grouping: Grouping, filter: FigureFilter = NO_FILTER, of = list) =>
  new FigureTree(of, grouping, passing(of, filter), grouping);

/** The tree as lines, two blanks a level. */
function drawn(tree: FigureTree, of = list, node?: GroupNode, depth = 0): string[] {
  return tree.children(node).flatMap((child) => {
    const indent = '  '.repeat(depth);
    if (child.kind === 'figure') return [`${indent}${of.figures[child.figure]!.text}`];
    return [`${indent}${child.name} ${child.figures}/${child.broken}`, ...drawn(tree, of, child, depth + 1)];
  });
}

function all(tree: FigureTree, node?: GroupNode): Node[] {
  return tree.children(node).flatMap((child) => [child, ...(child.kind === 'group' ? all(tree, child) : [])]);
}

describe('by section', () => {
  it('figures stand below their headings, what does not hold first, then what it was checked against', () => {
    expect(drawn(treeOf('section'))).toEqual([
      '一、工程检修 8/3',
      '  3次',
      '  （一）渡槽 4/3',
      '    52座',
      '    31座',
      '    22座',
      '    6次',
      '  （二）闸门 3/0',
      '    17台',
      '    9台',
      '    8台',
      '二、行政复议 3/0',
      '  40件',
      '  38件',
      '  5件',
    ]);
  });

  it('those above the first heading have a group of their own; without headings there are no groups', () => {
    const early = listOf('共3次。\n一、会议\n开会2次。\n');
    expect(drawn(treeOf('section', NO_FILTER, early), early)).toEqual([' 1/0', '  3次', '一、会议 1/0', '  2次']);
    const flat = listOf('共3次，其中年内2次。\n');
    expect(drawn(treeOf('section', NO_FILTER, flat), flat)).toEqual(['3次', '2次']);
  });

  it('headings with the same ordinal stay apart', () => {
    const twice = listOf('一、会议\n开会2次。\n一、学习\n学习4次。\n');
    const ids = all(treeOf('section', NO_FILTER, twice)).map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('what does not come out, as somebody has verified', () => {
  const starts = ['52座', '31座', '22座'].map((words) => DRAFT.indexOf(words));
  const verified = listOf(DRAFT, new Set([relationKey('sum', starts)]));
  const tree = treeOf('section', NO_FILTER, verified);

  it('is nothing that is broken, for groups and for the filter', () => {
    expect(drawn(tree, verified)).toContain('  （一）渡槽 4/0');
    expect(passing(verified, { words: '', only: 'broken' })).toEqual([]);
    expect(passing(verified, { words: '渡槽', only: 'checked' }).map((figure) => verified.figures[figure]!.text)).toEqual([
      '52座',
      '31座',
      '22座',
    ]);
    expect(areAlike(list, verified)).toBe(false);
  });

  it('stands behind what is broken and before all else', () => {
    expect(drawn(tree, verified).slice(3, 7)).toEqual(['    52座', '    31座', '    22座', '    6次']);
    const text = DRAFT.replace('9台、弧形闸门8台', '9台、弧形闸门9台').replace('（二）闸门\n', '');
    const both = listOf(text, new Set([relationKey('sum', starts)]));
    const inOrder = drawn(treeOf('section', NO_FILTER, both), both).filter((line) => /[座台]$/.test(line));
    expect(inOrder.map((line) => line.trim())).toEqual(['17台', '9台', '9台', '52座', '31座', '22座']);
  });
});

describe('by subject', () => {
  it('what has something broken comes first, what has no subject last; several figures of an indicator are a group', () => {
    const tree = treeOf('subject');
    const lines = drawn(tree);
    const review = tree.children().find((node) => node.kind === 'group' && node.name === '行政复议') as GroupNode;
    expect(tree.children(review).map((node) => (node.kind === 'group' ? `${node.of} ${node.name} ${node.figures}` : 'figure'))).toEqual([
      'indicator 受理 2',
      'figure',
    ]);
    const [first] = tree.children() as readonly GroupNode[];
    expect(first!.broken).toBe(3);
    expect(lines.filter((line) => line.trim().endsWith('件'))).toHaveLength(3);
  });
});

describe.each(['section', 'subject'] as const)('by %s', (grouping) => {
  it('every figure is there once, with the parents that VS Code asks for', () => {
    const tree = treeOf(grouping);
    const nodes = all(tree);
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const figures = nodes.filter((node) => node.kind === 'figure');
    expect(figures.map(({ figure }) => figure).sort((a, b) => a - b)).toEqual(list.figures.map((_, i) => i));
    for (const node of figures) {
      expect(tree.nodeOf(node.figure)).toBe(node);
      expect(tree.children(node.parent)).toContain(node);
    }
  });

  it('nodes have the same id after a value or a heading is changed', () => {
    const text = DRAFT.replace('52座', '53座').replace('一、工程检修', '一、工程检查检修');
    const after = new FigureTree(listOf(text), grouping, passing(listOf(text), NO_FILTER), grouping);
    const ids = (tree: FigureTree): string[] =>
      all(tree)
        .map(({ id }) => id)
        .sort();
    expect(ids(after)).toEqual(ids(treeOf(grouping)));
    const node = treeOf(grouping).nodeOf(2)!;
    expect(list.figures[2]!.text).toBe('52座');
    expect(after.own(node)!.row.text).toBe('53座');
    expect(after.own(node)).toBe(after.nodeOf(2));
    expect(after.own(node.parent!)!.id).toBe(node.parent!.id);
    expect(after.children(node.parent && after.own(node.parent))).toContain(after.own(node));
    const less = listOf('一、工程检修\n全年检修渡槽52座。\n');
    const other = new FigureTree(less, grouping, [0], grouping);
    expect(all(treeOf(grouping)).filter((one) => other.own(one)).length).toBeLessThan(3);
  });

  it('what is below a node is in the order of the text', () => {
    const tree = treeOf(grouping);
    for (const node of all(tree)) {
      const below = tree.below(node);
      expect([...below].sort((a, b) => a - b)).toEqual(below);
      if (node.kind === 'group') expect(below).toHaveLength(node.figures);
    }
  });
});

describe('a filter', () => {
  const texts = (filter: FigureFilter): string[] => passing(list, filter).map((i) => list.figures[i]!.text);

  it('leaves what has every word, in the row or in the headings above', () => {
    expect(texts({ words: '受理', only: 'all' })).toEqual(['40件', '5件']);
    expect(texts({ words: ' 闸门  9 ', only: 'all' })).toEqual(['9台']);
    expect(texts({ words: '工程检修 ６次', only: 'all' })).toEqual(['6次']);
    expect(texts({ words: '没有的词', only: 'all' })).toEqual([]);
  });

  it('leaves what does not hold, or what was checked', () => {
    expect(texts({ words: '', only: 'broken' })).toEqual(['52座', '31座', '22座']);
    const checked = texts({ words: '', only: 'checked' });
    expect(checked).toEqual(expect.arrayContaining(['52座', '17台', '9台']));
    expect(checked).not.toContain('3次');
    expect(texts({ words: '木', only: 'broken' })).toEqual(texts({ words: '木', only: 'all' }));
  });

  it('can be the argument of a command', () => {
    expect(filterIn({ only: 'broken' }, FIGURE_KINDS)).toEqual({ words: '', only: 'broken' });
    expect(filterIn({ words: '受理' }, FIGURE_KINDS)).toEqual({ words: '受理', only: 'all' });
    for (const other of [undefined, null, 7, 'broken', { only: 'some' }, { words: 5 }])
      expect(filterIn(other, FIGURE_KINDS)).toBeUndefined();
  });

  it('of blanks alone is none', () => {
    expect(isFiltering({ words: '  ', only: 'all' })).toBe(false);
    expect(isFiltering({ words: '', only: 'checked' })).toBe(true);
  });
});

describe('two lists', () => {
  it('are shown alike where only places within lines are others', () => {
    expect(areAlike(list, listOf(DRAFT.replace('巡查', '先巡查')))).toBe(true);
    expect(areAlike(list, listOf(DRAFT.replace('6次', '7次')))).toBe(false);
    expect(areAlike(list, listOf(DRAFT.replace('二、行政', '二、全部行政')))).toBe(false);
    expect(areAlike(list, listOf(`\n${DRAFT}`))).toBe(false);
  });
});

describe('the figure at a place', () => {
  it('is the one that the place touches', () => {
    for (const [i, { range }] of list.figures.entries()) {
      expect(figureAt(list.figures, range.start)).toBe(i);
      expect(figureAt(list.figures, range.end)).toBe(i);
    }
    expect(figureAt(list.figures, { line: 0, character: 0 })).toBeUndefined();
    expect(figureAt(list.figures, { line: 4, character: 0 })).toBeUndefined();
    expect(figureAt(list.figures, { line: 99, character: 0 })).toBeUndefined();
    expect(figureAt([], { line: 0, character: 0 })).toBeUndefined();
  });
});
