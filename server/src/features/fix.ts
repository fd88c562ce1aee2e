import { readReport, type Report } from '../model/report';
import { RULES } from '../rules/index';
import type { Edit, Finding, Rule } from '../rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings';
import { overlaps, type Span } from '../text/span';
import { addsNoFinding } from './addsNoFinding';
import { check } from './check';
import { chooseFixes, type Choice, type Wanted } from './choose';
import { applyEdits, composed, growthOf, inOrder, Trace } from './edits';

export interface FixOptions extends Wanted {
  readonly settings?: Settings;
  /** Only findings and edits that lie in this part of the draft. */
  readonly within?: Span;
  readonly rules?: readonly Rule[];
  /** Findings of the draft that are no mistakes, though their rules think so: what they are about stays as it is. */
  readonly spared?: readonly Pick<Finding, 'rule' | 'span'>[] | undefined;
}

/** A fix that was applied. */
export interface Applied {
  readonly finding: Finding;
  readonly title: string;
  readonly safety: 'safe' | 'suggestion';
  /** Where its finding stood in the draft before any fix. */
  readonly place: Span;
}

export interface Fixed {
  /** The draft after all fixes. */
  readonly report: Report;
  /** What makes the one draft of the other: in the order of the text, places of the draft before. */
  readonly edits: readonly Edit[];
  readonly applied: readonly Applied[];
}

/**
 * Applies fixes until there is none left that can be. Each is tried out first: one that leaves its finding where it was,
 * or after which anything is found that was not found before, is not applied. So the number of findings falls with every
 * fix, and fixing what has been fixed changes nothing.
 */
export function fixAll(report: Report, options: FixOptions): Fixed {
  const { settings = DEFAULT_SETTINGS, rules = RULES } = options;
  const read = (text: string, previous: Report): State => readState(text, previous, settings, rules);
  let now: State = { report, findings: check(report, settings, rules) };
  let edits: Edit[] = [];
  let within = options.within;
  const applied: Applied[] = [];
  for (;;) {
    const trace = new Trace(edits);
    const accepts = acceptsIn(within, unlessSpared(options.spared, trace, options.accepts));
    const step = stepFrom(now, { suggestions: options.suggestions, ...(accepts && { accepts }) }, read);
    if (!step) return { report: now.report, edits, applied: inPlaces(applied) };
    for (const choice of step.accepted) applied.push(appliedAt(choice, trace));
    edits = composed(report.text.length, edits, step.edits);
    if (within) within = { start: within.start, end: within.end + growthOf(step.edits) };
    now = step.state;
  }
}

/** A draft and what is found in it. */
interface State {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

function readState(text: string, previous: Report, settings: Settings, rules: readonly Rule[]): State {
  const report = readReport(text, previous);
  return { report, findings: check(report, settings, rules) };
}

/** How often a draft is checked again to find out which of many fixes do harm, before one is found that does none. */
const MOST_TRIALS = 100;

/** The next fixes that can be applied together; undefined where there is none. What does harm makes way for what it met. */
function stepFrom(now: State, wanted: Wanted, read: Read): Trials | undefined {
  const harmful = new Set<Finding>();
  const trials = new Trials(now, read, harmful);
  for (;;) {
    const known = harmful.size;
    const findings = known === 0 ? now.findings : now.findings.filter((finding) => !harmful.has(finding));
    trials.accept(chooseFixes(findings, wanted));
    if (trials.accepted.length > 0) return trials;
    if (harmful.size === known) return undefined;
  }
}

type Read = (text: string, previous: Report) => State;

/** Tries out fixes of one state, and keeps those that can be applied together. */
class Trials {
  readonly accepted: Choice[] = [];
  edits: Edit[] = [];
  state: State;
  private count = 0;

  constructor(
    private readonly before: State,
    private readonly read: Read,
    private readonly harmful: Set<Finding>,
  ) {
    this.state = before;
  }

  /** All of them where they do no harm; otherwise the one half after the other, down to the single fix. */
  accept(choices: readonly Choice[]): void {
    if (choices.length === 0 || this.count === MOST_TRIALS || this.tryOut(choices)) return;
    if (choices.length === 1) {
      this.harmful.add(choices[0]!.finding);
      return;
    }
    const half = choices.length >> 1;
    this.accept(choices.slice(0, half));
    this.accept(choices.slice(half));
  }

  private tryOut(choices: readonly Choice[]): boolean {
    this.count += 1;
    const all = [...this.accepted, ...choices];
    const edits = inOrder(all.flatMap(({ fix }) => fix.edits));
    const state = this.read(applyEdits(this.before.report.text, edits), this.state.report);
    const mended = all.map(({ finding }) => finding);
    if (!addsNoFinding(this.before.findings, state.findings, edits, mended)) return false;
    this.accepted.push(...choices);
    this.edits = edits;
    this.state = state;
    return true;
  }
}

function acceptsIn(within: Span | undefined, accepts: Wanted['accepts']): Wanted['accepts'] {
  if (!within) return accepts;
  const isIn = ({ start, end }: Span): boolean => within.start <= start && end <= within.end;
  return (finding, fix) => isIn(finding.span) && fix.edits.every(({ span }) => isIn(span)) && accepts?.(finding, fix) !== false;
}

/** Spared findings stand where they stood before the first fix, which is what a place is traced back to. */
function unlessSpared(spared: FixOptions['spared'], trace: Trace, accepts: Wanted['accepts']): Wanted['accepts'] {
  if (!spared || spared.length === 0) return accepts;
  const isSpared = ({ rule, span }: Finding): boolean => {
    const place = trace.before(span);
    return spared.some((one) => one.rule === rule && (overlaps(one.span, place) || one.span.start === place.start));
  };
  return (finding, fix) => !isSpared(finding) && accepts?.(finding, fix) !== false;
}

/** A fix with the place of its finding traced back through the edits that were made before it. */
function appliedAt({ finding, fix: { title, safety } }: Choice, trace: Trace): Applied {
  return { finding, title, safety, place: trace.before(finding.span) };
}

function inPlaces(applied: readonly Applied[]): Applied[] {
  return [...applied].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}
