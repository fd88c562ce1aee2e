import { check } from '../../features/check';
import type { CheckedFinding } from '../annotations/reviewed';
import { placeOf, textOf } from '../draft';
import { findingToJson } from '../json/finding';
import { findingToText } from '../text/finding';
import { defineVerb } from './verb';

export const checkVerb = defineVerb<CheckedFinding>({
  key: 'findings',
  analyse: (report, settings) => check(report, settings),
  json: findingToJson,
  text: (findings, draft, style) => findings.flatMap((finding) => findingToText(finding, draft, style)),
  csv: {
    columns: ['path', 'line', 'column', 'severity', 'rule', 'group', 'text', 'message', 'start', 'end', 'suppressed'],
    row(finding, draft) {
      const { severity, rule, group, message, span, suppressed } = finding;
      const { line, column } = placeOf(draft.lines, span);
      return [draft.path, line, column, severity, rule, group, textOf(draft, span), message, span.start, span.end, inACell(suppressed)];
    },
  },
  severityOf: ({ severity, suppressed }) => (suppressed ? undefined : severity),
});

/** Who verified a finding, when and why; nothing where nobody did. */
function inACell(suppressed: CheckedFinding['suppressed']): string | null {
  return suppressed ? [suppressed.author, suppressed.at, suppressed.reason].join(' ').trim() : null;
}
