import { behindMatch, isHan } from './characters';
import type { Hit, Reader } from './hit';

function hit(start: number, end: number): Hit {
  return {
    rule: 'page-number-left',
    start,
    end,
    message: '“$”是粘贴时带入句中的页码',
    fixes: [{ title: '删去', safety: 'suggestion', newText: '' }],
  };
}

const DASHED = /([—–-]) ?\d{1,3} ?\1(?![—–-])/y;

/** Whether Han characters stand around a stretch, blanks beside it left aside. */
function isInWords(folded: string, start: number, end: number): boolean {
  const [before, behind] = [folded[start - 1] === ' ' ? start - 2 : start - 1, folded[end] === ' ' ? end + 1 : end];
  return (isHan(folded.charCodeAt(before)) || folded[before] === ',') && isHan(folded.charCodeAt(behind));
}

/** `把 — 7 — 农民工工资`: a page number in the midst of a sentence; a number between dashes of its own needs no blanks. */
export const readPageInLine: Reader = ({ folded, quote, title }, at) => {
  const end = quote >= 0 || title >= 0 || '—–-'.includes(folded[at - 1] ?? ' ') ? -1 : behindMatch(DASHED, folded, at);
  return end > 0 && isInWords(folded, at, end) ? hit(at, end) : undefined;
};

const REST = /页 ?[,、/]? ?共 ?\d{1,3} ?页/y;

/** `第3页 共12页` in the midst of a line. */
export const readPagesOf: Reader = ({ folded }, at) => {
  const [lead] = /第 ?\d{1,3} ?$/.exec(folded.slice(Math.max(0, at - 6), at)) ?? [];
  const end = lead === undefined ? -1 : behindMatch(REST, folded, at);
  return end > 0 && isInWords(folded, at - lead!.length, end) ? hit(at - lead!.length, end) : undefined;
};
