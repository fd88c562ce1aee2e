import type { Figure } from '../../model/figure';
import type { OutlineNode } from '../../syntax/outline';
import type { Span } from '../../text/span';
import type { ShortName } from './shortNames';
import type { TitleGroup } from './titleGroups';

/** Something that a draft names in several places. */
export type Named = NamedDocument | NamedBody | NamedIndicator | NamedHeading;

/** A law or another document: 《行政复议法》, with the short names that the draft gives it. */
export interface NamedDocument {
  readonly kind: 'document';
  readonly group: TitleGroup;
  readonly shortNames: readonly ShortName[];
}

/** A body or anything else that the draft gives a short name: 珩州市交通运输局, 市交通局. */
export interface NamedBody {
  readonly kind: 'body';
  readonly shortName: ShortName;
}

/** What figures are of: 行政复议·受理. */
export interface NamedIndicator {
  readonly kind: 'indicator';
  readonly figure: Figure;
  readonly figures: readonly Figure[];
}

/** A heading or an item of the outline. */
export interface NamedHeading {
  readonly kind: 'heading';
  readonly node: OutlineNode;
}

/** In which way a place names something. */
export type NamedAs =
  /** By its title, or its full name. */
  | 'full'
  | 'short'
  /** By its short name in 以下简称…, where that is defined. */
  | 'definition'
  | 'figure'
  /** An ordinal mark itself: 三、. */
  | 'heading'
  /** 见第三部分. */
  | 'reference';

/** A place in the draft that names something; without marks such as 《》 around it. */
export interface NamedPlace {
  readonly span: Span;
  readonly as: NamedAs;
}

/** What stands at a place of the draft. */
export interface NamedHere extends NamedPlace {
  readonly named: Named;
  /** The short name that stands here, where one does. */
  readonly shortName?: ShortName;
}
