import { span, type Span } from '../text/span';
import { sentencesOfDraft } from './consistency/draftSentences';
import type { NearRepeat } from './consistency/nearSentences';
import { defineRule } from './rule';

export default defineRule({
  id: 'sentence-nearly-repeated',
  title: { zh: '两句话只差一两个词', en: 'Two sentences differ in a word or two' },
  group: 'consistency',
  severity: 'information',
  why: {
    zh: '四十字以上的两句话只差一两个词，多半是同一内容写了两遍，或者复制后只改了几个字。数字、地名、机构名不同的是并列的事实，不提示。',
    en: 'Two sentences of forty characters and more that differ in a word or two say the same twice as a rule, or one was copied from the other. Those that differ in figures or in names of places and bodies state parallel facts, and are left alone.',
  },
  bad: '组织开展行政执法人员专业法律知识培训，邀请高校教师围绕新修订的法律作专题授课，着力提升办案水平和释法说理能力。\n各镇建成法治文化阵地。组织开展行政执法人员专业法律知识培训，邀请高校教师围绕新修订的法律作专题讲座，着力提升办案水平和释法说理能力。',
  good: '组织开展行政执法人员专业法律知识培训，邀请高校教师围绕新修订的法律作专题授课，着力提升办案水平和释法说理能力。\n各镇建成法治文化阵地。',
  sources: () => [sentencesOfDraft.source],
  *check(report) {
    const { of, found, startOf } = sentencesOfDraft(report);
    const placeOf = ({ of: number, at }: NearRepeat['first']): Span => {
      const { start, end } = of[number]!.sentences[at]!;
      return span(startOf(number) + start, startOf(number) + end);
    };
    for (const { first, again, pieces } of found.near)
      yield {
        span: placeOf(again),
        message: `这句话与前文只差${pieces.map(shown).join('、')}，疑为重复`,
        related: [{ span: placeOf(first), message: '前文' }],
      };
  },
});

function shown([one, other]: readonly [string, string]): string {
  return one && other ? `“${one}”“${other}”` : `“${one || other}”`;
}
