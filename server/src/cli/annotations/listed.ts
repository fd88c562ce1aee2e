import type { Annotation, AnnotationKind, Placed } from '../../features/annotations/annotation';
import { reviewed } from '../../features/annotations/review';
import { check } from '../../features/check';
import type { Settings } from '../../rules/settings';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Beside } from './beside';

/** How an annotation stands: a remark is open or resolved, a verification current or outdated, a source agrees or differs. */
export type State = 'open' | 'resolved' | 'current' | 'outdated' | 'agrees' | 'differs' | 'unknown';

export const STATES: readonly State[] = ['open', 'resolved', 'current', 'outdated', 'agrees', 'differs', 'unknown'];

/** An annotation with its place in the draft as it is; undefined: lost. */
export interface Listed {
  readonly annotation: Annotation;
  readonly span: Span | undefined;
  readonly state: State;
}

/** In the order of the text, what is lost at the end. */
export function listedIn({ report }: Draft, { placed }: Beside, settings: Settings): Listed[] {
  // How a verification of a finding stands is told by the findings there are.
  const judges = placed.some(({ annotation }) => annotation.kind === 'verification' && annotation.rule !== undefined);
  const { standings } = reviewed(report, judges ? check(report, settings) : [], placed, settings);
  const stateOf = ({ annotation }: Placed): State => {
    if (annotation.kind === 'remark') return annotation.state;
    return (annotation.kind === 'source' ? standings.sources.get(annotation) : standings.verifications.get(annotation)) ?? 'unknown';
  };
  const all = placed.map((one) => ({ ...one, state: stateOf(one) }));
  return all.sort((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);
}

/** Which annotations are asked for; all of them where nothing is said. */
export interface Only {
  readonly kind?: AnnotationKind;
  /** `lost`: those whose words are not in the draft any more. */
  readonly state?: State | 'lost';
  readonly author?: string;
}

export function isAsked({ annotation, span, state }: Listed, { kind, state: wanted, author }: Only = {}): boolean {
  if (kind !== undefined && annotation.kind !== kind) return false;
  if (author !== undefined && annotation.created.author !== author && annotation.modified.author !== author) return false;
  return wanted === undefined || (wanted === 'lost' ? span === undefined : state === wanted);
}
