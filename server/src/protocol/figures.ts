import type { PlaceRange } from '../protocol';

/** Asked by our own client: the figures of a draft with their verdicts. The answer is `ListedFigures`, null where the draft is not open. */
export const FIGURES_REQUEST = 'hegao/figures';

export interface FiguresParams {
  readonly textDocument: { readonly uri: string };
}

/** No more figures are listed; those in broken relations come before others. */
export const MOST_FIGURES = 5000;

export interface ListedFigures {
  /** The version of the draft that places are of. */
  readonly version: number;
  /** In the order of the text; a heading comes before what is below it. */
  readonly sections: readonly FigureSection[];
  /** In the order of the text. */
  readonly figures: readonly FigureRow[];
  /** How many figures the draft has. */
  readonly total: number;
}

export interface FigureSection {
  /** The heading with its ordinal: `（一）渡槽`. */
  readonly name: string;
  /** Its ordinal alone; for an attachment its name. */
  readonly marker: string;
  /** The number of the heading above it in the list, -1 where there is none. */
  readonly parent: number;
}

/** What all relations together say of a figure; none: it stands in no relation · verified: what does not come out is no mistake, as somebody has found. */
export type FigureVerdict = 'holds' | 'broken' | 'verified' | 'undecided' | 'none';

export interface FigureRow {
  /** The numeral with its measure word: `52座`. */
  readonly text: string;
  /** What it is of, '' where that is not said: 行政复议, 受理, 全县, 2023年. */
  readonly subject: string;
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly verdict: FigureVerdict;
  /** Whether it is itself what does not come out, verified or not, and not only a figure that it was checked against. */
  readonly isReported: boolean;
  /** The number of its heading in the list of sections, -1 for what stands above the first. */
  readonly section: number;
  readonly range: PlaceRange;
}

/** Asked by our own client: the arithmetic of one figure. The answer is Markdown, '' where there is no figure. */
export const FIGURE_REQUEST = 'hegao/figure';

export interface FigureParams {
  readonly textDocument: { readonly uri: string };
  /** Where the figure begins. */
  readonly position: PlaceRange['start'];
}

/** Asked by our own client: all figures as `hegao figures --format csv` prints them. The answer is the text, null where the draft is not open. */
export const FIGURES_CSV_REQUEST = 'hegao/figuresCsv';

export interface FiguresCsvParams {
  readonly textDocument: { readonly uri: string };
  /** What stands in the first column. */
  readonly path: string;
}
