import { daysIn } from '../../text/calendar';
import { before, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

/** What days with a date for a name are days of, and what is done on them. */
const DAYS =
  '国家宪法日|宪法日|宪法宣传[日周月]|全国法制宣传日|法制宣传日|国家安全|全民国家安全|全国?消防|消防(?:宣传)?[日月]|国际禁毒|全国?禁毒|禁毒日|国际消费者|消费者权益|世界环境日|环境日|世界知识产权|知识产权日|' +
  '全国?防灾减灾|防灾减灾|全国?交通安全|交通安全日|中国人民警察|人民警察节|国际妇女|妇女节|国际劳动|劳动节|建军节|建党节|国庆节|青年节|全国?税收|世界水日|世界无烟|世界艾滋病|国际反腐败|统计法|国际档案|' +
  '教师节|护士节|医师节|植树节|记者节|读书日|扶贫日|烈士纪念日|公祭日|(?:世界|国际|全国|全民|中国)[一-鿿]{1,10}[日周月节](?!前|后|内|底|初|中|均)';
/** 1 month, 2 mark, 3 day; in quotation marks or right before the name of a day. 12.4 is a day, and 3-15. */
const NUMBERS = '(\\d{1,2})([.·•・‧∙-])(\\d{1,2})';
const BARE = new RegExp(`${NUMBERS}(?=(?:${DAYS}))`, 'y');
const QUOTED = new RegExp(
  `“${NUMBERS}(?=”(?:${DAYS}|[一-鿿]{0,6}(?:宣传[日周月]|活动|普法|[日节]|案(?!件)|事[件故]|火灾|专案|[特重]大)))`,
  'y',
);

/** 12.4国家宪法日, 12·4国家宪法日 without quotation marks. `end` is not asked. */
export const readBareDayName: Reader = (line, start) => {
  const match = matchAt(BARE, line, start);
  if (!match || !isDay(match) || /[\d.—–~-]$/.test(before(line, start, 1))) return undefined;
  return dayName(line, start, start + match[0].length, match, false);
};

/** “12.4”宪法宣传活动: the mark between month and day is ·. `start` is at the quotation mark. */
export const readQuotedDayName: Reader = (line, start) => {
  const match = matchAt(QUOTED, line, start);
  return match && isDay(match) && match[2] !== '·' ? dayName(line, start + 1, start + match[0].length, match, true) : undefined;
};

/** What follows the names of days in Chinese numerals: 一二九运动. */
const EVENT = '(?:运动|精神|事变|抗战|建军|国际劳动节|讲话|指示|口号|惨案)';
/** 1 quotation mark, 2 a name that lacks ·, 3 and 4 one that needs none */
const CHINESE = new RegExp(`(“?)(?:(一二九|一二八|一二一)|([二三四五六七八九十])·([一二三四五六七八九十]{1,3}))(?=”?${EVENT})`, 'y');
const WITH_POINT: Readonly<Record<string, string>> = { 一二九: '一二·九', 一二八: '一·二八', 一二一: '一二·一' };

/** 一二九运动, “五·四”运动: · stands only where it tells January, November and December from other months. */
export const readChineseDayName: Reader = (line, start) => {
  const match = matchAt(CHINESE, line, start);
  if (!match) return undefined;
  const [text, quote, joined, month, day] = match;
  const right = joined === undefined ? `${month!}${day!}` : WITH_POINT[joined]!;
  const [from, stop] = [start + quote!.length, start + text.length];
  const what = joined === undefined ? '不用间隔号' : '在月、日之间用间隔号';
  return {
    rule: 'day-name-form',
    start: from,
    end: stop,
    message: `汉字的月日专名，涉及一月、十一月、十二月的才用间隔号，“${line.slice(from, stop)}”${what}：应为“${right}”`,
    fixes: [replaced(from, stop, right, 'safe')],
  };
};

function isDay([, month, , day]: RegExpExecArray): boolean {
  return !month!.startsWith('0') && Number(day) >= 1 && Number(day) <= daysIn(Number(month));
}

function dayName(line: string, start: number, end: number, [, month, , day]: RegExpExecArray, quoted: boolean): NumeralHit {
  const name = `${month!}·${day!}`;
  return {
    rule: 'day-name-form',
    start,
    end,
    message: `含有月日的专名用间隔号“·”并加引号：“${line.slice(start, end)}”应为“${name}”`,
    fixes: [replaced(start, end, quoted ? name : `“${name}”`, 'safe', `改为“${name}”，加引号`)],
  };
}
