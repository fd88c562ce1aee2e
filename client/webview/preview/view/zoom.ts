import { PAPER } from '../layout/standard';

/** As wide as there is room, or a part of the size that the paper has. */
export type Zoom = 'fit' | number;

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const MILLIMETRE = 96 / 25.4;
/** To the left and right of the paper, in pixels. */
const MARGIN = 16;
/** Paper is not made larger than this to fit. */
const LARGEST_FIT = 1.5;

/** How large the paper is shown. */
export class Zooming {
  #zoom: Zoom;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly paper: HTMLElement,
    first: unknown,
    private readonly scrollTo: (top: number) => void,
    private readonly changed: (zoom: Zoom, percent: number) => void,
  ) {
    this.#zoom = typeof first === 'number' && first >= STEPS[0]! && first <= STEPS.at(-1)! ? first : 'fit';
    new ResizeObserver(() => {
      if (this.#zoom === 'fit') this.apply();
    }).observe(scroller);
  }

  get factor(): number {
    if (this.#zoom !== 'fit') return this.#zoom;
    const room = this.scroller.clientWidth - 2 * MARGIN;
    return Math.min(LARGEST_FIT, Math.max(STEPS[0]!, room / (PAPER.width * MILLIMETRE)));
  }

  set(zoom: Zoom): void {
    this.#zoom = zoom;
    this.apply();
  }

  /** To the next step. */
  step(direction: 1 | -1): void {
    const now = this.factor;
    const next = direction > 0 ? STEPS.find((step) => step > now + 0.005) : STEPS.findLast((step) => step < now - 0.005);
    if (next !== undefined) this.set(next);
  }

  /** Keeps what is in the middle of the window where it is. */
  apply(): void {
    const { factor, scroller } = this;
    const before = Number(this.paper.style.zoom) || 1;
    const middle = scroller.scrollTop + scroller.clientHeight / 2;
    this.paper.style.zoom = String(factor);
    if (before !== factor) this.scrollTo((middle * factor) / before - scroller.clientHeight / 2);
    this.changed(this.#zoom, Math.round(factor * 100));
  }
}
