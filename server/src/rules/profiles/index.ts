import type { Profile } from './profile';

/** 通用: whatever is none of the others. */
export const GENERAL: Profile = { id: 'general', name: { zh: '通用', en: 'Any report' }, title: /^/ };

/** 法治政府建设年度报告. */
const RULE_OF_LAW: Profile = {
  id: 'rule-of-law',
  name: { zh: '法治政府建设年度报告', en: 'Annual report on building a law-based government' },
  title: /法治(?:政府)?(?:建设)?(?:工作)?.*(?:报告|总结|情况)/,
};

/** Every profile, the particular ones first. The only list. */
export const PROFILES: readonly Profile[] = [RULE_OF_LAW, GENERAL];
