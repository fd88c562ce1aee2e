import { RATE } from '../subjects/terms';
import { areaIn } from './areas';
import { reading } from './bare';
import { listedSubjects, subjectBefore, subjectIn } from './before';
import { isClass, isGeneric, tidyNoun } from './nouns';
import type { Place, Reading } from './terms';

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

/** What a rate is of that does not say it. */
export function rateSubject(place: Place): string {
  const { last, mention, area } = place;
  if (last?.mention.sentence !== mention.sentence) return areaIn(place.clause.words) || subjectBefore(place);
  if (last.mention.quantity.kind !== 'amount' && areaIn(last.subject) !== last.subject) return area || last.subject;
  return listedSubjects(place) || last.subject || area;
}
