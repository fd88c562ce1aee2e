import type { Figure } from '../model/figure';
import type { Relation, RelationKind, Verdict } from '../model/relation';
import type { Report } from '../model/report';
import type { Interval } from '../text/interval';
import type { Span } from '../text/span';
import { figureAt } from './figuresIn';

export interface Hover {
  readonly span: Span;
  /** Markdown: the reading of the figure and the arithmetic of its relations. */
  readonly markdown: string;
}

const KINDS: Readonly<Record<RelationKind, string>> = {
  sum: '合计',
  subset: '包含',
  rate: '比率',
  bound: '界限',
  growth: '增减',
  flow: '结转',
  count: '计数',
  same: '同一指标',
  product: '单量',
};
const VERDICTS: Readonly<Record<Verdict, string>> = { holds: '✓ 相符', broken: '✗ 不符', undecided: '？未判定' };

/** What Hegao reads in the figure at `offset`, and every relation it takes part in, holding ones included. */
export function hover(report: Report, offset: number): Hover | undefined {
  const figure = figureAt(report.figures, offset);
  if (!figure) return undefined;
  const relations = report.relations.filter((relation) => relation.figures.some((role) => role.figure === figure));
  const parts = [heading(figure), ...relations.map(describe)];
  if (relations.length === 0) parts.push('未发现与其他数字的勾稽关系。');
  return { span: figure.span, markdown: parts.join('\n\n') };
}

function heading(figure: Figure): string {
  const about = [figure.period, figure.scope, figure.subject, figure.indicator]
    .filter((words) => words !== '')
    .map(escape)
    .join(' · ');
  return `**${escape(figure.text)}** ${reading(figure.value, figure.unit)}${about === '' ? '' : `\n\n${about}`}`;
}

function reading(value: Interval, unit: string): string {
  const shown = ['%', '‰', '成', '分之'].includes(unit) ? '%' : unit === '番' ? '倍' : unit;
  if (value.low === value.high) return `＝ ${value.low}${shown}`;
  const left = value.low === -Infinity ? '(−∞' : `${value.lowOpen ? '(' : '['}${round(value.low)}`;
  const right = value.high === Infinity ? '∞)' : `${round(value.high)}${value.highOpen ? ')' : ']'}`;
  return `∈ ${left}, ${right}${shown}`;
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

function describe(relation: Relation): string {
  const assumption = relation.assumption ? `（前提：${relation.assumption}）` : '';
  return `${VERDICTS[relation.verdict]} · ${KINDS[relation.kind]}：\`${relation.formula}\`  \n${escape(relation.reason)}${assumption}`;
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
