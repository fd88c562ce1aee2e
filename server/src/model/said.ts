import { Cue } from './cues';
import type { LineMention } from './lineMention';

const SCOPE =
  /全[省市区县旗镇州乡]|各?[省市区县旗]本级|[省市区县旗](?:直(?:部门|单位|机关)?|级)|(?:[省市区县旗]|[乡镇])人民政府|(?:[省市区县旗]|[乡镇])政府(?!采购|信息|规章|令|网|系统|部门|领导)|我[省市区县局镇]|各(?:县|市|区|县\(市、区\)|单位|乡镇|部门|地)|(?<=^|[,。;])(?!其中|[受由经向与被在对])[\u4e00-\u9fff]{0,6}(?:委员会|办公室|法院|[^各]局|本机关)/g;
const PERIOD =
  /(?:19|20)\d{2}年(?:度)?(?:上半年|下半年|第?[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月)?|全年累计|全年|年内|本年度?|当年|今年|上半年|下半年|第?[一二三四]季度|前[一二三四]季度|(?<![比较与])(?:上年|去年|上一年|前年)|年初|年末|截至[^,。;]{0,10}|累计|历年|以来|每[年月季日周]|近[一二三四五六七八九十两\d]+年/g;

/** Whose each figure of a line is: `全区`, `区政府`; '' where not said in its sentence. */
export function scopesOf(mentions: readonly LineMention[]): string[] {
  return saidOf(mentions, Cue.Scope, (words) => lastMatch(words, SCOPE).replace(/^(?:全年|今年|年内)/, ''));
}

/** For when each figure of a line is: `全年`, `2023年`; '' where not said in its sentence. */
export function periodsOf(mentions: readonly LineMention[]): string[] {
  return saidOf(mentions, Cue.Period, (words) => lastMatch(words, PERIOD));
}

/** What is said of each figure of a line, from the first to the last; it holds until its sentence or its bracket ends. */
function saidOf(mentions: readonly LineMention[], cue: Cue, read: (words: string) => string): string[] {
  /** What is said inside a bracket is not said of what follows it: one entry a depth. */
  let said = [''];
  return mentions.map((mention) => {
    const { depth, stop, cues } = mention;
    if (stop >= 0) said = [''];
    if (said.length > depth + 1) said.length = depth + 1;
    const before = said[said.length - 1]!;
    while (said.length < depth) said.push(before);
    return (said[depth] = ((cues & cue) !== 0 && read(wordsOf(mention))) || before);
  });
}

/** The words of the sentence before a figure. */
function wordsOf({ gap, stop, depth, cues }: LineMention): string {
  const sentence = stop < 0 ? gap : gap.slice(stop + 1);
  return (cues & Cue.Bracket) === 0 ? sentence : withoutAsides(sentence, depth);
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
