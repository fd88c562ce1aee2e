import { THINGS } from '../subjects/terms';
import { areaIn, areaOf } from './areas';
import { bare } from './bare';
import { heldBefore, sameSentence, subjectBefore } from './before';
import { isGeneric, tidyNoun } from './nouns';
import type { Phrase } from './phrase';
import type { Place, Reading } from './terms';
import { countOf } from './units';

/** A noun with what is done to it: `一审行政诉讼案件`, `新收` is 行政诉讼 · 新收一审. */
export function objectOf(place: Place, { before, verb }: Phrase, noun: string): Reading {
  const own = tidyNoun(noun);
  if (/^(?:纳入|列入|进驻|入驻|接入|录入)$/.test(verb) && WHERE.test(own)) return { ...bare(verb + own), subject: subjectBefore(place) };
  const area = areaOf(own);
  if (isGeneric(own) && area?.before !== '') return genericOf(place, before, verb, own);
  if (!area) return nominalOf(place, before, own) ?? { ...bare(verb), subject: own };
  if (area.before !== '' && (/[和及与、]$/.test(area.before) || THINGS.test(own))) return { ...bare(verb), subject: own };
  if (isMediated(place, area.term, before)) return { ...bare(verb), subject: '人民调解' };
  return { ...bare(verb), subject: area.term, indicator: verb + qualifierIn(area.before) };
}

/** `人民调解组织受理民间纠纷`: disputes are a figure of mediation where mediators have them. */
function isMediated(place: Place, term: string, before: string): boolean {
  return term === '矛盾纠纷' && (place.area === '人民调解' || areaIn(before) === '人民调解');
}

/** Where things are put: `纳入政务服务中心88项` says nothing of the centre. */
const WHERE = /(?:中心|平台|目录|清单|管理|系统|范围|台账|大厅|名录)$/;

/** `发现问题47个`: of the area in force, not of 问题. */
export function genericOf(place: Place, before: string, verb: string, noun: string): Reading {
  const held = sameSentence(place) ? '' : heldBefore(place);
  const subject = (/金额$/.test(noun) && sameSentence(place)?.subject) || areaIn(before) || held || place.area;
  const kept = /^(?:案件|申请|事项|业务)$/.test(noun) && verb !== '' ? '' : noun;
  if (subject === '') return { ...bare(verb || countOf(place.mention.quantity.unit)), subject: noun };
  return { ...bare(verb), subject, indicator: verb + kept };
}

/** `开展矛盾纠纷排查2753次`: what is done is the noun's last word. */
function nominalOf(place: Place, before: string, noun: string): Reading | undefined {
  const action = /(?:排查|化解|调解|审查|审核|检查|清理|备案|评查|办理|受理|处罚|培训)$/.exec(noun)?.[0];
  const area = action === undefined ? undefined : areaOf(noun.slice(0, -action.length));
  if (action === undefined || !area || area.before.length > 4) return undefined;
  return { ...bare(action), subject: isMediated(place, area.term, before) ? '人民调解' : area.term };
}

/** `一审`, `涉企`: what a term is narrowed to; who it belongs to is no part of an indicator. */
function qualifierIn(before: string): string {
  const last = tidyNoun(before);
  return last.length <= 4 && /(?:一审|二审|再审)$/.test(last) ? last : '';
}
