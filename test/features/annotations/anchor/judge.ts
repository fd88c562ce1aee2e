import type { Span } from '../../../../server/src/text/span';
import type { Copy, Unit } from './copy';

/**
 * What has become of words. `whole`: all are there, in their order, with nothing but blanks between them. `within`: so too, but
 * something was put in between. `changed`: some are there, or what was written for them. `gone`: nothing.
 */
export type Fate = 'whole' | 'within' | 'changed' | 'gone';
/** `right`: on exactly those words, or on what stands for them. `lost`: placed nowhere. `wrong`: on other words. */
export type Verdict = 'right' | 'lost' | 'wrong';

export interface Judged {
  readonly fate: Fate;
  readonly verdict: Verdict;
}

const BLANK = /\s/;

/** Where each unit of the first version is now, and where the first copy of it is. */
export class Whereabouts {
  readonly #places: Map<number, number> = new Map();
  readonly #copied: Set<number> = new Set();

  constructor(readonly copy: Copy) {
    copy.forEach(({ id, copyOf }, i) => {
      if (id >= 0) this.#places.set(id, i);
      if (copyOf !== undefined) this.#copied.add(copyOf);
    });
  }

  placeOf(id: number): number | undefined {
    return this.#places.get(id);
  }

  /** Whether a copy of all the words of a span of the first version is there, beside them or in another place. */
  isCopied(text: string, { start, end }: Span): boolean {
    const ids = Array.from({ length: end - start }, (_, i) => start + i).filter((id) => !BLANK.test(text[id]!));
    return ids.every((id) => this.#copied.has(id));
  }

  /** Judges where words that stood at a span of the first version, `text`, have been placed. */
  judge(text: string, { start, end }: Span, placed: Span | undefined): Judged {
    const ids = Array.from({ length: end - start }, (_, i) => start + i).filter((id) => !BLANK.test(text[id]!));
    const there = ids.flatMap((id) => this.placeOf(id) ?? []);
    const fate = this.#fate(ids, there, { start, end });
    if (!placed) return { fate, verdict: 'lost' };
    const [from, to] = trimmed(this.copy, placed);
    if (fate === 'whole') {
      const isIt = from === there[0] && to === there.at(-1)! + 1;
      return { fate, verdict: isIt || this.#isTwin(ids, from, to) ? 'right' : 'wrong' };
    }
    const isOwn = (unit: Unit | undefined): boolean => unit !== undefined && this.#stands(unit, start, end);
    return { fate, verdict: from < to && isOwn(this.copy[from]) && isOwn(this.copy[to - 1]) ? 'right' : 'wrong' };
  }

  /** Whether exactly the words stand there as a twin of themselves. */
  #isTwin(ids: readonly number[], from: number, to: number): boolean {
    const there = this.copy.slice(from, to).filter(({ char }) => !BLANK.test(char));
    return there.length === ids.length && there.every(({ isTwin, copyOf }, i) => isTwin && copyOf === ids[i]);
  }

  #fate(ids: readonly number[], there: readonly number[], { start, end }: Span): Fate {
    if (there.length < ids.length) return there.length > 0 || this.copy.some((unit) => this.#stands(unit, start, end)) ? 'changed' : 'gone';
    if (there.some((place, i) => i > 0 && place <= there[i - 1]!)) return 'changed';
    const between = this.copy.slice(there[0], there.at(-1)! + 1).filter(({ char }) => !BLANK.test(char));
    return between.length === ids.length ? 'whole' : 'within';
  }

  /** Whether a unit is one of the words, stands for one, or is or stands for the copy of one that is gone. */
  #stands({ id, copyOf, isTwin, standsFor, copyFor }: Unit, start: number, end: number): boolean {
    const meets = (stretch: readonly [number, number] | undefined): boolean => !!stretch && stretch[0] < end && stretch[1] >= start;
    if (id >= 0) return id >= start && id < end;
    if (copyOf !== undefined) return copyOf >= start && copyOf < end && (isTwin === true || this.placeOf(copyOf) === undefined);
    return meets(standsFor) || (meets(copyFor) && !this.copy.some((one) => (one.id >= start && one.id < end) || meets(one.standsFor)));
  }
}

function trimmed(copy: Copy, { start, end }: Span): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && BLANK.test(copy[from]!.char)) from += 1;
  while (to > from && BLANK.test(copy[to - 1]!.char)) to -= 1;
  return [from, to];
}
