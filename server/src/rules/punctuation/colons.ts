import { slip, type Slip } from './slip';
import type { Within } from './within';

/** A second colon in a sentence whose first one still governs: `主要问题如下：一是能力不足：…`. `widths` are the marks of the line. */
export function colonsIn(folded: string, widths: readonly number[], within: Within): Slip[] {
  const slips: Slip[] = [];
  let first = -1;
  for (const at of widths) {
    if (folded[at] !== ':') continue;
    const between = first < 0 ? '' : folded.slice(first, at);
    // 联系人：张三 电话：… are labels
    const open = /[,;、]/.test(between) && !/[。!?]/.test(between);
    // what somebody says has its own colons
    if (open && !within.quote(at) && !within.title(at)) slips.push(slip('colon-in-colon', at, at + 1, '一句之中套用了两个冒号'));
    first = at;
  }
  return slips;
}
