import type { Report } from '../../model/report';
import { perLine } from '../../syntax/perLine';
import { span, type Span } from '../../text/span';
import { PROFILES } from '../profiles/index';
import type { Profile, RequiredContent } from '../profiles/profile';
import type { Source } from '../source';
import type { DraftParts } from './parts';

/** Which of the contents of a profile a line tells of, a bit each: what it says as a heading and what it says as a sentence. */
type Told = { readonly heading: number; readonly sentence: number };

const NOTHING_TOLD: Told = { heading: 0, sentence: 0 };
const TOLD_BY = new Map(PROFILES.map(({ id, contents }) => [id, perLine((folded): Told => toldIn(folded, contents), NOTHING_TOLD)]));

function toldIn(folded: string, contents: readonly RequiredContent[]): Told {
  let [heading, sentence] = [0, 0];
  const title = folded.slice(0, 80);
  contents.forEach((content, bit) => {
    if (content.part !== undefined) return;
    if (content.heading.test(title)) heading |= 1 << bit;
    if (content.sentence.test(folded)) sentence |= 1 << bit;
  });
  return heading === 0 && sentence === 0 ? NOTHING_TOLD : { heading, sentence };
}

/** What lines tell of. */
export const toldSource: Source = ({ was, is }, _, { profile: { id } }) => {
  const [old, now] = [TOLD_BY.get(id)!(was.text), TOLD_BY.get(id)!(is.text)];
  return old.heading === now.heading && old.sentence === now.sentence;
};

/** The contents of a profile that the draft tells of somewhere, a bit each in their order; those that take a part of their own are not asked. */
export function contentsTold({ document }: Report, { id }: Profile): number {
  const toldBy = TOLD_BY.get(id)!;
  let told = 0;
  for (const { kind, text } of document.lines) {
    if (kind !== 'heading' && kind !== 'body' && kind !== 'table') continue;
    const { heading, sentence } = toldBy(text);
    told |= kind === 'heading' ? heading | sentence : sentence;
  }
  return told;
}

/** The first line, without its blanks, that tells of each of these; undefined for those that no line tells of. */
export function firstTold({ document, text: draft }: Report, { id, contents }: Profile): (Span | undefined)[] {
  const toldBy = TOLD_BY.get(id)!;
  const places = contents.map((): Span | undefined => undefined);
  let wanted = (1 << contents.length) - 1;
  for (const { kind, text, start, end } of document.lines) {
    if (wanted === 0) break;
    if (kind !== 'heading' && kind !== 'body' && kind !== 'table') continue;
    const { heading, sentence } = toldBy(text);
    const told = wanted & (kind === 'heading' ? heading | sentence : sentence);
    if (told === 0) continue;
    const blanks = draft.slice(start, end).length - draft.slice(start, end).trimStart().length;
    places.forEach((_, bit) => {
      if ((told & (1 << bit)) !== 0) places[bit] = span(start + blanks, end);
    });
    wanted &= ~told;
  }
  return places;
}

/** Whether a content is required of reports on a year. */
export function isRequired({ from, until }: RequiredContent, year: number): boolean {
  return (from === undefined || year >= from) && (until === undefined || year <= until);
}

/** Whether a draft has a content; `told` is its bit of `contentsTold`. */
export function isTold(content: RequiredContent, told: boolean, parts: DraftParts): boolean {
  if (content.part === undefined) return told;
  const part = parts[content.part];
  return part !== undefined && !isMereWord(content, parts);
}

/** A closing sentence on what comes next is no plan: 下一步，我们将再接再厉。 */
export function isMereWord(content: RequiredContent, parts: DraftParts): boolean {
  const part = content.part && parts[content.part];
  return content.part === 'nextYear' && part !== undefined && part.heading === undefined && part.sentences < 2;
}
