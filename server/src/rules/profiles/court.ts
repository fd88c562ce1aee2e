import type { Profile } from './profile';
import { ADMITTED, COMING_YEAR } from './spoken';

/** 法院工作报告. */
export const COURT: Profile = {
  id: 'court',
  name: { zh: '法院工作报告', en: 'Report on the work of a court' },
  title: /法院[^。]{0,12}工作(?:情况)?(?:的)?报告$/,
  notTitle: /学习|贯彻|解读|关于落实|名词|讨论|决议|通知|法治政府|调研|审议|审查/,
  signs: [{ opening: /代表[^。]{0,24}法院[^。]{0,12}(?:报告|作)(?:法院)?工作/, headings: [], needed: 0 }],
  annual: false,
  contents: [ADMITTED],
  lastSections: COMING_YEAR,
  sections: ['过去一年主要工作', '存在的问题和困难', '新的一年工作安排'],
  subjects: ['刑事审判', '民商事审判', '行政审判', '执行', '诉讼服务', '队伍建设'],
  due: [],
  expects: { title: true, signOff: false, date: false },
};
