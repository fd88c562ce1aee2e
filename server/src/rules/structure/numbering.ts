import type { Report } from '../../model/report';
import { groupsOf } from './groups';
import { withoutJumps } from './elsewhere';
import { flatten, type FlatOutline } from './headings';
import { betweenIn } from './lines';
import { fold } from '../../text/fold';
import type { Version } from '../../syntax/document';
import type { OutlineNode } from '../../syntax/outline';
import type { Source } from '../source';
import { headingRuns, itemRuns, type Draft, type Run } from './runs';

/** How a draft is numbered. */
export interface Numbering extends FlatOutline {
  /** All runs, headings first. */
  readonly runs: readonly Run[];
  /** The run that a heading or item belongs to. */
  readonly runOf: ReadonlyMap<OutlineNode, Run>;
  /** The first heading of each level that stands where it should. */
  readonly models: ReadonlyMap<number, OutlineNode>;
}

const KNOWN = new WeakMap<Report['outline'], Numbering>();

/** The runs of a draft, worked out once for each outline. */
export function numberingOf(report: Report): Numbering {
  const { outline, document } = report;
  let known = KNOWN.get(outline);
  if (!known) {
    const flat = flatten(outline);
    const draft = draftOf(report);
    const found = [...headingRuns(groupsOf(flat.headings, betweenIn(document)), draft), ...itemRuns(flat, draft)];
    ASKS_TEXT.set(document.version, found.some(asksText));
    const runs = found.map((run) => withoutJumps(report, run));
    known = new DraftNumbering(flat, runs);
    KNOWN.set(outline, known);
  }
  return known;
}

const ASKS_TEXT = new WeakMap<Version, boolean>();

/** Whether the text is asked for a number in another form: for one that seems to be skipped, or for a second one behind a lone first. */
function asksText({ rank, nodes, slips }: Run): boolean {
  return slips.length > 0 || (rank !== undefined && nodes.length === 1);
}

/** Whether the numbering of the version before hung on its headings and items alone, and so does this one's where these are the same. */
export const marksAloneSource: Source = ({ since }, { document: { version } }) => {
  const asks = ASKS_TEXT.get(since);
  if (asks !== undefined) ASKS_TEXT.set(version, asks);
  return asks === false;
};

/** What most rules do not ask for is made when one does. */
class DraftNumbering implements Numbering {
  readonly headings: Numbering['headings'];
  readonly items: Numbering['items'];
  #runOf: Numbering['runOf'] | undefined;
  #models: Numbering['models'] | undefined;

  constructor(
    { headings, items }: FlatOutline,
    readonly runs: readonly Run[],
  ) {
    this.headings = headings;
    this.items = items;
  }

  get runOf(): Numbering['runOf'] {
    return (this.#runOf ??= runsByNode(this.runs));
  }

  get models(): Numbering['models'] {
    return (this.#models ??= modelsOf(this.runs));
  }
}

function runsByNode(runs: readonly Run[]): Map<OutlineNode, Run> {
  const byNode = new Map<OutlineNode, Run>();
  for (const run of runs) for (const node of run.nodes) byNode.set(node, run);
  return byNode;
}

function modelsOf(runs: readonly Run[]): Map<number, OutlineNode> {
  const models = new Map<number, OutlineNode>();
  for (const { nodes, under } of runs) {
    const [node] = nodes;
    if (!under && node!.level !== null && !models.has(node!.level)) models.set(node!.level, node!);
  }
  return models;
}

const TITLE_OF_REPORT = /(?:报告|年报|总结|汇报)(?:\([^()]*\))?$/;

function draftOf({ text, document }: Report): Draft {
  const { title } = document;
  return {
    isWhole: title !== undefined && TITLE_OF_REPORT.test(fold(text.slice(title.start, title.end)).replace(/\s/g, '')),
    between: (before, node) => {
      const [from, to] = [before.sectionEnd, node.markerSpan.start];
      return { gap: text.slice(from, to).trim(), behind: fold(text.slice(Math.max(0, to - 1), to)) };
    },
  };
}
