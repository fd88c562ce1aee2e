import type { DraftLine } from '../../syntax/parts';

const LABEL =
  /[([【〔](?:(?:(?:内部|公开)?征求意见|初审|初|草|讨论|送审|审议|报审|修改|修订|代拟|会签|审定|汇报|过程|内审|上会|呈阅|终|定|[一二三四五六]|第[一二三四五六七八九十\d]{1,2}|\d{4,8}(?:修改|修)?)稿|(?:参考)?(?:模板|范本|范文)|[Vv]\d[\d.]{0,4})\d?[)\]】〕] *$/;
const BARE = /(?:初稿|草稿|征求意见稿|送审稿|讨论稿|修改稿) *$/;
/** `【初稿】云岭县……`, `初稿：云岭县……`: before the title. */
const AHEAD =
  /^ *(?:【[^】]{0,8}(?:稿|模板|范本|版)\d?】|[([〔](?:初|草|讨论|送审|审议|修改|征求意见|第[一二三四五六七八九十\d]{1,2}|终|定|会签)稿\d?[)\]〕]|(?:初稿|草稿|讨论稿|送审稿|修改稿|征求意见稿)[: ]) */;

/** A label, and whether it is one that only those who write put there: no document has 【初稿】 before its title. */
export interface DraftLabel {
  readonly start: number;
  readonly end: number;
  readonly isInternal: boolean;
}

/** Where a line of the title begins or ends in what says how far the draft has come: （征求意见稿）; offsets count from the line's beginning. */
export function labelOf({ folded }: DraftLine): DraftLabel | undefined {
  const end = folded.trimEnd().length;
  if (end > 120) return undefined;
  const ahead = AHEAD.exec(folded);
  if (ahead && ahead[0].length < end) return { start: folded.length - folded.trimStart().length, end: ahead[0].length, isInternal: true };
  if (folded[end - 1] === '》') return undefined;
  const match = LABEL.exec(folded) ?? BARE.exec(folded);
  if (!match || folded.lastIndexOf('《') > folded.lastIndexOf('》')) return undefined;
  return { start: match.index, end, isInternal: '【['.includes(folded[match.index]!) && match.index > 0 };
}
