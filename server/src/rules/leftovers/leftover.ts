import type { Report } from '../../model/report';
import { leftoversOf } from './find';
import type { LeftoverRule } from './hit';
import type { Rule, Severity } from '../rule';

/** What a rule on something left behind has beside its texts. */
export function leftover(id: LeftoverRule, severity: Severity): Pick<Rule, 'id' | 'group' | 'severity' | 'check'> {
  return { id, group: 'leftovers', severity, check: (report: Report) => leftoversOf(report, id) };
}
