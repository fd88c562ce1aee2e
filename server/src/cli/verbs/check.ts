import { check } from '../../features/check';
import type { Finding } from '../../rules/rule';
import { placeOf, textOf } from '../draft';
import { findingToJson } from '../json/finding';
import { findingToText } from '../text/finding';
import { defineVerb } from './verb';

export const checkVerb = defineVerb<Finding>({
  key: 'findings',
  analyse: (report, settings) => check(report, settings),
  json: findingToJson,
  text: (findings, draft, style) => findings.flatMap((finding) => findingToText(finding, draft, style)),
  csv: {
    columns: ['path', 'line', 'column', 'severity', 'rule', 'group', 'text', 'message', 'start', 'end'],
    row(finding, draft) {
      const { severity, rule, group, message, span } = finding;
      const { line, column } = placeOf(draft.lines, span);
      return [draft.path, line, column, severity, rule, group, textOf(draft, span), message, span.start, span.end];
    },
  },
  severityOf: ({ severity }) => severity,
});
