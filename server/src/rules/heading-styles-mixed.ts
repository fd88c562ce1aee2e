import type { OutlineNode } from '../syntax/outline';
import type { MarkerStyle } from '../syntax/markers';
import { bareMark, markerWith } from './structure/marks';
import { numberingOf } from './structure/numbering';
import { oddMarksOf, type OddMark, oddMarksSource } from './structure/oddMarks';
import type { Run } from './structure/runs';
import { numberingSource } from './structure/sources';
import { defineRule, type Edit, type Problem } from './rule';

/** The forms of a level that differ in more than a mark too many; the first of each is that of GB/T 9704. */
const FORMS: readonly (readonly MarkerStyle[])[] = [
  ['（一）', '㈠'],
  ['1.', '1、'],
  ['（1）', '1）'],
];

export default defineRule({
  id: 'heading-styles-mixed',
  title: { zh: '同级序号写法不一', en: 'Ordinals of one level in two forms' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '同一组序号里既有“1.”又有“1、”，或者既有“（1）”又有“1）”，前后不一；“二是”和“四是”之间写“第三，”或“（三）”也是。不同部分之间写法不同的只作提示。',
    en: 'One run of ordinals has both “1.” and “1、”, or both “（1）” and “1）”, or has “第三，” between 二是 and 四是. Where whole sections differ from one another it is information only.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '一、工作成效\n1.完善制度。制度不断健全。\n2、加强培训。培训全面开展。\n3.强化督导。逐月通报进展。',
  good: '一、工作成效\n1.完善制度。制度不断健全。\n2.加强培训。培训全面开展。\n3.强化督导。逐月通报进展。',
  sources: () => [numberingSource, oddMarksSource],
  *check(report) {
    const { runs } = numberingOf(report);
    for (const forms of FORMS) {
      const level = runs.filter(({ nodes }) => forms.includes(nodes[0]!.style));
      const mixed = level.filter(({ nodes }) => nodes.some(({ style }) => style !== nodes[0]!.style));
      for (const run of mixed) yield problem(run.nodes, usual(run.nodes, forms), '同组');
      const nested = level.some(({ under }) => under !== undefined && forms.includes(under.style));
      if (!nested && mixed.length === 0) yield* acrossRuns(level, forms);
    }
    for (const odd of oddMarksOf(report)) yield oddProblem(report.text, odd);
  },
});

/** `第三，` between 二是 and 四是. */
function oddProblem(text: string, { span, printed, wanted, before, behind }: OddMark): Problem {
  const [first, last] = [before, behind].map(({ start, end }) => text.slice(start, end));
  return {
    span,
    message: `序号写法不一：“${printed}”与前后的“${first}”“${last}”不同，应为“${wanted}”；前提：说的是同一组`,
    fixes: [{ title: `改为“${wanted}”`, safety: 'suggestion', edits: [{ span, newText: wanted }] }],
  };
}

/** Whole runs in another form than most. */
function* acrossRuns(level: readonly Run[], forms: readonly MarkerStyle[]): Generator<Problem> {
  const all = level.flatMap(({ nodes }) => nodes);
  const style = usual(all, forms);
  const others = level.filter(({ nodes }) => nodes[0]!.style !== style);
  if (others.length * 2 >= level.length) return;
  for (const { nodes } of others) yield { ...problem(nodes, style, '其他部分'), severity: 'information' };
}

/** The form that most have; the standard's where as many have one as the other. */
function usual(nodes: readonly OutlineNode[], forms: readonly MarkerStyle[]): MarkerStyle {
  const count = (form: MarkerStyle): number => nodes.filter(({ style }) => style === form).length;
  return forms.reduce((best, form) => (count(form) > count(best) ? form : best));
}

function problem(nodes: readonly OutlineNode[], style: MarkerStyle, where: string): Problem {
  const odd = nodes.filter((node) => node.style !== style);
  const edits = odd.map((node): Edit => ({ span: node.markerSpan, newText: inStyle(node, style) }));
  return {
    span: bareMark(odd[0]!).span,
    message: `序号写法不一：“${bareMark(odd[0]!).text}”与${where}的“${style}”不同，应为“${edits[0]!.newText}”${odd.length > 1 ? `（共${odd.length}处）` : ''}`,
    related: odd.slice(1).map(({ markerSpan }) => ({ span: markerSpan, message: '同样的写法' })),
    fixes: [{ title: `统一为“${style}”的写法`, safety: 'safe', edits }],
  };
}

/** The mark in another form of its level. */
function inStyle({ ordinal }: OutlineNode, style: MarkerStyle): string {
  const model = { style, marker: style } as OutlineNode;
  return markerWith(model, ordinal!) ?? style;
}
