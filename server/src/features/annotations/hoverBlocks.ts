import { touches, type Span } from '../../text/span';
import { block, escaped, type Block, type Hover } from '../hover/blocks';
import type { Annotation, Placed, Remark, Source, Verification } from './annotation';
import type { Standings, VerifiedRelations } from './review';
import { byWhom } from './review/stamp';
import { quoted } from './review/words';

/** No more are shown of one place; their number is. */
const SHOWN = 3;

/** What people have said of the words that a cursor at `offset` touches, in brief; undefined where they have said nothing. */
export function annotationHover(placed: readonly Placed[], standings: Standings, offset: number): Hover | undefined {
  const here = placed.filter(({ annotation, span }) => span && touches(span, offset) && hasWords(annotation));
  if (here.length === 0) return undefined;
  const blocks = here.slice(0, SHOWN).map(({ annotation }) => block(wordsOf(annotation, standings)));
  if (here.length > SHOWN) blocks.push(block(`此处共有 ${here.length} 条批注、核实和依据。`));
  return { span: smallest(here.map(({ span }) => span!)), blocks };
}

/**
 * What is told beside the arithmetic of verified relations, by their keys: `（张三于2025年1月8日核实：共同办理1件）`; '' for those that
 * annotations which are `shown` as well tell already.
 */
export function verifiedWords(verified: VerifiedRelations, shown: readonly Placed[] = []): ReadonlyMap<string, string> {
  const told = new Set<Annotation>(shown.slice(0, SHOWN).map(({ annotation }) => annotation));
  return new Map([...verified].map(([key, one]) => [key, told.has(one) ? '' : `（${escaped(byWhom(one.modified))}核实${reasonOf(one)}）`]));
}

/** Two hovers of one place as one: that of the draft first, and its place. */
export function joinedHovers(one: Hover | undefined, other: Hover | undefined): Hover | undefined {
  if (!one || !other) return one ?? other;
  const blocks: readonly Block[] = [...one.blocks, ...other.blocks];
  return { span: one.span, blocks };
}

function hasWords(annotation: Annotation): boolean {
  return annotation.kind !== 'remark' || annotation.comments.length > 0;
}

function smallest(spans: readonly Span[]): Span {
  return spans.reduce((least, one) => (one.end - one.start < least.end - least.start ? one : least));
}

function wordsOf(annotation: Annotation, { verifications, sources }: Standings): string {
  if (annotation.kind === 'remark') return ofRemark(annotation);
  if (annotation.kind === 'verification') return ofVerification(annotation, verifications.get(annotation) === 'current');
  return ofSource(annotation, sources.get(annotation) ?? 'unknown');
}

/** `**批注**（张三于2025年1月8日，未解决）：请核对来源；另有 2 条回复` */
function ofRemark({ comments, created, state }: Remark): string {
  const replies = comments.length > 1 ? `；另有 ${comments.length - 1} 条回复` : '';
  const text = quoted(comments[0]!.text).slice(1, -1);
  return `**批注**（${escaped(byWhom(created))}，${state === 'open' ? '未解决' : '已解决'}）：${escaped(text)}${replies}`;
}

/** `：共同办理1件`; '' where no reason was given. */
function reasonOf({ reason }: Verification): string {
  return reason.trim() === '' ? '' : `：${escaped(quoted(reason).slice(1, -1))}`;
}

function ofVerification(verification: Verification, isCurrent: boolean): string {
  const { anchor, modified } = verification;
  const why = reasonOf(verification);
  if (isCurrent) return `**已核实**（${escaped(byWhom(modified))}）${why}`;
  return `**核实已过时**：${escaped(byWhom(modified))}核实时为${escaped(quoted(anchor.quote.exact))}，其后有改动${why}`;
}

const AGREEMENT = { agrees: '与正文相符', differs: '**与正文不符**', unknown: '与正文未能比较' } as const;

function ofSource({ department, document, place, value }: Source, state: keyof typeof AGREEMENT): string {
  const from = [department, document, place].filter((part) => part.trim() !== '').map(escaped);
  const recorded = value.trim() === '' ? '' : `${from.length > 0 ? '，' : ''}记载为${escaped(quoted(value))}，${AGREEMENT[state]}`;
  return `**依据**：${from.join('，')}${recorded}`;
}
