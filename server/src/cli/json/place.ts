import { textOf, type Draft } from '../draft';
import type { Span } from '../../text/span';

/** A span with its words, as every list of the JSON output has it. */
export function spanToJson(draft: Draft, span: Span): { start: number; end: number; text: string } {
  return { start: span.start, end: span.end, text: textOf(draft, span) };
}
