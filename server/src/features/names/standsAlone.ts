import { isLead, isVerb } from '../../rules/consistency/nameStarts';
import { isWord } from '../../rules/slips/commonWords';
import { CharSet } from '../../text/charSet';
import type { ShortName } from './shortNames';

/** What has to be known of a short name to tell it in a sentence. */
export type Words = Pick<ShortName, 'name' | 'area' | 'before'>;

const HAN = /[\u4e00-\u9fff]/;

/** 市局, 县委, 区专班: in front of these any word may be the name of a place. */
const LEVELS = new CharSet('省市县区镇乡州旗盟');
/** Words of one character behind which a name begins: 报市局, 经市局, 2023年市局. */
const MORE_LEADS = new CharSet(
  '报请交送驻归经获受听并即则且而又也均都已须应可仍再使令年月日后前中时起为是有由对与或若如按照凭据因但虽既还就才',
);
/** 全市矛调中心, 各专班: several, and so another thing. */
const SEVERAL = new CharSet('全各两每');

/**
 * The words that the last character of a name begins with those behind it: 局长, 委员, 办公. A name is not meant where they go
 * on from it: 市局长, 县委员会, 普法办公室.
 */
const LONGER: Readonly<Record<string, string>> = {
  局: '长面部势限域',
  委: '员托派任',
  办: '公法',
  会: '员议长计谈见场',
  院: '长校墙士',
  所: '长属谓',
  厅: '长堂',
  部: '长门署分位',
  处: '长罚置境',
  站: '长点台',
  队: '长员伍列',
  组: '长员织成合建',
  科: '长技学研目',
  室: '内外',
  心: '理里得态',
  区: '域长间划别县',
  市: '场民长容县区',
  县: '长城域区乡',
  镇: '长区',
  乡: '长村镇',
  法: '律规院官制治',
  校: '长园区',
  团: '长员队体',
  台: '账阶',
  班: '长子次级',
};

/** Words of two characters that begin what is done: 市局长期坚持 is no 局长, 市局面向全市 no 局面. */
const BEGINNINGS = new Set(
  '长期 长远 长效 面向 面对 面临 部署 部分 限期 公开 公布 公示 公告 议定 计划 成立 成功 合理 合力 建立 建设 建成 派驻 派出 托管'.split(' '),
);

/** Whether a short name that stands in a folded line is meant there, and no part of a longer word: neither 市局长 nor 全市局面. */
export function standsAlone(folded: string, at: number, name: Words): boolean {
  return mayBegin(folded, at, name) && mayEnd(folded, at + name.name.length);
}

/** Whether the words that end before an offset may end there: 市局, 市局长期, not 市局长. */
export function mayEnd(folded: string, end: number): boolean {
  const [last, next, second] = [folded[end - 1]!, folded[end], folded[end + 1]];
  if (next === undefined || !HAN.test(next)) return true;
  if (!LONGER[last]?.includes(next) && !isWord(last, next)) return true;
  return second !== undefined && (BEGINNINGS.has(next + second) || isWord(next, second));
}

function mayBegin(folded: string, at: number, { name, area, before }: Words): boolean {
  const previous = folded[at - 1];
  if (previous === undefined || !HAN.test(previous)) return true;
  if (isLead(previous) || MORE_LEADS.has(previous.charCodeAt(0)) || isVerb(folded.slice(at - 2, at))) return true;
  if (area !== '' && folded.slice(at - area.length, at) === area) return true;
  // 区矛调中心 is made for the purpose; 专项行动 are the last words of the full name, and may be those of another
  const isPeculiar = name.length >= 3 && before !== '' && !before.includes(name);
  if (!isPeculiar || LEVELS.has(name.charCodeAt(0))) return false;
  return !SEVERAL.has(previous.charCodeAt(0)) && !isWord(previous, name[0]);
}
