import { bare } from './bare';
import { subjectBefore } from './before';
import { predicateOf } from './behind';
import { nounBehind } from './nouns';
import { objectOf } from './objects';
import { phraseOf } from './phrase';
import type { Place, Reading } from './terms';
import { countOf } from './units';

/** `由街道承担的17项`, `列入台账的57件积案`: a description, whose noun is behind or before. */
export function describedOf(place: Place, words: string): Reading {
  const { last } = place;
  // 涉及金额5万元以上的16件
  if (last && place.clause.joined && /^以[上下内]$/.test(words))
    return { ...bare(''), subject: last.subject, indicator: last.indicator + last.mention.text + words, whole: last.whole };
  const { noun, rest } = nounBehind(place.mention.tail);
  const description = tidyDescription(words);
  if (noun !== '') {
    const said = LISTED.test(description) ? description : phraseOf(description).verb;
    const verb = said || predicateOf(rest) || countOf(place.mention.quantity.unit);
    return objectOf(place, { before: '', verb, noun }, noun);
  }
  const whole = place.last?.whole ?? place.alike ?? place.last;
  return { ...bare(''), indicator: description, subject: subjectBefore(place), whole };
}

/** Descriptions that are said whole: `列入台账`, `整改不力`. */
const LISTED = /^(?:列入|纳入).{2,6}$|^.{2,4}(?:不力|不到位|不合格|突出)$/;

function tidyDescription(words: string): string {
  const kept = words.replace(/^.*?(?:案件|人员|建议)中/, '').replace(/^(?:[对由]|经|以)(?=.{4})/, '');
  return kept.length > 16 ? kept.slice(-16) : kept;
}
