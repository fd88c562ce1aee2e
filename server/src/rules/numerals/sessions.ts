import { writeChineseNumeral } from '../../text/numerals';
import { before, matchAt } from './context';
import { replaced, type Reader } from './hit';

const CN = '[一二三四五六七八九十]{1,3}';
/** 1 the body, 2 the number of the session in digits, 3 in Chinese, 4 what it is */
const SESSION = new RegExp(
  `届((?:全国|[省市县区州旗])?(?:人大常委会|人大|政协|人民代表大会|党代会|委员会|党委|政府|纪委|理事会|委)?)(?:(\\d{1,2})|(${CN}))(中(?=全会|、|和|及)|次(?=常|会议|全体|全会|代表|党组|理事|执委|集体))`,
  'y',
);

/** 四届3次会议, 十三届全国人大3次会议, 19届五中全会, 19届5中全会: names of sessions are written in Chinese numerals throughout. */
export const readSession: Reader = (line, start, end) => {
  const match = matchAt(SESSION, line, end);
  if (!match || /连续$|[近前后历]$/.test(before(line, start, 2))) return undefined;
  const arabicTerm = /\d/.test(line[start]!);
  // 第14届3次 is one system, and not the name of a plenary session
  if (arabicTerm ? end - start > 2 || (match[2] !== undefined && match[4] === '次') : match[2] === undefined) return undefined;
  const term = arabicTerm ? writeChineseNumeral(Number(line.slice(start, end))) : line.slice(start, end);
  const number = match[2] === undefined ? match[3]! : writeChineseNumeral(Number(match[2]));
  const stop = end + match[0].length;
  const right = `${term}届${match[1]!}${number}${match[4]!}`;
  return {
    rule: 'session-mixed-numerals',
    start,
    end: stop,
    message: `届次用汉字数字，不混用两种数字：“${line.slice(start, stop)}”应为“${right}”`,
    fixes: [replaced(start, stop, right, 'safe')],
  };
};
