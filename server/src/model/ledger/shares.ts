import { areaIn, areaOf } from './areas';
import { reading } from './bare';
import { subjectBefore, subjectIn } from './before';
import { changeOf } from './changes';
import { listedOf } from './lists';
import { isClass, isGeneric, nounBehind, tidyNoun } from './nouns';
import { phraseOf } from './phrase';
import { rateOf, rateSubject } from './rates';
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
  const of = /^(?:数量|人数|金额|次数|合计)$/.test(last.indicator) ? '' : last.indicator.replace(/占比$/, '');
  return reading(last.subject, `${of}占比`);
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
  if (place.mention.quantity.kind === 'times') return timesOf(place, words);
  if (/[率度]$/.test(words)) return unknownRateOf(place, words);
  const area = areaIn(words);
  const { before, verb, noun: object } = phraseOf(words);
  if (verb !== '' && object === '') return reading(area || tidyNoun(before) || subjectBefore(place), verb);
  if (area === '' && verb === '') return reading(tidyNoun(words), '比率');
  return reading(area || place.area || subjectBefore(place), tidyNoun(words).slice(-14));
}

/** `非现场检查的数量达到现场检查的2倍`: how many times as much. */
function timesOf(place: Place, words: string): Reading {
  const [, noun = words, count = ''] = /^(.+?)的?(数量|总量|次数)?(?:达到|是|为|相当于).{1,12}的?$/.exec(words) ?? [];
  return reading(tidyNoun(noun) || subjectBefore(place), `${count}倍数`);
}

function again(place: Place): Reading {
  return place.last ? reading(place.last.subject, place.last.indicator) : reading(place.area, '占比');
}
