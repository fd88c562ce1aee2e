import { behindMatch, isHan, isLineStart } from './characters';
import type { Hit, Place, Reader } from './hit';
import { endsClause, unitEnd } from './units';

/** `2024年  月  日`, `年  月  日`; a date of which only the day is missing as well: `3月  日`. */
const DATE = /(?:\d{4} *)?年 +月(?: +日)?|(?:\d{4} *年 *)?\d{1,2} *月 +日|(?:\d{4} *)?年 +\d{1,2} *月/y;

function blank(start: number, end: number, what: string, extra?: Partial<Hit>): Hit {
  return { rule: 'blank-left', start, end, message: `${what}空着未填`, ...extra };
}

/** Where a date that the blanks at an offset belong to begins: before 年, 月 and their digits. */
function dateStart(folded: string, at: number): number {
  const lead = /(?:(?:\d{4} {0,4})?年 {0,4})?(?:\d{1,2} {0,4})?[年月]?$/.exec(folded.slice(Math.max(0, at - 20), at))!;
  return at - lead[0].length;
}

/** Figures that are announced: `共办理  件`. */
const ANNOUNCES = /(?:共|共计|合计|总计|累计|达|达到|计|约|近|超过)$/;

/** Blanks where a number belongs: `2024年  月  日`, `第  号`, `共办理   件`, `办结率为  %`. */
export const readBlanks: Reader = ({ folded }, at) => {
  let end = at + 1;
  while (folded[end] === ' ') end += 1;
  const next = folded[end] ?? '';
  if (next === '月' || next === '日') return blankDate(folded, at);
  const lead = folded.slice(Math.max(0, at - 3), at);
  if (lead.endsWith('第') && '号条'.includes(next || ' ')) return blank(at, end + 1, `“第”“${next}”之间的数字`);
  if (lead.endsWith('〕') && next === '号') return blank(at, end + 1, '文号', { only: 'issueNumber' });
  return blankFigure(folded, at, end, lead);
};

/** `共办理   件`: two blanks, or one behind a word that announces a figure, and then a measure word that ends its clause. */
function blankFigure(folded: string, at: number, end: number, lead: string): Hit | undefined {
  const unit = isHan(folded.charCodeAt(at - 1)) ? unitEnd(folded, end) : -1;
  if (unit < 0 || !endsClause(folded, unit) || folded[unit] === ':') return undefined;
  const isSure = folded[end] === '%' || ANNOUNCES.test(lead);
  if (!isSure && (end - at < 2 || isLineStart(folded, at))) return undefined;
  return blank(at, unit, `“${folded.slice(end, unit)}”前的数字`, { only: 'notInTable' });
}

function blankDate(folded: string, at: number): Hit | undefined {
  const start = dateStart(folded, at);
  const end = behindMatch(DATE, folded, start);
  return end > at ? blank(start, end, '日期', { only: 'date' }) : undefined;
}

/** `办结率为%，`: a percentage without its number. Heads of tables and units (占比%, 单位：%) are none. */
export const readPercent: Reader = ({ folded }, at) => {
  if (at === 0 || !isHan(folded.charCodeAt(at - 1)) || !/[,。;、]/.test(folded[at + 1] ?? '')) return undefined;
  if (!/(?:[为达占至了升降长少到过高低增减近约]|提高|下降)$/.test(folded.slice(Math.max(0, at - 2), at))) return undefined;
  return blank(at, at + 1, '“%”前的数字', { only: 'notInTable' });
};

/** `于年月日印发`: a date of which only the words are left. 出生年月日 is the name of one. */
export const readBareDate: Reader = ({ folded }, at) => {
  if (!folded.startsWith('年月日', at) || !/[于自至从在]/.test(folded[at - 1] ?? '')) return undefined;
  return blank(at, at + 3, '日期');
};

/** Brackets that enclose nothing: （　）, 《》, 〔〕. */
const EMPTY = /\( *\)|【 *】|〔 *〕|《 *》|〈 *〉|“ *”|\[ *\]/y;

/** `（　）`, `〔　〕3号`, `《》`: brackets with nothing in them. Those of code and lists to tick (main(), - [ ]) are none. */
export const readEmptyBrackets = ({ folded }: Place, at: number): Hit | undefined => {
  const end = behindMatch(EMPTY, folded, at);
  if (end < 0) return undefined;
  const before = folded.charCodeAt(at - 1);
  const opensLine = isLineStart(folded, at);
  if (folded[at] === '[' && (opensLine || !isHan(before) || folded[end] === '(')) return undefined;
  if (folded[at] === '(' && at > 0 && before < 0x80 && !'0123456789,.;: '.includes(folded[at - 1]!)) return undefined;
  const text = folded.slice(at, end).replaceAll(' ', '');
  const isNumber = text === '〔〕' || /^ {0,4}第? {0,4}\d{0,6} {0,4}号/.test(folded.slice(end, end + 8));
  return {
    rule: 'blank-left',
    start: at,
    end,
    message: '“$”里空着未填',
    ...(isNumber
      ? { only: 'issueNumber' as const }
      : { only: 'notInTable' as const, fixes: [{ title: '删去空的一对', safety: 'suggestion' as const, newText: '' }] }),
  };
};
