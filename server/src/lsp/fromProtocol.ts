import type { CodeActionKind, Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../text/lineIndex';
import { span, type Span } from '../text/span';

/** The offset that a position of the protocol names; the counterpart of `toPosition`. */
export function fromPosition(lines: LineIndex, position: Position): number {
  return lines.offsetAt(position);
}

/** The counterpart of `toRange`. A range given backwards is put right. */
export function fromRange(lines: LineIndex, { start, end }: Range): Span {
  const [a, b] = [fromPosition(lines, start), fromPosition(lines, end)];
  return span(Math.min(a, b), Math.max(a, b));
}

/** Whether a client that asked for `only` wants `kind`: `source` asks for `source.fixAll` too. */
export function wants(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) ?? false;
}
