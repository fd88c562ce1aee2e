import { span, type Span } from '../../../text/span';
import type { Anchor } from '../annotation';
import { changedWords, type Changed } from './changed';
import { chosen, isClearer } from './choose';
import type { Followed } from './follow';
import { between, type Moved } from './neighbours';
import type { Searched } from './searched';
import { soughtFor, standsAt, type Sought } from './sought';
import { around, standsOf, type Stand } from './stands';

/** Line ends and blanks that wrapping has put in since the words before. */
const AWAY = 3;
/** Words that stood so near have moved together, where all between them is the same. */
const NEXT = 48;

/** Gives the titles of the headings that an offset is under. */
export type PathOf = (offset: number) => readonly string[];

/** Places where words can stand, the likeliest first; `clear`: whether that stands out. */
interface Options {
  readonly spans: readonly Span[];
  readonly clear: boolean;
}

/** Where the words of anchors stand in a text, in their order; undefined where that is not certain. */
export function placeIn(text: Searched, anchors: readonly Anchor[], pathOf?: PathOf): (Span | undefined)[] {
  const spans = anchors.map((anchor) => unmoved(text.raw, anchor));
  const order = anchors.map((_, i) => i).sort((a, b) => anchors[a]!.position.start - anchors[b]!.position.start);
  const open: (readonly [index: number, options: Options])[] = [];
  // those before have moved by nearly as much as what follows them
  let [shift, last] = [0, -Infinity];
  for (const i of order) {
    const anchor = anchors[i]!;
    if (!spans[i]) {
      const options = optionsFor(text, anchor, anchor.position.start + shift, anchor.position.start - last <= NEXT);
      if (options.spans.length > 1) open.push([i, options]);
      else spans[i] = options.spans[0];
    }
    if (spans[i]) [shift, last] = [spans[i].start - anchor.position.start, anchor.position.end];
  }
  const sure = open.length === 0 ? [] : order.flatMap((i) => (spans[i] ? [{ old: anchors[i]!.position, now: spans[i] }] : []));
  for (const [i, options] of open) spans[i] = resolved(options, anchors[i]!, sure, pathOf);
  return spans;
}

/** Tells words from their copies: under the same heading, wherever that is now, and between the words that they stood between. */
function resolved({ spans, clear }: Options, { path, position }: Anchor, sure: readonly Moved[], pathOf?: PathOf): Span | undefined {
  const near = between(sure, position, spans);
  if (!pathOf) return near ?? (clear ? spans[0] : undefined);
  const under = spans.filter(({ start }) => pathOf(start).at(-1) === path.at(-1));
  if (near) return under.includes(near) ? near : undefined;
  return under.length === 1 || (clear && under[0] === spans[0]) ? under[0] : undefined;
}

/** The place where the words stood, where they and all around them still stand there. */
function unmoved(raw: string, { quote: { exact, prefix, suffix }, position: { start } }: Anchor): Span | undefined {
  const end = start + exact.length;
  const isThere = start >= prefix.length && raw.startsWith(exact, start) && raw.startsWith(prefix, start - prefix.length);
  return isThere && raw.startsWith(suffix, end) ? span(start, end) : undefined;
}

/** Looks for the words in the whole text; `expected`: where they should stand; `isNext`: as words near them tell, which have been placed. */
function optionsFor(text: Searched, anchor: Anchor, expected: number, isNext: boolean): Options {
  const sought = soughtFor(anchor);
  if (sought.exact.length === 0) return { spans: [], clear: false };
  const unit = text.normal.indexAt(Math.max(0, expected));
  const there = isNext ? inPlace(text, sought, unit) : undefined;
  if (there) return { spans: [placeOf(text, there, anchor)], clear: true };
  const { all, likely } = standsOf(text, sought, unit);
  const stands = chosen(text, likely, sought);
  const changed = changedWords(text, sought, all, unit);
  const options = changed ? withChanged(stands, likely, changed, sought) : stands;
  const [first, second] = options;
  const clear = first !== undefined && (!second || isClearer(first, second, sought));
  return { spans: options.map((stand) => placeOf(text, stand, anchor)), clear };
}

/** The words with all that stood around them, exactly as far on as those before them: none of their copies is that. */
function inPlace({ codes }: Searched, { prefix, exact, suffix, whole }: Sought, expected: number): Stand | undefined {
  for (let away = 0; away <= AWAY; away += 1) {
    for (const from of away === 0 ? [expected] : [expected - away, expected + away]) {
      if (!standsAt(whole, codes, from - prefix.length)) continue;
      const [before, behind] = [prefix, suffix].map(({ length }) => ({ run: length, matched: length, fewer: 0 })) as [Followed, Followed];
      return { from, to: from + exact.length, before, behind };
    }
  }
  return undefined;
}

/**
 * What stands for the words is where they were, and other words that stand there tell that a copy elsewhere is no more than
 * that; unless they stand in it themselves, with something put in next to them.
 */
function withChanged(stands: readonly Stand[], all: readonly Stand[], changed: Changed, sought: Sought): readonly Stand[] {
  const within = all.filter(({ from, to }) => from >= changed.from && to <= changed.to);
  if (within.length > 0) return stands.length > 0 ? stands : within;
  if (!changed.isAlike) return stands.filter((stand) => !isClearer(changed, stand, sought));
  return [...stands, changed].sort((a, b) => around(b) - around(a));
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
