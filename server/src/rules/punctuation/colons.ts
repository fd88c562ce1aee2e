import { slip, type Slip } from './slip';
import type { Within } from './within';

/** What stands before the colon of a label. */
const LABEL = / [^ ]{1,8}$/;

/** A second colon in a sentence whose first one still governs: `主要问题如下：一是能力不足：…`. `widths` are the marks of the line. */
export function colonsIn(folded: string, widths: readonly number[], within: Within): Slip[] {
  const slips: Slip[] = [];
  let first = -1;
  for (const at of widths) {
    if (folded[at] !== ':') continue;
    const between = first < 0 ? '' : folded.slice(first, at);
    // 联系人：张三 电话：… are labels
    const open = first >= 0 && !/[。!?]/.test(between) && !LABEL.test(folded.slice(Math.max(0, at - 10), at));
    // what somebody says has its own colons
    if (open && !within.quote(at) && !within.title(at)) slips.push(slip('colon-in-colon', at, at + 1, '一句之中套用了两个冒号'));
    first = at;
  }
  return slips;
}
