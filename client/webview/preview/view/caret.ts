import type { Page } from '../layout/pages';
import { placeOf, type PaperPlace } from '../layout/places';
import { PAPER, ROW } from '../layout/standard';
import type { Scrolling } from './scrolling';
import type { Sheets } from './sheets';

/** How much of the window is kept between its edge and the row that is shown. */
const EDGE = 0.08;
const MILLIMETRE = 96 / 25.4;

/** Where the editor's caret is, on paper: its row, and a bar at the very place. */
export class Caret {
  readonly #row = marker('caret-row');
  readonly #bar = marker('caret');
  #at: { readonly line: number; readonly character: number } | undefined;

  constructor(
    private readonly sheets: Sheets,
    private readonly scrolling: Scrolling,
    private readonly factor: () => number,
  ) {}

  get at(): { readonly line: number; readonly character: number } | undefined {
    return this.#at;
  }

  /** Marks a place of the draft; `follows`: and scrolls there where it is not to be seen. */
  show(line: number, character: number, pages: readonly Page[], follows: boolean): void {
    this.#at = { line, character };
    const place = placeOf(pages, line, character);
    const sheet = place && this.sheets.elementOf(place.page);
    if (!place || !sheet) return this.hide();
    const top = `calc(var(--area-top) + ${(place.row * ROW).toFixed(3)}mm)`;
    for (const element of [this.#row, this.#bar]) {
      element.style.top = top;
      element.style.height = `${(place.height * ROW).toFixed(3)}mm`;
      if (element.parentElement !== sheet) sheet.append(element);
    }
    this.#bar.style.left = `${(PAPER.left + place.x).toFixed(3)}mm`;
    if (follows) this.#follow(place);
  }

  hide(): void {
    this.#row.remove();
    this.#bar.remove();
  }

  /** Scrolls so that a place stands at the upper edge of the window. */
  bringToTop(line: number, pages: readonly Page[]): void {
    const place = placeOf(pages, line, 0);
    if (!place) return;
    const top = this.#topOf(place);
    if (top !== undefined) this.scrolling.to(line === 0 ? 0 : top);
  }

  #topOf({ page, row }: PaperPlace): number | undefined {
    const sheet = this.sheets.elementOf(page);
    if (!sheet) return undefined;
    const { scroller } = this.scrolling;
    const sheetTop = sheet.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    return sheetTop + (PAPER.top + row * ROW) * MILLIMETRE * this.factor();
  }

  #follow(place: PaperPlace): void {
    const top = this.#topOf(place);
    if (top === undefined) return;
    const { scrollTop, clientHeight } = this.scrolling.scroller;
    const edge = clientHeight * EDGE;
    const bottom = top + place.height * ROW * MILLIMETRE * this.factor();
    if (top >= scrollTop + edge && bottom <= scrollTop + clientHeight - edge) return;
    this.scrolling.to(top - clientHeight / 3);
  }
}

function marker(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('aria-hidden', 'true');
  return element;
}
