import type { DraftTokens } from '../../features/tokens/tokens';
import { WIDTH, type LineTokens } from '../../features/tokens/lineTokens';

/** How many numbers a token takes in the protocol. */
export const ENCODED = 5;

/** Tokens as the protocol has them: lines from the token before, columns from the one before in the same line. */
export class Encoder {
  readonly data: number[] = [];
  #line: number;

  /** `line` is that of the token before, 0 where there is none. */
  constructor(line: number) {
    this.#line = line;
  }

  /** Adds the tokens of a line, which begin `shift` columns further right in the editor's line than in ours. */
  add(line: number, tokens: LineTokens, shift: number): void {
    let column = 0;
    for (let at = 0; at < tokens.length; at += WIDTH) {
      const start = tokens[at]! + shift;
      this.data.push(line - this.#line, start - column, tokens[at + 1]! - tokens[at]!, tokens[at + 2]!, tokens[at + 3]!);
      this.#line = line;
      column = start;
    }
  }
}

/** All tokens of lines that begin at number `from`; `shift` is that of line 0, where a byte order mark may stand. */
export function encode(tokens: DraftTokens, from: number, shift: number): number[] {
  const encoder = new Encoder(0);
  tokens.forEach((own, i) => encoder.add(from + i, own, from + i === 0 ? shift : 0));
  return encoder.data;
}
