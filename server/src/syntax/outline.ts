import type { Span } from '../text/span';
import type { MarkerStyle } from './markers';

/**
 * A heading or an item of the draft's outline.
 *
 * ```
 * （一）完善机制。全年……
 * └─┬┘└─┬──┘
 * marker title        place covers both: `（一）完善机制`
 * ```
 */
export interface OutlineNode {
  readonly kind: 'heading' | 'item';
  /** 0 第一部分 · 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 ①; null for items: 一是, 第一，, 首先, —— . */
  readonly level: number | null;
  readonly style: MarkerStyle;
  /** As typed: `（一）`, `1．`, `一是`. */
  readonly marker: string;
  readonly markerSpan: Span;
  /** The number that the marker stands for; null for 首先, ——. */
  readonly ordinal: number | null;
  readonly title: string;
  /** Marker and title; of a run-in heading its heading sentence without 。 */
  readonly place: Span;
  /** Where what belongs to the node ends. */
  readonly sectionEnd: number;
  /** Whether body text follows the heading in its own line. */
  readonly runIn: boolean;
  readonly children: readonly OutlineNode[];
}
