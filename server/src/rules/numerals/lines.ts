import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { LineKind } from '../../syntax/lineKind';
import type { DraftLine } from '../../syntax/parts';
import type { Problem } from '../rule';
import { nothingOf, type Source } from '../source';
import { fixAt, type NumeralHit, type NumeralRule } from './hit';
import { numeralHits } from './scan';

/** Lines with something of their own to say, 发文字号 and date of signing among them; no page furniture, no table of contents. */
const SAYING: ReadonlySet<LineKind> = new Set<LineKind>([
  'title',
  'subtitle',
  'docNumber',
  'heading',
  'body',
  'table',
  'attachment',
  'date',
  'note',
]);

export interface LineWithHits {
  readonly line: DraftLine;
  /** Its place among the draft's lines. */
  readonly index: number;
  readonly hits: readonly NumeralHit[];
}

const KNOWN = new WeakMap<Document, readonly LineWithHits[]>();

/** The lines in whose numerals something is to be reported, looked through once a version for all rules of the group. */
function linesWithHits(document: Document): readonly LineWithHits[] {
  const known = KNOWN.get(document);
  if (known) return known;
  const found: LineWithHits[] = [];
  document.lines.forEach((line, index) => {
    const hits = SAYING.has(line.kind) ? numeralHits(line.text) : undefined;
    if (hits !== undefined && hits.length > 0) found.push({ line, index, hits });
  });
  KNOWN.set(document, found);
  return found;
}

/** The hits of one rule, for rules that find nothing else: they stay where the line that is another one has none and had none. */
export function numeralSource(rule: NumeralRule): Source {
  return nothingOf((line) => numeralHits(line).some((hit) => hit.rule === rule));
}

/** The hits of one rule in the order of the text, with their lines. */
export function* hitsOf({ document }: Report, rule: NumeralRule): Generator<{ line: DraftLine; index: number; hit: NumeralHit }> {
  for (const { line, index, hits } of linesWithHits(document)) {
    for (const hit of hits) if (hit.rule === rule) yield { line, index, hit };
  }
}

export function problemOf({ start }: DraftLine, hit: NumeralHit): Problem {
  return {
    span: { start: start + hit.start, end: start + hit.end },
    message: hit.message,
    ...(hit.severity ? { severity: hit.severity } : {}),
    fixes: hit.fixes.map((fix) => fixAt(fix, start)),
  };
}

/** Everything of one rule in the author's own words; `inTables` where cells are held to it as well. */
export function* problemsOf(report: Report, rule: NumeralRule, inTables = false): Generator<Problem> {
  for (const { line, hit } of hitsOf(report, rule)) if (inTables || line.kind !== 'table') yield problemOf(line, hit);
}
