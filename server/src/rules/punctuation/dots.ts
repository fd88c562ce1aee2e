import { DOT, isChinese, isHan, kindOf } from './chars';
import { slip, type Slip } from './slip';
import type { Within } from './within';

/** 省略号 of another form, and 省略号 beside 等. `dots` is where runs of dots begin. */
export function dotsIn(folded: string, dots: readonly number[], within: Within): Slip[] {
  const first = folded.search(/\S/);
  return dots.flatMap((at) => {
    let end = at + 1;
    while (kindOf(folded.charCodeAt(end)) === DOT) end += 1;
    if (!isEllipsis(folded.slice(at, end)) || leads(folded, end)) return [];
    return [...(formSlip(folded, at, end, at === first) ?? []), ...(etcSlip(folded, at, end, within) ?? [])];
  });
}

const MOST = 6;

/** Three dots or more of one kind, or … ; a single · stands in a name. */
function isEllipsis(run: string): boolean {
  if (run.length > MOST || new Set(run).size > 1) return false;
  return run[0] === '…' || run[0] === '⋯' || run.length >= 3;
}

/** `…… 12`: what leads to the number of a page. */
function leads(folded: string, end: number): boolean {
  return /^\s*[(-]?\d{1,4}[)-]?\s*$/.test(folded.slice(end, end + 12)) && folded.length - end < 12;
}

function formSlip(folded: string, at: number, end: number, begins: boolean): Slip[] | undefined {
  const run = folded.slice(at, end);
  if (run === '……' || run === '…………' || run[0] === '⋯') return undefined;
  const beside = isChinese(folded.charCodeAt(at - 1)) || isChinese(folded.charCodeAt(end));
  if (!beside && !begins) return undefined;
  return [slip('ellipsis-form', at, end, `省略号应为“……”，不用“${run}”`, '……')];
}

/** 等 as the first character of another word: 等级. */
const WORDS = /^等[级次效价值额同候待量距保比高差外闲到着了]/;

/** `等……`, `等等……` and `……等`; what a quotation leaves out is its own affair. */
function etcSlip(folded: string, at: number, end: number, within: Within): Slip[] | undefined {
  if (within.quote(at)) return undefined;
  const before = /等{1,2}$/.exec(folded.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
  const behind =
    before === 0 && !WORDS.test(folded.slice(end, end + 2)) ? (/^等{1,2}/.exec(folded.slice(end, end + 2))?.[0].length ?? 0) : 0;
  if (before + behind === 0 || !isHan(folded.charCodeAt(before > 0 ? at - before - 1 : at - 1))) return undefined;
  const found = slip('ellipsis-with-etc', at - before, end + behind, '省略号与“等”“等等”不能同时使用');
  return [{ ...found, edits: [{ start: at, end, newText: '' }] }];
}
