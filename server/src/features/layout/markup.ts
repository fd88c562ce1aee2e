import { perLine } from '../../syntax/perLine';
import { span, type Span } from '../../text/span';

const NOTHING: readonly Span[] = [];
const HEADING = /^[ \t]{0,60}#{1,6}[ ]{1,8}/;
const STARS = '**';

/** The marks of Markdown in a line, which are not printed: `## 一、…`, `**（一）…**`. Offsets count from the line's beginning. */
export const markupOf = perLine((folded): readonly Span[] => {
  const heading = HEADING.exec(folded);
  const pairs = folded.includes(STARS) ? starsIn(folded) : NOTHING;
  if (!heading) return pairs;
  return [span(0, heading[0].length), ...pairs];
}, NOTHING);

/** Every `**` that opens or closes something; one that is left alone is text. */
function starsIn(folded: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = folded.indexOf(STARS); at >= 0; at = folded.indexOf(STARS, at + 2)) found.push(span(at, at + 2));
  const paired = found.length % 2 === 0 ? found : found.slice(0, -1);
  return paired.length === 0 ? NOTHING : paired;
}
