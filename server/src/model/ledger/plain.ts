import { THINGS } from '../subjects/terms';
import { areaOf } from './areas';
import { bare } from './bare';
import { behindOf } from './behind';
import { isClass, isGeneric, nounBehind, tidyNoun } from './nouns';
import { genericOf, objectOf } from './objects';
import { isPart, partOf, sharedVerb } from './parts';
import type { Place, Reading } from './terms';
import { countOf, countsKinds } from './units';

/** `行政许可893件`, `民事28件`, `兼职人民调解员695名`: no verb at all. */
export function nounOf(place: Place, words: string): Reading {
  const { noun } = nounBehind(place.mention.tail);
  const { unit } = place.mention.quantity;
  if (place.clause.joined || (noun !== '' && ((words.includes('、') && countsKinds(unit)) || isClass(tidyNoun(words)))))
    return behindOf(place);
  const own = tidyNoun(words.replace(/^(?:为|给)(?:群众|企业|居民|职工|农民工|受援人)/, ''));
  if (isGroup(place, own, noun)) return objectOf(place, { before: '', verb: countOf(unit), noun }, own + noun);
  if (isPart(place, own)) return partOf(place, own);
  const verb = sharedVerb(place);
  return isGeneric(own) ? genericOf(place, '', verb, own) : thingOf(own, verb, countOf(unit));
}

/** `现场述法8人` is 述法 · 现场述法; `专职人民调解员31名` is itself. */
function thingOf(own: string, verb: string, count: string): Reading {
  const area = areaOf(own);
  if (!area || (area.before !== '' && THINGS.test(own))) return { ...bare(verb), subject: own, indicator: verb || count };
  const named = area.before !== '' && area.before.length <= 4;
  return { ...bare(verb), subject: area.term, indicator: verb || (named ? own : count) };
}

/** `节能降碳十大行动`: the words before and behind make one name. */
export function isGroup({ mention }: Place, before: string, noun: string): boolean {
  return (
    /^[一二两三四五六七八九十]+[大项类]$/.test(mention.text) &&
    before !== '' &&
    !/[、等]/.test(before) &&
    noun.length >= 2 &&
    before.length + noun.length <= 18
  );
}
