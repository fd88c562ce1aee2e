/** What a word of the draft is, as far as a colour may tell it; in the order of the numbers that stand for them. */
export const TOKEN_TYPES = [
  /** A quantity: `52件`. */
  'figure',
  /** What says what a figure counts: 受理, 办结. */
  'indicator',
  /** What joins figures: 其中, 合计, 分别. */
  'cue',
  /** A short name that the draft defines (简称), where it is defined and used. */
  'shortName',
  /** The title of a law, with its marks: `《行政处罚法》`. */
  'law',
  /** Any other title in 《》. */
  'document',
  /** A heading (标题): its mark, and its words where these end with it. */
  'heading',
  /** The mark of an item: 一是, 第一，, ——. */
  'item',
  /** Furniture of the page and tables of contents, which no rule reads. */
  'furniture',
] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** What else is to be told of it; each a bit, in this order. */
export const TOKEN_MODIFIERS = [
  /** A figure of which all that is said comes out. */
  'holds',
  /** A figure that is reported. */
  'broken',
  /** A figure of which something is open, or that stands beside a reported one. */
  'undecided',
  /** A figure that does not come out, or stands beside one, as somebody has verified. */
  'verified',
  /** A figure that stands in no relation. */
  'unrelated',
  /** The place where a short name is defined. */
  'definition',
] as const;
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** The number of a type. */
export function typeNumber(type: TokenType): number {
  return TOKEN_TYPES.indexOf(type);
}

/** The bit of a modifier. */
export function modifierBit(modifier: TokenModifier): number {
  return 1 << TOKEN_MODIFIERS.indexOf(modifier);
}
