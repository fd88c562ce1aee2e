import { numberingOf } from './structure/numbering';
import type { Run } from './structure/runs';
import { marksOf, slipProblem } from './structure/slipProblem';
import { numberingSource } from './structure/sources';
import { defineRule } from './rule';

export default defineRule({
  id: 'ordinal-repeated',
  title: { zh: '序号重复或倒序', en: 'An ordinal is repeated or out of order' },
  group: 'structure',
  severity: 'error',
  why: {
    zh: '同一层级里同一个序号出现两次，或者后面的序号比前面的小。重复之后一路顺延的，只报第一处，并可一次改正本级全部序号。',
    en: 'One ordinal of a level stands twice, or a later one is lower than an earlier one. Where all behind it are shifted, the first is reported, with a fix that renumbers the level.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '（一）完善制度\n制度不断健全。\n（一）加强培训\n培训全面开展。',
  good: '（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  sources: () => [numberingSource],
  *check(report) {
    for (const run of numberingOf(report).runs) {
      const first = firstUses(run);
      for (const slip of run.slips) {
        const { ordinal } = run.nodes[slip.at]!;
        if (slip.kind !== 'order' && ordinal! >= slip.expected) continue;
        const { printed, wanted } = marksOf(run, slip);
        const used = first.get(ordinal!)! < slip.at;
        const what = slip.kind === 'order' ? '序号次序颠倒' : used ? '序号重复' : '序号倒序';
        yield slipProblem(run, slip, `${what}：${printed}${used && slip.kind !== 'order' ? '前面已用过，' : ''}应为${wanted}`);
      }
    }
  },
});

/** Where each number of a run stands first. */
function firstUses({ nodes, slips }: Run): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  if (slips.length > 0) nodes.forEach(({ ordinal }, at) => first.has(ordinal!) || first.set(ordinal!, at));
  return first;
}
