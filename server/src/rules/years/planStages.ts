import { FIVE_YEAR_PLANS, LAW_SCHOOLING } from '../../model/subjects/plans';
import { lineReading } from '../draft/readLines';

/** What a sentence says a plan is at: wound up, being wound up, to be wound up, being drafted, begun, or in its first year. */
export type PlanStage = 'closed' | 'nearing' | 'closing' | 'drafted' | 'begun' | 'first';

/** A plan with the stage it is said to be at. Offsets count from the line's beginning. */
export interface StagedPlan {
  readonly start: number;
  readonly end: number;
  /** As in messages: “八五”普法. */
  readonly name: string;
  readonly years: readonly [number, number];
  readonly stage: PlanStage;
  /** The one year that its sentence names, which is then the year that counts. */
  readonly inYear: number | undefined;
}

const NONE: readonly StagedPlan[] = [];
const NAMES = [...new Set([...FIVE_YEAR_PLANS, ...LAW_SCHOOLING].map(({ name }) => name))].sort((a, b) => b.length - a.length).join('|');
const YEARS_OF = new Map(FIVE_YEAR_PLANS.map(({ name, years }) => [name, years]));
const SCHOOLING_OF = new Map(LAW_SCHOOLING.map(({ name, years }) => [name, years]));

const SHORT = new RegExp(`(“)?(?<![一二三四五六七八九十第])(${NAMES})(?![一二三四五六七八九十])(”)?(普法|法治宣传)?`, 'g');
const RANGED =
  /(《[^《》()]{4,40}|[三五]年(?:行动|规划|计划)[^,。;《》()]{0,8})\(((?:19|20)\d\d)年?[ ]?(?:[—–~-]{1,2}|至)[ ]?((?:19|20)\d\d)年?\)》?/g;

/** Plans of a line that are said to end, to be drafted or to begin. */
export const stagedPlansIn = lineReading((folded): readonly StagedPlan[] => {
  if (!/收官|最后一年|验收|评估|完成|编制|谋划|起草|启动|开局|起步|首年|第一年/.test(folded) || !/五|\d年?\)/.test(folded)) return NONE;
  const found = [...folded.matchAll(/[^。;!?]+/g)].flatMap(({ 0: sentence, index }) => [...stagedIn(sentence, index)]);
  return found.length === 0 ? NONE : found;
});

function* stagedIn(sentence: string, from: number): Generator<StagedPlan> {
  const years = new Set(
    [...sentence.replace(/\([^()]{0,20}\)|《[^《》]{0,80}》/g, '').matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map((match) => Number(match[1])),
  );
  if (years.size > 1) return;
  const [inYear] = years;
  for (const mention of mentionsIn(sentence)) {
    const stage = stageOf(sentence, mention);
    if (stage) yield { start: from + mention.start, end: from + mention.end, name: mention.name, years: mention.years, stage, inYear };
  }
}

type Mention = Pick<StagedPlan, 'start' | 'end' | 'name' | 'years'>;

function* mentionsIn(sentence: string): Generator<Mention> {
  for (const match of sentence.matchAll(SHORT)) {
    const [text, open, name, close, schooling] = match as unknown as [
      string,
      string | undefined,
      string,
      string | undefined,
      string | undefined,
    ];
    const isSchooling = schooling !== undefined || (open !== undefined && !YEARS_OF.has(name) && sentence.includes('普法'));
    // 十五日 and 九五折 are no plans; 十四五 stands without quotes too
    if (!isSchooling && (open === undefined || close === undefined) && name.length < 3) continue;
    const years = (isSchooling ? SCHOOLING_OF : YEARS_OF).get(name);
    if (years) yield { start: match.index, end: match.index + text.length, name: `“${name}”${isSchooling ? '普法' : '规划'}`, years };
  }
  for (const match of sentence.matchAll(RANGED)) {
    const [text, title, first, last] = match as unknown as [string, string, string, string];
    const years: [number, number] = [Number(first), Number(last)];
    if (years[0] < years[1]) yield { start: match.index, end: match.index + text.length, name: title.replace('《', ''), years };
  }
}

/** Words that say something else of a plan than that it ends or begins now. */
const OTHERWISE =
  /中期|阶段|年度|以来|期间|结转|遗留|续建|成果|经验|先进|表彰|荣获|获评|评为|优秀|基础上|之后|承接|衔接|延续|修订|调整|回顾|曾|历次|项目|工程/;
/** Words that look ahead: a plan may be prepared to end. */
const AHEAD = /将|力争|确保|努力|推动|准备|迎接|即将|临近|迈向|进入|冲刺|决胜|奠定|打下|实现|奋力|为[^,]{0,6}$|筹备|筹划|倒计时|决战|期待/;
const CLOSES =
  /^(?:规划|工作|实施|时期)?(?:的|将)?(?:圆满|顺利|胜利|全面|高质量|如期)?(?:通过|完成)?(?:[省市县区])?(?:收官|最后一年|总结验收|验收|终期评估|终期验收|总结评估|期满)/;
const IS_OVER = /(?:通过|完成)[^,]{0,4}(?:验收|评估)|验收(?:工作)?(?:圆满|顺利|全面)?(?:完成|通过|结束)|(?:圆满|顺利|胜利)收官/;
const DONE_BEFORE = /(?:完成|通过)了?(?:全[省市县区镇乡]|我[省市县区镇乡局院]|本[省市县区镇乡局院])?$/;

function stageOf(sentence: string, { start, end }: Mention): PlanStage | undefined {
  const before = /[^,、:“”《》]{0,14}$/.exec(sentence.slice(Math.max(0, start - 14), start))![0];
  const behind = /^[^,、:“《]{0,18}/.exec(sentence.slice(end, end + 18))![0];
  if (OTHERWISE.test(before) || OTHERWISE.test(behind)) return undefined;
  return endOf(before, behind) ?? beginningOf(before, behind);
}

function endOf(before: string, behind: string): PlanStage | undefined {
  const [closes, done] = [CLOSES.test(behind), DONE_BEFORE.test(before)];
  if (AHEAD.test(before) || AHEAD.test(behind)) return closes ? 'nearing' : undefined;
  if (done && (closes || isWhole(behind))) return 'closed';
  if (!closes) return undefined;
  return IS_OVER.test(behind) ? 'closed' : 'closing';
}

const DRAFTS_BEFORE = /(?:编制|谋划|起草|制定|制订)(?:好|完成|实施)?(?:本?[省市县区镇乡局院])?$/;
const DRAFTS_BEHIND = /^[^,]{0,8}?(?:规划|纲要)?(?:的)?(?:编制|起草|谋划)/;
const FIRST_YEAR = /^(?:规划|工作|实施)?(?:的)?(?:开局之年|起步之年|第一年|首年|开局年)/;
const BEGINS_BEFORE = /启动(?:实施|推进|开展)?(?:全[省市县区镇乡]|我[省市县区镇乡局院])?$|开启$|部署启动$/;
const BEGINS_BEHIND = /^(?:规划|工作|宣传教育)?(?:全面|正式|顺利|如期)?(?:启动|开局|起步)/;

function beginningOf(before: string, behind: string): PlanStage | undefined {
  if (DRAFTS_BEFORE.test(before) || DRAFTS_BEHIND.test(behind)) return 'drafted';
  if (FIRST_YEAR.test(behind)) return 'first';
  return BEGINS_BEFORE.test(before) || BEGINS_BEHIND.test(behind) ? 'begun' : undefined;
}

/** 圆满完成“十三五”规划目标任务, and nothing smaller of it. */
function isWhole(behind: string): boolean {
  return /^(?:规划)?(?:的)?(?:目标|各项|主要|全部|既定|确定)[^,]{0,10}$|^(?:规划|工作)?[ ]*$/.test(behind);
}
