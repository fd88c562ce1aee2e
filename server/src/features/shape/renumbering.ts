import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { markerWith } from '../../rules/structure/marks';
import type { Run } from '../../rules/structure/runs';
import type { OutlineNode } from '../../syntax/outline';
import { runOf } from './tree';

/** Headings that come into a run before its node number `at`; the length of the run where they come last. */
interface Arrival {
  readonly at: number;
  readonly count: number;
  readonly number: (first: number) => void;
}

interface Change {
  readonly leaving: Set<OutlineNode>;
  readonly arriving: Arrival[];
}

/** Collects which headings leave a run and which come into one, and says what numbers that makes; other slips of a run stay. */
export class Renumbering {
  private readonly changes = new Map<Run, Change>();

  constructor(private readonly report: Report) {}

  leave(node: OutlineNode): void {
    this.changeOf(runOf(this.report, node)).leaving.add(node);
  }

  /** So many headings come into a run; `number` is told the number of the first of them once all is known. */
  arrive(run: Run, at: number, count: number, number: (first: number) => void): void {
    this.changeOf(run).arriving.push({ at, count, number });
  }

  /** The new numbers of the headings that stay; those of the ones that come are told as they asked. */
  numbers(): Map<OutlineNode, number> {
    const numbers = new Map<OutlineNode, number>();
    for (const [{ nodes }, { leaving, arriving }] of this.changes) {
      let delta = 0;
      for (let i = 0; i <= nodes.length; i += 1) {
        for (const { at, count, number } of arriving) {
          if (at !== i) continue;
          number((i > 0 ? nodes[i - 1]!.ordinal! : nodes[0]!.ordinal! - 1) + delta + 1);
          delta += count;
        }
        const node = nodes[i];
        if (!node) continue;
        if (leaving.has(node)) delta -= 1;
        else if (delta !== 0) numbers.set(node, node.ordinal! + delta);
      }
    }
    return numbers;
  }

  private changeOf(run: Run): Change {
    let change = this.changes.get(run);
    if (!change) this.changes.set(run, (change = { leaving: new Set(), arriving: [] }));
    return change;
  }
}

/** Marks with other numbers, each in its author's form; the first mark that has no such number where one has none. */
export function markEdits(numbers: ReadonlyMap<OutlineNode, number>): Edit[] | OutlineNode {
  const edits: Edit[] = [];
  for (const [node, ordinal] of numbers) {
    const newText = markerWith(node, ordinal);
    if (newText === undefined) return node;
    edits.push({ span: node.markerSpan, newText });
  }
  return edits;
}
