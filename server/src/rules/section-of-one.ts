import type { Report } from '../model/report';
import { standsIn } from './structure/elsewhere';
import { RANK_CHAPTER } from './structure/headings';
import { numberingOf } from './structure/numbering';
import type { Run } from './structure/runs';
import { sectionsOf } from './structure/sections';
import { numberingSource } from './structure/sources';
import { defineRule } from './rule';

export default defineRule({
  id: 'section-of-one',
  title: { zh: '一级之下只有一项', en: 'A level with a single heading' },
  group: 'structure',
  severity: 'information',
  why: {
    zh: '分层次编号是为了分述几项。只有“（一）”而没有“（二）”，要么漏了后面的内容，要么这一层可以不编号。',
    en: 'A level is numbered to set several things apart. A single （一） means that the rest is missing, or that the level needs no number.',
  },
  bad: '一、工作成效\n（一）完善制度\n制度不断健全。\n二、下一步打算\n继续努力。',
  good: '一、工作成效\n（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。\n二、下一步打算\n继续努力。',
  sources: () => [numberingSource],
  *check(report) {
    const { runs } = numberingOf(report);
    const misplaced = new Set(runs.map(({ under }) => under));
    for (const run of runs) {
      const [node] = run.nodes;
      if (run.nodes.length > 1 || !isClosed(report, run) || run.slips.length > 0 || node!.ordinal !== 1 || misplaced.has(node)) continue;
      yield {
        span: node!.place,
        message: `本级只有“${node!.marker}${node!.title}”一项，没有下一项；请核对是否有缺漏，或者不必编号`,
      };
    }
  },
});

/** Whether the section that it stands in has ended, with a section behind it that has been written, and no second number stands there in another form. */
function isClosed(report: Report, run: Run): boolean {
  if (run.rank === undefined || run.rank <= RANK_CHAPTER || run.under) return false;
  const { headings } = numberingOf(report);
  const [node] = run.nodes;
  const { heading, index: at } = sectionsOf(report).get(node!)!;
  const next = headings.slice(at + 1, at + 100).find(({ rank }) => rank <= heading.rank);
  if (!headings.slice(Math.max(0, at - 100), at).some(({ rank }) => rank < heading.rank)) return false;
  return (
    next !== undefined &&
    next.rank < heading.rank &&
    sectionsOf(report).get(next.node)!.hasContent &&
    !standsIn(report.text.slice(node!.place.end, next.node.markerSpan.start), run, 2)
  );
}
