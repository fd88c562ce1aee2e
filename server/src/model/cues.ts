import { TOPIC_BEGINS } from './subjects/topics';

/**
 * What characters of a text may be part of, a bit each: where the bit is missing, what it tells of is not there. One look at
 * each character before a figure gives them all, and spares the readers that have nothing to look for in it.
 */
export const enum Cue {
  /** 、 1 · ， 2 · ： 3 · ； 4 · 。 5: how strongly the character itself separates, in these bits. */
  Rank = 7,
  /** 全县, 区政府 */
  Scope = 8,
  /** 全年, 上半年 */
  Period = 16,
  /** 行政复议 */
  Topic = 32,
  /** 增加, 同比 */
  Change = 64,
  /** 每, 人均, 各派 */
  Each = 128,
  Bracket = 256,
  /** Blanks and the marks of Markdown. */
  Emphasis = 512,
  /** 其中, 案件中, 上述 */
  Inside = 1024,
  /** 其中, 包括, 分为, 按……划分 */
  Parts = 2048,
  /** A colon or a dash. */
  Colon = 4096,
  /** 共, 合计, 累计, 以上, 全年 */
  Sum = 8192,
  /** 由, 从 */
  From = 16384,
}

/** Of every character its `Cue`s. */
export const CUES = new Uint16Array(0x10000);

for (const [characters, cue] of [
  ['省市区县旗镇州乡局各会室院关', Cue.Scope],
  ['年季截累来每', Cue.Period],
  [TOPIC_BEGINS, Cue.Topic],
  ['增减降升提比较', Cue.Change],
  ['每均各', Cue.Each],
  ['()', Cue.Bracket],
  [' \t*_`', Cue.Emphasis],
  ['中述', Cue.Inside],
  ['中含括由分按从', Cue.Parts],
  [':—', Cue.Colon],
  ['共合总累以全', Cue.Sum],
  ['由从', Cue.From],
  ['、', 1],
  [',', 2],
  [':', 3],
  [';', 4],
  ['。!?', 5],
] as const)
  for (let i = 0; i < characters.length; i += 1) CUES[characters.charCodeAt(i)]! |= cue;

/** All of them together, for a text that has not been looked at. */
export const ANY_CUE = 0xfff8;

/** How strongly a character separates; 0 for one that is no mark. */
export function rankOf(code: number): number {
  return CUES[code]! & Cue.Rank;
}
