import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'day-name-form',
  title: { zh: '含有月日的专名书写不规范', en: 'The name of a day not in its form' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '含有月日的专名用阿拉伯数字表示时，月、日之间用间隔号“·”，并加引号：“12·4”国家宪法日，不写12.4国家宪法日。用汉字数字表示时，涉及一月、十一月、十二月的用间隔号（“一二·九”运动），其他月份不用（“五四”运动）。',
    en: 'The name of a day in digits has · between month and day, and quotation marks: “12·4”国家宪法日. In Chinese numerals it has · only in January, November and December: “一二·九”运动, “五四”运动.',
  },
  source: 'GB/T 15835—2011 5.1.5、5.2.2',
  bad: '组织开展12.4国家宪法日主题活动。',
  good: '组织开展“12·4”国家宪法日主题活动。',
  sources: () => [numeralSource('day-name-form')],
  check: (report) => problemsOf(report, 'day-name-form', true),
});
