import { BLANK, fullWidth, isDigit, isHan, kindOf } from './chars';
import { slip, type Slip } from './slip';
import type { Within } from './within';

/** Blanks inside a sentence. `blanks` is where runs of blanks begin, the indent left out. What the draft must allow is in `asks`. */
export function blanksIn(folded: string, blanks: readonly number[], within: Within): Slip[] {
  const isProse = isSentence(folded);
  const found: Slip[] = [];
  let between = 0;
  for (const at of blanks) {
    const end = endOfRun(folded, at);
    if (end === folded.length) continue;
    const one = end - at <= LONGEST ? blankSlip(folded, at, end, isProse) : undefined;
    if (isHan(folded.charCodeAt(at - 1)) && isHan(folded.charCodeAt(end))) between += 1;
    if (one && !within.quote(at) && !within.title(at)) found.push(one);
    else if (!one && end - at > LONGEST) return [];
  }
  // names in a row, a line of a form
  return between < MANY ? found : [];
}

const LONGEST = 2;
const MANY = 3;

function endOfRun(folded: string, at: number): number {
  let end = at + 1;
  while (kindOf(folded.charCodeAt(end)) === BLANK) end += 1;
  return end;
}

/** A line of text, not of a form or a head. */
function isSentence(folded: string): boolean {
  return folded.includes('。') || (folded.length > 20 && folded.includes(','));
}

const POINTS = '、。,;:!?';
const MARKS = `${POINTS}”》）)】〕`;

function blankSlip(folded: string, at: number, end: number, isProse: boolean): Slip | undefined {
  if (folded.slice(at, end).includes('\t')) return undefined;
  const [last, next] = [folded[at - 1]!, folded[end]!];
  if (MARKS.includes(next) || '、,;。'.includes(last)) return besideMark(folded, at, end, isProse);
  const [before, behind] = [folded.charCodeAt(at - 1), folded.charCodeAt(end)];
  if (isHan(before) && isHan(behind))
    return isNamed(folded, at, end) ? undefined : blank(at, end, '词句中间不空格', isProse ? 'prose' : 'seam');
  const isMixed = isHan(before) ? isDigit(behind) : isDigit(before) && isHan(behind);
  return isMixed ? blank(at, end, '汉字与数字之间不空格', isProse ? 'figure' : 'heading') : undefined;
}

/** Before a mark, behind a mark, or behind the 、 of an ordinal. */
function besideMark(folded: string, at: number, end: number, isProse: boolean): Slip | undefined {
  const [last, next] = [folded[at - 1]!, folded[end]!];
  // of 。 。 doubled-mark tells
  if (POINTS.includes(last) && POINTS.includes(next)) return undefined;
  if (MARKS.includes(next)) {
    return isProse && !'([《“'.includes(last) ? blank(at, end, `“${shown(next)}”之前不空格`, `mark ${end}`) : undefined;
  }
  if (!isHan(folded.charCodeAt(end))) return undefined;
  if (last === '、' && isOrdinal(folded, at)) return blank(at, end, '序号之后不空格', 'ordinal');
  // two blanks begin a paragraph that has been put behind another
  return isProse && end - at === 1 ? blank(at, end, `“${fullWidth(last)}”之后不空格`, `mark ${at - 1}`) : undefined;
}

function shown(mark: string): string {
  return mark === '”' ? '’' : fullWidth(mark);
}

function blank(at: number, end: number, message: string, asks: string): Slip {
  return { ...slip('stray-blank', at, end, message, ''), asks };
}

function isOrdinal(folded: string, at: number): boolean {
  return /^\s*[一二三四五六七八九十]{1,3}、$/.test(folded.slice(0, at));
}

const OFFICE = /[长席任记员师事裁官]$/;
const NAME = /^[\u4e00-\u9fff]{2,4}(?:[,。、)]|$|同志|作|在|主持|出席|率|宣布|讲|带|到|赴)/;
/** 第八条 and what it says. */
const CLAUSE = /第[一二三四五六七八九十百零\d]{1,4}[编章节条款]$/;
/** 中共中央 国务院: bodies side by side. */
const BODY = /(?:委员会|政府|中央|国务院|党组|[党省市县区]委|办公[厅室]|[厅局])$/;
const BODY_BEHIND = /^[\u4e00-\u9fff]{0,14}(?:委员会|政府|中央|国务院|党组|[党省市县区]委|办公[厅室]|[厅局])/;
const LABEL = /^[^ ,。;:]{1,8}:/;

/** `市长 张三主持`, `联系人：李四 电话：…`, `第八条 各单位…`, `中共中央 国务院印发`. */
function isNamed(folded: string, at: number, end: number): boolean {
  const behind = folded.slice(end, end + 20);
  if (BODY.test(folded.slice(Math.max(0, at - 4), at)) && BODY_BEHIND.test(behind)) return true;
  return (
    LABEL.test(behind) || CLAUSE.test(folded.slice(Math.max(0, at - 6), at)) || (OFFICE.test(folded.slice(at - 1, at)) && NAME.test(behind))
  );
}
