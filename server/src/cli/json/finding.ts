import type { Fix } from '../../rules/rule';
import type { CheckedFinding } from '../annotations/reviewed';
import { wordPlaceAt } from '../../word/place';
import { placeOf, type Draft } from '../draft';
import { spanToJson } from './place';

export function findingToJson(finding: CheckedFinding, draft: Draft): object {
  const { rule, group, severity, message, span, related, fixes, suppressed = null } = finding;
  return {
    rule,
    group,
    severity,
    message,
    ...spanToJson(draft, span),
    ...placeOf(draft.lines, span),
    related: related.map((one) => ({ ...spanToJson(draft, one.span), message: one.message })),
    fixes: fixes.map(fixToJson),
    suppressed,
    ...(draft.word && { word: wordPlaceAt(draft.word, span.start) ?? null }),
  };
}

function fixToJson({ title, safety, edits }: Fix): object {
  return { title, safety, edits: edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })) };
}
