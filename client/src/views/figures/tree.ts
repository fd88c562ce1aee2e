import type { FigureRow, FigureSection, ListedFigures } from '../../../../server/src/protocol/figures';

/** Nothing here knows the editor: a list of figures becomes a tree of groups, whose nodes are made when they are asked for. */

export type Grouping = 'section' | 'subject';
export type Node = GroupNode | FigureNode;

/** A heading, a subject (行政复议), or an indicator of a subject (受理). */
export interface GroupNode {
  readonly kind: 'group';
  readonly of: 'section' | 'subject' | 'indicator';
  /** The same for the same group of every version. */
  readonly id: string;
  /** '' for what stands above the first heading, or has no subject. */
  readonly name: string;
  readonly parent: GroupNode | undefined;
  /** Groups right below. */
  readonly groups: GroupNode[];
  /** Figures right below, by their numbers in the list, in the order of the text. */
  readonly members: number[];
  /** All figures below, and how many of them are in broken relations that nobody has verified. */
  figures: number;
  broken: number;
}

export interface FigureNode {
  readonly kind: 'figure';
  /** The same for the figure of the same thing in the same group, whatever its value. */
  readonly id: string;
  readonly parent: GroupNode | undefined;
  /** Its number in the list, and what stands there. */
  readonly figure: number;
  readonly row: FigureRow;
}

export class FigureTree {
  private readonly top: GroupNode;
  private readonly groupOf = new Map<number, GroupNode>();
  private readonly made = new Map<GroupNode, readonly Node[]>();
  private readonly figureNodes = new Map<GroupNode, readonly FigureNode[]>();

  /** `shown`: numbers of the figures that are shown, in the order of the text. `prefix` keeps ids apart from those of other trees. */
  constructor(
    private readonly list: ListedFigures,
    readonly grouping: Grouping,
    readonly shown: readonly number[],
    prefix: string,
  ) {
    this.top = newGroup('section', prefix, '', undefined);
    const place = grouping === 'section' ? bySection(list.sections, this.top) : bySubject(this.top);
    for (const figure of shown) this.put(figure, place(list.figures[figure]!));
    if (grouping === 'subject') splitByIndicator(this.top, list.figures, (figure, group) => this.groupOf.set(figure, group));
  }

  /** What stands right below a group; without one, at the top. */
  children(group: GroupNode = this.top): readonly Node[] {
    let nodes = this.made.get(group);
    if (!nodes) this.made.set(group, (nodes = this.make(group)));
    return nodes;
  }

  /** The node of a figure by its number in the list; undefined where it is not shown. */
  nodeOf(figure: number): FigureNode | undefined {
    const group = this.groupOf.get(figure);
    return group && this.figuresIn(group).find((node) => node.figure === figure);
  }

  /** The figures below a node, in the order of the text. */
  below(node: Node): readonly number[] {
    if (node.kind === 'figure') return [node.figure];
    return [...node.members, ...node.groups.flatMap((group) => this.below(group))].sort((a, b) => a - b);
  }

  /** The node of this tree for one that the tree of another version may have handed out; undefined where there is none any more. */
  own<T extends Node>(node: T): T | undefined {
    const found = node.kind === 'group' ? this.groupWith(node.id, this.top) : this.figureWith(node);
    return found as T | undefined;
  }

  private groupWith(id: string, above: GroupNode): GroupNode | undefined {
    for (const group of above.groups) {
      if (group.id === id) return group;
      const below = this.groupWith(id, group);
      if (below) return below;
    }
    return undefined;
  }

  private figureWith({ id, figure }: FigureNode): FigureNode | undefined {
    const there = this.nodeOf(figure);
    if (there?.id === id) return there;
    for (const group of new Set(this.groupOf.values())) {
      const found = this.figuresIn(group).find((node) => node.id === id);
      if (found) return found;
    }
    return undefined;
  }

  private put(figure: number, group: GroupNode): void {
    group.members.push(figure);
    this.groupOf.set(figure, group);
    const isBroken = this.list.figures[figure]!.verdict === 'broken';
    for (let above: GroupNode | undefined = group; above; above = above.parent) {
      above.figures += 1;
      if (isBroken) above.broken += 1;
    }
  }

  private make(group: GroupNode): readonly Node[] {
    const figures = this.figuresIn(group);
    if (group.groups.length === 0) return figures;
    if (this.grouping === 'section') return [...figures, ...group.groups];
    const nodes: Node[] = [...group.groups, ...figures];
    const rank = (node: Node): number => Math.min(...this.below(node).map((figure) => rankOf(this.list.figures[figure]!)));
    return sorted(nodes, rank, (node) => (isNameless(node) ? Infinity : this.below(node)[0]!));
  }

  private figuresIn(group: GroupNode): readonly FigureNode[] {
    const made = this.figureNodes.get(group);
    if (made) return made;
    const counts = new Map<string, number>();
    const parent = group === this.top ? undefined : group;
    const nodes = group.members.map((figure): FigureNode => {
      const row = this.list.figures[figure]!;
      const key = keyOf(row);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return { kind: 'figure', id: `${group.id}|${key}|${count}`, parent, figure, row };
    });
    const inOrder = sorted(
      nodes,
      ({ row }) => rankOf(row),
      ({ figure }) => figure,
    );
    this.figureNodes.set(group, inOrder);
    return inOrder;
  }
}

/** What does not come out first, then what it was checked against; the same of what is verified; then all others. */
function rankOf({ verdict, isReported }: FigureRow): number {
  if (verdict === 'broken') return isReported ? 0 : 1;
  if (verdict === 'verified') return isReported ? 2 : 3;
  return 4;
}

function sorted<T>(nodes: readonly T[], rank: (node: T) => number, place: (node: T) => number): T[] {
  const keyed = nodes.map((node) => ({ node, rank: rank(node), place: place(node) }));
  return keyed.sort((a, b) => a.rank - b.rank || (a.place === b.place ? 0 : a.place - b.place)).map(({ node }) => node);
}

function isNameless(node: Node): boolean {
  return node.kind === 'group' && node.name === '';
}

function keyOf({ subject, indicator, scope, period }: FigureRow): string {
  return [subject, indicator, scope, period].join('|');
}

function newGroup(of: GroupNode['of'], id: string, name: string, parent: GroupNode | undefined): GroupNode {
  return { kind: 'group', of, id, name, parent, groups: [], members: [], figures: 0, broken: 0 };
}

/** The group of a figure's heading, made with those above it when it is first asked for. The top itself where there are no headings. */
function bySection(sections: readonly FigureSection[], top: GroupNode): (row: FigureRow) => GroupNode {
  const groups = new Map<number, GroupNode>();
  const counts = new Map<string, number>();
  const child = (parent: GroupNode, section: number, name: string, marker: string): GroupNode => {
    // a heading is known by its ordinal, so that it stays the same while its words are changed
    const id = `${parent.id}/${marker}`;
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    const group = newGroup('section', `${id}#${count}`, name, parent === top ? undefined : parent);
    parent.groups.push(group);
    groups.set(section, group);
    return group;
  };
  const groupOf = (section: number): GroupNode => {
    const known = groups.get(section);
    if (known) return known;
    if (section < 0) return sections.length === 0 ? top : child(top, section, '', '');
    const { name, marker, parent } = sections[section]!;
    return child(parent < 0 ? top : groupOf(parent), section, name, marker);
  };
  return ({ section }) => groupOf(section);
}

function bySubject(top: GroupNode): (row: FigureRow) => GroupNode {
  const groups = new Map<string, GroupNode>();
  return ({ subject }) => {
    let group = groups.get(subject);
    if (!group) {
      group = newGroup('subject', `${top.id}/${subject}`, subject, undefined);
      top.groups.push(group);
      groups.set(subject, group);
    }
    return group;
  };
}

/** Puts figures of one indicator into a group of their own where a subject has several of it. */
function splitByIndicator(top: GroupNode, rows: readonly FigureRow[], moved: (figure: number, group: GroupNode) => void): void {
  for (const subject of top.groups) {
    const byIndicator = grouped(subject.members, (figure) => rows[figure]!.indicator);
    if (byIndicator.size < 2) continue;
    const staying: number[] = [];
    for (const [indicator, figures] of byIndicator) {
      if (figures.length < 2 || indicator === '') {
        staying.push(...figures);
        continue;
      }
      const group = newGroup('indicator', `${subject.id}/${indicator}`, indicator, subject);
      group.members.push(...figures);
      group.figures = figures.length;
      group.broken = figures.filter((figure) => rows[figure]!.verdict === 'broken').length;
      subject.groups.push(group);
      for (const figure of figures) moved(figure, group);
    }
    subject.members.splice(0, Infinity, ...staying.sort((a, b) => a - b));
  }
}

function grouped(figures: readonly number[], keyOfFigure: (figure: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const figure of figures) {
    const key = keyOfFigure(figure);
    const known = groups.get(key);
    if (known) known.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

/** Whether two lists are shown alike; their places may differ within their lines. */
export function areAlike(a: ListedFigures, b: ListedFigures): boolean {
  return (
    a.total === b.total &&
    a.figures.length === b.figures.length &&
    a.sections.length === b.sections.length &&
    a.sections.every(({ name, parent }, i) => name === b.sections[i]!.name && parent === b.sections[i]!.parent) &&
    a.figures.every((row, i) => isAlike(row, b.figures[i]!))
  );
}

function isAlike(a: FigureRow, b: FigureRow): boolean {
  return (
    a.text === b.text &&
    a.verdict === b.verdict &&
    a.isReported === b.isReported &&
    a.section === b.section &&
    a.range.start.line === b.range.start.line &&
    keyOf(a) === keyOf(b)
  );
}

/** The number of the figure that a place touches, by halving; undefined where there is none. Of two that meet there, the second. */
export function figureAt(
  rows: readonly FigureRow[],
  { line, character }: { readonly line: number; readonly character: number },
): number | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start } = rows[middle]!.range;
    if (start.line < line || (start.line === line && start.character <= character)) low = middle + 1;
    else high = middle;
  }
  const { start, end } = rows[low - 1]?.range ?? { start: undefined, end: undefined };
  return start?.line === line && end!.line === line && character <= end!.character ? low - 1 : undefined;
}
