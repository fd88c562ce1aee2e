import type { Profile } from './profile';
import { ADMITTED, COMING_YEAR } from './spoken';

/** 政府工作报告, given in person: its date and speaker stand below the title. */
export const GOVERNMENT_WORK: Profile = {
  id: 'government-work',
  name: { zh: '政府工作报告', en: 'Report on the work of the government' },
  title: /政府工作(?:的)?报告$/,
  notTitle: /学习|贯彻|落实|解读|名词|关于|分工|任务|辅导|讨论|决议|评论|通知|法治/,
  signs: [{ opening: /代表[^。]{0,24}(?:政府|自治区)[^。]{0,12}(?:报告|作)(?:政府)?工作/, headings: [], needed: 0 }],
  annual: false,
  contents: [ADMITTED],
  lastSections: COMING_YEAR,
  sections: ['过去一年工作回顾', '今年工作总体要求和目标', '今年重点工作', '政府自身建设'],
  subjects: ['经济运行', '改革开放', '民生保障', '社会治理', '政府自身建设'],
  due: [],
  expects: { title: true, signOff: false, date: false },
};
