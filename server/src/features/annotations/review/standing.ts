import type { Report } from '../../../model/report';
import type { VerifiedShare } from '../../../protocol';
import { RULES } from '../../../rules/index';
import { covers, type Span } from '../../../text/span';
import { figuresIn } from '../../figuresIn';
import type { Anchor, Annotation, Placed, Source, Verification } from '../annotation';
import { FiguresAt } from './figuresAt';
import { sourceState, type SourceState } from './recorded';
import type { VerificationState } from './verified';
import { sameWords, wordsAt } from './words';

/** What annotations say of the draft as it is now, by annotation; remarks say nothing. */
export interface Standings {
  readonly verifications: ReadonlyMap<Verification, VerificationState>;
  readonly sources: ReadonlyMap<Source, SourceState>;
}

/** How each placed annotation stands; what is lost is outdated, or unknown. Each costs its own lines. */
export function standingsOf(
  report: Pick<Report, 'text'>,
  placed: readonly Placed[],
  figures: FiguresAt,
  outdated: ReadonlySet<Verification>,
): Standings {
  const [verifications, sources] = [new Map<Verification, VerificationState>(), new Map<Source, SourceState>()];
  for (const { annotation, span } of placed) {
    if (annotation.kind === 'verification') {
      const isCurrent = span !== undefined && !outdated.has(annotation) && hasItsWords(report, annotation, span, figures);
      verifications.set(annotation, isCurrent ? 'current' : 'outdated');
    } else if (annotation.kind === 'source') {
      sources.set(annotation, span ? sourceStateAt(report, annotation, span, figures) : 'unknown');
    }
  }
  return { verifications, sources };
}

/**
 * Whether the words are those that were verified. A figure that they are a piece of counts as well: a 1 typed before 52件 makes it
 * 152件, of which 52件 is still what stands there.
 */
function hasItsWords({ text }: Pick<Report, 'text'>, { anchor }: Annotation, place: Span, figures: FiguresAt): boolean {
  if (isUntouched(text, anchor, place)) return true;
  const grown = figures.grown(place);
  return sameWords(wordsThen(anchor, place.start - grown.start, grown.end - place.end), wordsAt(text, grown));
}

/** What a figure is made of before its measure word. */
const OF_FIGURE = /[\d０-９.．,，%％〇零一二三四五六七八九十百千万亿两余多几]/;

/** Whether the words stand between the characters they stood between, none of which can be of a figure: most of them do. */
function isUntouched(text: string, { quote: { exact, prefix, suffix } }: Anchor, { start, end }: Span): boolean {
  if (end - start !== exact.length || !text.startsWith(exact, start)) return false;
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  return before === prefix.slice(-1) && behind === suffix.charAt(0) && !OF_FIGURE.test(before) && !OF_FIGURE.test(behind);
}

/** The recorded words with what stood before and behind them then, as many code units as are asked for. */
function wordsThen({ quote }: Anchor, before: number, behind: number): string {
  return quote.prefix.slice(quote.prefix.length - before) + quote.exact + quote.suffix.slice(0, behind);
}

function sourceStateAt({ text }: Pick<Report, 'text'>, source: Source, place: Span, figures: FiguresAt): SourceState {
  const grown = figures.grown(place);
  return sourceState(source, wordsAt(text, grown), figures.within(grown));
}

/** A figure of the draft, and whether somebody has verified it or has a record of it that agrees. */
export interface FigureState {
  readonly span: Span;
  readonly isVerified: boolean;
}

const OF_FIGURES: ReadonlySet<string> = new Set(RULES.filter(({ group }) => group === 'figures').map(({ id }) => id));

/**
 * Every figure of the draft, in the order of the text. Verified is one that stands in words which were verified as they are, the
 * finding on which was found to be no mistake, or whose record has the same value.
 */
export function figureStates(
  report: Pick<Report, 'figures' | 'document'>,
  placed: readonly Placed[],
  { verifications, sources }: Standings,
): FigureState[] {
  const verified = new Set<object>();
  const figuresAt = new FiguresAt(report);
  for (const { annotation, span } of placed) {
    if (!span || !speaksForFigures(annotation, verifications, sources)) continue;
    // of a figure that was typed over and put back, its last characters may be all that has been followed
    const place = figuresAt.grown(span);
    for (const figure of figuresIn(report.figures, place)) if (covers(place, figure.span)) verified.add(figure);
  }
  return report.figures.map((figure) => ({ span: figure.span, isVerified: verified.has(figure) }));
}

/** How many of the figures are verified; null where none is, of which there is nothing to show. */
export function shareOf(states: readonly FigureState[]): VerifiedShare | null {
  const verified = states.filter(({ isVerified }) => isVerified).length;
  return verified === 0 ? null : { verified, figures: states.length };
}

function speaksForFigures(annotation: Annotation, verifications: Standings['verifications'], sources: Standings['sources']): boolean {
  if (annotation.kind === 'source') return sources.get(annotation) === 'agrees';
  if (annotation.kind !== 'verification' || verifications.get(annotation) !== 'current') return false;
  return annotation.rule === undefined || OF_FIGURES.has(annotation.rule);
}

/** How a few annotations stand, as far as their own words tell: what a verified finding rests on is not looked at. */
export function standingsAt(report: Report, placed: readonly Placed[]): Standings {
  return standingsOf(report, placed, new FiguresAt(report), new Set());
}
