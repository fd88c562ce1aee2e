import { CharSet } from '../text/charSet';
import type { Quantity } from './quantity';
import { downstreamChain, type Chain, type Stages } from './subjects/stages';

/** How strongly a mark separates: 、 1 · ， 2 · ： 3 · ； 4 · 。 5; 0 where nothing stands between. */
export type Separation = 0 | 1 | 2 | 3 | 4 | 5;

/** A quantity in its sentence: what stands around it and says what it counts. Offsets count from the line's beginning. */
export interface Mention {
  readonly index: number;
  readonly quantity: Quantity;
  readonly text: string;
  /** The sentence of the line it stands in, from 0. */
  readonly sentence: number;
  /** Brackets that hold figures, around it; a bracket without figures is part of the words. */
  readonly depth: number;
  /** Where the innermost such bracket opens; -1 outside. */
  readonly bracket: number;
  /** The words right before it, back to a mark or the quantity before: `行政许可` of `、行政许可30件`. */
  readonly lead: string;
  /** All text since the quantity before it, or since the line's beginning; marks included. */
  readonly gap: string;
  /** The `Cue`s of what stands in the gap, and so in the lead. */
  readonly cues: number;
  /** The words right behind it up to a mark or the next quantity: `乡镇` of `8个乡镇、`. */
  readonly tail: string;
  /** The strongest mark in the gap. */
  readonly separation: Separation;
  /** The subject in force: `行政复议`; '' where none has been named. */
  readonly topic: string;
  /** Whose figure: `全区`, `区政府`; '' where not said in its sentence. */
  readonly scope: string;
  /** Where its words stand in the processes of the field; undefined where in none. */
  readonly stages: Stages | undefined;
  /** The class of its measure word, in which figures may be compared; '' where it has none or is no amount. */
  readonly measure: string;
  /** Whether it says by how much something has changed, and so is no total: `比上年增加36万元`. */
  readonly change: boolean;
  /** Whether it is a number for each of many, and so no total and no part: `人均结案240件`, `每千人6.5批次`. */
  readonly perUnit: boolean;
  /** For when: `全年`, `上半年`, `2023年`; '' where not said in its sentence. */
  readonly period: string;
}

/** How many figures back a relation is looked for: no sentence that people write has more. */
const REACH = 40;

/** The figures right before one, in the order of the text. */
export function figuresBefore(mentions: readonly Mention[], mention: Mention, reach = REACH): readonly Mention[] {
  return mentions.slice(firstInReach(mention, reach), mention.index);
}

/** The index of the first of them, for going back to it from the figure. */
export function firstInReach({ index }: Mention, reach = REACH): number {
  return Math.max(0, index - reach);
}

/** Whether two mentions count in the same measure, so that they may be compared. */
export function comparable(a: Mention, b: Mention): boolean {
  return a.measure !== '' && a.measure === b.measure;
}

const CLAUSE_ENDS = new CharSet(',;。:');

/** The clause that a figure stands in, up to it; `抽检蔬菜、水果等样品`, where its lead is 水果等样品 alone. */
export function clauseOf(gap: string): string {
  let start = gap.length;
  while (start > 0 && !CLAUSE_ENDS.has(gap.charCodeAt(start - 1))) start -= 1;
  return start === 0 ? gap : gap.slice(start);
}

const WHOLE = /^.*?[件项题员目数]中(?![心小央国])/;

/** `审结案件中作出维持决定`: what a figure is part of is not what it counts. */
export function withoutWhole(words: string): string {
  return words.includes('中') ? words.replace(WHOLE, '') : words;
}

/** The words that say what a mention counts: before it, and behind it where a measure word such as 个 asks for a noun. */
export function labelOf(mention: Mention): string {
  return mention.lead + mention.tail;
}

/** The process in which `narrow` comes after `wide`, and so can be no more. */
export function isDownstream(wide: Mention, narrow: Mention): Chain | undefined {
  return downstreamChain(wide.stages, narrow.stages);
}
