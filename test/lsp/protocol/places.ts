/** A place as the protocol names it: both count from 0, the second in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const BETWEEN = 'between \\r and \\n';

/** A text and where its lines begin, by the words of the protocol, not by the code that is tested. */
export class Text {
  private readonly starts: readonly number[];

  constructor(readonly text: string) {
    this.starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  }

  get lineCount(): number {
    return this.starts.length;
  }

  at(offset: number): Position {
    let line = this.starts.length - 1;
    while (this.starts[line]! > offset) line -= 1;
    return { line, character: offset - this.starts[line]! };
  }

  get end(): Position {
    return this.at(this.text.length);
  }

  /** The offset of a position that an honest client could send; undefined for one that is not in the text. */
  offsetOf({ line, character }: Position): number | undefined {
    if (!Number.isInteger(line) || !Number.isInteger(character)) return undefined;
    const [start, next] = [this.starts[line], this.starts[line + 1] ?? this.text.length];
    if (start === undefined || character < 0 || start + character > next) return undefined;
    const offset = start + character;
    // Behind a line end is the beginning of the next line.
    const isBehindEnd = line + 1 < this.lineCount && offset === next;
    return isBehindEnd ? undefined : offset;
  }

  /** Where a server takes a position to be: behind the end of a line is its end, as the protocol has it. */
  taken(position: Position): Position {
    return this.faultOf(position) === BETWEEN ? { ...position, character: position.character - 1 } : position;
  }

  /** Why a position must not be in an answer; undefined for a good one. */
  faultOf(position: Position): string | undefined {
    const offset = this.offsetOf(position);
    if (offset === undefined) return 'outside of the text';
    const [before, behind] = [this.text[offset - 1] ?? '', this.text[offset] ?? ''];
    if (before === '\r' && behind === '\n') return BETWEEN;
    return /[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(behind) ? 'inside a surrogate pair' : undefined;
  }
}

/** `text` as an edit in it leaves it. */
export function replaced(text: Text, { start, end }: Range, insert: string): Text {
  return new Text(text.text.slice(0, text.offsetOf(start)) + insert + text.text.slice(text.offsetOf(end)));
}
