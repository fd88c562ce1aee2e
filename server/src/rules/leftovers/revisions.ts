import { behindMatch, isLatin } from './characters';
import type { Hit, Reader } from './hit';

const MARKS =
  /批注 ?\[[^\][]{1,16}\] ?:?|(?:删除的内容|带格式的|设置了格式|插入的内容|已删除的内容|已插入的内容)(?:\[[^\][]{1,16}\])? ?:|\[(?:修订|已?删除|已?插入|批注)(?:\d{0,3}|:[^\][]{0,30})\]|【(?:修订|已?删除|已?插入|批注)(?:\d{0,3}|:[^】]{0,30})】/y;
const IN_ENGLISH = /(?:Comment|Deleted|Formatted|Inserted|Commented) ?\[[A-Za-z0-9]{1,12}\] ?:|(?:Deleted|Formatted|Inserted): /y;
const INLINE = /\{(?:\+\+[^{}]{1,200}\+\+|--[^{}]{1,200}--|~~[^{}]{1,200}~~|>>[^{}]{1,200}<<)\}/y;

function hit(start: number, end: number, extra?: Partial<Hit>): Hit {
  return { rule: 'revision-mark-left', start, end, message: '“$”是修订或批注的痕迹', ...extra };
}

/** `批注[王1]：`, `删除的内容：`, `[修订]`: what Word prints of remarks and changes. */
export const readRevision: Reader = ({ folded }, at) => {
  const end = behindMatch(MARKS, folded, at);
  return end < 0 ? undefined : hit(at, end);
};

/** `Comment [A1]:`, `Formatted: ` */
export const readEnglishRevision: Reader = ({ folded }, at) => {
  if (isLatin(folded.charCodeAt(at - 1))) return undefined;
  const end = behindMatch(IN_ENGLISH, folded, at);
  return end < 0 ? undefined : hit(at, end);
};

/** `{++增加++}`, `{--删去--}` */
export const readInlineRevision: Reader = ({ folded }, at) => {
  const end = behindMatch(INLINE, folded, at);
  return end < 0 ? undefined : hit(at, end);
};

const CONFLICT = /(?:<{7}|>{7}|\|{7})(?: [^\s].{0,100})?$/y;

/** `<<<<<<< HEAD`: two versions that were to be merged. */
export const readConflict: Reader = ({ folded }, at) => {
  if (at > 0) return undefined;
  const end = behindMatch(CONFLICT, folded, at);
  if (end < 0) return undefined;
  return hit(at, end, { severity: 'error', message: '合并冲突的标记：此处有两种稿子尚未取舍' });
};
