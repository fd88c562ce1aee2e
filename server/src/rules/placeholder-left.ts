import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('placeholder-left', 'error'),
  title: { zh: '占位符未填', en: 'A placeholder has not been filled in' },
  why: {
    zh: '××、XX、____、某某等占位，是起草时留着等数据、等名称的，签发前必须填上。乘号、X光、隐去姓名的当事人（张××、李某某）、遮住几位的号码不在此列；整篇都是占位的模板只提示一次。',
    en: 'Crosses, lines and 某某 keep a place for a figure or a name that was to come, and must be filled in before the report is signed. Signs of multiplication, parties whose names are rightly kept back, and numbers partly covered are left alone; of a template that is all blanks one finding is made.',
  },
  bad: '全年办理政协提案××件，全部按时答复。',
  good: '全年办理政协提案26件，全部按时答复。',
});
