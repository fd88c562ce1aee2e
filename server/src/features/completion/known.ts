import { LAW_SCHOOLING } from '../../model/subjects/plans';
import type { Report } from '../../model/report';
import { coveredYear } from '../../rules/draft/coveredYear';
import type { Profile } from '../../rules/profiles/profile';

/** What the draft says already of what templates ask for: its year, the year after, 八五 or 九五. */
export function knownOf(report: Report, profile: Profile): Readonly<Record<string, string | undefined>> {
  const year = coveredYear(report, profile)?.year;
  if (year === undefined) return {};
  const plan = LAW_SCHOOLING.find(({ years: [from, to] }) => from <= year && year <= to)?.name;
  return { year: String(year), next: String(year + 1), plan };
}
