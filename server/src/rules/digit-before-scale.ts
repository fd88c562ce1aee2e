import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'digit-before-scale',
  title: { zh: '阿拉伯数字与“十”“百”“千”连用', en: 'Digits together with 十, 百 or 千' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '一个数要么用阿拉伯数字，要么用汉字数字，只有“万”“亿”可以接在阿拉伯数字后面：“3000余件”“三千余件”“1.5万件”，不写“3千余件”“5百人”“3千万元”。“千米”“千瓦”“百分点”等不在此列。同一个数换一种写法，数值不变，所以可以自动修改。',
    en: 'A number is written in one system; only 万 and 亿 go together with digits: 3000余件, 三千余件, 1.5万件. Units such as 千米 and 千瓦 are left alone. The fix writes the same number in another form.',
  },
  source: 'GB/T 15835—2011 5.3',
  bad: '全年发放宣传资料3千余份。',
  good: '全年发放宣传资料3000余份。',
  sources: () => [numeralSource('digit-before-scale')],
  check: (report) => problemsOf(report, 'digit-before-scale', true),
});
