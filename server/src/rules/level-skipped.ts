import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { convertRun } from './structure/levels';
import { bareMark } from './structure/marks';
import { numberingOf } from './structure/numbering';
import { sectionsOf } from './structure/sections';
import { numberingSource } from './structure/sources';
import { defineRule } from './rule';

export default defineRule({
  id: 'level-skipped',
  title: { zh: '序号跳级', en: 'A level is left out here alone' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '其他“（一）”之下都用“1.”，只有这一处直接用“（1）”，少了一层。“一、”之下直接用“1.”是标准允许的，不报。',
    en: 'Below the other （一） stands 1.; here （1） follows at once. The step from 一、 to 1. is allowed by the standard and not reported.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '（一）完善制度\n1.健全清单。清单对外公布。\n2.规范流程。流程不断优化。\n（二）加强培训\n（1）集中授课。全年组织到位。\n（2）以案释法。定期开展宣讲。\n（三）强化督导\n1.实地检查。逐个单位走访。\n2.通报情况。逐月公布进展。',
  good: '（一）完善制度\n1.健全清单。清单对外公布。\n2.规范流程。流程不断优化。\n（二）加强培训\n1.集中授课。全年组织到位。\n2.以案释法。定期开展宣讲。\n（三）强化督导\n1.实地检查。逐个单位走访。\n2.通报情况。逐月公布进展。',
  sources: () => [numberingSource],
  *check(report) {
    const numbering = numberingOf(report);
    for (const parents of byLevel(report).values()) {
      const skipping = parents.filter(({ parent, child }) => leavesOut(parent.level!, child.level!));
      const regular = parents.filter(({ parent, child }) => child.level === parent.level! + 1);
      if (skipping.length === 0 || regular.length < 2 || skipping.length * 2 > regular.length) continue;
      for (const { parent, child } of skipping) {
        const wanted = regular[0]!.child.marker.trimEnd();
        const fix = convertRun(numbering, numbering.runOf.get(child)!, parent.level! + 1);
        yield {
          span: bareMark(child).span,
          message: `序号跳级：“${bareMark(parent).text}”之下直接用了“${bareMark(child).text}”，本稿其他同级标题之下用“${wanted}”`,
          related: [{ span: regular[0]!.child.markerSpan, message: '其他同级标题之下的序号' }],
          fixes: fix ? [fix] : [],
        };
      }
    }
  },
});

interface Step {
  readonly parent: OutlineNode;
  readonly child: OutlineNode;
}

/** The first heading below each heading that has some, by the level of the upper one. */
function byLevel(report: Report): Map<number, Step[]> {
  const steps = new Map<number, Step[]>();
  for (const [parent, { heading, next }] of sectionsOf(report)) {
    if (!next || next.rank <= heading.rank) continue;
    const level = parent.level!;
    const known = steps.get(level);
    if (known) known.push({ parent, child: next.node });
    else steps.set(level, [{ parent, child: next.node }]);
  }
  return steps;
}

/** More than one level is passed over, or the one below （一）; from 一、 to 1. the standard allows. */
function leavesOut(upper: number, lower: number): boolean {
  return upper >= 1 && lower > upper + 1 && !(upper === 1 && lower === 3);
}
