import type { Report } from '../../model/report';
import { graver, reportedFigure, standingsIn, type LineStandings, type Standing } from '../../model/standings';
import { NOTHING_VERIFIED, type Verified } from '../../model/verified';
import type { Document } from '../../syntax/document';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { firstIndex } from '../../text/sorted';
import type { Span } from '../../text/span';
import { isVerified } from '../shownRelations';
import { figureTokens, relatedOf, worsened } from './figures';
import { headTokens, partTokens } from './heads';
import { areSame, layOver, NO_TOKENS, type LineTokens } from './lineTokens';
import { namesOf, nameTokens, type Names } from './names';
import { titleTokens } from './titles';
import { wordTokens } from './words';

/** The tokens of all lines of a draft, by their numbers. A line that has the same tokens in the next version has the same list. */
export type DraftTokens = readonly LineTokens[];

/**
 * Tokens of the whole draft, with what only the draft as a whole tells: a figure that contradicts one in another line. What is
 * verified is told as such, here and below.
 */
export function draftTokens(report: Report, verified: Verified = NOTHING_VERIFIED): DraftTokens {
  const { document } = report;
  return linesTokens(document, 0, document.lines.length, contradicted(report, verified), verified);
}

/** Lines from one number on, each with its tokens. */
export interface SomeTokens {
  readonly from: number;
  readonly tokens: DraftTokens;
}

/**
 * The tokens of the lines that a range touches, from these lines alone: soon there, before the rest of the draft has been read.
 * A figure that contradicts one in another line is not known here.
 */
export function tokensIn({ document }: Report, range: Span, verified: Verified = NOTHING_VERIFIED): SomeTokens {
  const [from, to] = linesIn(document, range);
  return { from, tokens: linesTokens(document, from, to, NONE, verified) };
}

/** The numbers of the lines that a range touches, the second exclusive. */
export function linesIn({ lines }: Document, { start, end }: Span): readonly [from: number, to: number] {
  const from = firstIndex(lines, (line) => line.end >= start);
  return [
    from,
    Math.max(
      from,
      firstIndex(lines, (line) => line.start > end),
    ),
  ];
}

type Worse = ReadonlyMap<number, ReadonlyMap<number, Standing>>;
const NONE: Worse = new Map();

/** Figures that are reported against others in other lines: by line, and by offset in it. */
function contradicted({ document: { lines }, broken }: Report, verified: Verified): Worse {
  const worse = new Map<number, Map<number, Standing>>();
  for (const relation of broken) {
    if (relation.kind !== 'same') continue;
    const reported = reportedFigure(relation);
    const isSettled = isVerified(relation, verified);
    relation.figures.forEach(({ figure: { span } }, i) => {
      const line = firstIndex(lines, ({ end }) => end >= span.end);
      const offset = span.start - lines[line]!.start;
      let own = worse.get(line);
      if (!own) worse.set(line, (own = new Map()));
      own.set(offset, graver(own.get(offset), isSettled ? 'verified' : i === reported ? 'broken' : 'undecided'));
    });
  }
  return worse;
}

function linesTokens(document: Document, from: number, to: number, worse: Worse, verified: Verified): DraftTokens {
  const heads = headTokens(document, from, to);
  const names = namesOf(document);
  const standings = standingsIn(document, from, to, verified);
  let next = 0;
  return document.lines.slice(from, to).map((line, i) => {
    const number = from + i;
    const known = standings[next]?.line === number ? standings[next++] : undefined;
    const worseHere = known && worse.get(number);
    return lineTokens(line, worseHere ? worsened(known, worseHere) : known, heads.get(number) ?? NO_TOKENS, names);
  });
}

/** What a line's tokens were made of last, and what came of it. */
interface Kept {
  kind: DraftLine['kind'];
  figures: LineTokens;
  names: LineTokens;
  heads: LineTokens;
  tokens: LineTokens;
}

const keptOf = perLine((): Kept => ({ kind: 'blank', figures: NO_TOKENS, names: NO_TOKENS, heads: NO_TOKENS, tokens: NO_TOKENS }));

function lineTokens(line: DraftLine, standings: LineStandings | undefined, heads: LineTokens, names: Names | undefined): LineTokens {
  const { kind, text } = line;
  if (kind === 'blank') return NO_TOKENS;
  const whole = partTokens(line);
  if (whole.length > 0) return keep(line, NO_TOKENS, NO_TOKENS, whole, () => whole);
  const figures = standings ? figureTokens(standings) : NO_TOKENS;
  const used = nameTokens(text, names);
  if (figures.length + used.length + heads.length === 0) return titleTokens(text);
  return keep(line, figures, used, heads, () => {
    const words = standings && kind !== 'table' ? wordTokens(standings, line.folded) : NO_TOKENS;
    const spoken = layOver(used, layOver(titleTokens(text), words));
    // a heading is one piece but for figures of which something is to be told
    if (heads.length === 0) return layOver(figures, spoken);
    return layOver(relatedOf(figures), layOver(heads, layOver(figures, spoken)));
  });
}

/** The tokens that were made last where they would be made of the same. */
function keep({ kind, text }: DraftLine, figures: LineTokens, names: LineTokens, heads: LineTokens, make: () => LineTokens): LineTokens {
  const kept = keptOf(text);
  const isKept = kept.kind === kind && areSame(kept.figures, figures) && areSame(kept.names, names) && areSame(kept.heads, heads);
  if (isKept && kept.tokens !== NO_TOKENS) return kept.tokens;
  Object.assign(kept, { kind, figures, names, heads, tokens: make() });
  return kept.tokens;
}
