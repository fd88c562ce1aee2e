import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';

/** Nothing here knows the editor: a list of annotations becomes a tree of groups. */

export type Grouping = 'state' | 'author';
export type Node = GroupNode | AnnotationNode;

/** How an annotation stands, and in which order the groups come: what needs somebody first. */
export const STANDINGS = ['lost', 'differs', 'outdated', 'open', 'verified', 'source', 'resolved'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What needs somebody. */
const URGENT: readonly Standing[] = ['lost', 'differs', 'outdated', 'open'];

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  /** A standing, or an author's name. */
  readonly name: string;
  readonly parent: undefined;
  readonly nodes: AnnotationNode[];
  /** How many below need somebody. */
  urgent: number;
}

export interface AnnotationNode {
  readonly kind: 'annotation';
  readonly id: string;
  readonly parent: GroupNode;
  readonly annotation: ListedAnnotation;
}

export function standingOf(annotation: ListedAnnotation): Standing {
  // What is resolved needs nobody, wherever its words have gone.
  if (annotation.kind === 'remark' && annotation.state === 'resolved') return 'resolved';
  if (annotation.range === null) return 'lost';
  switch (annotation.kind) {
    case 'remark':
      return 'open';
    case 'verification':
      return annotation.state === 'outdated' ? 'outdated' : 'verified';
    case 'source':
      return annotation.state === 'differs' ? 'differs' : 'source';
  }
}

export function isUrgent(annotation: ListedAnnotation): boolean {
  return URGENT.includes(standingOf(annotation));
}

/** The groups of annotations, none of them empty. Ids stay the same while an annotation stays in its group. */
export function groupsOf(annotations: readonly ListedAnnotation[], grouping: Grouping): GroupNode[] {
  const groups = new Map<string, GroupNode>();
  for (const annotation of annotations) {
    const name = grouping === 'state' ? standingOf(annotation) : annotation.author;
    const group = groups.get(name) ?? { kind: 'group', id: `${grouping}:${name}`, name, parent: undefined, nodes: [], urgent: 0 };
    groups.set(name, group);
    group.nodes.push({ kind: 'annotation', id: `${group.id}/${annotation.id}`, parent: group, annotation });
    if (isUrgent(annotation)) group.urgent += 1;
  }
  return [...groups.values()].sort(grouping === 'state' ? byStanding : byName);
}

function byStanding(a: GroupNode, b: GroupNode): number {
  return STANDINGS.indexOf(a.name as Standing) - STANDINGS.indexOf(b.name as Standing);
}

function byName(a: GroupNode, b: GroupNode): number {
  return a.name.localeCompare(b.name, 'zh');
}

/** The annotations below nodes, each once, in the order of the nodes. */
export function annotationsBelow(nodes: readonly Node[]): ListedAnnotation[] {
  const all = nodes.flatMap((node) => (node.kind === 'group' ? node.nodes : [node])).map(({ annotation }) => annotation);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
