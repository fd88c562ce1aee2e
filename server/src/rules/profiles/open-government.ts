import type { Profile, RequiredContent } from './profile';

const FORM = '国办公开办函〔2021〕30号附件《政府信息公开工作年度报告格式》';

function chapter(id: string, zh: string, en: string, heading: RegExp, recognised: string): RequiredContent {
  return { id, name: { zh, en }, heading, sentence: heading, recognised, from: 2021, source: FORM, severity: 'warning' };
}

/** The six chapters of the form, each known by what its printed heading keeps in all offices. */
const CHAPTERS: readonly RequiredContent[] = [
  chapter('overview', '总体情况', 'overview', /总体情况|基本情况|概述/, '“总体情况”'),
  chapter(
    'published',
    '主动公开政府信息情况',
    'information published',
    /主动公开政府信息|主动公开(?:的)?情况|第二十条/,
    '“主动公开政府信息情况”',
  ),
  chapter(
    'requests',
    '收到和处理政府信息公开申请情况',
    'requests received and handled',
    /(?:收到和处理|申请和处理|依申请公开)[^。]{0,12}|(?:信息公开)?申请(?:的)?情况/,
    '“收到和处理政府信息公开申请情况”',
  ),
  chapter(
    'disputes',
    '政府信息公开行政复议、行政诉讼情况',
    'reconsiderations and suits',
    /行政复议.{0,4}(?:行政)?诉讼|复议.{0,3}诉讼/,
    '“政府信息公开行政复议、行政诉讼情况”',
  ),
  chapter(
    'problems',
    '存在的主要问题及改进情况',
    'problems and improvements',
    /问题[^。]{0,6}改进|存在的?(?:主要)?(?:问题|不足)/,
    '“存在的主要问题及改进情况”',
  ),
  chapter('other', '其他需要报告的事项', 'other matters', /其[他它]需要?报告|其[他它]需?要?(?:说明)?(?:的)?事项/, '“其他需要报告的事项”'),
];

/** 政府信息公开工作年度报告. */
export const OPEN_GOVERNMENT: Profile = {
  id: 'open-government',
  name: { zh: '政府信息公开工作年度报告', en: 'Annual report on open government information' },
  title: /信息公开[^。]{0,24}(?:报告|年报)$/,
  notTitle: /通知|解读|评估|指南|方案|格式|报送|印发|自查|检查|督查|调研|半年|季度|整改|述职/,
  signs: [{ opening: /信息公开/, headings: CHAPTERS.map(({ heading }) => heading), needed: 5 }],
  annual: true,
  contents: CHAPTERS,
  lastSections: /问题[^。;]{0,8}改进|存在的?(?:主要)?(?:问题|不足)/,
  sections: CHAPTERS.map(({ name }) => name.zh),
  subjects: ['主动公开', '依申请公开', '行政复议', '行政诉讼'],
  due: [
    {
      role: 'report',
      name: { zh: '县级以上政府部门公布', en: 'departments' },
      month: 1,
      day: 31,
      from: 2018,
      source: '《政府信息公开条例》（国务院令第711号）第四十九条',
    },
    {
      role: 'public',
      name: { zh: '县级以上政府信息公开主管部门公布', en: 'the governments’ report' },
      month: 3,
      day: 31,
      from: 2018,
      source: '《政府信息公开条例》（国务院令第711号）第四十九条',
    },
  ],
  expects: { title: true, signOff: false, date: false },
};
