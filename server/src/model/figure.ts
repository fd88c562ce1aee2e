import type { Interval } from '../text/interval';
import type { Span } from '../text/span';

/** A quantity of the draft with what it counts. */
export interface Figure {
  /** Numeral to measure word, 余/多/几 inside: `20余件`, `5.9万余名`, `98.5%`; 近/约/以上 stand outside. */
  readonly span: Span;
  readonly text: string;
  /** 万 and 亿 multiplied out; a percentage as 0–100; 近/约/以上/余 counted in. */
  readonly value: Interval;
  /** The measure word: `件`, `%`, `万元` gives `元`, '' where there is none. */
  readonly unit: string;
  /** Ordinals of the headings above, `一、/（五）/1.`. */
  readonly section: string;
  /** The terms of the ledger, worked out when they are asked for: `行政复议`, `受理`, `全县`, `2023年`; '' where not said. */
  readonly subject: string;
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
}
