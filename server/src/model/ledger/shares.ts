import { RATE } from '../subjects/terms';
import { listedSubjects, subjectBefore, subjectIn } from './amounts';
import { areaIn, areaOf } from './areas';
import { changeOf } from './changes';
import { listedOf } from './lists';
import { isClass, isGeneric, nounBehind, tidyNoun } from './nouns';
import { phraseOf } from './phrase';
import type { Place, Reading } from './terms';

/** What a percentage is of: `败诉率10.53%`, `占31.08%`, `同比增长8%`, `完成年度指标的127%`. */
export function shareOf(place: Place): Reading {
  const words = place.clause.words;
  return (
    listedOf(place) ??
    changeOf(place) ??
    targetOf(place, words) ??
    shareOfWhole(place, words) ??
    rateOf(place, words) ??
    otherOf(place, words)
  );
}

const reading = (subject: string, indicator: string): Reading => ({ subject, indicator, verb: '', whole: undefined });

function targetOf(place: Place, words: string): Reading | undefined {
  const target = /^(.*?)(完成.{0,14}?(?:任务|指标|目标|计划))的?$/.exec(words);
  if (!target) return undefined;
  const noun = tidyNoun(target[1]!);
  const subject = noun === '' || isGeneric(noun) || isClass(noun) ? subjectBefore(place) : subjectIn(noun);
  return reading(subject, target[2]!);
}

/** `占31.08%`, `占评价企业总数的75.08%`: of what the figure before counts; `出庭又出声的占93.1%` says it itself. */
function shareOfWhole(place: Place, words: string): Reading | undefined {
  const share = /^(.*?)的?占(?:.*的|总数|比)?$/.exec(words);
  if (!share || /占比$/.test(words)) return undefined;
  const { last, area } = place;
  const own = tidyNoun(share[1]!.replace(/^.*的(?=.{2})/, ''));
  if (own !== '')
    return areaOf(own) && !isClass(own)
      ? reading(areaOf(own)!.term, '占比')
      : reading((isGeneric(own) && area) || subjectBefore(place), `${own}占比`);
  if (!last) return reading(place.area, '占比');
  const of = /^(?:数量|人数|金额|次数|合计)$/.test(last.indicator) ? '' : last.indicator;
  return reading(last.subject, `${of}占比`);
}

/** `审批服务事项网办开通率`, `办复率、满意率`: the name of the rate, and before it of what. */
export function rateOf(place: Place, words: string): Reading | undefined {
  const items = words.split('、');
  const names = items.map((item) => RATE.exec(item)?.[0]);
  let first = names.length - 1;
  while (first > 0 && names[first - 1] !== undefined) first -= 1;
  if (names[names.length - 1] === undefined) return undefined;
  const own = tidyNoun(items[first]!.slice(0, -names[first]!.length))
    .replace(/(?:平均|总体|综合)$/, '')
    .replace(/(?<=.{2})在[^在]{1,12}[内中]$/, '');
  const indicator = names
    .slice(first)
    .join('、')
    .replace(/^在[^,]{1,20}中的/, '');
  if (own === '') return reading(rateSubject(place), indicator);
  const alone = place.area === '' && place.last?.mention.sentence !== place.mention.sentence;
  if (alone && isClass(own)) return reading(own, indicator);
  const shared = isClass(own) || isGeneric(own) || /(?:机关|部门|单位|政府|负责人)$/.test(own);
  return reading(
    shared ? rateSubject(place) : subjectIn(own.replace(/(?:工作|情况)$/, '')) || place.area,
    (shared && !/级机关$/.test(own) ? own : '') + indicator,
  );
}

function rateSubject(place: Place): string {
  const { last, mention, area } = place;
  if (last?.mention.sentence !== mention.sentence) return areaIn(place.clause.words) || subjectBefore(place);
  if (last.mention.quantity.kind !== 'amount' && areaIn(last.subject) !== last.subject) return area || last.subject;
  return listedSubjects(place) || last.subject || area;
}

/** A rate that the field does not know: `农产品加工转化率` is 农产品加工 · 转化率. */
function unknownRateOf(place: Place, words: string): Reading {
  const area = areaIn(words);
  const behind = area === '' ? '' : words.slice(words.lastIndexOf(area) + area.length);
  if (area !== '' && words.includes(area) && behind.length >= 3) return reading(area, behind);
  const own = tidyNoun(words);
  const subject = own.slice(0, -3);
  return subject.length < 2 ? reading(rateSubject(place), own) : reading(area || subject, own.slice(-3));
}

/** `70%的服务`, `线上可办比例`, `按期率`. */
function otherOf(place: Place, words: string): Reading {
  const { noun } = nounBehind(place.mention.tail.replace(/^(?:以上|以下|左右)?的/, ''));
  if (words === '') return place.mention.tail.startsWith('的') && noun !== '' ? reading(noun, '占比') : again(place);
  const times = /^(.+?)的?(数量|总量|次数)?(?:达到|是|为|相当于).{1,12}的?$/.exec(words);
  if (times && place.mention.quantity.kind === 'times') return reading(tidyNoun(times[1]!), `${times[2] ?? ''}倍数`);
  if (/[率度]$/.test(words)) return unknownRateOf(place, words);
  const area = areaIn(words);
  const { before, verb, noun: object } = phraseOf(words);
  if (verb !== '' && object === '') return reading(area || tidyNoun(before) || subjectBefore(place), verb);
  if (area === '' && verb === '') return reading(tidyNoun(words), place.mention.quantity.kind === 'times' ? '倍数' : '比率');
  return reading(area || place.area || subjectBefore(place), tidyNoun(words).slice(-14));
}

function again(place: Place): Reading {
  return place.last ? reading(place.last.subject, place.last.indicator) : reading(place.area, '占比');
}
