import { areaIn, areaOf } from './areas';
import { isGeneric, tidyNoun } from './nouns';
import { phraseOf } from './phrase';
import type { Place, Told } from './terms';

/** `人大代表建议、政协提案`: what the figures right before count, where it is not one thing. */
export function listedSubjects({ listed }: Place): string {
  const subjects = [...new Set(listed.map(({ subject }) => subject))].filter((subject) => subject !== '');
  const areas = new Set(subjects.map(areaIn));
  if (subjects.length > 3) return areas.size === 1 ? [...areas][0]! : '';
  return subjects.join('、');
}

/** What a figure is about whose own words do not say it: what the one before counts, or the area in force. */
export function subjectBefore(place: Place): string {
  const { clause, alike, last, area, mention } = place;
  if (clause.whole !== '') return subjectIn(phraseOf(clause.whole).noun) || place.last?.subject || area;
  if (mention.depth > 0 && last) return last.subject;
  // 清理存量文件,修订6件 behind a semicolon begins anew
  const anew = mention.gap.includes(';') ? nounBefore(place) : '';
  return anew || (alike ?? sameSentence(place))?.subject || nounBefore(place) || area || last?.subject || areaIn(place.heading) || '';
}

/** The figure before, where it stands in the same sentence. */
export function sameSentence({ last, mention }: Place): Told | undefined {
  return last?.mention.sentence === mention.sentence ? last : undefined;
}

/** `参加网上学法考试，应考4120人`: what the clause before is about, where no figure stands in its sentence yet. */
function nounBefore({ clause }: Place): string {
  const before = clause.earlier.replace(/[,:]+$/, '').replace(/^.*[,:]/, '');
  const area = areaIn(before);
  if (area !== '' || before === '') return area;
  const { verb, noun } = phraseOf(before.slice(-40));
  const tidy = tidyNoun(noun);
  return verb === '' || isGeneric(tidy) || tidy.length > 12 ? '' : tidy;
}

/** `开展财会监督检查，检查单位24家`: what has been held, where the clause before says so. */
export function heldBefore({ clause }: Place): string {
  const before = clause.earlier.replace(/[,:]+$/, '').replace(/^.*[,:。;]/, '');
  const { verb, noun } = phraseOf(before.slice(-40));
  const tidy = tidyNoun(noun);
  return /(?:开展|进行|举行|举办)$/.test(verb) && tidy.length >= 3 && tidy.length <= 12 && !isGeneric(tidy)
    ? (areaOf(tidy)?.term ?? tidy)
    : '';
}

/** The subject that a noun is: a term of the field, or itself. */
export function subjectIn(noun: string): string {
  const tidy = tidyNoun(noun);
  return areaOf(tidy)?.term ?? (isGeneric(tidy) ? '' : tidy);
}
