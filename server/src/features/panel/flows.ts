import type { Figure } from '../../model/figure';
import type { PanelAside, PanelFlow, PanelGap, PanelLink, PanelNode } from '../../protocol/panel';
import type { Span } from '../../text/span';
import { doesFail, type ShownRelation } from '../shownRelations';
import { isFigure, type Branch, type Forest, type Thing } from './forest';
import { Ids } from './ids';
import { clean, markOf, nameOf, namesOf, sayingOf, sizeOf } from './marks';

/** Of fewer figures there is no picture to be made, and of more nobody could read it. */
const [FEWEST, MOST] = [3, 80];

export interface Flows {
  readonly flows: readonly PanelFlow<Span>[];
  /** The relations that these show. */
  readonly drawn: ReadonlySet<ShownRelation>;
  /** The figures in them. */
  readonly figures: ReadonlySet<Thing>;
}

/** The flows of a draft in the order of the text: what hangs together by stages of a process or by what is carried over. */
export function flowsOf(forest: Forest): Flows {
  const flows: PanelFlow<Span>[] = [];
  const drawn = new Set<ShownRelation>();
  const figures = new Set<Thing>();
  const topics = new Ids();
  for (const things of componentsOf(forest)) {
    if (things.length < FEWEST || things.length > MOST || !isProcess(forest, things)) continue;
    for (const thing of things) figures.add(thing);
    flows.push(new Drawing(forest, things, drawn).flow(topics));
  }
  return { flows, drawn, figures };
}

/** What hangs together, each in the order of the text; what is not printed stands behind what it is made of. */
function componentsOf(forest: Forest): Thing[][] {
  const at = (thing: Thing): number => {
    if (isFigure(thing)) return thing.span.start;
    return Math.max(...(forest.sources.get(thing)?.parts ?? []).map(({ span }) => span.end));
  };
  const inOrder = forest.components().map((things) => things.sort((a, b) => at(a) - at(b)));
  return inOrder.sort((a, b) => at(a[0]!) - at(b[0]!));
}

function placeOf(thing: Thing): Span {
  return isFigure(thing) ? thing.span : thing.figures[0]!.figure.span;
}

function isProcess(forest: Forest, things: readonly Thing[]): boolean {
  return things.some((thing) => {
    const relation = forest.branches.get(thing)?.relation;
    return relation !== undefined && (relation.kind === 'flow' || relation.process !== undefined);
  });
}

/** A node, of which it may still be found out what is missing or too much. */
interface Node extends PanelNode<Span> {
  readonly gaps: PanelGap[];
}

/** One flow, as it is put together. */
class Drawing {
  readonly #ids = new Ids();
  readonly #marks = new Map<Thing, Node>();
  readonly #nodes: Node[] = [];
  readonly #links: PanelLink<Span>[] = [];
  readonly #asides: PanelAside<Span>[] = [];

  constructor(
    readonly forest: Forest,
    readonly things: readonly Thing[],
    readonly drawn: Set<ShownRelation>,
  ) {}

  flow(topics: Ids): PanelFlow<Span> {
    const names = this.#names();
    for (const thing of this.things) this.#add(thing, names);
    for (const thing of this.things) {
      const [sources, branch] = [this.forest.sources.get(thing), this.forest.branches.get(thing)];
      if (sources) this.#gather(thing, sources);
      if (branch) this.#branch(thing, branch);
      for (const aside of this.forest.asides.get(thing) ?? []) this.#aside(thing, aside);
    }
    const topic = this.#topic();
    const all = [...this.#links, ...this.#asides];
    return {
      id: topics.of(topic),
      topic,
      verdict: (['broken', 'undecided', 'verified'] as const).find((verdict) => all.some((one) => one.verdict === verdict)) ?? 'holds',
      place: placeOf(this.things[0]!),
      nodes: this.#nodes,
      links: this.#links,
      asides: this.#asides,
    };
  }

  /** What most of its figures are about; where none says so, the process, or what the first counts. */
  #topic(): string {
    const figures = this.things.filter(isFigure);
    const named = figures.map(({ subject }) => subject).find((subject) => subject !== '');
    const process = this.things.map((thing) => this.forest.branches.get(thing)?.relation.process).find((name) => name !== undefined);
    return named ?? process ?? nameOf(figures[0]!);
  }

  /** What parts of one list are called. */
  #names(): ReadonlyMap<Thing, string> {
    const branches = this.things.flatMap((thing) => [this.forest.branches.get(thing), this.forest.sources.get(thing)]);
    return new Map(branches.flatMap((one) => (one && one.parts.length > 1 ? zip(one.parts, namesOf(one.parts)) : [])));
  }

  #add(thing: Thing, names: ReadonlyMap<Thing, string>): void {
    const gaps: PanelGap[] = [];
    const node: Node = isFigure(thing) ? { ...markOf(thing, this.#ids, names.get(thing)), kind: 'figure', gaps } : this.#sum(thing, gaps);
    this.#marks.set(thing, node);
    this.#nodes.push(node);
  }

  #sum(relation: ShownRelation, gaps: PanelGap[]): Node {
    const { parts } = this.forest.sources.get(relation) ?? { parts: [] };
    const value = sumOf(parts);
    return {
      id: this.#ids.of('sum'),
      name: '',
      text: `${value}${parts[0]?.text.replace(/^[\d.,]+/, '') ?? ''}`,
      value,
      low: value,
      high: value,
      place: placeOf(relation),
      kind: 'sum',
      gaps,
    };
  }

  #gather(thing: Thing, { relation, parts }: Branch): void {
    this.drawn.add(relation);
    const target = this.#marks.get(thing)!;
    for (const part of parts) this.#link(this.#marks.get(part)!, target, sizeOf(part.value), relation, part.span);
  }

  #branch(thing: Thing, { relation, parts }: Branch): void {
    this.drawn.add(relation);
    const source = this.#marks.get(thing)!;
    const isStage = parts.length === 1;
    for (const part of parts) {
      const size = isStage ? Math.min(sizeOf(part.value), source.value) : sizeOf(part.value);
      this.#link(source, this.#marks.get(part)!, size, relation, part.span);
    }
    const left = clean(source.value - sumOf(parts));
    if (doesFail(relation)) this.#gap(isStage ? this.#marks.get(parts[0]!)! : source, source.value, sumOf(parts), relation);
    else if (left > 0 && relation.kind === 'subset') this.#rest(source, left, relation, parts[0]!);
  }

  /** What is too much or missing, between what is there and what should be; of a stage it is too much in itself. */
  #gap(node: Node, is: number, shouldBe: number, relation: ShownRelation): void {
    const kind = shouldBe > is ? 'excess' : 'missing';
    const gap = { kind, from: Math.min(is, shouldBe), to: Math.max(is, shouldBe), ...sayingOf(relation) } as const;
    node.gaps.push(gap);
  }

  #rest(source: Node, value: number, relation: ShownRelation, part: Figure): void {
    const text = `${value}${part.text.replace(/^[\d.,]+/, '')}`;
    const { place } = source;
    const rest: Node = {
      id: this.#ids.of(`${source.id}/rest`),
      name: '',
      text,
      value,
      low: value,
      high: value,
      place,
      kind: 'rest',
      gaps: [],
    };
    this.#nodes.push(rest);
    this.#link(source, rest, value, relation, place);
  }

  #link(source: Node, target: Node, value: number, relation: ShownRelation, place: Span): void {
    this.#links.push({ id: `${source.id}→${target.id}`, source: source.id, target: target.id, value, place, ...sayingOf(relation) });
  }

  #aside(thing: Thing, { relation, parts }: Branch): void {
    this.drawn.add(relation);
    for (const part of parts) {
      const of = isFigure(thing) ? `${nameOf(thing)} ${thing.text}` : '';
      this.#asides.push({ ...markOf(part, this.#ids), ...sayingOf(relation), of });
    }
  }
}

function sumOf(figures: readonly Figure[]): number {
  return clean(figures.reduce((sum, { value }) => sum + sizeOf(value), 0));
}

function zip(figures: readonly Figure[], names: readonly string[]): [Figure, string][] {
  return figures.map((figure, i) => [figure, names[i]!]);
}
