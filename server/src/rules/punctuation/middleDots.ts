import { DOT, isHan, kindOf } from './chars';
import { slip, type Slip } from './slip';

/** What is typed for the 间隔号 ·. */
const LOOKALIKES = '•・‧∙⋅●･';
/** Characters that names from other languages are written with. */
const SOUNDS =
  '阿艾依古丽买提麦热努尔库班孜亚帕吐拉木江汗力哈合萨迪巴克斯特甫卡娜娅玛加米里吾玉赛赫扎若兰娃伊布肉扎比耶罗莎德尼贝格夫维奇约翰逊马丁斐史密司沙木西日曼苏来衣别热孜耐祖农艾塔杰旺扎西多吉才让卓央金措格桑';

/** `阿依古丽•麦麦提`: another mark in the place of 间隔号. `dots` is where runs of dots begin. */
export function middleDotsIn(folded: string, dots: readonly number[]): Slip[] {
  const found: Slip[] = [];
  for (const at of dots) {
    if (kindOf(folded.charCodeAt(at + 1)) === DOT) continue;
    const mark = folded[at]!;
    const isWrong = LOOKALIKES.includes(mark) ? joins(folded, at) : mark === '.' && isNameDot(folded, at);
    // of several bullets in a line none joins anything
    if (isWrong) found.push(slip('middle-dot-form', at, at + 1, `间隔号应为“·”，不用${mark === '.' ? '下脚点' : `“${mark}”`}`, '·'));
    else if (LOOKALIKES.includes(mark)) return [];
  }
  return found;
}

function joins(folded: string, at: number): boolean {
  // of “5•12” day-name-form tells
  return isHan(folded.charCodeAt(at - 1)) && isHan(folded.charCodeAt(at + 1));
}

const SPAN = 2;

/** Whether a dot stands between two parts of a name: the characters beside it are all of those that names of this kind have. */
export function isNameDot(folded: string, at: number): boolean {
  for (let by = 1; by <= SPAN; by += 1) {
    const [before, behind] = [folded[at - by], folded[at + by]];
    if (!before || !behind || !SOUNDS.includes(before) || !SOUNDS.includes(behind)) return false;
  }
  return true;
}
