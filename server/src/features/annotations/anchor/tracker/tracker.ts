import { span, type Span } from '../../../../text/span';
import { placeIn } from '../place';
import { anchorIn } from '../quote';
import { Searched } from '../searched';
import { coreOf, type Change, type TextChange } from './change';
import { Clipboard } from './cuts';
import { Tracked } from './tracked';

/** So much around a stretch that was replaced is looked at with it. */
const AROUND = 96;

/**
 * Keeps spans on their words while a text is edited, change by change. Words that are taken out are looked for in what is put in
 * later, or was put in before: moved by cut and paste, dragged, undone.
 *
 * What is put in at an edge of words is not of them, but for digits typed next to their own; what is put in between is. Offsets are UTF-16 code units.
 */
export class Tracker {
  #text: string;
  readonly #tracked: Tracked[];
  readonly #clipboard = new Clipboard();
  #count = 0;

  /** Of undefined spans nothing is known: they stay undefined. */
  constructor(text: string, spans: readonly (Span | undefined)[]) {
    this.#text = text;
    this.#tracked = spans.map((place) => new Tracked(place));
  }

  /** The text after all changes. */
  get text(): string {
    return this.#text;
  }

  /** Where the words are now, in the order they were given in; undefined: they have been taken out. */
  spans(): (Span | undefined)[] {
    return this.#tracked.map((tracked) => tracked.span);
  }

  /** Follows other words as well; answers their index in `spans()`. */
  add(place: Span | undefined): number {
    return this.#tracked.push(new Tracked(place)) - 1;
  }

  /** Attaches what has an index to other words; undefined: to none, and it is not looked for any more. */
  attach(index: number, place: Span | undefined): void {
    const old = this.#tracked[index];
    if (!old) return;
    this.#clipboard.forget(old);
    this.#tracked[index] = new Tracked(place);
  }

  /** Content changes in the order of the protocol: each is of the text after those before it. */
  change(changes: readonly TextChange[]): void {
    this.#clipboard.nextEvent();
    for (const change of changes) {
      const core = coreOf(this.#text, change);
      if (core) this.#apply(core);
    }
  }

  #apply(change: Change): void {
    this.#count += 1;
    const before = this.#text;
    this.#text = before.slice(0, change.start) + change.newText + before.slice(change.end);
    this.#clipboard.follow(change);
    if (change.end === change.start) for (const tracked of this.#tracked) tracked.insert(change, this.#count, this.#text);
    else this.#replace(change, before);
    if (change.newText !== '') this.#clipboard.putIn(change.start, change.newText);
  }

  #replace(change: Change, before: string): void {
    const touched: Tracked[] = [];
    for (const tracked of this.#tracked) {
      const effect = tracked.isThere ? tracked.effectOf(change) : 'none';
      if (effect === 'none') tracked.shift(change);
      else if (effect === 'within') tracked.changeWithin(change, this.#count);
      else touched.push(tracked);
    }
    const left = change.newText === '' ? touched : this.#found(change, before, touched);
    this.#cut(change, left, before);
  }

  /** Looks for words in what a stretch of the text was replaced with; those that are not there. */
  #found(change: Change, before: string, touched: readonly Tracked[]): readonly Tracked[] {
    if (touched.length === 0) return touched;
    let [from, to] = [change.start, change.end];
    for (const { start, end } of touched) [from, to] = [Math.min(from, start), Math.max(to, end)];
    [from, to] = [Math.max(0, from - AROUND), Math.min(before.length, to + AROUND)];
    const by = change.newText.length - (change.end - change.start);
    const old = new Searched(before.slice(from, to));
    const now = new Searched(this.#text.slice(from, to + by));
    const spans = placeIn(now, touched.map(({ start, end }) => anchorIn(old, span(start - from, end - from)))); // prettier-ignore
    return touched.filter((tracked, i) => {
      const there = spans[i];
      if (there) tracked.set(there.start + from, there.end + from);
      return !there;
    });
  }

  /** Words that are not there any more, and those of which an end is not. */
  #cut(change: Change, touched: readonly Tracked[], before: string): void {
    const claims = [];
    for (const tracked of touched) {
      const effect = tracked.effectOf(change);
      if (effect === 'cutsBegin') tracked.cutBegin(change);
      else if (effect === 'cutsEnd') tracked.cutEnd(change);
      else {
        const { start, end } = tracked;
        claims.push({ tracked, place: span(start - change.start, end - change.start) });
        tracked.lose(change.start, before.slice(start, end), this.#count);
      }
    }
    if (claims.length > 0) this.#clipboard.takeOut(change, claims, this.#text);
  }
}
