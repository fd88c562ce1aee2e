import type { PlaceRange, VerifiedShare } from '../protocol';

/** Asked by our own client: what the report panel shows of a draft. The answer is a `PanelAnswer`; null for a draft that is not open. */
export const PANEL_REQUEST = 'hegao/panel';

export interface PanelParams {
  readonly textDocument: { readonly uri: string };
}

export interface PanelAnswer extends Panel {
  /** The version of the draft that the places are of. */
  readonly version: number;
}

/** `verified`: it does not come out, which somebody has found to be no mistake. */
export type PanelVerdict = 'holds' | 'broken' | 'verified' | 'undecided';
export type PanelSeverity = 'error' | 'warning' | 'information' | 'hint';

/** Values that a figure can stand for; null where there is no bound. */
export interface PanelInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * What the panel shows. `Place` is a range of the protocol, or in the engine a span. Ids say what something is (审结 of the first
 * flow of 行政复议), not what it is worth or where it stands, so that they stay the same while figures are edited.
 */
export interface Panel<Place = PlaceRange> {
  readonly characters: number;
  readonly figures: number;
  readonly relations: number;
  /** Without those that are verified. */
  readonly broken: number;
  /** Null where no figure is verified. */
  readonly share: VerifiedShare | null;
  readonly flows: readonly PanelFlow<Place>[];
  readonly totals: readonly PanelTotal<Place>[];
  readonly rates: readonly PanelRate<Place>[];
  readonly contents: PanelContents<Place>;
  readonly findings: readonly PanelGroup<Place>[];
  /** How many of each there are beyond those that are listed: a draft of megabytes is not drawn in full. */
  readonly unlisted: { readonly flows: number; readonly totals: number; readonly rates: number; readonly findings: number };
}

/** A figure as a mark of a picture. */
export interface PanelFigure<Place = PlaceRange> extends PanelInterval {
  readonly id: string;
  /** What it counts: 审结. */
  readonly name: string;
  /** As the draft prints it: 70件. */
  readonly text: string;
  /** How large it is drawn. */
  readonly value: number;
  readonly place: Place;
}

/** What relations say, with the arithmetic. */
export interface PanelRelation {
  readonly verdict: PanelVerdict;
  /** `30 + 23 = 53 ≠ 52` */
  readonly formula: string;
  readonly reason: string;
  readonly assumption?: string;
  /** What would have to be there, as the draft would print it. */
  readonly expected?: string;
}

/** How cases go from 收到 to outcomes: figures that are stages, results and remainders of one another. */
export interface PanelFlow<Place = PlaceRange> {
  readonly id: string;
  /** What it is about: 行政复议. */
  readonly topic: string;
  readonly verdict: PanelVerdict;
  readonly place: Place;
  readonly nodes: readonly PanelNode<Place>[];
  readonly links: readonly PanelLink<Place>[];
  /** What the draft says of stages besides, and what cannot be drawn as a band of its own since it may overlap with others. */
  readonly asides: readonly PanelAside<Place>[];
}

export interface PanelNode<Place = PlaceRange> extends PanelFigure<Place> {
  /** `sum` is 上年结转 and 新收 together where the draft does not print it; `rest` what it does not name. */
  readonly kind: 'figure' | 'sum' | 'rest';
  /** What is missing from the parts of this figure, or too much: in its parts, or in itself for the stage before it. */
  readonly gaps: readonly PanelGap[];
}

/** From `from` up to `to` of the node's size. */
export interface PanelGap extends PanelRelation {
  readonly kind: 'missing' | 'excess';
  readonly from: number;
  readonly to: number;
}

export interface PanelLink<Place = PlaceRange> extends PanelRelation {
  readonly id: string;
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly place: Place;
}

export interface PanelAside<Place = PlaceRange> extends PanelFigure<Place>, PanelRelation {
  /** The figure that it is part of. */
  readonly of: string;
}

/** A total with its parts, or a whole with some of them. */
export interface PanelTotal<Place = PlaceRange> extends PanelRelation {
  readonly id: string;
  readonly name: string;
  /** `sum`: the parts are all there is. `part`: they are some of it. `share`: they are percentages of one whole. */
  readonly kind: 'sum' | 'part' | 'share';
  readonly total: PanelFigure<Place>;
  readonly parts: readonly PanelFigure<Place>[];
  /** By how much the parts are too much; negative for what is missing from them. 0 where they come out. */
  readonly difference: number;
}

/** A percentage with what the figures that it rests on give, and with the bound that it cannot pass. */
export interface PanelRate<Place = PlaceRange> extends PanelRelation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'rate' | 'growth' | 'bound';
  readonly stated: PanelFigure<Place>;
  readonly given?: PanelInterval;
  readonly bound?: number;
  /** Numerator and denominator, or later and earlier value. */
  readonly from: readonly PanelFigure<Place>[];
}

export interface PanelContents<Place = PlaceRange> {
  /** The kind of report. */
  readonly profile: { readonly zh: string; readonly en: string };
  /** Whether the draft has been written to its end; until then nothing is missing from it. */
  readonly isWritten: boolean;
  readonly items: readonly PanelContent<Place>[];
}

export interface PanelContent<Place = PlaceRange> {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** `word`: one sentence only where a part is required. */
  readonly state: 'found' | 'word' | 'missing' | 'unwritten';
  /** The clause that requires it; '' for what such reports simply have. */
  readonly source: string;
  /** Where it is told of, or else where the finding on it stands. */
  readonly place?: Place;
}

/** The findings of one group of rules. */
export interface PanelGroup<Place = PlaceRange> {
  readonly group: string;
  readonly counts: Readonly<Record<PanelSeverity, number>>;
  readonly findings: readonly PanelFinding<Place>[];
}

export interface PanelFinding<Place = PlaceRange> {
  readonly rule: string;
  readonly severity: PanelSeverity;
  readonly message: string;
  readonly place: Place;
}

/** A form in which a picture of the panel is saved. */
export type PictureFormat = 'svg' | 'png';

/** What the panel's page says of itself in words; keys are names of the page, values are in the user's language. */
export type PanelWords = Readonly<Record<string, string>>;

/** Why the page has no draft to show. */
export type PanelAbsence = 'no-draft' | 'no-server' | 'reading';

/** What the extension tells the page. */
export type PanelMessage =
  /** Comes first; `language` is that of the editor: `zh-cn`. */
  | { readonly kind: 'words'; readonly words: PanelWords; readonly language: string }
  | { readonly kind: 'panel'; readonly uri: string; readonly name: string; readonly panel: PanelAnswer }
  | { readonly kind: 'absent'; readonly why: PanelAbsence }
  /** The lines that are selected in the draft, from 0; undefined where it is not to be seen. */
  | { readonly kind: 'lines'; readonly from?: number; readonly to?: number }
  /** Asks which pictures there are. */
  | { readonly kind: 'list' }
  /** Asks for a picture. */
  | { readonly kind: 'draw'; readonly id: string; readonly format: PictureFormat };

/** A picture that can be saved. */
export interface PictureName {
  readonly id: string;
  readonly title: string;
}

/** What the page tells the extension. */
export type PanelRequest =
  | { readonly kind: 'ready' }
  /** Leads to a place of a version of the draft; the keyboard goes there where `focus` says so. */
  | { readonly kind: 'reveal'; readonly uri: string; readonly version: number; readonly place: PlaceRange; readonly focus: boolean }
  | { readonly kind: 'pictures'; readonly pictures: readonly PictureName[] }
  /** A picture: the text of an SVG, or a PNG in base 64. */
  | { readonly kind: 'save'; readonly title: string; readonly format: PictureFormat; readonly data: string }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'restart' };
