import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { RANK_SECTION } from './structure/headings';
import { fold } from '../text/fold';
import { span } from '../text/span';
import { lineAt } from './structure/lines';
import { numberingOf } from './structure/numbering';
import { numberingSource } from './structure/sources';
import { defineRule, type Problem } from './rule';
import type { Source } from './source';

const SHORTEST_TITLE = 4;
/** Elsewhere in the draft only long titles are compared: 主要做法 may stand in every part. */
const SHORTEST_LONG_TITLE = 10;

export default defineRule({
  id: 'heading-repeated',
  title: { zh: '标题重复', en: 'A heading stands twice' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '同一部分里两个同级标题一字不差，多半是复制后忘了改，或者同一段材料贴了两遍。标题下面一行又把标题写了一遍，也报。不同部分里出现相同的长标题只作提示。',
    en: 'Two headings of one section are word for word the same: one was copied and not changed, or a passage was pasted twice; or the line below a heading says it again. The same long heading in different parts is information only.',
  },
  bad: '（一）完善工作制度\n制度不断健全。\n（二）完善工作制度\n培训全面开展。',
  good: '（一）完善工作制度\n制度不断健全。\n（二）加强业务培训\n培训全面开展。',
  sources: () => [numberingSource, echoSource],
  *check(report) {
    const reported = new Set<OutlineNode>();
    for (const run of numberingOf(report).runs) {
      if (run.rank === undefined) continue;
      for (const [node, before] of repeatedIn(run.nodes, SHORTEST_TITLE)) {
        reported.add(node);
        yield problem(node, before, '同级');
      }
    }
    yield* echoes(report);
    for (const [node, before] of repeatedIn(leading(report), SHORTEST_LONG_TITLE)) {
      if (!reported.has(node) && !isCopy(report, node, before)) yield { ...problem(node, before, '前文'), severity: 'information' };
    }
  },
});

/** 一、 and （一） of the whole draft. */
function leading(report: Report): OutlineNode[] {
  return numberingOf(report).headings.flatMap(({ node, rank }) => (rank <= RANK_SECTION ? [node] : []));
}

/** Each node whose title an earlier one has, with that one. */
function* repeatedIn(nodes: readonly OutlineNode[], shortest: number): Generator<[OutlineNode, OutlineNode]> {
  const seen = new Map<string, OutlineNode>();
  for (const node of nodes) {
    const title = node.title.replace(/\s/g, '');
    if (title.length < shortest) continue;
    const before = seen.get(title);
    if (before) yield [node, before];
    else seen.set(title, node);
  }
}

/** Contents without their heading 目录, or a draft that stands there twice: the same number as well. */
function isCopy(report: Report, node: OutlineNode, before: OutlineNode): boolean {
  const { runOf } = numberingOf(report);
  return node.ordinal === before.ordinal && node.level === before.level && runOf.get(node) !== runOf.get(before) && node.level! <= 1;
}

function problem(node: OutlineNode, before: OutlineNode, where: string): Problem {
  return {
    span: node.place,
    message: `标题“${node.title}”与${where}的“${before.marker}${before.title}”一字不差`,
    related: [{ span: before.place, message: '同样的标题' }],
  };
}

/** A line below a heading that says the heading again, with its number or without: `五、加强保障` and `加强保障`. */
function* echoes(report: Report): Generator<Problem> {
  const { lines } = report.document;
  for (const { node } of numberingOf(report).headings) {
    const title = wordsOf(node.title);
    if (node.runIn || title.length < SHORTEST_TITLE) continue;
    let at = lineAt(report.document, node.markerSpan.start) + 1;
    while (lines[at]?.kind === 'blank') at += 1;
    const line = lines[at];
    if (line?.kind !== 'body' || line.folded.length > LONGEST_ECHO || wordsOf(line.folded) !== fold(title)) continue;
    const from = line.start + line.folded.length - line.folded.trimStart().length;
    yield {
      span: span(from, line.start + line.folded.trimEnd().length),
      message: `标题“${node.marker}${node.title}”下面一行又写了一遍标题`,
      related: [{ span: node.place, message: '标题' }],
      fixes: [
        {
          title: '删去重复的一行',
          safety: 'suggestion',
          edits: [{ span: span(line.start, lines[at + 1]?.start ?? line.end), newText: '' }],
        },
      ],
    };
  }
}

const LONGEST_ECHO = 80;
/** Lines that may say a heading again. */
const echoSource: Source = ({ was, is }) => was.folded.length > LONGEST_ECHO && is.folded.length > LONGEST_ECHO;

/** Words without blanks, emphasis and the 。 at their end. */
function wordsOf(text: string): string {
  return text.replace(/[\s*_#]|(?<![。;:.])[。;:.]+\s*$/g, '');
}
