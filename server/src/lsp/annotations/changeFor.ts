import { anchorOf } from '../../features/annotations/anchor/anchorOf';
import type { Anchor, Placed, Verification } from '../../features/annotations/annotation';
import type { Change } from '../../features/annotations/change';
import { FiguresAt } from '../../features/annotations/review/figuresAt';
import { restsOnOf, type Suppressed } from '../../features/annotations/review';
import type { AnnotationOperation } from '../../protocol/annotations';
import type { PlaceRange } from '../../protocol';
import type { Finding } from '../../rules/rule';
import { covers, overlaps, type Span } from '../../text/span';
import type { Draft } from '../drafts';
import { fromRange } from '../fromProtocol';

/** A draft with what is found in it, verified or not, and where its annotations stand. */
export interface Reading {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly placed: readonly Placed[];
  /** Which of the findings are silent, and by whom. */
  readonly suppressed: () => readonly Suppressed[];
}

/** A passage that is longer is a draft of its own; in UTF-16 code units. */
const LONGEST_PASSAGE = 20_000;

/** What an operation of the protocol is in terms of the draft; a sentence where it cannot be. */
export function changeFor(reading: Reading, operation: AnnotationOperation): Change | string {
  switch (operation.kind) {
    case 'addRemark':
      return at(reading, operation.range, (anchor) => ({ kind: 'addRemark', anchor, text: operation.text }));
    case 'addSource':
      return at(reading, operation.range, (anchor) => ({ kind: 'addSource', anchor, source: operation.source }), true);
    case 'reattach':
      return at(reading, operation.range, (anchor) => ({ kind: 'reattach', id: operation.id, anchor }));
    case 'verify':
      return operation.rule === undefined ? verifyWords(reading, operation) : verifyFinding(reading, operation, operation.rule);
    case 'verifyAgain':
      return verifyAgain(reading, operation);
    default:
      return operation;
  }
}

function at({ draft }: Reading, range: PlaceRange, make: (anchor: Anchor) => Change, grow = false): Change | string {
  const place = fromRange(draft.lines, range);
  const span = grow ? grownIn(draft, place) : place;
  const wrong = wrongPlace(draft, span);
  return wrong ?? make(anchorOf(draft.report, span));
}

function wrongPlace({ report }: Draft, { start, end }: Span): string | undefined {
  if (report.text.slice(start, end).trim() === '') return '请先选中要批注的文字。';
  return end - start > LONGEST_PASSAGE ? `选中的文字超过${LONGEST_PASSAGE}字，请选得短一些。` : undefined;
}

/** Whoever verifies a part of a figure means the figure. */
function grownIn({ report }: Draft, place: Span): Span {
  return new FiguresAt(report).grown(place);
}

type Verify = Extract<AnnotationOperation, { kind: 'verify' }>;

/** Words that somebody has verified already, as they were, are verified again. */
function verifyWords(reading: Reading, { range, reason }: Verify): Change | string {
  const { draft, placed } = reading;
  const span = grownIn(draft, fromRange(draft.lines, range));
  const wrong = wrongPlace(draft, span);
  if (wrong !== undefined) return wrong;
  const known = placed.find((one) => isVerification(one) && one.annotation.rule === undefined && one.span && isSame(draft, one.span, span));
  const [anchor, restsOn] = [anchorOf(draft.report, span), [] as string[]];
  return known ? { kind: 'verifyAgain', id: known.annotation.id, anchor, reason, restsOn } : { kind: 'verify', anchor, reason, restsOn };
}

/** What an earlier verification stands on, the rest of its figure with it, is what is verified now. */
function isSame(draft: Draft, place: Span, span: Span): boolean {
  const { start, end } = grownIn(draft, place);
  return start === span.start && end === span.end;
}

/** A finding is verified with all of its words, and with what it compares them with. */
function verifyFinding({ draft, findings, placed, suppressed }: Reading, { range, reason }: Verify, rule: string): Change | string {
  const finding = findingIn(findings, rule, fromRange(draft.lines, range));
  if (!finding) return '这里已经没有这个问题了。';
  const wrong = wrongPlace(draft, finding.span);
  if (wrong !== undefined) return wrong;
  const [anchor, restsOn] = [anchorOf(draft.report, finding.span), restsOnOf(draft.report, finding)];
  // one that keeps another finding of the rule silent goes on doing so
  const others = new Set(suppressed().flatMap((one) => (one.finding === finding ? [] : [one.verification])));
  const isOfThis = ({ annotation, span }: Placed): boolean =>
    annotation.kind === 'verification' && annotation.rule === rule && !!span && overlaps(span, finding.span) && !others.has(annotation);
  const known = placed.find(isOfThis);
  return known
    ? { kind: 'verifyAgain', id: known.annotation.id, anchor, reason, restsOn }
    : { kind: 'verify', anchor, reason, rule, restsOn };
}

/** Of the findings of a rule the one that has the very place, else one that covers it, else one that meets it. */
function findingIn(findings: readonly Finding[], rule: string, place: Span): Finding | undefined {
  const here = findings.filter((finding) => finding.rule === rule && (overlaps(finding.span, place) || covers(finding.span, place)));
  const isThere = ({ span }: Finding): boolean => span.start === place.start && span.end === place.end;
  return here.find(isThere) ?? here.find(({ span }) => covers(span, place)) ?? here[0];
}

function verifyAgain(reading: Reading, { id, reason }: Extract<AnnotationOperation, { kind: 'verifyAgain' }>): Change | string {
  const { draft, findings, placed } = reading;
  const known = placed.find(({ annotation }) => annotation.id === id);
  if (!known || !isVerification(known)) return '这条核实已经不在了，可能在别处删除了。';
  if (!known.span) return '这条核实所附的话已不在文中，请先另附他处。';
  const { rule } = known.annotation;
  const finding = rule === undefined ? undefined : findingIn(findings, rule, known.span);
  const span = finding?.span ?? grownIn(draft, known.span);
  const restsOn = finding ? restsOnOf(draft.report, finding) : known.annotation.restsOn;
  return { kind: 'verifyAgain', id, anchor: anchorOf(draft.report, span), reason, restsOn };
}

function isVerification(placed: Placed): placed is Placed<Verification> {
  return placed.annotation.kind === 'verification';
}
