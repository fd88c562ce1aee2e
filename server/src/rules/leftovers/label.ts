import type { DraftLine } from '../../syntax/parts';

const LABEL =
  /[([【〔](?:(?:(?:内部|公开)?征求意见|初审|初|草|讨论|送审|审议|报审|修改|修订|代拟|会签|审定|汇报|过程|内审|上会|呈阅|终|定|[一二三四五六]|第[一二三四五六七八九十\d]{1,2}|\d{4,8}(?:修改|修)?)稿|(?:参考)?(?:模板|范本|范文)|[Vv]\d[\d.]{0,4})\d?[)\]】〕] *$/;
const BARE = /(?:初稿|草稿|征求意见稿|送审稿|讨论稿|修改稿) *$/;

/** Where a line of the title ends in what says how far the draft has come: （征求意见稿）; offsets count from the line's beginning. */
export function labelOf({ folded }: DraftLine): { readonly start: number; readonly end: number } | undefined {
  const end = folded.trimEnd().length;
  if (folded[end - 1] === '》' || end > 120) return undefined;
  const match = LABEL.exec(folded) ?? BARE.exec(folded);
  if (!match || folded.lastIndexOf('《') > folded.lastIndexOf('》')) return undefined;
  return { start: match.index, end };
}
