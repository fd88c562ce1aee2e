import type { ArtifactLocation, Fix as SarifFix, Location, Message, Region, Result, Suppression } from 'sarif';
import { RULES } from '../../rules/index';
import type { Fix } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { CheckedFinding, SuppressedBy } from '../annotations/reviewed';
import { placeOf, textOf, type Draft } from '../draft';
import { LEVELS } from './rules';

const INDICES: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, i) => [id, i]));

/**
 * A finding as SARIF has it: with its place in lines and in offsets, related places, fixes, and what it is known by.
 *
 * @param showsSuppressed whether any finding of the run may be a verified one: then each says that it is, or is not
 */
export function findingToSarif(
  finding: CheckedFinding,
  draft: Draft,
  artifactLocation: ArtifactLocation,
  fingerprint: string,
  showsSuppressed = false,
): Result {
  const { rule, group, severity, message, span, related, fixes } = finding;
  const locate = (place: Span): Location => ({ physicalLocation: { artifactLocation, region: regionOf(draft, place) } });
  return {
    ruleId: rule,
    ruleIndex: INDICES.get(rule) ?? -1,
    level: LEVELS[severity],
    message: messageOf(message),
    locations: [locate(span)],
    relatedLocations: related.map((one, id) => ({ id, ...locate(one.span), message: messageOf(one.message) })),
    fixes: fixes.map((fix) => fixToSarif(fix, draft, artifactLocation)),
    ...(showsSuppressed && { suppressions: finding.suppressed ? [suppressionOf(finding.suppressed)] : [] }),
    partialFingerprints: { 'hegaoFinding/v1': fingerprint },
    properties: { group, severity },
  };
}

/** Beside the draft, and not in it. */
function suppressionOf({ id, author, at, reason }: SuppressedBy): Suppression {
  return { kind: 'external', status: 'accepted', justification: reason, properties: { annotation: id, author, at } };
}

function fixToSarif({ title, safety, edits }: Fix, draft: Draft, artifactLocation: ArtifactLocation): SarifFix {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(draft, span, false),
    ...(newText !== '' && { insertedContent: { text: newText } }),
  }));
  return { description: messageOf(title), artifactChanges: [{ artifactLocation, replacements }], properties: { safety } };
}

/** Lines and columns from 1, and offsets from 0, in UTF-16 code units behind the byte order mark. */
function regionOf(draft: Draft, span: Span, hasSnippet = true): Region {
  const { line, column, endLine, endColumn } = placeOf(draft.lines, span);
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: span.start,
    charLength: span.end - span.start,
    ...(hasSnippet && { snippet: { text: textOf(draft, span) } }),
  };
}

/** In a message braces name an argument and brackets before a parenthesis a link; what a draft says is neither. */
export function messageOf(text: string): Message {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/\](?=\()/g, '\\]') };
}
