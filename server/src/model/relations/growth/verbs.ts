import { CharSet } from '../../../text/charSet';
import type { Mention } from '../../mentions';

export const UP = /增长|增加|上升|提高|提升|增幅|涨幅|多|扩大|增/;
export const DOWN = /下降|减少|降低|缩短|压缩|压减|降幅|减幅|下调|精简|缩减|减|降|少/;

/** Words that name an earlier value. */
export const EARLIER = /上年|去年|上一年|前年|上年度|同期|年初|原来|法定|此前/;

/** The characters in which a verb of change and the words behind it end. */
const CHANGE_ENDS = new CharSet('长加升高幅多大增降少低短缩减调简例率度了约近达到为是翻');
const CHANGE_VERB = new RegExp(`((?:${UP.source}|${DOWN.source}|翻))(?:了|幅度|比例|率|约|近|达|达到|为|是)*$`);
/** What may stand before the verb without naming another subject. */
const CHANGE_WORDS =
  /同比|环比|比上年|较上年|比去年|较去年|与上年同期?相比|与去年同期?相比|相比|同期|分别|实现|年均|均|又|净|名义|约|平均|处理|办理|年度/g;

/** The verb of change that a figure follows directly: `增长21.9%`, `缩短15天`, `降幅达42.6%`. */
export function changeVerb(change: Mention): string | undefined {
  if (change.quantity.unit === '番') return '翻';
  const match = CHANGE_ENDS.ends(change.lead) ? CHANGE_VERB.exec(change.lead) : null;
  if (!match) return undefined;
  // 制造业投资增长13.3%: a subject of its own, about which nothing else is known
  const subject = change.lead.slice(0, match.index).replace(CHANGE_WORDS, '');
  if (subject !== '') return undefined;
  // 由9个减至3个, 从800元提高到1200元: values, no changes
  return match[1];
}

/** Whether a verb of change means less. */
export function isFall(verb: string): boolean {
  return DOWN.test(verb) && !UP.test(verb);
}

/** `减至`, `提高到`: the value reached. */
export function isTarget(m: Mention): boolean {
  return /(?:至|到|为|成)(?:了)?$/.test(m.lead);
}
