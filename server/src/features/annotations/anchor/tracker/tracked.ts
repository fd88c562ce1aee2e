import { span, type Span } from '../../../../text/span';
import type { Change } from './change';

const FIGURE_SIGNS = /^[\d０-９.．,，%％〇零一二三四五六七八九十百千万亿两]+$/;
const FIGURE = /^[\d０-９.．,，%％〇零一二三四五六七八九十百千万亿两]+[^\d０-９]{0,3}$/;

const DIGIT = /^[\d０-９]$/;
const TYPED_DIGITS = /^[\d０-９][\d０-９.．,，]{0,5}$/;

/** What a change does to words. */
export type Effect = 'none' | 'within' | 'cutsBegin' | 'cutsEnd' | 'covers';

/** Words that are followed through changes. */
export class Tracked {
  /** False: the words have been taken out; they stood at `start`. */
  isThere: boolean;
  start: number;
  end: number;
  /** What was taken from their beginning and end, so that it belongs to them again where it is put back. */
  #head = '';
  #tail = '';
  /** The change after which what is typed at their end, or in their place, stands for what has been taken out. */
  #openSince = -1;
  #words = '';

  constructor(place: Span | undefined) {
    this.isThere = place !== undefined;
    this.start = place?.start ?? 0;
    this.end = place?.end ?? 0;
  }

  get span(): Span | undefined {
    return this.isThere ? span(this.start, this.end) : undefined;
  }

  set(start: number, end: number, missing: { readonly head?: string; readonly tail?: string } = {}): void {
    [this.isThere, this.start, this.end] = [true, start, end];
    [this.#head, this.#tail, this.#openSince] = [missing.head ?? '', missing.tail ?? '', -1];
  }

  /** The words are not there any more. */
  lose(at: number, words: string, change: number): void {
    [this.isThere, this.start, this.end] = [false, at, at];
    [this.#head, this.#tail, this.#words, this.#openSince] = ['', '', words, change];
  }

  effectOf({ start, end }: Change): Effect {
    if (start >= this.end || end <= this.start) return 'none';
    if (start <= this.start && this.end <= end) return 'covers';
    if (this.start <= start && end <= this.end) return 'within';
    return start < this.start ? 'cutsBegin' : 'cutsEnd';
  }

  /** Moves on by what a change before the words has added; `end` of it is where it ended in the text before. */
  shift({ end, start, newText }: Change): void {
    const by = newText.length - (end - start);
    if (this.start >= end) {
      this.start += by;
      this.end += by;
    } else if (!this.isThere && this.start > start) {
      this.start = start;
      this.end = start;
    }
  }

  /** Something was put in, and nothing taken out. */
  insert({ start, newText }: Change, count: number, text: string): void {
    const size = newText.length;
    if (!this.isThere) this.#typedInPlace(start, newText, count);
    else if (start < this.start || start > this.end) this.#push(start, size);
    else if ((start > this.start && start < this.end) || this.#isOfFigure(start, newText, text)) this.end += size;
    else if (start === this.start) this.#atBegin(newText);
    else this.#atEnd(newText, count);
  }

  /** Digits typed next to those that the words begin or end with make another figure of them: 186 of 86. `text`: with them. */
  #isOfFigure(start: number, newText: string, text: string): boolean {
    if (!TYPED_DIGITS.test(newText)) return false;
    if (start === this.start) return DIGIT.test(text.charAt(start + newText.length));
    return DIGIT.test(text.charAt(start - 1)) && !this.#tail.startsWith(newText);
  }

  #push(at: number, size: number): void {
    if (at > this.start) return;
    this.start += size;
    this.end += size;
  }

  #atBegin(newText: string): void {
    const head = this.#head;
    this.start += newText.length;
    this.end += newText.length;
    if (head === '' || !newText.endsWith(head)) return;
    this.start -= head.length;
    this.#head = '';
  }

  #atEnd(newText: string, count: number): void {
    const tail = this.#tail;
    if (tail !== '' && newText.startsWith(tail)) {
      this.end += tail.length;
      this.#tail = '';
    } else if (tail !== '' && this.#openSince === count - 1 && isTypedFor(newText, tail)) {
      this.end += newText.length;
      this.#openSince = count;
    }
  }

  /** 53 typed where 52 has just been taken out stands for it. */
  #typedInPlace(start: number, newText: string, count: number): void {
    const isFor = this.#openSince === count - 1 && start === this.start && FIGURE.test(this.#words) && FIGURE_SIGNS.test(newText);
    if (isFor) {
      this.set(start, start + newText.length, { tail: this.#words });
      this.#openSince = count;
    } else if (start <= this.start) {
      this.start += newText.length;
      this.end = this.start;
    }
  }

  /** A change of some of the words, which does not reach beyond them. */
  changeWithin({ start, end, newText, removed }: Change, count: number): void {
    if (newText === '' && start === this.start) this.#head += removed;
    if (newText === '' && end === this.end) {
      this.#tail = removed + this.#tail;
      this.#openSince = count;
    }
    this.end += newText.length - (end - start);
  }

  /** The end of them that a change takes out belongs to them no more. */
  cutBegin({ start, end, newText, removed }: Change): void {
    this.#head = newText === '' ? removed.slice(this.start - start) : '';
    const size = this.end - end;
    this.start = start + newText.length;
    this.end = this.start + size;
  }

  cutEnd({ start, newText, removed }: Change): void {
    this.#tail = newText === '' ? removed.slice(0, this.end - start) : '';
    this.end = start;
  }
}

function isTypedFor(newText: string, missing: string): boolean {
  return FIGURE.test(missing) && (FIGURE_SIGNS.test(newText) || missing.includes(newText));
}
