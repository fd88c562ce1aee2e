import { areaIn } from './areas';
import { bare } from './bare';
import { subjectBefore } from './before';
import { behindOf, isVerbal } from './behind';
import { changeOf } from './changes';
import { describedOf } from './described';
import { listedOf } from './lists';
import { isClass, nounBehind, tidyNoun } from './nouns';
import { objectOf } from './objects';
import { partOf, totalOf } from './parts';
import { phraseOf, type Phrase } from './phrase';
import { isGroup, nounOf } from './plain';
import type { Place, Reading } from './terms';
import { countsKinds } from './units';

/** What an amount is of: `受理行政复议案件76件` is 行政复议 · 受理. */
export function amountOf(place: Place): Reading {
  const { cue } = place.clause;
  if (cue === 'total') return totalOf(place);
  if (cue === 'rest') return { ...bare(''), subject: subjectBefore(place), indicator: '其余' };
  return listedOf(place) ?? changeOf(place) ?? roleOf(place) ?? openOf(place) ?? wordedOf(place);
}

/** Where the words before the figure wait for what is behind it, or describe it. */
function openOf(place: Place): Reading | undefined {
  const { words } = place.clause;
  const { tail } = place.mention;
  const { noun } = nounBehind(tail);
  if (/^[将把]/.test(words) && noun !== '') return behindOf(place);
  if (/的$/.test(words)) return describedOf(place, words.slice(0, -1));
  // 中断路段在19小时内恢复通行
  const subject = /^(.{3,})在$/.exec(words)?.[1];
  if (noun === '' && subject !== undefined && !place.clause.joined) return nounOf(place, subject);
  return words === '' || OPEN.test(words) || (EXAMPLES.test(words) && tail !== '') ? behindOf(place) : undefined;
}

function wordedOf(place: Place): Reading {
  const phrase = phraseOf(place.clause.words);
  if (phrase.verb === '') return nounOf(place, phrase.noun);
  return phrase.noun === '' || NOTHING.test(phrase.noun) ? doneOf(place, phrase) : doneTo(place, phrase);
}

/** Words that wait for the noun behind the figure: `对`, `将`, `公安、市场监管等`. */
const OPEN =
  /(?:^|[^行针])[对为向将把在从给由以就分](?:全[省市区县旗镇州乡]|我[省市区县]|辖区|以下|其中)?$|以下$|^[对在为向].{0,2}$|^(?:全系统|全[省市区县旗镇州乡]|我[省市区县旗])$/;
const EXAMPLES = /等$/;
const NOTHING = /^(?:全[省市区县旗镇州乡]|我[省市区县旗]|辖区)$/;

/** `审结70件`, `行政机关败诉4件`, `联席会议召开2次`: nothing follows the verb. */
function doneOf(place: Place, phrase: Phrase): Reading {
  const { noun } = nounBehind(place.mention.tail);
  // 外贸企业新增822家: what there is more of, whoever it may be
  const patient = GROWS.test(phrase.verb) ? phrase.before.replace(/(?:累计|共)$/, '') : patientIn(phrase.before);
  if (noun !== '' && patient === '') return objectOf(place, phrase, noun);
  if (patient !== '') return objectOf(place, phrase, patient);
  const verb = (/负责人$/.test(phrase.before) ? '负责人' : '') + phrase.verb;
  // 政务服务中心接件1.5万件: who does it names the area, where no figure before does
  return { ...bare(verb), subject: (place.alike ? '' : areaIn(phrase.before)) || subjectBefore(place) };
}

const GROWS = /^(?:新增|净增|增加)$/;

const DOER =
  /(?:政府|[局委办院厅处站所队组员长者]|部门|机关|单位|中心|机构|组织|负责人|人员|律师|顾问|代表|原告|被告|当事人|领导|专家|群众|企业|委员会|法院|干部|系统|平台|公司|依法|上|中|内|期间|以来|集中|分别|应|实际|经|被|未|次|时|后|前|当场|现场|非现场|随机|方式)$/;

/** What stands before a verb without object: nothing where it is who does it, or a phrase of place, time and manner. */
function patientIn(before: string): string {
  const words = before.replace(/(?:全年|累计|共|均|已|全部|分别|成功|依法|及时|按期|实际|平均|逐一|每[年月季]度?|主动|随机|专门)+$/g, '');
  if (
    words.length < 2 ||
    /^(?:推动|帮助|指导|督促|引导|组织)$/.test(words) ||
    DOER.test(words) ||
    /^(?:[向对为在经以由被从与按因]|通过|根据|依据|针对|全[省市区县])/.test(words)
  )
    return '';
  return words;
}

/** `受理民间纠纷2875件`: the noun follows the verb. */
function doneTo(place: Place, phrase: Phrase): Reading {
  const { noun } = nounBehind(place.mention.tail);
  const own = tidyNoun(phrase.noun);
  if (isGroup(place, own, noun)) return objectOf(place, phrase, own + noun);
  // 实施优化营商环境58条改革举措: the words before only describe the noun behind
  if (noun.length >= 2 && noun === place.mention.tail && !isVerbal(noun)) return objectOf(place, phrase, noun);
  const kinds =
    noun !== '' && ((phrase.noun.includes('、') && countsKinds(place.mention.quantity.unit)) || /^(?:第.{1,2}批|首批|了)$/.test(own));
  if (!kinds && place.clause.cue === 'part' && isClass(own)) return partOf(place, phrase.verb + own);
  return kinds ? behindOf(place) : objectOf(place, phrase, phrase.noun);
}

/** `以县政府为被告的一审行政诉讼案件43件`: on whose side they are. */
function roleOf(place: Place): Reading | undefined {
  const { words } = place.clause;
  const role = /为(被告|被申请人|原告)的([^的]*)案件$/.exec(words);
  return role ? { ...bare(''), subject: areaIn(role[2]!) || place.area || '案件', indicator: `${role[1]!}案件` } : undefined;
}
