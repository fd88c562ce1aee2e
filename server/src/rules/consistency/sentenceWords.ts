import { CharSet } from '../../text/charSet';

const WORD = /[\p{L}\p{N}\p{Cs}%+]/u;
/** Most of what is no word; the rest is asked of the pattern. */
const MARKS = new CharSet('，。、；：？！“”‘’《》〈〉（）〔〕【】—–…·　,.;:?!()[]"\'-/ \t');

/** Whether a character counts as one of a sentence's words: a letter, a digit, or what makes another number of one. */
function isWord(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return !MARKS.has(code) && WORD.test(String.fromCharCode(code));
}

/** The words of one sentence after another: its characters without marks and blanks, in a list that is used again. */
export class SentenceWords {
  codes = new Uint16Array(512);
  length = 0;

  /** Reads the words of a stretch of a folded line. */
  read(folded: string, start: number, end: number): this {
    if (end - start > this.codes.length) this.codes = new Uint16Array(2 * (end - start));
    this.length = 0;
    for (let i = start; i < end; i += 1) {
      const code = folded.charCodeAt(i);
      if (isWord(code)) this.codes[this.length++] = code;
    }
    return this;
  }

  /** Two hashes of 31 bits, by an odd multiplier each. */
  hashes(by: number, other: number): readonly [number, number] {
    const { codes, length } = this;
    let [one, two] = [0x811c9dc5, 0x811c9dc5];
    for (let i = 0; i < length; i += 1) {
      one = Math.imul(one ^ codes[i]!, by);
      two = Math.imul(two ^ codes[i]!, other);
    }
    return [(one ^ (one >>> 15)) >>> 1, (two ^ (two >>> 15)) >>> 1];
  }

  get text(): string {
    return String.fromCharCode(...this.codes.subarray(0, this.length));
  }
}
