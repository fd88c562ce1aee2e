import type { Pair } from './pairs';
import { slip, type Slip } from './slip';

/** What is no work: `《百日攻坚行动》`. A plan or a notice of one is: 《…行动方案》. */
const ACTIVITY = /(?:活动|行动|大会|会议|论坛|竞赛|大赛|比赛|培训班|讲座|课程|奖|奖状|证书|执照)$/;

/** Titles of what is held or given, not written. */
export function activitiesIn(folded: string, pairs: readonly Pair[]): Slip[] {
  return pairs.flatMap(({ open, close }) => {
    const title = folded.slice(Math.max(open + 1, close - 3), close);
    if (folded[open] !== '《' || !ACTIVITY.test(title)) return [];
    const edits = [
      { start: open, end: open + 1, newText: '“' },
      { start: close, end: close + 1, newText: '”' },
    ];
    const message = '书名号用于作品、文件的名称；活动、会议、奖项、证照等不用书名号';
    return { ...slip('titled-activity', open, close + 1, message), edits, safety: 'suggestion' };
  });
}
