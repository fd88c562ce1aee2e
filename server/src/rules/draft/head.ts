import type { Report } from '../../model/report';
import { span, type Span } from '../../text/span';

/** Where what is missing from the whole draft is reported: its title, or the first clause of its first line; undefined in an empty draft. */
export function headOf({ document }: Report): Span | undefined {
  if (document.title) return document.title;
  const line = document.lines.find(({ kind }) => kind !== 'blank' && kind !== 'chrome');
  if (!line) return undefined;
  const indent = /^[ \t]*/.exec(line.folded)![0].length;
  const clause = /^[^,。;:]{0,40}/.exec(line.folded.slice(indent))![0].length;
  return span(line.start + indent, line.start + indent + Math.max(clause, 1));
}
