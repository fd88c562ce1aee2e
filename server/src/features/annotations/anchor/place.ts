import { span, type Span } from '../../../text/span';
import type { Anchor, Quote } from '../annotation';
import { changedWords, type Changed } from './changed';
import { chosen, isClearer, isOfItsClause, type Choice } from './choose';
import type { Followed } from './follow';
import { GRAM } from './gramIndex';
import { original } from './rivals';
import type { Searched } from './searched';
import { soughtFor, standsAt, type Sought } from './sought';
import { lookalikes, standsOf, type Stand } from './stands';

/** Line ends and blanks that wrapping has put in since the words before. */
const AWAY = 3;
/** Words that stood so near have moved together, where all between them is the same. */
const NEXT = 48;

/** Where the words of anchors stand in a text, in their order; undefined where that is not certain. */
export function placeIn(text: Searched, anchors: readonly Anchor[]): (Span | undefined)[] {
  const spans = anchors.map((anchor) => unmoved(text.raw, anchor));
  const order = anchors.map((_, i) => i).sort((a, b) => anchors[a]!.position.start - anchors[b]!.position.start);
  // those before have moved by nearly as much as what follows them
  let [shift, last] = [0, -Infinity];
  for (const i of order) {
    const anchor = anchors[i]!;
    spans[i] ??= placeFor(text, anchor, anchor.position.start + shift, anchor.position.start - last <= NEXT);
    if (spans[i]) [shift, last] = [spans[i].start - anchor.position.start, anchor.position.end];
  }
  return spans;
}

/** The place where the words stood, where they and all around them still stand there. */
function unmoved(raw: string, { quote, position: { start } }: Anchor): Span | undefined {
  return isWhole(raw, quote, start) ? span(start, start + quote.exact.length) : undefined;
}

/** Whether words stand in a text at a place with all that is known to have stood around them. */
export function isWhole(raw: string, { exact, prefix, suffix, before = '', behind = '' }: Quote, start: number): boolean {
  const [from, end] = [start - prefix.length, start + exact.length];
  if (from < before.length || !raw.startsWith(exact, start) || !raw.startsWith(prefix, from) || !raw.startsWith(suffix, end)) return false;
  return raw.startsWith(before, from - before.length) && raw.startsWith(behind, end + suffix.length);
}

/** Looks for the words in the whole text; `expected`: where they should stand; `isNext`: as words near them tell, which have been placed. */
function placeFor(text: Searched, anchor: Anchor, expected: number, isNext: boolean): Span | undefined {
  const sought = soughtFor(anchor);
  if (sought.exact.length === 0) return undefined;
  const unit = text.normal.indexAt(Math.max(0, expected));
  const there = isNext ? inPlace(text, sought, unit) : undefined;
  if (there) return placeOf(text, there, anchor);
  const { all, likely, otherwise } = standsOf(text, sought, unit);
  const { possible, others } = withChanged(chosen(text, likely, sought), likely, changedWords(text, sought, all, unit), sought);
  const like = possible.flatMap((stand) => lookalikes(text, sought, otherwise, stand));
  const found = original(text, possible, [...others, ...like], anchor);
  return found && placeOf(text, found, anchor);
}

/** The words with all that stood around them, exactly as far on as those before them, where that is not what a copy has too. */
function inPlace(text: Searched, { prefix, exact, suffix, whole }: Sought, expected: number): Stand | undefined {
  for (let away = 0; away <= AWAY; away += 1) {
    for (const from of away === 0 ? [expected] : [expected - away, expected + away]) {
      if (!standsAt(whole, text.codes, from - prefix.length)) continue;
      if (!isUnlike(text, whole, from - prefix.length)) return undefined;
      const [before, behind] = [prefix, suffix].map(({ length }) => ({ run: length, matched: length, fewer: 0 })) as [Followed, Followed];
      return { from, to: from + exact.length, before, behind };
    }
  }
  return undefined;
}

/** Whether most of what stands at a place stands nowhere else: it is neither a copy nor has one. */
function isUnlike({ codes, grams }: Searched, whole: Uint16Array, from: number): boolean {
  let [tried, alone] = [0, 0];
  for (let at = from; at + GRAM <= from + whole.length; at += GRAM) {
    tried += 1;
    if (grams.isAlone(codes, at)) alone += 1;
  }
  return 2 * alone > tried;
}

/**
 * What stands for the words is where they were, and other words that stand there tell that a copy elsewhere is no more than
 * that; unless they stand in it themselves, with something put in next to them.
 */
function withChanged({ possible, others }: Choice, all: readonly Stand[], changed: Changed | undefined, sought: Sought): Choice {
  if (!changed) return { possible, others };
  const within = all.filter(({ from, to }) => from >= changed.from && to <= changed.to);
  if (within.length > 0) return possible.length > 0 ? { possible, others: [...others, ...within] } : { possible: within, others };
  if (!changed.isAlike) return { possible: possible.filter((stand) => !isClearer(changed, stand, sought)), others };
  return isOfItsClause(changed, sought) ? { possible: [...possible, changed], others } : { possible, others: [...others, changed] };
}

/** The place in the raw text, with the blanks that the annotated words begin and end with, where these are there. */
function placeOf({ raw, normal }: Searched, { from, to }: Stand, { quote: { exact } }: Anchor): Span {
  const { start, end } = normal.rawSpan(from, to);
  const lead = exact.length - exact.trimStart().length;
  const tail = exact.length - exact.trimEnd().length;
  const hasLead = start >= lead && raw.startsWith(exact.slice(0, lead), start - lead);
  const hasTail = raw.startsWith(exact.slice(exact.length - tail), end);
  return span(hasLead ? start - lead : start, hasTail ? end + tail : end);
}
