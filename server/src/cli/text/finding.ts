import { byWhom } from '../../features/annotations/review/stamp';
import type { Bilingual } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { CheckedFinding, SuppressedBy } from '../annotations/reviewed';
import { placeOf, textOf, type Draft } from '../draft';
import { excerptOf } from './excerpt';
import { severityLabel, type Style } from './style';
import { cropEnd, printable } from './width';

/**
 * A finding with the line it stands in:
 *
 * ```
 * report.txt:4:7  错误  分项合计14件，总数写为13件  parts-exceed-total
 *   4 │ 全县共办理案件13件，其中行政许可5件、行政处罚9件。
 *     │               ^^^^
 *     └ 4:18 分项5件
 * ```
 */
export function findingToText(finding: CheckedFinding, draft: Draft, style: Style): string[] {
  const { colors, say } = style;
  const { line, column } = placeOf(draft.lines, finding.span);
  const related = finding.related.map((one) => relatedToText(one.span, one.message, line, draft, style));
  const fixes = finding.fixes.map(({ title }) => note(say({ zh: '可改：', en: 'fix: ' }) + printable(title), line, style));
  const verified = finding.suppressed ? [note(printable(say(verifiedBy(finding.suppressed))), line, style)] : [];
  return [
    [
      `${colors.bold(printable(draft.path))}:${line}:${column}`,
      severityLabel(finding.severity, style),
      printable(finding.message),
      colors.dim(finding.rule),
    ].join('  '),
    ...lineShown(finding.span, draft, style),
    ...verified,
    ...related.flat(),
    ...fixes,
  ];
}

function verifiedBy({ author, at, reason }: SuppressedBy): Bilingual {
  const [why, because] = reason === '' ? ['', ''] : [`：${reason}`, `: ${reason}`];
  return { zh: `已由${byWhom({ author, at })}核实${why}`, en: `verified by ${author}, ${at.slice(0, 10)}${because}` };
}

/** A related place in the same line is named only, one elsewhere is shown. */
function relatedToText(span: Span, message: string, shownLine: number, draft: Draft, style: Style): string[] {
  const { line, column } = placeOf(draft.lines, span);
  const quote = printable(textOf(draft, span));
  const said = printable(message);
  // Most messages name the figure; where they do not, it is quoted.
  const what = said.includes(quote) ? said : said + style.say({ zh: '：', en: ': ' }) + cropEnd(quote, 40);
  const named = note(`${line}:${column} ${what}`, shownLine, style);
  return line === shownLine ? [named] : [named, ...lineShown(span, draft, style)];
}

function lineShown(span: Span, draft: Draft, { colors, columns }: Style): string[] {
  const { line } = placeOf(draft.lines, span);
  const gutter = `  ${line} │ `;
  const { before, marked, after, carets } = excerptOf(draft.text, draft.lines, span, columns - gutter.length);
  return [`${colors.dim(gutter)}${before}${colors.bold(marked)}${after}`, `${colors.dim(`${blank(line)} │ `)}${colors.red(carets)}`];
}

function note(text: string, shownLine: number, { colors }: Style): string {
  return `${colors.dim(`${blank(shownLine)} └ `)}${text}`;
}

function blank(line: number): string {
  return ' '.repeat(2 + String(line).length);
}
