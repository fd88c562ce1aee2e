import type { Figure } from '../../model/figure';
import type { RelationFigure } from '../../model/relation';
import { stagesOf } from '../../model/subjects/stages';
import { doesFail, type ShownRelation } from '../shownRelations';
import { Forest, type Branch } from './forest';

/** What relations say of how figures go on into one another: 收到 → 受理 → 审结 → 维持, 驳回, 撤销. */
export function processesIn(relations: readonly ShownRelation[]): Forest {
  const forest = new Forest();
  for (const relation of relations) if (relation.kind === 'flow') carry(forest, relation);
  for (const relation of listsIn(relations)) divide(forest, relation);
  const stages = stagesIn(relations);
  const wholes = new Set([...stages.values()].map((step) => step.whole));
  for (const [whole, candidates] of byWhole(stages)) goOn(forest, whole, candidates, wholes);
  return forest;
}

function figuresAs({ figures }: ShownRelation, ...roles: RelationFigure['role'][]): Figure[] {
  return figures.filter(({ role }) => roles.includes(role)).map(({ figure }) => figure);
}

/** 上年结转 + 新收 = 审结 + 结转下年; where a total is printed, it stands for the two. */
function carry(forest: Forest, relation: ShownRelation): void {
  const [total] = figuresAs(relation, 'total');
  const outgoing = { relation, parts: figuresAs(relation, 'out', 'closing') };
  if (total) return void forest.branch(total, outgoing);
  const incoming = { relation, parts: figuresAs(relation, 'opening', 'in') };
  if (forest.branch(relation, outgoing)) forest.gather(relation, incoming);
}

/** Lists of parts, for each whole that has several the one first that tells of stages and results. */
function listsIn(relations: readonly ShownRelation[]): ShownRelation[] {
  const lists = relations.filter(({ kind, figures }) => (kind === 'sum' || kind === 'subset') && figures.length > 2);
  const byWhole = new Map<Figure, ShownRelation[]>();
  for (const list of lists) {
    const whole = list.figures[0]!.figure;
    const known = byWhole.get(whole);
    if (known) known.push(list);
    else byWhole.set(whole, [list]);
  }
  return [...byWhole.values()].flatMap((alike) =>
    alike.length === 1 ? alike : alike.sort((one, other) => stagesAmong(other) - stagesAmong(one)),
  );
}

/** How many parts of a list are stages of some process. */
function stagesAmong({ figures }: ShownRelation): number {
  return figures.slice(1).filter(({ figure }) => stagesOf(figure.indicator)).length;
}

function divide(forest: Forest, relation: ShownRelation): void {
  const [whole] = relation.figures;
  const parts = figuresAs(relation, 'part');
  if (!whole || parts.length < 2 || whole.role === 'part') return;
  if (forest.branch(whole.figure, { relation, parts })) return;
  // 旧存46件，新收312件，共358件: what stands before a total that goes on otherwise goes into it
  const isBefore = parts.every(({ span }) => span.end <= whole.figure.span.start);
  if (isBefore && forest.branches.has(whole.figure)) forest.gather(whole.figure, { relation, parts });
}

/** One later stage, or one part, of a figure. */
interface Step extends Branch {
  readonly whole: Figure;
}

/** For each figure the stage that it comes from: the one it contradicts, or else the last before it. */
function stagesIn(relations: readonly ShownRelation[]): ReadonlyMap<Figure, Step> {
  const steps = new Map<Figure, Step>();
  for (const relation of relations) {
    if (relation.kind !== 'subset') continue;
    const [whole, part] = [figuresAs(relation, 'whole')[0], figuresAs(relation, 'part')];
    if (!whole || part.length !== 1) continue;
    const known = steps.get(part[0]!);
    if (!known || isNearer({ relation, whole }, known)) steps.set(part[0]!, { relation, whole, parts: part });
  }
  return steps;
}

function isNearer(one: Pick<Step, 'relation' | 'whole'>, known: Step): boolean {
  const [fails, failed] = [doesFail(one.relation), doesFail(known.relation)];
  return fails === failed ? one.whole.span.start > known.whole.span.start : fails;
}

function byWhole(steps: ReadonlyMap<Figure, Step>): ReadonlyMap<Figure, readonly Step[]> {
  const candidates = new Map<Figure, Step[]>();
  for (const step of steps.values()) candidates.set(step.whole, [...(candidates.get(step.whole) ?? []), step]);
  return candidates;
}

/** Of several stages behind one figure, which may overlap, the one that goes on itself is drawn; the others are noted. */
function goOn(forest: Forest, whole: Figure, candidates: readonly Step[], wholes: ReadonlySet<Figure>): void {
  const weight = ({ relation, parts: [part] }: Step): number => {
    const goesOn = forest.branches.has(part!) || wholes.has(part!);
    return (doesFail(relation) ? 4 : 0) + (goesOn ? 2 : 0) + (relation.process ? 1 : 0);
  };
  const free = candidates.filter(({ parts: [part] }) => !forest.isTaken(part!));
  const [main, ...others] = free.map((step) => ({ step, weight: weight(step) })).sort((a, b) => b.weight - a.weight);
  if (!main) return;
  const rest = others.map(({ step }) => step);
  if (!forest.branch(whole, main.step)) rest.unshift(main.step);
  for (const step of rest) forest.note(whole, step);
}
