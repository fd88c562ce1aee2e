import type { Profile } from './profile';
import { ADMITTED, COMING_YEAR } from './spoken';

/** 检察院工作报告. */
export const PROCURATORATE: Profile = {
  id: 'procuratorate',
  name: { zh: '检察院工作报告', en: 'Report on the work of a procuratorate' },
  title: /检察院[^。]{0,12}工作(?:情况)?(?:的)?报告$/,
  notTitle: /学习|贯彻|解读|关于落实|名词|讨论|决议|通知|法治政府|调研|审议|审查/,
  signs: [{ opening: /代表[^。]{0,24}检察院[^。]{0,12}(?:报告|作)(?:检察(?:院)?)?工作/, headings: [], needed: 0 }],
  annual: false,
  contents: [ADMITTED],
  lastSections: COMING_YEAR,
  sections: ['过去一年主要工作', '存在的问题和不足', '新的一年工作安排'],
  subjects: ['刑事检察', '民事检察', '行政检察', '公益诉讼检察', '队伍建设'],
  due: [],
  expects: { title: true, signOff: false, date: false },
};
