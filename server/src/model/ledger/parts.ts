import { areasIn } from './areas';
import { bare } from './bare';
import { listedSubjects, subjectBefore } from './before';
import { isClass } from './nouns';
import { objectOf } from './objects';
import { phraseOf } from './phrase';
import type { Place, Reading } from './terms';
import { countOf } from './units';

/** `合计193个`: of all that has just been listed. */
export function totalOf(place: Place): Reading {
  const before = place.clause.earlier.replace(/[,:]+$/, '').replace(/^.*[,:。;]/, '');
  // 出具意见书,共计18份: no list, the noun stands in the clause before
  if (place.last?.mention.sentence !== place.mention.sentence && before !== '') {
    const phrase = phraseOf(before.slice(-60));
    if (phrase.noun !== '') return objectOf(place, phrase, phrase.noun);
  }
  return { ...bare('合计'), verb: '', subject: listedSubjects(place) || subjectBefore(place) };
}

/** `建成法治公园4个、法治长廊13条`: the verb of a list stands at its first figure. */
export function sharedVerb({ last, alike, mention, clause }: Place): string {
  const listed =
    mention.separation === 1 || (mention.separation === 2 && last === alike && last?.clause.words.at(-1) === clause.words.at(-1));
  return last && listed && last.mention.depth === mention.depth && last.mention.sentence === mention.sentence ? last.verb : '';
}

/** Whether a figure without a verb counts a part of one before it: 其中, a bracket, the next of a list of parts, the name of a class. */
export function isPart(place: Place, noun: string): boolean {
  const { clause, mention, last } = place;
  if (clause.cue === 'part' || clause.whole !== '' || mention.depth > 0) return true;
  if (last?.whole && mention.separation <= 2 && last.mention.sentence === mention.sentence) return true;
  // 评定优秀案卷69件、合格案卷168件: neither is a part of the other
  return isClass(noun) && !(last && sharedVerb(place) !== '' && isClass(last.subject));
}

/** `其中民事236件` is 法律援助 · 民事; `其中行政许可1187件` is 行政许可 · 办理, as the whole. */
export function partOf(place: Place, noun: string): Reading {
  const whole = place.last?.whole ?? place.alike ?? place.last;
  const area = areasIn().at(noun, 0);
  if (area && area.word === noun && !isClass(noun) && whole && whole.subject !== area.value && place.clause.whole === '')
    return { ...bare(whole.verb), indicator: whole.verb || countOf(place.mention.quantity.unit), subject: area.value, whole };
  const subject = place.clause.whole === '' ? (whole?.subject ?? place.area) : subjectBefore(place);
  return { ...bare(''), indicator: noun, subject: subject || place.area, whole: whole ?? place.last };
}
