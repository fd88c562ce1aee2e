import { span, type Span } from '../../../../server/src/text/span';
import type { Dice } from './dice';

/** What people annotate, and how often: figures most of all. */
const KINDS: readonly (readonly [kind: string, weight: number, pattern: RegExp])[] = [
  ['figure', 36, /\d[\d.]*(?:万余|余|万)?[^\d\s，。；、（）：“”《》]?/g],
  ['digits', 10, /\d[\d.]*/g],
  ['words', 22, /[\u4e00-\u9fff]{2,6}/g],
  ['clause', 12, /[^，。；、：\s]{4,40}/g],
  ['sentence', 10, /[^。；\s]{6,200}[。；]/g],
  ['paragraph', 5, /[^\s].{20,}/g],
  ['heading', 3, /(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d\.)[^。\n]{4,30}/g],
  ['mark', 2, /[，。；：、]/g],
];
const TOTAL = KINDS.reduce((sum, [, weight]) => sum + weight, 0);

export interface Chosen {
  readonly kind: string;
  readonly span: Span;
}

/** All places of each kind; sorted out once for a draft. */
export function placesIn(text: string): ReadonlyMap<string, readonly Span[]> {
  return new Map(
    KINDS.map(([kind, , pattern]) => [kind, [...text.matchAll(pattern)].map(({ 0: words, index }) => span(index, index + words.length))]),
  );
}

/** Words that somebody may annotate. */
export function chooseFrom(places: ReadonlyMap<string, readonly Span[]>, dice: Dice): Chosen {
  let at = dice.below(TOTAL);
  for (const [kind, weight] of KINDS) {
    at -= weight;
    if (at < 0) return { kind, span: dice.of(places.get(kind)!) };
  }
  throw new Error('weights add up to less than their total');
}
