import { perLine } from '../../syntax/perLine';
import type { LineText } from '../../syntax/lineText';
import { isTraditional } from '../../text/traditional';
import { movedInLine, type Source } from '../source';
import { Enclosures } from '../wording/enclosures';
import { tableWordsIn } from '../wording/match';
import { slipsIn, type Slip } from './find';

const NONE: readonly Slip[] = [];

/** The slips of a line; offsets count from its beginning. Of two that overlap the first stays. */
export const slipsOfLine: (line: LineText) => readonly Slip[] = perLine((folded) => {
  const found = slipsIn(folded);
  // the phrases of the table are simplified
  if (found.length === 0 || isTraditional(folded)) return NONE;
  const around = new Enclosures(folded);
  const known = placesKnown(folded);
  let behind = 0;
  const slips = found.filter((slip) => {
    if (slip.start < behind || isMeant(slip, folded, around) || known.has(slip.start + slip.at)) return false;
    behind = slip.end;
    return true;
  });
  return slips.length === 0 ? NONE : slips;
}, NONE);

/** Titles keep their words; “税”月静好 is a pun; who writes the right form beside a quoted one speaks of the slip. */
function isMeant({ start, right, kind }: Slip, folded: string, around: Enclosures): boolean {
  if (around.inTitle(start + 1)) return true;
  return around.inQuotes(start + 1) && (kind === 'idiom' || folded.includes(right));
}

/** The places that the table of wording has words for: they are left to it, also where it holds these for right (有错必究责). */
function placesKnown(folded: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of tableWordsIn(folded)) if (end - start > 1) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}

/** The slips of the line that has changed are what they were, but for their place. */
export const slipsSource: Source = (change) => {
  const [old, now] = [slipsOfLine(change.was.text), slipsOfLine(change.is.text)];
  return old.length === now.length && old.every((slip, i) => isMoved(slip, now[i]!, change));
};

function isMoved(slip: Slip, now: Slip, change: Parameters<typeof movedInLine>[0]): boolean {
  const { right, likeness, makesWord, at } = slip;
  const isSame = now.right === right && now.likeness === likeness && now.makesWord === makesWord && now.at === at;
  return isSame && movedInLine(change, slip.start) === now.start;
}
