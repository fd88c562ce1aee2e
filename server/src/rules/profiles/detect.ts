import type { Report } from '../../model/report';
import { fold } from '../../text/fold';
import { GENERAL, PROFILES } from './index';
import type { Profile } from './profile';

/** The kind of report: the one that is set (`auto` for none), or the one its title names. */
export function profileOf(report: Report, set: string): Profile {
  const known = PROFILES.find(({ id }) => id === set);
  if (known) return known;
  const { title } = report.document;
  const words = title ? fold(report.text.slice(title.start, title.end)).replace(/\s/g, '') : '';
  return PROFILES.find((profile) => profile.title.test(words)) ?? GENERAL;
}
