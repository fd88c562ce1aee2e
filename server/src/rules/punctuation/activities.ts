import type { Pair } from './pairs';
import { slip, type Slip } from './slip';

/** What is held, and never written: `音乐季`, `宣传月`. A plan or a notice of one is written: 《…行动方案》. */
const EVENT =
  /(?:活动|行动|大会|会议|论坛|峰会|竞赛|大赛|比赛|联赛|马拉松|运动会|培训班|讲座|大讲堂|课堂|音乐季|艺术季|文化节|艺术节|旅游节|音乐节|丰收节|博览会|展销会|招聘会|推介会|开放日|体验日|宣传[月周日季]|活动[月周日]|服务[月周日]|直通车)$/;
/** What is given, and stands in 书名号 in many offices: 《营业执照》. */
const PAPER = /(?:奖|奖状|证书|执照)$/;
/** What is done with an event; 播出, 编印 and 印发 tell of a work. */
const HELD = /(?:举办|举行|承办|主办|协办|开展|组织|启动|召开|参加|开办|办好|策划)[^,。;:《》]{0,10}$/;
const WRITTEN =
  /(?:栏目|节目|专栏|频道|电视|电台|广播|影片|电影|影视|纪录片|微视频|短片|剧|歌曲|丛书|图书|期刊|杂志|报纸|印发|编印|编写|出版|收看|观看|收听|学习|阅读|贯彻|落实|放映|展映|展演)/;
/** A word behind it that says it is an event, or work of another kind. */
const EVENT_BEHIND = /^(?:等)?(?:系列|主题|专项|宣传|品牌)*(?:活动|行动|比赛|竞赛)/;
const AROUND = 16;

/** Titles of what is held or given, not written. What only some offices tell is in `asks`. */
export function activitiesIn(folded: string, pairs: readonly Pair[]): Slip[] {
  return pairs.flatMap(({ open, close }) => {
    if (folded[open] !== '《') return [];
    const title = folded.slice(Math.max(open + 1, close - 3), close);
    const paper = PAPER.test(title);
    if (!paper && !isHeld(folded, open, close, title)) return [];
    const edits = [
      { start: open, end: open + 1, newText: '“' },
      { start: close, end: close + 1, newText: '”' },
    ];
    const message = '书名号用于作品、文件的名称；活动、会议、奖项、证照等不用书名号';
    const found: Slip = { ...slip('titled-activity', open, close + 1, message), edits, safety: 'suggestion' };
    return paper ? { ...found, asks: 'paper' } : found;
  });
}

/** Whether a title is that of an event beyond doubt: by its own last word, and by what is said to be done with it. */
function isHeld(folded: string, open: number, close: number, title: string): boolean {
  if (!EVENT.test(title)) return false;
  const before = folded.slice(Math.max(0, open - AROUND), open);
  const behind = folded.slice(close + 1, close + 1 + AROUND);
  if (WRITTEN.test(before) || WRITTEN.test(/^[^,。;]*/.exec(behind)![0])) return false;
  return HELD.test(before) && (EVENT_BEHIND.test(behind) || !/^[\u4e00-\u9fff]/.test(behind) || /^(?:等|[\d十百]|和)/.test(behind));
}
