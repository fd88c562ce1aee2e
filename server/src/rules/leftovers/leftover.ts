import type { Report } from '../../model/report';
import { leftoversOf } from './find';
import type { LeftoverRule } from './hit';
import { leftoverSources } from './sources';
import type { Rule, Severity } from '../rule';

/** What a rule on something left behind has beside its texts. */
export function leftover(id: LeftoverRule, severity: Severity): Pick<Rule, 'id' | 'group' | 'severity' | 'sources' | 'check'> {
  return { id, group: 'leftovers', severity, sources: () => leftoverSources(id), check: (report: Report) => leftoversOf(report, id) };
}
