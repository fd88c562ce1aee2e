import { fold } from '../text/fold';
import { span, type Span } from '../text/span';

interface Node {
  readonly next: Map<number, Node>;
  /** The number of the word that ends here. */
  word: number | undefined;
}

export interface WordPlace extends Span {
  /** Its number in the list. */
  readonly word: number;
}

/** Many words as one thing to look for: a text is gone through once, however many there are. Width of forms does not matter. */
export class WordIndex {
  private readonly root: Node = nodeOf();

  constructor(words: readonly string[]) {
    words.forEach((word, i) => {
      let node = this.root;
      for (const code of codesOf(fold(word))) {
        const known = node.next.get(code) ?? nodeOf();
        node.next.set(code, known);
        node = known;
      }
      node.word ??= i;
    });
  }

  /** The words in a folded text from the left, of those at one place the longest, none upon another. */
  in(folded: string): readonly WordPlace[] {
    const places: WordPlace[] = [];
    for (let at = 0; at < folded.length;) {
      const place = this.at(folded, at);
      if (place) places.push(place);
      at = place?.end ?? at + 1;
    }
    return places;
  }

  /** Whether a word covers a place, which may be between two characters but not beside the word. */
  covers(folded: string, { start, end }: Span, longest: number): boolean {
    for (let from = Math.max(0, end - longest); from <= start; from += 1) {
      for (const place of this.allAt(folded, from))
        if (place.end >= end && !(start === end && (from === start || place.end === end))) return true;
    }
    return false;
  }

  /** The longest word that begins here. */
  private at(folded: string, start: number): WordPlace | undefined {
    let longest: WordPlace | undefined;
    for (const place of this.allAt(folded, start)) longest = place;
    return longest;
  }

  private *allAt(folded: string, start: number): Generator<WordPlace> {
    let node = this.root.next.get(folded.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end += 1) {
      if (node.word !== undefined) yield { ...span(start, end), word: node.word };
      node = end < folded.length ? node.next.get(folded.charCodeAt(end)) : undefined;
    }
  }
}

function nodeOf(): Node {
  return { next: new Map(), word: undefined };
}

function codesOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
