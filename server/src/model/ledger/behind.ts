import { areaIn } from './areas';
import { reading } from './bare';
import { isGeneric, nounBehind, tidyNoun } from './nouns';
import { objectOf } from './objects';
import { phraseOf } from './phrase';
import type { Place, Reading } from './terms';
import { countOf } from './units';

/** `8个乡镇`, `3家律所`: the noun is behind the figure; with nothing behind, it is said of the figure before (`412批次356人次`). */
export function behindOf(place: Place): Reading {
  const { tail, quantity } = place.mention;
  if (NOUN_UNIT.test(quantity.unit)) return objectOf(place, phraseOf(place.clause.words), quantity.unit);
  const { noun, rest } = nounBehind(tail);
  if (noun !== '' && !isVerbal(noun)) return withNoun(place, noun, predicateOf(rest));
  return (/^实[现行]/.test(rest) ? undefined : verbBehind(place)) ?? repeated(place, predicateOf(rest));
}

function withNoun(place: Place, noun: string, said: string): Reading {
  const { mention, last, clause } = place;
  const verb = leadingVerb(place) || (last && mention.separation <= 1 && clause.joined ? last.verb : '');
  const count = countOf(mention.quantity.unit);
  const indicator = (LEADS.test(verb) && said) || verb || said || count;
  const own = tidyNoun(noun) || noun;
  if (own === noun && tidyNoun(noun) === '') return reading(noun, indicator);
  if (!isGeneric(own) || indicator !== count) return { ...objectOf(place, { before: '', verb: indicator, noun }, noun), verb };
  const full = areaIn(clause.words);
  return reading(full.endsWith(own) ? full : own, indicator);
}

/** Verbs that only lead on to what is said behind: `组织40余家企业开展贯标`. */
const LEADS = /^(?:组织|推动|会同|指导|协调|帮助|支持|邀请)$/;

/** `组建由26名律师`, `推出新生儿出生、开办餐馆等`; nothing of `对`, `将`: what is done stands behind then. */
function leadingVerb({ clause: { words, joined } }: Place): string {
  if (joined || /^[将把对]|[对为向将把](?:全.|我.|辖区)?$/.test(words)) return '';
  const { before, verb } = phraseOf(words.replace(/、.*$/, ''));
  return words.includes('、') && before !== '' ? '' : verb;
}

/** `5万余学生`: the noun is the measure. */
const NOUN_UNIT = /^(?:学生|群众|企业|村民|职工|居民|干部|党员)$/;

/** Whether the words behind a figure begin with a verb. */
export function isVerbal(noun: string): boolean {
  const { verb, before } = phraseOf(noun);
  return verb !== '' && before === '';
}

/** `分两期举办培训班`: verb and noun are behind. */
function verbBehind(place: Place): Reading | undefined {
  const phrase = phraseOf(place.mention.tail.slice(0, 40));
  return phrase.verb === '' || phrase.before !== '' || phrase.noun === '' ? undefined : objectOf(place, phrase, phrase.noun);
}

function repeated(place: Place, predicate: string): Reading {
  const { last } = place;
  if (last && predicate !== '') return { ...reading(last.subject, predicate), whole: last.whole };
  if (!last) return reading(place.area, countOf(place.mention.quantity.unit));
  return { subject: last.subject, indicator: last.indicator, verb: last.verb, whole: last.whole };
}

/** What is said of a noun behind a figure: `实行告知承诺`, `提供法律服务`. */
export function predicateOf(rest: string): string {
  if (/分别/.test(rest)) return '';
  const said = rest.replace(/^(?:全部|均|都|已|统一|分别|依法|正在|逐[一项条])+/, '').replace(/[、,;:。(].*$/, '');
  const { before, verb, noun } = phraseOf(said.slice(0, 24));
  if (!/^(?:实现|实行|纳入|列入|作|予以|给予)/.test(said) && (verb === '' || before.length > 2)) return '';
  return said.length <= 12
    ? said.replace(/^(?:进行|开展|作|予以|给予)了?(?=.{2})/, '').replace(/了/, '')
    : verb + (noun.length <= 8 ? tidyNoun(noun) : '');
}
