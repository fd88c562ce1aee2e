import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { markerWith } from '../../rules/structure/marks';
import { RANK_CHAPTER, RANK_DETAIL, RANK_SECTION } from '../../rules/structure/headings';
import { perLine } from '../../syntax/perLine';
import type { OutlineNode } from '../../syntax/outline';
import { readChineseNumeral, writeChineseNumeral } from '../../text/numerals';
import { span, type Span } from '../../text/span';
import { sectionAt, sectionsIn, type Section } from './tree';

/** A number of a heading inside the words that refer to it. */
interface Step {
  readonly rank: number;
  readonly ordinal: number;
  /** The number alone: `三` of `（三）`. Offsets count from the line's beginning. */
  readonly start: number;
  readonly end: number;
}

/** Words that refer to a heading of the draft: `见（三）`, `详见第二部分第（三）项`, `前述（一）`. */
interface Mention {
  readonly start: number;
  readonly end: number;
  /** From the outer heading to the inner. */
  readonly steps: readonly Step[];
}

const NONE: readonly Mention[] = [];
const CN = '[一二三四五六七八九十]{1,3}';
/** Not 意见, 听见, 合同, 共同. */
const CUE = '(?<![意听看偏成合共协不])(?:参见|详见|另见|见|参照|同|如|上述|前述|前文|上文|后文|下文|本部分|本节|本章|本报告|本文)';
/** 见三、 but not 始终如一、 */
const OUTER = `第(${CN})(?:部分|章)|(?<=见)(${CN})、`;
const INNER = `第?[(](${CN})[)]|第?[(](\\d{1,2})[)]`;
/** What is referred to in this draft, and not in a law: the number follows the cue directly. */
const REFERENCE = new RegExp(`${CUE}(?:本报告|本文)?的?(?:(?:${OUTER})的?(?:${INNER})?|(?:${INNER}))`, 'g');

const mentionsIn = perLine((folded): readonly Mention[] => {
  if (!/[见照同如述文分节章告]/.test(folded)) return NONE;
  const found = [...folded.matchAll(REFERENCE)].map(mentionOf);
  return found.length === 0 ? NONE : found;
}, NONE);

/** What the groups of `REFERENCE` number. 第三部分 is 第三章 or 三、 where the draft has no 第三部分 of its own. */
const RANKS_OF_GROUPS = [0, RANK_CHAPTER, RANK_SECTION, RANK_DETAIL, RANK_SECTION, RANK_DETAIL];

function mentionOf(match: RegExpMatchArray): Mention {
  let from = 0;
  const steps = match.slice(1).flatMap((digits, i): Step[] => {
    if (digits === undefined) return [];
    // the cue holds no number, so that the first place from the last number on is this one's
    const at = match[0].indexOf(digits, from);
    from = at + digits.length;
    const ordinal = /\d/.test(digits) ? Number(digits) : (readChineseNumeral(digits) ?? 0);
    return [{ rank: RANKS_OF_GROUPS[i]!, ordinal, start: match.index! + at, end: match.index! + from }];
  });
  return { start: match.index!, end: match.index! + match[0].length, steps };
}

/** A reference that a change concerns, with what makes it right again where that is certain. */
export interface Reference {
  readonly span: Span;
  readonly edits: readonly Edit[];
}

/** What becomes of a heading: its new rank and number. */
export type Fates = ReadonlyMap<OutlineNode, { readonly rank: number; readonly ordinal: number }>;

/**
 * The references that a change of ranks and numbers concerns, in the order of the text. One is mended where only one heading of
 * the draft can be meant and that keeps its rank; the others are only named.
 */
export function referencesTo(report: Report, fates: Fates): Reference[] {
  if (fates.size === 0) return [];
  const { document } = report;
  const index = indexed(sectionsIn(report));
  return document.lines.flatMap((line) => {
    if (line.kind !== 'body' && line.kind !== 'heading' && line.kind !== 'table') return [];
    return mentionsIn(line.text).flatMap((mention): Reference[] => {
      const meant = candidates(report, index, mention, line.start);
      if (!meant.some((path) => path.some(({ node }) => fates.has(node)))) return [];
      return [{ span: span(line.start + mention.start, line.start + mention.end), edits: mending(mention, meant, fates, line.start) }];
    });
  });
}

type Index = ReadonlyMap<number, readonly Section[]>;
const MOST_ORDINALS = 1000;

function indexed(sections: readonly Section[]): Index {
  const index = new Map<number, Section[]>();
  for (const section of sections) {
    const key = section.rank * MOST_ORDINALS + section.ordinal;
    const known = index.get(key);
    if (known) known.push(section);
    else index.set(key, [section]);
  }
  return index;
}

/** The headings that may be meant, each with the outer one that is named before it. 本部分（三） is in the chapter where it is said. */
function candidates(report: Report, index: Index, { steps, start }: Mention, lineStart: number): readonly (readonly Section[])[] {
  const [outer, inner] = steps;
  const found = asked(index, outer!);
  if (inner)
    return found.flatMap((above) =>
      asked(index, inner)
        .filter((one) => isBelow(one, above))
        .map((one) => [above, one]),
    );
  const here = /本(?:部分|节|章)/.test(report.text.slice(lineStart + start, lineStart + start + 3));
  if (!here) return found.map((one) => [one]);
  const own = sectionAt(report, lineStart + start);
  const top = own && chapterOf(own);
  return found.filter((one) => chapterOf(one) === top).map((one) => [one]);
}

function asked(index: Index, { rank, ordinal }: Step): readonly Section[] {
  const ranks = rank === 0 ? [0, 1, RANK_CHAPTER] : [rank];
  return ranks.map((one) => index.get(one * MOST_ORDINALS + ordinal)).find((found) => found !== undefined) ?? [];
}

function isBelow(section: Section, above: Section): boolean {
  return above.index < section.index && section.index < above.until;
}

function chapterOf(section: Section): Section {
  let top = section;
  while (top.parent && top.rank > RANK_CHAPTER) top = top.parent;
  return top;
}

/** The new numbers, where one heading alone can be meant and none on the way to it has changed its rank. */
function mending({ steps }: Mention, meant: readonly (readonly Section[])[], fates: Fates, lineStart: number): Edit[] {
  const [path] = meant;
  if (meant.length !== 1 || path!.some(({ node, rank }) => (fates.get(node)?.rank ?? rank) !== rank)) return [];
  return steps.flatMap(({ start, end }, i) => {
    const fate = fates.get(path![i]!.node);
    return fate ? [{ span: span(lineStart + start, lineStart + end), newText: writtenLike(path![i]!, fate.ordinal) }] : [];
  });
}

/** The number alone, in the digits of the heading's mark. */
function writtenLike({ node }: Section, ordinal: number): string {
  const mark = markerWith(node, ordinal) ?? String(ordinal);
  return /\d+|[０-９]+/.exec(mark)?.[0] ?? writeChineseNumeral(ordinal);
}
