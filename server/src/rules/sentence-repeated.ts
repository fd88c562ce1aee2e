import { span, type Span } from '../text/span';
import { sentencesOfDraft, type SentenceFindings } from './consistency/draftSentences';
import type { Pool } from './consistency/pool';
import type { LineSentences, Repeat } from './consistency/sentences';
import { defineRule } from './rule';

/** From so many characters on, no one writes the same sentence twice on purpose. */
const LONG = 30;

export default defineRule({
  id: 'sentence-repeated',
  title: { zh: '同一句话写了两遍', en: 'The same sentence stands twice' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '一字不差的长句在文中出现两次，多半是复制后忘了修改，或者各部门供稿合并时重复。三十字以上作警告，二十至三十字作一般提示；标题和指导思想等固定表述不提示。',
    en: 'A long sentence that stands twice to the letter was copied and not changed, or came with two contributions. A warning from thirty characters on, information from twenty; headings and standing formulas are left alone.',
  },
  bad: '组织开展行政执法人员专业法律知识培训，邀请高校教师围绕新修订的法律作专题授课。\n各镇建成法治文化阵地。组织开展行政执法人员专业法律知识培训，邀请高校教师围绕新修订的法律作专题授课。',
  good: '组织开展行政执法人员专业法律知识培训，邀请高校教师围绕新修订的法律作专题授课。\n各镇建成法治文化阵地。',
  sources: () => [sentencesOfDraft.source],
  *check(report) {
    const pool = sentencesOfDraft(report);
    for (const { first, again } of pool.found.repeats) {
      const many = again.length > 1 ? `连续${again.length}句` : '这句话';
      yield {
        span: placeOf(pool, again),
        message: `${many}与前文一字不差，疑为重复`,
        related: [{ span: placeOf(pool, first), message: '前文' }],
        ...(longest(pool, again) < LONG ? { severity: 'information' as const } : {}),
      };
    }
  },
});

type Sentences = Pool<LineSentences, SentenceFindings>;

function placeOf({ of, startOf }: Sentences, sentences: Repeat['again']): Span {
  const [first, last] = [sentences[0]!, sentences.at(-1)!];
  return span(startOf(first.of) + of[first.of]!.sentences[first.at]!.start, startOf(last.of) + of[last.of]!.sentences[last.at]!.end);
}

function longest({ of }: Sentences, sentences: Repeat['again']): number {
  return sentences.reduce((most, place) => Math.max(most, of[place.of]!.sentences[place.at]!.length), 0);
}
