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

/** What a year does and a span of years does not: 23年一季度, 23年全年, and behind words that set it against another or begin with it. */
const PERIOD = /年(?:全年|[上下]半年|第?[一二三四]季度)/y;
const COMPARED = /(?:[较比]|相比于|相较于|[与同跟和])$/;
const AS_COMPARED = /年(?:同期|[多少]?[增减升降]|上升|下降|提[高升]|回落|持平|略有|相比|翻|底|末|全年|的?\d|多\d|少\d|有所|大幅|明显)/y;
const SINCE = /(?:自|从|始于|截至|截止)$/;
const BEGINNING = /年(?:起|开始|启[动用]|成立|建成|实施|施行|推行|试点|运行|开工|立项|以来)/y;
const ABOUT = /(?:就|对|将|把|针对|关于)$/;
const HAPPENED = /年(?:发现|印发|出台|制定|建成|启用|开工|立项|成立|下达|签订|启动|查处|发生|反馈|遗留|审计|巡[察视]|考核|评估)/y;
const REPORT_OF = /年(?:(?:法治|普法|依法)?[一-鿿]{0,4}工作(?:总结|要点|计划|打算|安排|思路|报告)|(?:重点|主要)(?:工作|任务))/y;

/** 较23年增长, 23年上半年, 自23年起, 就23年发现的问题: the words around tell a year from a span. */
function isPlainYear(line: string, start: number, end: number): boolean {
  const lead = before(line, start, 3);
  if (COMPARED.test(lead)) return matchAt(AS_COMPARED, line, end) !== undefined;
  if (SINCE.test(lead)) return matchAt(BEGINNING, line, end) !== undefined;
  if (ABOUT.test(lead)) return matchAt(HAPPENED, line, end) !== undefined;
  if (SPAN.test(lead.slice(-2))) return false;
  return matchAt(PERIOD, line, end) !== undefined || (/(?:^|[,。;:、( ])$/.test(lead) && matchAt(REPORT_OF, line, end) !== undefined);
}

/** `line[end]` is 年. */
export const readShortYear: Reader = (line, start, end) => {
  if (end - start !== 2) return undefined;
  const quoted = /[’‘']/.test(line[start - 1] ?? '');
  if (!quoted && Number(line.slice(start, end)) > 35) return undefined;
  const dated = matchAt(SHORT, line, end) !== undefined && !SPAN.test(before(line, start, 2));
  if (!quoted && !dated && !isPlainYear(line, start, end)) return undefined;
  const from = quoted ? start - 1 : start;
  return shortened(line, from, end + 1, `20${line.slice(start, end)}年`);
};

const RANGE = /((?:19|20)\d\d年?)([—–~〜-]{1,2}|[至到、和及与])(\d\d)年(?!级|[前后来内间期多以])/y;

/** 2021—25年, 2021年至25年, 2022、23年. `start` is at a year of four digits. */
export const readShortRange: Reader = (line, start, end) => {
  const match = end - start === 4 ? matchAt(RANGE, line, start) : undefined;
  if (!match) return undefined;
  const [text, year, mark, short] = match;
  const more = Number(short) - Number(year!.slice(2, 4));
  if (more <= 0 || (/[、和及与]/.test(mark!) && more > 5)) return undefined;
  const [century, stop] = [year!.slice(0, 2), start + text.length];
  const fix = replaced(stop - 3, stop - 3, century, 'suggestion', `改为“${century}${short!}年”`);
  return shortened(line, start, stop, `${year!}${mark!}${century}${short!}年`, fix);
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
