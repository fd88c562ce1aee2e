import { GENERAL_SKELETON } from './general';
import { OPEN_GOVERNMENT_SKELETON } from './open-government';
import { RULE_OF_LAW_SKELETON } from './rule-of-law';
import type { Skeleton } from './skeleton';
import { COURT_SKELETON, GOVERNMENT_WORK_SKELETON, PROCURATORATE_SKELETON } from './spoken';

/** The skeleton of every profile, in the order of the profiles. The only list. */
export const SKELETONS: readonly Skeleton[] = [
  RULE_OF_LAW_SKELETON,
  OPEN_GOVERNMENT_SKELETON,
  GOVERNMENT_WORK_SKELETON,
  COURT_SKELETON,
  PROCURATORATE_SKELETON,
  GENERAL_SKELETON,
];
