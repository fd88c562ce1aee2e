import type { Report } from '../model/report';
import { marksOf } from '../syntax/editWithin';
import type { OutlineNode } from '../syntax/outline';
import { fold } from '../text/fold';
import { span, type Span } from '../text/span';
import { defineRule } from './rule';
import { headingsSource } from './source';

/** 基本情况 may stand anywhere. */
const SHORTEST = 6;
/** A first sentence is no longer. */
const REACH = 240;

export default defineRule({
  id: 'heading-echoed',
  title: { zh: '标题在首句里照写一遍', en: 'The first sentence says the heading again' },
  group: 'structure',
  severity: 'hint',
  why: {
    zh: '段首已经写了“一是持续推进……”，紧接着的一句又把同样的话照写一遍，可以省去一处，或者换成具体做法。六个字以上、一字不差才提示。',
    en: 'Where a heading or item is followed by a sentence that holds the same words as a clause, one of the two can go, or give way to what was done. Only from six characters on, and to the letter.',
  },
  bad: '一是持续推进村务公开。健全公开目录，持续推进村务公开。\n二是完善监督机制。各村设立监督小组。',
  good: '一是持续推进村务公开。健全公开目录，按季公布账目。\n二是完善监督机制。各村设立监督小组。',
  // a heading and what follows it in its line
  sources: () => [headingsSource, ({ was, is }) => marksOf(was.text).length === 0 && marksOf(is.text).length === 0],
  *check(report) {
    for (const node of allNodes(report.outline)) {
      const again = echoOf(report, node);
      if (again)
        yield {
          span: again,
          message: `这半句与“${node.marker}${node.title}”一字不差，可省去一处`,
          related: [{ span: node.place, message: '段首' }],
        };
    }
  },
});

function* allNodes(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* allNodes(node.children);
  }
}

/** Where the sentence behind a heading that text follows in its line has the heading's words as a clause of its own. */
function echoOf({ text }: Report, { title, place, runIn }: OutlineNode): Span | undefined {
  if (!runIn || title.length < SHORTEST || !text.slice(place.end, place.end + REACH).includes(title)) return undefined;
  const behind = fold(text.slice(place.end, place.end + REACH));
  const from = /^[。:;!] */.exec(behind)?.[0].length ?? 0;
  const length = behind.slice(from).search(/[。!?\r\n]/);
  const sentence = length < 0 ? behind : behind.slice(0, from + length);
  const at = sentence.indexOf(fold(title), from);
  if (from === 0 || at < 0) return undefined;
  const end = at + title.length;
  const isClause = (at === from || ',;:'.includes(sentence[at - 1]!)) && (end === sentence.length || ',;:'.includes(sentence[end]!));
  return isClause ? span(place.end + at, place.end + end) : undefined;
}
