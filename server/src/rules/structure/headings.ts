import type { OutlineNode } from '../../syntax/outline';

/** A numbered heading with its rank, in the order of the text. */
export interface Heading {
  readonly node: OutlineNode;
  readonly ordinal: number;
  /** 0 第一部分, 第一编 · 1 第一章 · 2 第一节 · 3 一、 · 4 （一） · 5 1. · 6 （1） · 7 ①. */
  readonly rank: number;
}

/** How many ranks there are. */
export const RANKS = 8;
/** The rank of 一、, （一）, 1. and （1）. */
export const [RANK_CHAPTER, RANK_SECTION, RANK_POINT, RANK_DETAIL] = [3, 4, 5, 6] as const;

function rankOf({ level, style, marker }: OutlineNode): number {
  if (level !== 0) return level! + 2;
  if (style === '第一章' && marker.includes('章')) return 1;
  return style === '第一节' ? 2 : 0;
}

/** The headings of the outline and its items (一是, 第一，, 首先), each in the order of the text. */
export interface FlatOutline {
  readonly headings: readonly Heading[];
  /** Numbered items, with how many headings stand before each. */
  readonly items: readonly { readonly node: OutlineNode; readonly ordinal: number; readonly after: number }[];
}

/** Lays the tree out. */
export function flatten(outline: readonly OutlineNode[]): FlatOutline {
  const headings: Heading[] = [];
  const items: { node: OutlineNode; ordinal: number; after: number }[] = [];
  const visit = (nodes: readonly OutlineNode[]): void => {
    for (const node of nodes) {
      const { ordinal, level, children } = node;
      if (ordinal !== null && level !== null) headings.push({ node, ordinal, rank: rankOf(node) });
      else if (ordinal !== null) items.push({ node, ordinal, after: headings.length });
      if (children.length > 0) visit(children);
    }
  };
  visit(outline);
  return { headings, items };
}
