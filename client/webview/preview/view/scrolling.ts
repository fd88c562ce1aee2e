/** A scroll event comes with the next frame; later ones are the reader's. */
const OWN = 150;
/** For how long after the editor has led, the page does not lead. */
const LED = 300;

/** Tells the reader's scrolling from our own, so that editor and page do not move each other in turns. */
export class Scrolling {
  #ownUntil = 0;
  #frame: number | undefined;

  constructor(
    readonly scroller: HTMLElement,
    private readonly byReader: () => void,
    private readonly always: () => void,
  ) {
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    // What the reader does with the wheel, the scroll bar, a finger or the keyboard is meant, also right after the editor has led.
    for (const event of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
      scroller.addEventListener(event, () => (this.#ownUntil = 0), { passive: true });
  }

  /** Scrolls because the editor leads. */
  to(top: number): void {
    const { scroller } = this;
    const target = Math.max(0, Math.min(top, scroller.scrollHeight - scroller.clientHeight));
    if (Math.abs(target - scroller.scrollTop) < 1) return;
    this.#ownUntil = performance.now() + Math.max(OWN, LED);
    scroller.scrollTop = target;
  }

  #scrolled(): void {
    if (this.#frame !== undefined) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.always();
      if (performance.now() > this.#ownUntil) this.byReader();
    });
  }
}
