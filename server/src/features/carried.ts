import { changeOf, type LineChange, type Source } from '../rules/source';
import type { Report } from '../model/report';
import type { Context, Edit, Finding, Fix, Related, Rule } from '../rules/rule';
import { span, type Span } from '../text/span';

const SOURCES = new Map<Rule, readonly Source[] | undefined>();

function sourcesOf(rule: Rule): readonly Source[] | undefined {
  if (!SOURCES.has(rule)) SOURCES.set(rule, rule.sources?.());
  return SOURCES.get(rule);
}

/** Findings of the version before, as far as an edit within a line has left what they come from. */
export class Carried {
  readonly #change: LineChange | undefined;
  readonly #stays = new Map<Source, boolean>();

  constructor(
    private readonly report: Report,
    private readonly context: Context,
  ) {
    this.#change = changeOf(report);
  }

  /** The findings of a rule where they stand now; undefined where the rule has to be asked again. */
  of(rule: Rule, before: readonly Finding[]): readonly Finding[] | undefined {
    if (!this.#change || !sourcesOf(rule)?.every((source) => this.#doesStay(source))) return undefined;
    return movedAll(before, this.#change);
  }

  #doesStay(source: Source): boolean {
    let stays = this.#stays.get(source);
    if (stays === undefined) this.#stays.set(source, (stays = source(this.#change!, this.report, this.context)));
    return stays;
  }
}

function movedAll(findings: readonly Finding[], change: LineChange): readonly Finding[] | undefined {
  if (findings.length === 0) return findings;
  const moved: Finding[] = [];
  for (const finding of findings) {
    const one = movedFinding(finding, change);
    if (!one) return undefined;
    moved.push(one);
  }
  return moved;
}

/** Undefined where one of its places has been touched. */
function movedFinding(finding: Finding, change: LineChange): Finding | undefined {
  const place = movedSpan(finding.span, change);
  const related = movedList(finding.related, (one: Related) => withSpan(one, movedSpan(one.span, change)));
  const fixes = movedList(finding.fixes, (fix) => movedFix(fix, change));
  if (!place || !related || !fixes) return undefined;
  if (place === finding.span && related === finding.related && fixes === finding.fixes) return finding;
  return { ...finding, span: place, related, fixes };
}

function movedFix(fix: Fix, change: LineChange): Fix | undefined {
  const edits = movedList(fix.edits, (edit: Edit) => withSpan(edit, movedSpan(edit.span, change)));
  if (!edits || edits === fix.edits) return edits && fix;
  return { ...fix, edits };
}

function withSpan<T extends { readonly span: Span }>(one: T, place: Span | undefined): T | undefined {
  return place === one.span ? one : place && { ...one, span: place };
}

/** The same list where nothing in it has moved; undefined where something has been touched. */
function movedList<T>(list: readonly T[], move: (one: T) => T | undefined): readonly T[] | undefined {
  let moved: T[] | undefined;
  for (let i = 0; i < list.length; i += 1) {
    const now = move(list[i]!);
    if (now === undefined) return undefined;
    if (now !== list[i]) (moved ??= list.slice())[i] = now;
  }
  return moved ?? list;
}

/** Where a place is now; undefined where the edit has touched it, or what stands right beside it. */
function movedSpan(place: Span, { from, until, by }: LineChange): Span | undefined {
  if (place.end < from) return place;
  if (place.start <= until) return undefined;
  return by === 0 ? place : span(place.start + by, place.end + by);
}
