import { anchorOf } from '../../features/annotations/anchor/anchorOf';
import type { TextChange } from '../../features/annotations/anchor/tracker/change';
import { Tracker } from '../../features/annotations/anchor/tracker/tracker';
import type { Anchor, Annotation, Placed } from '../../features/annotations/annotation';
import { anchoredAt } from '../../features/annotations/change';
import { spansOf } from '../../features/annotations/placed';
import type { Report } from '../../model/report';
import type { Span } from '../../text/span';

/** Annotations of an open draft on their words: found by their anchors once, and followed through every edit from then on. */
export class Followed {
  readonly #tracker: Tracker;
  /** By id, the number that the tracker knows it by. */
  readonly #numbers = new Map<string, number>();
  /** Anchors that were made of where the words are followed to: nothing new is learnt from them. */
  readonly #own = new WeakSet<Anchor>();
  #annotations: readonly Annotation[];
  #placed: readonly Placed[] | undefined;

  constructor(report: Report, annotations: readonly Annotation[]) {
    this.#annotations = annotations;
    this.#tracker = new Tracker(report.text, spansOf(report, annotations));
    annotations.forEach(({ id }, i) => this.#numbers.set(id, i));
  }

  /** The text that places are of. */
  get text(): string {
    return this.#tracker.text;
  }

  /** Content changes of the protocol, as offsets, each of the text after those before it. */
  edited(changes: readonly TextChange[]): void {
    this.#tracker.change(changes);
    this.#placed = undefined;
  }

  /** The same list as long as nothing has changed. */
  placed(): readonly Placed[] {
    if (!this.#placed) {
      const spans = this.#tracker.spans();
      this.#placed = this.#annotations.map((annotation) => ({ annotation, span: spans[this.#numbers.get(annotation.id)!] }));
    }
    return this.#placed;
  }

  /** Takes in what the annotations are now; those that are new, or have been attached to other words, are found by their anchors. */
  take(report: Report, annotations: readonly Annotation[]): void {
    const before = new Map(this.#annotations.map((annotation) => [annotation.id, annotation]));
    const sought = annotations.filter(({ id, anchor }) => !this.#own.has(anchor) && !isSameAnchor(before.get(id), anchor));
    const spans = spansOf(report, sought);
    sought.forEach(({ id }, i) => this.#put(id, spans[i]));
    this.#annotations = annotations;
    this.#placed = undefined;
    this.#forget(annotations);
  }

  /** These are the anchors of where the words are. */
  told(annotations: Iterable<Annotation>): void {
    for (const { anchor } of annotations) this.#own.add(anchor);
  }

  #put(id: string, place: Span | undefined): void {
    const number = this.#numbers.get(id);
    if (number === undefined) this.#numbers.set(id, this.#tracker.add(place));
    else this.#tracker.attach(number, place);
  }

  /** What is gone need not be looked for any more where something is pasted. */
  #forget(annotations: readonly Annotation[]): void {
    const kept = new Set(annotations.map(({ id }) => id));
    for (const [id, number] of this.#numbers) {
      if (kept.has(id)) continue;
      this.#tracker.attach(number, undefined);
      this.#numbers.delete(id);
    }
  }
}

/** What was read anew is another object that says the same. */
function isSameAnchor(annotation: Annotation | undefined, { quote, position }: Annotation['anchor']): boolean {
  if (!annotation) return false;
  const { anchor } = annotation;
  return (
    anchor.quote.exact === quote.exact &&
    anchor.quote.prefix === quote.prefix &&
    anchor.quote.suffix === quote.suffix &&
    anchor.quote.before === quote.before &&
    anchor.quote.behind === quote.behind &&
    anchor.position.start === position.start
  );
}

/** So many are looked at before others get their turn. */
const AT_ONCE = 40;

/**
 * New anchors, by the ids of annotations, for those whose old ones would not lead back to where they are in this text; in steps,
 * between which others can do something. An anchor that still leads back stays as it is, however far it has moved: the file
 * changes where something was written near the words, or a copy of them was made, and nowhere else.
 */
export function* reanchored(report: Report, placed: readonly Placed[]): Generator<undefined, ReadonlyMap<string, Annotation>> {
  const fresh = new Map<string, Annotation>();
  for (let from = 0; from < placed.length; from += AT_ONCE) {
    yield undefined;
    const some = placed
      .slice(from, from + AT_ONCE)
      .filter(({ annotation, span }) => span && !standsAlone(report.text, annotation.anchor, span));
    const found = spansOf(report, some.map(({ annotation }) => annotation)); // prettier-ignore
    some.forEach(({ annotation, span }, i) => {
      if (isSamePlace(found[i], span!)) return;
      const now = anchoredAt(annotation, anchorOf(report, span!));
      // one that cannot be told any better is not written again and again
      if (!isSameAnchor(annotation, now.anchor)) fresh.set(annotation.id, now);
    });
  }
  return fresh;
}

/** Whether words stand with all around them as the anchor tells it, and nowhere else. */
function standsAlone(text: string, { quote: { exact, prefix, suffix } }: Anchor, { start, end }: Span): boolean {
  const whole = prefix + exact + suffix;
  const from = start - prefix.length;
  if (end - start !== exact.length || !text.startsWith(whole, from)) return false;
  return text.indexOf(whole) === from && text.indexOf(whole, from + 1) < 0;
}

function isSamePlace(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}
