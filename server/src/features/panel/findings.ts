import { GROUPS, SEVERITIES, type Finding, type Group } from '../../rules/rule';
import type { PanelFinding, PanelGroup, PanelSeverity } from '../../protocol/panel';
import type { Span } from '../../text/span';

/** Findings by group, in the order of the groups; those without any are left out. Of each group `most` are listed, all are counted. */
export function groupsOf(findings: readonly Finding[], most: number): PanelGroup<Span>[] {
  const byGroup = new Map<Group, Finding[]>(GROUPS.map((group) => [group, []]));
  for (const finding of findings) byGroup.get(finding.group)!.push(finding);
  return [...byGroup].flatMap(([group, of]) =>
    of.length === 0 ? [] : [{ group, counts: countsOf(of), findings: gravest(of).slice(0, most).map(toFinding) }],
  );
}

function countsOf(findings: readonly Finding[]): Record<PanelSeverity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The gravest first, and those of one severity as they stand in the text. */
function gravest(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function toFinding({ rule, severity, message, span }: Finding): PanelFinding<Span> {
  return { rule, severity, message, place: span };
}
