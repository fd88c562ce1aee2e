import type { Report } from '../model/report';
import type { Span } from '../text/span';

export interface Hover {
  readonly span: Span;
  /** Markdown: the reading of the figure and the arithmetic of its relations. */
  readonly markdown: string;
}

export function hover(_report: Report, _offset: number): Hover | undefined {
  return undefined;
}
