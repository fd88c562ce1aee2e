import type { Report } from '../../model/report';
import { lineAt } from '../../rules/structure/lines';
import { fold } from '../../text/fold';
import type { LineKind } from '../../syntax/lineKind';
import { endOf, startOf, type Section } from './tree';

/**
 * A stretch of the draft that changes its place as a whole.
 *
 * ```
 * 　　（一）完善机制。⏎　　全年……⏎⏎　　（二）……
 * start                     coreEnd   end
 * ```
 * What stands between `coreEnd` and `end`, blank lines and line ends, parts it from what follows and stays where it is.
 */
export interface Unit {
  readonly start: number;
  readonly coreEnd: number;
  readonly end: number;
}

/** What closes a draft belongs to none of its sections. */
const CLOSING: ReadonlySet<LineKind> = new Set<LineKind>(['attachment', 'signature', 'date', 'note']);

/** A section's stretch: whole lines where its heading leads one. What closes the draft (附件, 落款) is no part of its core. */
export function unitOf(report: Report, section: Section): Unit {
  const start = startOf(report.document, section.node);
  const end = endOf(report, section);
  return { start, coreEnd: lastText(report.text, start, closingFrom(report, start, end)), end };
}

/** Several sections side by side as one stretch. */
export function unitFrom(report: Report, first: Section, last: Section): Unit {
  const start = startOf(report.document, first.node);
  const end = endOf(report, last);
  return { start, coreEnd: lastText(report.text, start, closingFrom(report, start, end)), end };
}

function closingFrom({ document }: Report, start: number, end: number): number {
  const { lines } = document;
  for (let at = lineAt(document, start) + 1; at < lines.length && lines[at]!.start < end; at += 1) {
    if (CLOSING.has(lines[at]!.kind)) return lines[at]!.start;
  }
  return end;
}

/** Whether nothing but blanks parts a stretch from what follows: no 附件, no 落款. */
export function endsClean({ text }: Report, { coreEnd, end }: Unit): boolean {
  return text.slice(coreEnd, end).trim() === '';
}

/** The end of the last character that is no blank before `end`; not before `start`. */
export function lastText(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;
}

const END_MARKS = '。;,、';

/** Two neighbours whose last marks stay where they are: `一是甲；二是乙。` becomes `一是乙；二是甲。` */
export function withoutEndMarks(report: Report, first: Unit, second: Unit): readonly [Unit, Unit] {
  return endsInMark(report, first) && endsInMark(report, second) ? [shorter(first), shorter(second)] : [first, second];
}

function endsInMark({ text }: Report, { start, coreEnd }: Unit): boolean {
  return coreEnd > start && END_MARKS.includes(fold(text[coreEnd - 1]!));
}

function shorter({ start, coreEnd, end }: Unit): Unit {
  return { start, coreEnd: coreEnd - 1, end };
}
