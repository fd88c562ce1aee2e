import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { lineAt } from '../../rules/structure/lines';
import { numberingOf } from '../../rules/structure/numbering';
import { span, type Span } from '../../text/span';
import type { OutlineNode } from '../../syntax/outline';
import { arrange, type Region } from './arrange';
import { bodyOf, indentOf, itemsIn, leftOut, openingOf, type Contribution, type Manner } from './contribution';
import { isNumbered, UNREADABLE, type Numbered } from './expected';
import { notesOn } from './finish';
import { formsOf, type Forms } from './forms';
import { nameOf, refused, type Note, type Outcome, type Refused } from './outcome';
import { arrivalsIn } from './places';
import { referencesTo, type Fates } from './references';
import { markEdits, Renumbering } from './renumbering';
import { isTangled, tangled } from './tangle';
import { lastOffset, sectionAt, sectionsIn, startOf, type Section } from './tree';
import { lastText, unitOf } from './units';

/** The headings below which a contribution can come, for people to choose from, in the order of the text. */
export interface Target {
  /** Where its heading stands. */
  readonly span: Span;
  readonly title: string;
  /** 0 for those below no other. */
  readonly depth: number;
}

export function mergeTargets(report: Report): Target[] {
  return sectionsIn(report).map((section) => {
    const { place, marker, title } = section.node;
    return { span: place, title: `${marker.trimEnd()}${title}`, depth: depthOf(section) };
  });
}

function depthOf({ parent }: Section): number {
  let depth = 0;
  for (let above = parent; above; above = above.parent) depth += 1;
  return depth;
}

/**
 * Inserts contributions, one behind another, at the end of the section that `place` lies in, or of the body where `place` is
 * undefined. Their levels are fitted below the heading, their headings numbered on from those that are there, in the draft's
 * forms. What is no body stays out: title, 主送机关, 落款, date, page furniture.
 */
export function merge(report: Report, place: Span | undefined, contributions: readonly Contribution[]): Outcome {
  const below = place && sectionAt(report, place.start);
  if (place && !below) return refused('光标不在编号的标题之下，不知道并入哪里，请先把光标移到要并入的那一节。');
  if (below && isTangled(report, below)) return refused(tangled(below));
  const empty = contributions.find(({ report: other }) => !hasBody(other));
  if (empty) return refused(`“${empty.name}”里没有可并入的正文。`);
  const plan = planOf(report, below, contributions);
  return 'kind' in plan ? plan : write(report, plan, contributions);
}

function hasBody({ document }: Report): boolean {
  return document.lines.some(({ kind }) => kind === 'heading' || kind === 'body' || kind === 'table');
}

/** Where contributions go and what their headings become. */
interface Plan {
  readonly below: Section | undefined;
  /** Behind which character of the draft, and before which heading. */
  readonly at: number;
  readonly index: number;
  /** The headings of the contributions in their order, and what they become. */
  readonly order: readonly Section[];
  readonly fates: ReadonlyMap<Section, Numbered>;
  /** Marks of the draft itself that are numbered on. */
  readonly edits: readonly Edit[];
  readonly own: Fates;
}

function planOf(report: Report, below: Section | undefined, contributions: readonly Contribution[]): Plan | Refused {
  const children = below ? below.children : sectionsIn(report).filter(({ parent }) => parent === undefined);
  const { ladder } = formsOf(report);
  const top = children.length > 0 ? Math.min(...children.map(({ rank }) => rank)) : ladder[below ? ladder.indexOf(below.rank) + 1 : 0]!;
  const ranks = new Map<Section, number>();
  for (const { name, report: other } of contributions) {
    const depths = depthsIn(other);
    const levels = Math.max(0, ...[...depths.values()].map((depth) => depth + 1));
    const left = top === undefined ? 0 : ladder.length - ladder.indexOf(top);
    if (levels > left) return refused(tooDeep(name, levels, left, below));
    for (const [section, depth] of depths) ranks.set(section, ladder[ladder.indexOf(top) + depth]!);
  }
  const index = below ? below.until : sectionsIn(report).length;
  const fates = new Map<Section, Numbered>();
  const numbers = number(report, index, ranks, fates);
  const edits = markEdits(numbers);
  if (!Array.isArray(edits)) return refused(`${nameOf(edits as OutlineNode)}的序号已到这种写法的末尾，排不下去了。`);
  const own = new Map(
    sectionsIn(report).flatMap(({ node, rank }) => (numbers.has(node) ? [[node, { rank, ordinal: numbers.get(node)! }] as const] : [])),
  );
  return { below, at: endOfText(report, below), index, order: [...ranks.keys()], fates, edits, own };
}

/** How many headings of a contribution stand above each; where it begins in the middle of a level, as if the higher one were there. */
function depthsIn(report: Report): Map<Section, number> {
  const sections = sectionsIn(report);
  const roots = [...new Set(sections.flatMap(({ parent, rank }) => (parent ? [] : [rank])))].sort((a, b) => a - b);
  const depths = new Map<Section, number>();
  for (const section of sections) depths.set(section, section.parent ? depths.get(section.parent)! + 1 : roots.indexOf(section.rank));
  return depths;
}

function tooDeep(name: string, levels: number, left: number, below: Section | undefined): string {
  const where = below ? nameOf(below.node) : '全文';
  return `“${name}”有${levels}级标题，而${where}之下只剩${left}级，放不下；请先减少级别，或并入更高一级的标题之下。`;
}

/** Behind the last character of a section, or of the body. */
function endOfText(report: Report, below: Section | undefined): number {
  if (below) return unitOf(report, below).coreEnd;
  return lastText(report.text, 0, lastOffset(report));
}

/** Numbers the headings of contributions; gives the numbers of the draft's own that change. */
function number(
  report: Report,
  index: number,
  ranks: ReadonlyMap<Section, number>,
  fates: Map<Section, Numbered>,
): Map<OutlineNode, number> {
  const renumbering = new Renumbering(report);
  for (const { joint, rank, sections } of arrivalsIn(report, { at: index, without: { from: 0, to: 0 } }, ranks)) {
    const from = (first: number): void => sections.forEach((section, i) => fates.set(section, { rank, ordinal: first + i }));
    if (joint) renumbering.arrive(joint.run, joint.at, sections.length, from);
    else from(1);
  }
  return renumbering.numbers();
}

function write(report: Report, plan: Plan, contributions: readonly Contribution[]): Outcome {
  const unwritten = unwritable(report, plan);
  if (unwritten) return unwritten;
  const { at } = plan;
  const manner = mannerOf(report, plan);
  const between = at === 0 ? '' : manner.lineEnd.repeat(hasBlankLines(report, plan) ? 2 : 1);
  const words = contributions.flatMap((one, i): Region[] => [
    { words: i > 0 || at > 0 ? between || manner.lineEnd : '' },
    { words: bodyOf(one, manner) },
  ]);
  // a heading that goes on in the same line gets a line of its own: 做了甲。（二）乙事。
  const isCut = /^[ \t\u3000]{0,40}[^ \t\u3000\r\n]/.test(report.text.slice(at, at + 41));
  if (isCut) words.push({ words: manner.lineEnd + indentAt(report, at) });
  const regions: Region[] = [{ from: 0, to: at, goes: false, whole: true }, ...words, { from: at, to: report.text.length, goes: false }];
  const references = referencesTo(report, plan.own);
  const arrangement = arrange(report.text, regions, [...plan.edits, ...references.flatMap(({ edits }) => edits)]);
  const items = numberingOf(report).items.length + contributions.reduce((sum, one) => sum + itemsIn(one.report), 0);
  if (!isNumbered(report, arrangement.text, headingsAfter(report, plan), items)) return refused(UNREADABLE);
  const places = arrangement.words.filter((_, i) => i % 2 === 1);
  const notes = [
    ...contributions.flatMap((_, i) => notesOnContribution(report, plan, contributions, i, places[i]!)),
    ...contributions.flatMap((one, i) => ownReferences(arrangement.text, plan, one, places[i]!)),
    ...notesOn(report, references, true, arrangement),
  ];
  const begins = places[0]!.start + /^[ \t\u3000\u00a0]*/.exec(arrangement.text.slice(places[0]!.start, places[0]!.start + 100))![0].length;
  return { kind: 'shaped', edits: arrangement.edits, selection: span(begins, begins), notes };
}

/** The indent of the line that an offset stands in. */
function indentAt({ document, text }: Report, offset: number): string {
  const { start } = document.lines[lineAt(document, offset)]!;
  return /^[ \t\u3000]{0,40}/.exec(text.slice(start, start + 40))![0];
}

function unwritable(report: Report, { fates }: Plan): Refused | undefined {
  for (const [{ node }, { rank, ordinal }] of fates) {
    if (formsOf(report).mark(rank, ordinal) === undefined)
      return refused(`${nameOf(node)}并入后排到第${ordinal}，没有这种写法的序号，放不下。`);
  }
  return undefined;
}

function mannerOf(report: Report, { fates }: Plan): Manner {
  const forms = formsOf(report);
  const indent = indentOf(report);
  return {
    mark: (section) => forms.mark(fates.get(section)!.rank, fates.get(section)!.ordinal)!,
    lead: (section) => leadFor(forms, fates.get(section)!.rank) ?? indent ?? '',
    indent,
    lineEnd: /\r\n|\n|\r/.exec(report.text)?.[0] ?? '\n',
  };
}

/** What stands before the marks of a rank, or would as those above it have it: one `#` more a step. */
function leadFor({ ladder, lead }: Forms, rank: number): string | undefined {
  for (let steps = 0; ladder.indexOf(rank) - steps >= 0; steps += 1) {
    const known = lead(ladder[ladder.indexOf(rank) - steps]!);
    if (known !== undefined) return known.replace(/#{1,6}/, (signs) => '#'.repeat(Math.min(6, signs.length + steps)));
  }
  return undefined;
}

/** Whether the draft parts its sections by blank lines, as far as it shows where the contributions go. */
function hasBlankLines(report: Report, { below, index, at }: Plan): boolean {
  const sections = sectionsIn(report);
  const next = sections[index] ?? below ?? sections.at(-1);
  if (!next) return false;
  const start = startOf(report.document, next.node);
  const before = report.text.slice(sections[index] ? at : lastText(report.text, 0, start), start);
  return (before.match(/\r\n|\n|\r/g) ?? []).length > 1;
}

function headingsAfter(report: Report, { index, order, fates, own }: Plan): Numbered[] {
  const sections = sectionsIn(report).map(({ node, rank, ordinal }): Numbered => own.get(node) ?? { rank, ordinal });
  return [...sections.slice(0, index), ...order.map((section) => fates.get(section)!), ...sections.slice(index)];
}

/** What was left out of a contribution, and where its first words stand if they have no heading. */
function notesOnContribution(report: Report, plan: Plan, contributions: readonly Contribution[], i: number, place: Span): Note[] {
  const { name, report: own } = contributions[i]!;
  const out = leftOut(own);
  const notes: Note[] = out.length > 0 ? [{ message: `“${name}”未并入：${out.join('、')}。`, span: place }] : [];
  const earlier = contributions.slice(0, i).flatMap((one) => sectionsIn(one.report));
  const before = earlier.at(-1) ?? sectionsIn(report)[plan.index - 1];
  if (openingOf(own) !== undefined && before && before !== plan.below)
    notes.push({
      message: `“${name}”开头的文字没有标题，接在${nameOf(asWritten(report, plan, before))}的内容之后，请看是否妥当。`,
      span: place,
    });
  return notes;
}

/** A heading with the mark that it has afterwards. */
function asWritten(report: Report, { fates, own }: Plan, section: Section): OutlineNode {
  const fate = fates.get(section) ?? own.get(section.node);
  return fate ? { ...section.node, marker: formsOf(report).mark(fate.rank, fate.ordinal)! } : section.node;
}

/** References inside a contribution to its own headings, which have other numbers now. They are found by their words. */
function ownReferences(now: string, { fates }: Plan, { name, report: own }: Contribution, place: Span): Note[] {
  const changed = new Map<OutlineNode, Numbered>();
  for (const section of sectionsIn(own)) {
    const fate = fates.get(section)!;
    if (fate.rank !== section.rank || fate.ordinal !== section.ordinal) changed.set(section.node, fate);
  }
  let from = place.start;
  return referencesTo(own, changed).map(({ span: asked }) => {
    const words = own.text.slice(asked.start, asked.end);
    const at = now.indexOf(words, from);
    if (at >= 0 && at < place.end) from = at + words.length;
    const found = at >= 0 && at < place.end ? span(at, at + words.length) : place;
    return { message: `“${name}”里的“${words}”所指的序号有变动，请核对。`, span: found };
  });
}
