import { Cue } from './cues';
import type { LineMention } from './lineMention';

/** Whose figure it is, and for when; '' where not said in its sentence. */
export interface Said {
  readonly scope: string;
  readonly period: string;
}

const SCOPE =
  /全[省市区县旗镇州乡]|各?[省市区县旗]本级|[省市区县旗](?:直(?:部门|单位|机关)?|级)|(?:[省市区县旗]|[乡镇])人民政府|(?:[省市区县旗]|[乡镇])政府(?!采购|信息|规章|令|网|系统|部门|领导)|我[省市区县局镇]|各(?:县|市|区|县\(市、区\)|单位|乡镇|部门|地)|(?<=^|[,。;])(?!其中|[受由经向与被在对])[\u4e00-\u9fff]{0,6}(?:委员会|办公室|法院|[^各]局|本机关)/g;
const PERIOD =
  /(?:19|20)\d{2}年(?:度)?(?:上半年|下半年|第?[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月)?|全年累计|全年|年内|本年度?|当年|今年|上半年|下半年|第?[一二三四]季度|前[一二三四]季度|(?<![比较与])(?:上年|去年|上一年|前年)|年初|年末|截至[^,。;]{0,10}|累计|历年|以来|每[年月季日周]|近[一二三四五六七八九十两\d]+年/g;

const NOTHING: Said = { scope: '', period: '' };

/** What is said of each figure of a line, from the first to the last; it holds until its sentence or its bracket ends. */
export function readSaid(mentions: readonly LineMention[]): Said[] {
  /** What is said inside a bracket is not said of what follows it: one entry a depth. */
  let said: Said[] = [NOTHING];
  return mentions.map((mention) => {
    const { depth } = mention;
    if (mention.stop >= 0) said = [NOTHING];
    if (said.length > depth + 1) said.length = depth + 1;
    const before = said.at(-1)!;
    const now = saidBefore(mention, before);
    while (said.length < depth) said.push(before);
    said[depth] = now;
    return now;
  });
}

/** What the words of the sentence before a figure say, where they do; else what has been said. */
function saidBefore({ cues, gap, stop, depth }: LineMention, before: Said): Said {
  if ((cues & (Cue.Scope | Cue.Period)) === 0) return before;
  const sentence = gap.slice(stop + 1);
  const words = (cues & Cue.Bracket) === 0 ? sentence : withoutAsides(sentence, depth);
  const scope = (cues & Cue.Scope) === 0 ? '' : lastMatch(words, SCOPE).replace(/^(?:全年|今年|年内)/, '');
  const period = (cues & Cue.Period) === 0 ? '' : lastMatch(words, PERIOD);
  return scope === '' && period === '' ? before : { scope: scope || before.scope, period: period || before.period };
}

/** The words of a gap without what stands in brackets that close in it: `件(含上年结转),败诉`. */
function withoutAsides(gap: string, depth: number): string {
  if (!gap.includes(')') && (depth > 0 || !gap.includes('('))) return gap;
  return gap.replace(/^[^()]*\)|\([^()]*\)/g, '');
}

function lastMatch(text: string, pattern: RegExp): string {
  let last = '';
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match[0];
  return last;
}
