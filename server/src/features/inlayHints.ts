import type { Figure } from '../model/figure';
import type { RelationFigure, RelationKind } from '../model/relation';
import type { Report } from '../model/report';
import { NOTHING_VERIFIED, type Verified } from '../model/verified';
import type { Span } from '../text/span';
import { figuresIn } from './figuresIn';
import { doesFail, shownRelations, type ShownRelation, type ShownVerdict } from './shownRelations';

/** The arithmetic of a figure, to be shown right behind it. */
export interface InlayHint {
  readonly offset: number;
  /** ` = 17+6 ✓`, at most `LABEL_LIMIT` characters. */
  readonly label: string;
  /** Every relation that the figure carries, in full; plain text. */
  readonly tooltip: string;
}

export const LABEL_LIMIT = 40;
const MARKS: Readonly<Record<ShownVerdict, string>> = { holds: '✓', broken: '✗', verified: '☑', undecided: '？' };
const VERDICT_ORDER: readonly ShownVerdict[] = ['broken', 'undecided', 'verified', 'holds'];

/** The hints behind figures that end within `range`: one for each figure that carries a relation, holding ones included. */
export function inlayHints(report: Report, range: Span, verified: Verified = NOTHING_VERIFIED): InlayHint[] {
  const carried = new Map<Figure, ShownRelation[]>();
  for (const figure of figuresIn(report.figures, range)) carried.set(figure, []);
  if (carried.size === 0) return [];
  for (const relation of shownRelations(report, verified)) {
    if (isWorthShowing(relation)) carried.get(carrierOf(relation).figure)?.push(relation);
  }
  return [...carried].filter(([, relations]) => relations.length > 0).map(([figure, relations]) => hintFor(figure, relations));
}

/** That 98% is not above 100%, or that a figure has been said before, goes without saying. */
function isWorthShowing({ kind, verdict, figures }: ShownRelation): boolean {
  const trivial = verdict === 'holds' && (kind === 'same' || (kind === 'bound' && figures.length === 1));
  return figures.length > 0 && !trivial;
}

/** The figure that the others account for: the change where one is stated, otherwise the first. */
function carrierOf({ figures }: ShownRelation): RelationFigure {
  return figures.find(({ role }) => role === 'change') ?? figures[0]!;
}

function hintFor(figure: Figure, relations: readonly ShownRelation[]): InlayHint {
  const ordered = [...relations].sort((a, b) => rank(a) - rank(b));
  return { offset: figure.span.end, label: labelOf(ordered[0]!), tooltip: ordered.map(describe).join('\n\n') };
}

/** Kinds that say less of a figure than how it comes about. */
const LESSER: ReadonlySet<RelationKind> = new Set(['subset', 'bound', 'same']);

/** Broken relations come first, and what says how a figure comes about before what says how large it may be. */
function rank({ verdict, kind }: ShownRelation): number {
  return 2 * VERDICT_ORDER.indexOf(verdict) + (LESSER.has(kind) ? 1 : 0);
}

function describe({ formula, verdict, reason, assumption }: ShownRelation): string {
  return `${formula} ${MARKS[verdict]}${verdict === 'verified' ? ' 已核实' : ''}\n${reason}${assumption ? `（前提：${assumption}）` : ''}`;
}

function labelOf(relation: ShownRelation): string {
  const mark = ` ${MARKS[relation.verdict]}`;
  return ` ${shorten(seenFromCarrier(relation), LABEL_LIMIT - 1 - mark.length)}${mark}`;
}

/** The formula as it goes on behind the figure: `17 + 6 = 23` gives `= 17+6` behind 23. */
function seenFromCarrier(relation: ShownRelation): string {
  const { left, sign, right } = splitFormula(relation.formula);
  const side = sideOf(relation);
  if (side === 'left' && isLone(left)) return `${sign} ${tight(right)}`;
  if (side === 'right' && isLone(right)) return mirrored(relation, left, sign, right);
  return tight(relation.formula);
}

/** On which side of its last comparison a formula names the carrier. 增长2倍 is neither: it makes three times as much. */
function sideOf(relation: ShownRelation): 'left' | 'right' | 'neither' {
  const { role } = carrierOf(relation);
  if (relation.kind === 'bound' || role === 'announced' || role === 'value') return 'left';
  if (relation.kind === 'flow' || relation.formula.endsWith('倍')) return 'neither';
  return ['total', 'whole', 'rate', 'change', 'product'].includes(role) ? 'right' : 'neither';
}

function splitFormula(formula: string): { left: string; sign: string; right: string } {
  const [, left = '', sign = '', right = ''] = /^(.*?)\s*([=≠≈<>≤≥]|，即)\s*([^=≠≈<>≤≥，]*)$/.exec(formula) ?? [];
  return { left, sign, right };
}

/** Whether one side of a formula is a figure and nothing else. */
function isLone(side: string): boolean {
  return side !== '' && !/[+−×÷=]/.test(side);
}

const MIRRORED: Readonly<Record<string, string>> = { '>': '<', '<': '>', '≤': '≥', '≥': '≤' };

/** The formula read from its right end. A result that only repeats the figure is left out. */
function mirrored({ kind, verdict }: ShownRelation, left: string, sign: string, right: string): string {
  const [, terms, result] = /^(.*?)\s*=\s*([^=]*)$/.exec(left) ?? [];
  const repeats = verdict === 'holds' && terms !== undefined && digits(result!) === digits(right);
  if (repeats) return `= ${tight(terms)}`;
  if (sign === '，即') return `≈ ${tight(left)}`;
  return `${kind === 'sum' && doesFail({ verdict }) ? '≠' : (MIRRORED[sign] ?? sign)} ${tight(left)}`;
}

function digits(words: string): string | undefined {
  return /\d[\d.]*/.exec(words)?.[0];
}

function tight(formula: string): string {
  return formula.replaceAll(' ', '');
}

/** Cuts what is too long, but no number in two; keeps the result at its end where that is short. */
function shorten(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const result = /=[^=]{1,14}$/.exec(words.slice(2))?.[0] ?? '';
  const head = words.slice(0, limit - 1 - result.length).replace(/(?<=\D)[\d.]+$/, '');
  return `${head}…${result}`;
}
