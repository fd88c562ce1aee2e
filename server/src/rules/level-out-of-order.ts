import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { RANK_CHAPTER, RANK_SECTION } from './structure/headings';
import { hasPlainHeadingBefore } from './structure/lines';
import { convertRun } from './structure/levels';
import { bareMark } from './structure/marks';
import { numberingOf } from './structure/numbering';
import { numberingSource } from './structure/sources';
import { defineRule, type Problem } from './rule';

export default defineRule({
  id: 'level-out-of-order',
  title: { zh: '序号层次颠倒', en: 'Levels of headings in the wrong order' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注；可以越过一层，但不能颠倒：“1.”之下不用“（一）”，“（一）”不排在“一、”之前。只含一个部分的供稿从“（三）”编起，不算颠倒。',
    en: 'Levels are 一、 （一） 1. （1） in this order; one may be left out, but none stands above a higher one: no （一） below 1., and no （一） before 一、. A contribution that begins with （三） is in order.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '一、工作成效\n（一）完善制度\n1.健全清单\n（一）梳理事项\n全部梳理完毕。\n（二）公布清单\n全部对外公布。\n2.规范流程\n流程不断优化。\n（二）加强培训\n培训全面开展。',
  good: '一、工作成效\n（一）完善制度\n1.健全清单\n（1）梳理事项\n全部梳理完毕。\n（2）公布清单\n全部对外公布。\n2.规范流程\n流程不断优化。\n（二）加强培训\n培训全面开展。',
  sources: () => [numberingSource],
  *check(report) {
    const numbering = numberingOf(report);
    for (const run of numbering.runs) {
      const { under, nodes } = run;
      if (!under || under.level! <= nodes[0]!.level!) continue;
      const fix = convertRun(numbering, run, under.level! + 1);
      const wanted = fix ? `，应为“${fix.edits[0]!.newText.trimEnd()}”` : '';
      yield {
        span: bareMark(nodes[0]!).span,
        message: `层次颠倒：“${bareMark(nodes[0]!).text}”排在“${bareMark(under).text}”之下${wanted}；层次序数依次用“一、”“（一）”“1.”“（1）”`,
        related: [{ span: bareMark(under).span, message: '上一层' }],
        fixes: fix ? [fix] : [],
      };
    }
    yield* beforeChapters(report);
  },
});

/** （一） before the first 一、; not where that is 二、, as in a piece of a draft, or where a heading without a number stands above. */
function* beforeChapters(report: Report): Generator<Problem> {
  const { headings } = numberingOf(report);
  const chapter = headings.find(({ rank }) => rank <= RANK_CHAPTER);
  const section = headings.find(({ rank }) => rank === RANK_SECTION);
  if (chapter?.rank !== RANK_CHAPTER || chapter.ordinal !== 1 || section?.ordinal !== 1) return;
  if (section.node.markerSpan.start > chapter.node.markerSpan.start || hasPlainHeadingBefore(report.document, section.node)) return;
  yield problem(section.node, chapter.node);
}

function problem(section: OutlineNode, chapter: OutlineNode): Problem {
  return {
    span: bareMark(section).span,
    message: `层次颠倒：“${bareMark(section).text}”排在“${bareMark(chapter).text}”之前；层次序数依次用“一、”“（一）”“1.”“（1）”`,
    related: [{ span: chapter.markerSpan, message: '第一个“一、”在这里' }],
  };
}
