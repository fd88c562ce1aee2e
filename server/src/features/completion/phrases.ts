import { PHRASES, type Phrase } from '../../rules/profiles/forms/phrases';
import type { Profile } from '../../rules/profiles/profile';
import { knownOf } from './known';
import { indentOf, isAtEnd, spanOf, typedInLine, typedOfSentence, type Place } from './place';
import type { Proposal } from './proposal';
import { headingsAbove } from './section';
import { fillIn } from './template';
import { isLetters, keyFor } from './typed';

/** The longest name by which a phrase is called. */
const LONGEST = 12;
/** As somebody types, so much has to stand there before phrases are proposed. */
const LEAST = 2;

/**
 * 常用语 where a sentence begins: those under whose headings they are often written come first. As one types, a name in full or two
 * letters of its pinyin have to stand there.
 */
export function phraseProposals(place: Place, profileOf: () => Profile): Proposal[] {
  const typed = typedOfSentence(place);
  if (!isHere(place, typed)) return [];
  const fits = fitting(place, typed);
  const found = PHRASES.filter(({ name, keys }) => fits([name, ...keys]));
  if (found.length === 0) return [];
  const headings = headingsAbove(place);
  const known = knownOf(place.report, profileOf());
  return [...found].sort((a, b) => rank(a, headings) - rank(b, headings)).map((phrase) => proposalOf(place, phrase, typed, known));
}

function isHere(place: Place, typed: string): boolean {
  if (typed.length > LONGEST || !isAtEnd(place) || isTitle(place, typed)) return false;
  return place.asked === 'key' || typed.length >= LEAST;
}

/** Behind the mark of a heading stands its title, and no sentence. */
function isTitle({ line: { marker }, before, isFromStart }: Place, typed: string): boolean {
  return isFromStart && marker?.kind === 'heading' && before.length - typed.length <= marker.end;
}

/** 行政 begins many a sentence: as one types, a name in Chinese has to stand there in full. */
function fitting({ asked }: Place, typed: string): (names: readonly string[]) => boolean {
  if (asked === 'typed' && !isLetters(typed)) return (names) => names.includes(typed);
  return (names) => keyFor(typed, names) !== undefined;
}

/** How far from the place a phrase belongs: under the innermost heading first, what is no sentence of the body last. */
function rank({ under, at }: Phrase, headings: readonly string[]): number {
  if (at !== undefined) return 100;
  const found = under ? headings.findIndex((title) => under.test(title)) : -1;
  return found < 0 ? 50 : found;
}

function proposalOf(place: Place, phrase: Phrase, typed: string, known: ReturnType<typeof knownOf>): Proposal {
  const { name, keys, note, body } = phrase;
  const isNewLine = typedInLine(place, LONGEST) === typed && place.lead === 0 && phrase.at !== 'head';
  const indent = isNewLine ? indentOf(place) : '';
  const { text, snippet } = fillIn(body.map((line) => (/^[　 ]/.test(line) ? line : indent + line)).join('\n'), known);
  return {
    kind: 'phrase',
    label: name,
    detail: '常用语',
    note: `${note}\n${text}`,
    span: spanOf(place, typed),
    newText: text,
    ...(snippet !== undefined && { snippet }),
    keys: [name, ...keys],
  };
}
