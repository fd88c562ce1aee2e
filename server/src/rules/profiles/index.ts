import { COURT } from './court';
import { GENERAL } from './general';
import { GOVERNMENT_WORK } from './government-work';
import { OPEN_GOVERNMENT } from './open-government';
import { PROCURATORATE } from './procuratorate';
import type { Profile } from './profile';
import { RULE_OF_LAW } from './rule-of-law';

export { GENERAL };

/** Every profile, the particular ones first. The only list. */
export const PROFILES: readonly Profile[] = [RULE_OF_LAW, OPEN_GOVERNMENT, GOVERNMENT_WORK, COURT, PROCURATORATE, GENERAL];
