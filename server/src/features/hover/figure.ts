import type { Figure } from '../../model/figure';
import type { RelationKind } from '../../model/relation';
import type { Report } from '../../model/report';
import type { NamedIndicator } from '../names/named';
import { keyOf, shownRelations, type ShownRelation, type ShownVerdict } from '../shownRelations';
import { block, escaped, where, type Block, type Piece } from './blocks';
import { readingOf } from './reading';

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
const VERDICTS: Readonly<Record<ShownVerdict, string>> = {
  holds: '✓ 相符',
  broken: '✗ 不符',
  verified: '☑ 不符但已核实',
  undecided: '？未判定',
};
const ORDER: readonly ShownVerdict[] = ['broken', 'undecided', 'verified', 'holds'];

/** The broken relations that are verified, by their keys, with what is to be told of who has verified them: Markdown, or ''. */
export type VerifiedWords = ReadonlyMap<string, string>;

/** Of figures of the same indicator no more are listed. */
const LISTED = 6;

/** What Hegao reads in a figure, every relation that it takes part in, holding ones included, and the others of its indicator. */
export function figureBlocks(report: Report, { figure, figures }: NamedIndicator, verified: VerifiedWords): Block[] {
  return [...headOf(figure), relationsOf(report, figure, verified), ...alikeOf(figure, figures)];
}

function headOf(figure: Figure): Block[] {
  const { subject, indicator, scope, period } = figure;
  const reading = readingOf(figure);
  const head = block(`**${escaped(figure.text)}**${reading === '' ? '' : `，读作${escaped(reading)}`}`);
  const about = [subject, indicator].filter((words) => words !== '').map(escaped);
  const aside = [scope, period].filter((words) => words !== '').map(escaped);
  if (about.length + aside.length === 0) return [head];
  return [
    head,
    block(about.length === 0 ? aside.join('，') : `${about.join(' · ')}${aside.length === 0 ? '' : `（${aside.join('，')}）`}`),
  ];
}

function relationsOf(report: Report, figure: Figure, verified: VerifiedWords): Block {
  const relations = shownRelations(report, verified)
    .filter(({ figures }) => figures.some((role) => role.figure === figure))
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  if (relations.length === 0) return block('未发现与其他数字的勾稽关系。');
  const counts = ORDER.map((verdict) => ({ verdict, count: relations.filter((relation) => relation.verdict === verdict).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${VERDICTS[verdict].replace(/^\S /, '')} ${count} 个`);
  const text = relations.length === 1 ? '与其他数字的关系：' : `与其他数字的关系 ${relations.length} 个（${said.join('，')}）：`;
  return { text: [text], items: relations.map((relation) => itemOf(report, relation, figure, verified)) };
}

function itemOf(report: Report, relation: ShownRelation, figure: Figure, verified: VerifiedWords): Piece[] {
  const { kind, verdict, formula, reason, assumption, figures } = relation;
  const granted = assumption ? `（前提：${escaped(assumption)}）` : '';
  const who = (verdict === 'verified' && verified.get(keyOf(relation))) || '';
  const words = `${VERDICTS[verdict]}${who}，${KINDS[kind]}：\`${formula}\`  \n  ${escaped(reason)}${granted}`;
  const far = figures.map((role) => role.figure).filter((other) => other !== figure && !shareLine(report, other, figure));
  return [words, ...far.flatMap((other): Piece[] => ['；', where(other.span), `“${escaped(other.text)}”`])];
}

function shareLine({ text }: Report, { span: one }: Figure, { span: other }: Figure): boolean {
  return !/[\r\n]/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

function alikeOf(figure: Figure, figures: readonly Figure[]): Block[] {
  const others = figures.filter((other) => other !== figure);
  if (others.length === 0) return [];
  const items = others.slice(0, LISTED).map((other): Piece[] => {
    const aside = [other.scope, other.period].filter((words) => words !== '').map(escaped);
    return [where(other.span), `${escaped(other.text)}${aside.length === 0 ? '' : `（${aside.join('，')}）`}`];
  });
  const more = others.length > LISTED ? `，先列 ${LISTED} 处` : '';
  return [{ text: [`这一指标另有 ${others.length} 处${more}：`], items }];
}
