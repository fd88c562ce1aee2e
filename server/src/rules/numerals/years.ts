import { before, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

/** 二零二三年, 二○二三—二○二五: what stands where 〇 belongs. The letter O and the digit 0 look like it. */
const SPELLED = /(?:一九|二[〇零○◯0Oo])[〇零○◯0Oo一二三四五六七八九]{2}(?=年|[—–~〜-]{1,2}二[〇零○◯0Oo])/y;

/** `start` is at 一 or 二. */
export const readSpelledYear: Reader = (line, start) => {
  const match = matchAt(SPELLED, line, start);
  if (!match || !/[零○◯0Oo]/.test(match[0]) || /[一二三四五六七八九十第]/.test(line[start - 1] ?? '')) return undefined;
  const right = match[0].replace(/[零○◯0Oo]/g, '〇');
  // a circle is what many keyboards gave for 〇, and looks the same
  const looks = !/[零0Oo]/.test(match[0]);
  return zero(start, match[0], right, `编号中的“0”汉字写作“〇”：“${match[0]}年”应为“${right}年”`, looks);
};

function zero(start: number, text: string, right: string, message: string, looks: boolean): NumeralHit {
  return {
    rule: 'zero-in-year',
    ...(looks ? { severity: 'hint' as const } : {}),
    start,
    end: start + text.length,
    message,
    fixes: [replaced(start, start + text.length, right, 'safe')],
  };
}

/** A year of two digits: ’23年, 23年5月, 23年底; not 历时23年, 有期徒刑15年6月. */
const SHORT = /年(?:(?:0?[1-9]|1[0-2])月(?!龄)|[底初末](?![^,。;]{0,4}[级次])|度(?!假))/y;
const SPAN = /[第近历这前后满用达超余共了每约逾过整刑期龄限时续长有为于满隔\d.]$|\d[—–~〜至到-]$|连续$/;

/** `line[end]` is 年. */
export const readShortYear: Reader = (line, start, end) => {
  if (end - start !== 2) return undefined;
  const quoted = /[’‘']/.test(line[start - 1] ?? '');
  if (!quoted && (!matchAt(SHORT, line, end) || SPAN.test(before(line, start, 2)) || Number(line.slice(start, end)) > 35)) return undefined;
  const from = quoted ? start - 1 : start;
  return shortened(line, from, end + 1, `20${line.slice(start, end)}年`);
};

const RANGE = /((?:19|20)\d\d)([—–~〜-]{1,2}|[至到])(\d\d)年(?!级|[前后])/y;

/** 2021—25年. `start` is at a year of four digits. */
export const readShortRange: Reader = (line, start, end) => {
  const match = end - start === 4 ? matchAt(RANGE, line, start) : undefined;
  if (!match || Number(match[3]) <= Number(match[1]!.slice(2))) return undefined;
  const [century, stop] = [match[1]!.slice(0, 2), start + match[0].length];
  const fix = replaced(stop - 3, stop - 3, century, 'suggestion', `改为“${century}${match[3]!}年”`);
  return shortened(line, start, stop, `${match[1]!}${match[2]!}${century}${match[3]!}年`, fix);
};

function shortened(line: string, start: number, end: number, right: string, fix = replaced(start, end, right, 'suggestion')): NumeralHit {
  return {
    rule: 'year-shortened',
    start,
    end,
    message: `年份用四位数字，不简写：“${line.slice(start, end)}”应为“${right}”`,
    fixes: [fix],
  };
}
