import type { Pair } from './pairs';
import { slip, type Slip } from './slip';
import type { Within } from './within';

/** What documents are called. */
const DOCUMENT =
  /(?:[法规]|办法|条例|规定|通知|意见|方案|报告|规划|纲要|决定|细则|制度|规则|准则|通报|公告|公约|手册|指南|清单|章程|要点|标准)(?:\([^()]{1,12}\))?$/;
const LONGEST = 60;

/** 「」 around words, and <> or 〈〉 around the title of a document that stands in no 《》. */
export function titleFormsIn(folded: string, pairs: readonly Pair[], within: Within): Slip[] {
  return pairs.flatMap((pair) => cornerSlip(folded, pair) ?? titleSlip(folded, pair, within) ?? []);
}

function cornerSlip(folded: string, { open, close }: Pair): Slip | undefined {
  const mark = folded[open]!;
  if (mark !== '「' && mark !== '『') return undefined;
  const marks = mark === '「' ? '“”' : '‘’';
  const found = slip('corner-quotes', open, close + 1, `横排简体文稿的引号用“”，不用${mark}${folded[close]!}`);
  return { ...found, edits: turned(open, open, close, close, marks) };
}

/** `<实施办法>`, `<<实施办法>>`, `〈实施办法〉`. */
function titleSlip(folded: string, { open, close, outer }: Pair, within: Within): Slip | undefined {
  const mark = folded[open]!;
  if ((mark !== '<' && mark !== '〈') || close - open > LONGEST || !DOCUMENT.test(folded.slice(open + 1, close))) return undefined;
  const isDouble = mark === '<' && folded[open - 1] === '<' && folded[close + 1] === '>';
  const around = within.title(open);
  if ((around && folded[around.open] === '《') || (outer !== undefined && !isDouble)) return undefined;
  const [start, end] = isDouble ? [open - 1, close + 1] : [open, close];
  const reason = mark === '<' ? '不用小于号、大于号' : '单书名号〈〉用在书名号之内';
  const found = slip('title-mark-form', start, end + 1, `书名号应为《》，${reason}：《${folded.slice(open + 1, close)}》`);
  return { ...found, edits: turned(start, open, close, end, '《》') };
}

/** The marks from `start` to `open` and from `close` to `end` become a pair. */
function turned(start: number, open: number, close: number, end: number, [first, last]: string): Slip['edits'] {
  return [
    { start, end: open + 1, newText: first! },
    { start: close, end: end + 1, newText: last! },
  ];
}
