import { placeAnchors } from '../../../../server/src/features/annotations/anchor/placeAnchors';
import { anchorOf } from '../../../../server/src/features/annotations/anchor/anchorOf';
import { readReport, type Report } from '../../../../server/src/model/report';
import type { Span } from '../../../../server/src/text/span';
import { chooseFrom, placesIn } from './annotated';
import { copyOfText, textOf, type Copy } from './copy';
import { Dice } from './dice';
import { Whereabouts, type Fate, type Verdict } from './judge';
import { OPERATIONS } from './operations';
import { settled } from './settled';

/** What became of one annotation in one history. */
export interface Outcome {
  readonly seed: number;
  readonly kind: string;
  readonly operations: readonly string[];
  readonly fate: Fate;
  readonly verdict: Verdict;
  /** Whether the words stand in a copy as well. */
  readonly isCopied: boolean;
  readonly words: string;
  readonly placed: string | undefined;
}

/** A draft that histories begin with; what is made of it once. */
export interface Start {
  readonly report: Report;
  readonly places: ReadonlyMap<string, readonly Span[]>;
  readonly copy: Copy;
}

/** One operation alone, or at most so many, two at least. */
export interface Wanted {
  readonly only?: string;
  readonly most?: number;
  readonly annotations?: number;
}

const ANNOTATIONS = 16;
const NAMES = Object.keys(OPERATIONS);

export function startOf(text: string): Start {
  return { report: readReport(text), places: placesIn(text), copy: copyOfText(text) };
}

/** One history: some annotations, some operations outside the editor, and where the annotations are afterwards. */
export function runHistory(
  { report, places, copy: first }: Start,
  seed: number,
  { only, most = 8, annotations = ANNOTATIONS }: Wanted = {},
): Outcome[] {
  const dice = new Dice(seed);
  const chosen = Array.from({ length: annotations }, () => chooseFrom(places, dice));
  const anchors = chosen.map(({ span }) => anchorOf(report, span));
  const operations = only ? [only] : Array.from({ length: dice.between(2, most) }, () => dice.of(NAMES));
  let copy = first;
  for (const name of operations) copy = settled(OPERATIONS[name]!(copy, dice), first);
  const text = textOf(copy);
  const placed = placeAnchors(readReport(text), anchors);
  const whereabouts = new Whereabouts(copy);
  return chosen.map(({ kind, span }, i) => ({
    seed,
    kind,
    operations,
    ...whereabouts.judge(report.text, span, placed[i]),
    isCopied: whereabouts.isCopied(report.text, span),
    words: report.text.slice(span.start, span.end),
    placed: placed[i] && text.slice(placed[i].start, placed[i].end),
  }));
}
