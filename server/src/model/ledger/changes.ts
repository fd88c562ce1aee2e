import { areaIn, areaOf } from './areas';
import { reading } from './bare';
import { listedSubjects, subjectBefore } from './before';
import { RATE } from '../subjects/terms';
import { isClass, isGeneric, tidyNoun } from './nouns';
import type { Place, Reading, Told } from './terms';
import { countOf } from './units';

const FROM = /^(.+?)由(?:上年|去年|上年度|(?:19|20)\d{2}年|原来)?的?$/;
const RISES = /^(?:逐步)?(?:增|减|提|上升|下降|降|压|缩|扩|调)/;
/** `较上年的3840件增长12.8%`: the same, of the year before. */
const BEFORE = /^[比较](?:上年|去年|(?:19|20)\d{2}年)(?:同期)?的?$/;
const TO = /^(?:逐步)?(?:增加|减少|提高|提升|上升|下降|降低|压缩|缩短|扩大|调整|增长|增|降)(?:到|至|为)$/;
const CHANGE =
  /^(.*?)(同比|环比|年均)?(?:[比较与](?:上年|去年|上一年|往年|(?:19|20)\d{2}年)(?:同期)?(?:相比)?)?(?:共|累计|平均|分别)*(增长|下降|上升|提高|减少|增加|降低|压缩|提升|缩短|回落|提速|精简|压减|翻)了?$/;

/** A change or the two values it leads between: `由160批次增加到208批次`, `同比增长8.5%`; undefined where the words name none. */
export function changeOf(place: Place): Reading | undefined {
  const { words } = place.clause;
  const from = FROM.exec(words);
  if (from && RISES.test(place.mention.tail)) return valueOf(place, from[1]!);
  const { last } = place;
  if (last && (TO.test(words) || BEFORE.test(words))) {
    const { subject, indicator, verb, whole } = last;
    return { subject, indicator, verb, whole };
  }
  const change = CHANGE.exec(words);
  if (!change || (change[1] === '' && !place.last)) return undefined;
  if (place.mention.quantity.kind === 'amount' && !isStatedChange(words, place)) return undefined;
  const against = change[2] ?? (/[比较与](?:上|去|往|(?:19|20))/.test(words) ? '同比' : '');
  return changed(place, change[1]!, against + change[3]!);
}

/** Of amounts only what is compared, or stands alone: 减少负担 has an object. */
function isStatedChange(words: string, { mention }: Place): boolean {
  return /[比较同]|数量|总量|^(?:增加|减少)$/.test(words) && mention.tail === '';
}

function valueOf(place: Place, words: string): Reading {
  const noun = tidyNoun(words.replace(/^.*在(?!.*中的)/, ''));
  const rate = RATE.exec(words)?.[0];
  if (place.mention.quantity.kind !== 'amount' && rate) {
    const own = tidyNoun(words.slice(0, -rate.length));
    const subject = own === '' ? subjectBefore(place) : (areaOf(own)?.term ?? own);
    return { subject, indicator: rate.replace(/^在.*中的/, ''), verb: '', whole: undefined };
  }
  if (place.mention.quantity.kind !== 'amount') return { subject: subjectBefore(place), indicator: noun, verb: '', whole: undefined };
  return { subject: areaOf(noun)?.term ?? noun, indicator: countOf(place.mention.quantity.unit), verb: '', whole: undefined };
}

/** `刑事案件同比增长`, `办结时限平均压缩`: of a thing; alone, of what the figure before counts. */
function changed(place: Place, words: string, change: string): Reading {
  const noun = tidyNoun(words.replace(/(?:平均|累计|分别)$/, ''));
  const { last, area } = place;
  if (noun === '') return { ...reading(last?.subject || area, baseOf(last) + change), whole: last?.whole };
  if (isClass(noun) || isGeneric(noun)) return reading(area || listedSubjects(place), noun + change);
  const [, thing = noun, count = ''] = /^(.{2,}?)((?:总)?(?:数量|总量|总数|人数|件数|次数))$/.exec(noun) ?? [];
  const subject = isGeneric(thing) ? area || areaIn(words) || thing : (areaOf(thing)?.term ?? thing);
  return reading(subject, count + change);
}

/** What has changed, where the figure before says it: `化解率` of `化解率由91.3%提高到94.6%，提高3.3个百分点`. */
function baseOf(last: Told | undefined): string {
  if (!last) return '';
  const base = last.indicator.replace(/(?:同比|环比)?(?:增长|下降|提高|增加|减少|降低|上升)$/, '');
  return COUNTS.test(base) ? '' : base;
}

const COUNTS = /^(?:数量|次数|人数|人次|金额|批次|户次|户数|场次|条数|期数|占比)$/;
