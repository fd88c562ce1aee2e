import { matchAt } from './context';
import { replaced, type NumeralHit } from './hit';

/** What a rate is per; the longer before what it begins with. */
const PER =
  '千瓦时|平方公里|平方千米|平方米|立方米|公里|千米|公斤|千克|公顷|小时|分钟|季度|人次|人月|户次|车次|车位|床位|学期|万人|吨|米|克|斤|升|度|亩|人|户|家|件|次|天|日|周|月|年|台|辆|套|个|份|场|株|头|只|生|村|间|座|宗|袋|箱|瓶|桶|标箱|班|批|名|位';
/** 1 what the rate is per, 2 the mark before its second naming */
const TWICE = new RegExp(
  `每(?:一|个)?(${PER})([^,。;、:!?按以标用照/\\d]{0,8})(\\d{1,9}(?:\\.\\d{1,4})?(?:[余多])?[万亿]?[一-鿿]{1,4}?)(\\/|每)个?\\1(?![次均类份口员数级月平]|[\\/·])`,
  'y',
);

/**
 * 每千瓦时0.25元/千瓦时, 每亩补助300元每亩: a rate says once what it is per; 每月按300元/月 names a standard, 每人100元/月 two
 * things. `start` is at 每.
 */
export function readRateTwice(line: string, start: number): NumeralHit | undefined {
  const match = matchAt(TWICE, line, start);
  if (!match) return undefined;
  const [text, per, between, amount, mark] = match;
  const end = start + text.length;
  const kept = text.slice(0, text.lastIndexOf(mark!));
  const fixes = [replaced(start + kept.length, end, '', 'suggestion', `改为“${kept}”`)];
  if (between === '') fixes.push(replaced(start, end, `${amount!}/${per!}`, 'suggestion'));
  return doubled(start, end, `“每${per!}”与“${mark!}${per!}”重复，只用一种`, fixes);
}

const SCALES = /[万亿]([万亿])元|(?<unit>元|公里|小时|平方米|立方米|公斤|亩|吨|个百分点|百分点)\k<unit>(?![旦宵月均产位工])/y;

/** 300万万元, 300元元, 12公里公里. `end` is behind the number. */
export function readUnitTwice(line: string, start: number, end: number): NumeralHit | undefined {
  const match = matchAt(SCALES, line, end);
  if (!match || (match[1] !== undefined && line[end] !== match[1])) return undefined;
  const half = match[1] === undefined ? match[0].slice(match[0].length / 2) : `${match[1]}元`;
  const stop = end + match[0].length;
  const right = `${line.slice(start, end)}${half}`;
  return doubled(start, stop, `单位重复：“${line.slice(start, stop)}”应为“${right}”`, [
    replaced(end, stop, half, 'suggestion', `改为“${right}”`),
  ]);
}

const SIGNED = /[￥¥$] ?(\d[\d,]{0,14}(?:\.\d{1,4})?[万亿]{0,2})(元|美元)/y;

/** ￥300元: the sign says what 元 says. `start` is at the sign. */
export function readSignedMoney(line: string, start: number): NumeralHit | undefined {
  const match = matchAt(SIGNED, line, start);
  if (!match || (line[start] === '$') !== (match[2] === '美元')) return undefined;
  const right = `${match[1]!}${match[2]!}`;
  return {
    ...doubled(start, start + match[0].length, `货币符号与“${match[2]!}”重复：应为“${right}”`, [
      replaced(start, start + match[0].length, right, 'safe'),
    ]),
    severity: 'hint',
  };
}

function doubled(start: number, end: number, message: string, fixes: NumeralHit['fixes']): NumeralHit {
  return { rule: 'unit-doubled', start, end, message, fixes };
}
