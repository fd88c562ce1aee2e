import { areaIn, areaOf, areasIn } from './areas';
import { changeOf } from './changes';
import { listedOf } from './lists';
import { isClass, isGeneric, nounBehind, tidyNoun } from './nouns';
import { phraseOf, type Phrase } from './phrase';
import type { Place, Reading, Told } from './terms';
import { THINGS } from '../subjects/terms';
import { countOf, countsKinds } from './units';

/** What an amount is of: `受理行政复议案件76件` is 行政复议 · 受理. */
export function amountOf(place: Place): Reading {
  const { words, cue } = place.clause;
  if (cue === 'total') return totalOf(place);
  if (cue === 'rest') return { ...bare(''), subject: subjectBefore(place), indicator: '其余', whole: undefined };
  const listed = listedOf(place);
  if (listed) return listed;
  const change = changeOf(place) ?? roleOf(place);
  if (change) return change;
  if (/^[将把]/.test(words) && nounBehind(place.mention.tail).noun !== '') return behindOf(place);
  if (/的$/.test(words)) return describedOf(place, words.slice(0, -1));
  if (words === '' || OPEN.test(words) || (EXAMPLES.test(words) && place.mention.tail !== '')) return behindOf(place);
  const phrase = phraseOf(words);
  if (phrase.verb === '') return nounOf(place, phrase.noun);
  return phrase.noun === '' || NOTHING.test(phrase.noun) ? doneOf(place, phrase) : doneTo(place, phrase);
}

/** Words that wait for the noun behind the figure: `对`, `将`, `公安、市场监管等`. */
const OPEN =
  /(?:^|[^行针])[对为向将把在从给由以就分](?:全[省市区县旗镇州乡]|我[省市区县]|辖区|以下|其中)?$|以下$|^(?:全系统|全[省市区县旗镇州乡]|我[省市区县旗])$/;
const EXAMPLES = /等$/;
const NOTHING = /^(?:全[省市区县旗镇州乡]|我[省市区县旗]|辖区)$/;

const bare = (verb: string): Reading => ({ subject: '', indicator: verb, verb, whole: undefined });

/** `合计193个`: of all that has just been listed. */
function totalOf(place: Place): Reading {
  const before = place.clause.earlier.replace(/[,:]+$/, '').replace(/^.*[,:。;]/, '');
  // 出具意见书,共计18份: no list, the noun stands in the clause before
  if (place.last?.mention.sentence !== place.mention.sentence && before !== '') {
    const phrase = phraseOf(before.slice(-60));
    if (phrase.noun !== '') return objectOf(place, phrase, phrase.noun);
  }
  return { ...bare('合计'), verb: '', subject: listedSubjects(place) || subjectBefore(place) };
}

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
  if (clause.whole !== '') return subjectIn(clause.whole) || place.last?.subject || area;
  if (mention.depth > 0 && last) return last.subject;
  return (alike ?? sameSentence(place))?.subject || nounBefore(place) || area || last?.subject || areaIn(place.heading) || '';
}

function sameSentence({ last, mention }: Place): Told | undefined {
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
function heldBefore({ clause }: Place): string {
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
  if (words.length < 2 || DOER.test(words) || /^(?:[向对为在经以由被从与按因]|通过|根据|依据|针对|全[省市区县])/.test(words)) return '';
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

/** `节能降碳十大行动`: the words before and behind make one name. */
function isGroup({ mention }: Place, before: string, noun: string): boolean {
  return (
    /^[一二两三四五六七八九十]+[大项类]$/.test(mention.text) &&
    before !== '' &&
    !/[、等]/.test(before) &&
    noun.length >= 2 &&
    before.length + noun.length <= 18
  );
}

export function objectOf(place: Place, { before, verb }: Phrase, noun: string): Reading {
  const own = tidyNoun(noun);
  if (/^(?:纳入|列入|进驻|入驻|接入|录入)$/.test(verb) && WHERE.test(own)) return { ...bare(verb + own), subject: subjectBefore(place) };
  const area = areaOf(own);
  if (isGeneric(own) && area?.before !== '') return genericOf(place, before, verb, own);
  if (area && /[和及与、]$/.test(area.before)) return { ...bare(verb), subject: own };
  if (area?.term === '矛盾纠纷' && (place.area === '人民调解' || areaIn(before).startsWith('人民调解')))
    return { ...bare(verb), subject: '人民调解' };
  if (area && area.before !== '' && THINGS.test(own)) return { ...bare(verb), subject: own };
  if (area) return { ...bare(verb), subject: area.term, indicator: verb + qualifierIn(area.before) };
  return nominalOf(place, before, own) ?? { ...bare(verb), subject: own };
}

/** Where things are put: `纳入政务服务中心88项` says nothing of the centre. */
const WHERE = /(?:中心|平台|目录|清单|管理|系统|范围|台账|大厅|名录)$/;

/** `发现问题47个`: of the area in force, not of 问题. */
function genericOf(place: Place, before: string, verb: string, noun: string): Reading {
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
  const mediation = area.term === '矛盾纠纷' && (place.area === '人民调解' || areaIn(before).startsWith('人民调解'));
  return { ...bare(action), subject: mediation ? '人民调解' : area.term };
}

/** `一审`, `涉企`: what a term is narrowed to; who it belongs to is no part of an indicator. */
function qualifierIn(before: string): string {
  const last = tidyNoun(before);
  return last.length <= 4 && /(?:一审|二审|再审)$/.test(last) ? last : '';
}

/** `以县政府为被告的一审行政诉讼案件43件`: on whose side they are. */
function roleOf(place: Place): Reading | undefined {
  const { words } = place.clause;
  const role = /为(被告|被申请人|原告)的([^的]*)案件$/.exec(words);
  return role ? { ...bare(''), subject: areaIn(role[2]!) || place.area || '案件', indicator: `${role[1]!}案件` } : undefined;
}

/** `行政许可893件`, `民事28件`, `兼职人民调解员695名`: no verb at all. */
export function nounOf(place: Place, words: string): Reading {
  const { noun } = nounBehind(place.mention.tail);
  if (place.clause.joined) return behindOf(place);
  const group = tidyNoun(words);
  if (isGroup(place, group, noun)) return objectOf(place, { before: '', verb: countOf(place.mention.quantity.unit), noun }, group + noun);
  const own = tidyNoun(words.replace(/^(?:为|给)(?:群众|企业|居民|职工|农民工|受援人)/, ''));
  if (noun !== '' && words.includes('、') && countsKinds(place.mention.quantity.unit)) return behindOf(place);
  if (isPart(place, own)) return partOf(place, own);
  const whole = sharedVerb(place);
  const area = areaOf(own);
  if (isGeneric(own)) return genericOf(place, '', whole, own);
  const indicator =
    whole || (area && area.before !== '' && area.before.length <= 4 && !THINGS.test(own) ? own : countOf(place.mention.quantity.unit));
  return { ...bare(whole), indicator, subject: area && !(area.before !== '' && THINGS.test(own)) ? area.term : own };
}

/** `建成法治公园4个、法治长廊13条`: the verb of a list stands at its first figure. */
function sharedVerb({ last, alike, mention, clause }: Place): string {
  const listed =
    mention.separation === 1 || (mention.separation === 2 && last === alike && last?.clause.words.at(-1) === clause.words.at(-1));
  return last && listed && last.mention.depth === mention.depth && last.mention.sentence === mention.sentence ? last.verb : '';
}

/** Whether a figure without a verb counts a part of one before it: 其中, a bracket, the next of a list of parts, the name of a class. */
function isPart(place: Place, noun: string): boolean {
  const { clause, mention, last } = place;
  if (clause.cue === 'part' || clause.whole !== '' || mention.depth > 0) return true;
  if (last?.whole && mention.separation <= 2 && last.mention.sentence === mention.sentence) return true;
  // 评定优秀案卷69件、合格案卷168件: neither is a part of the other
  return isClass(noun) && !(last && sharedVerb(place) !== '' && isClass(last.subject));
}

/** `其中民事236件` is 法律援助 · 民事; `其中行政许可1187件` is 行政许可 · 办理, as the whole. */
function partOf(place: Place, noun: string): Reading {
  const whole = place.last?.whole ?? place.alike ?? place.last;
  const area = areasIn().at(noun, 0);
  if (area && area.word === noun && whole && whole.subject !== area.value && place.clause.whole === '')
    return { ...bare(whole.verb), indicator: whole.verb || countOf(place.mention.quantity.unit), subject: area.value, whole };
  const subject = place.clause.whole === '' ? (whole?.subject ?? place.area) : subjectBefore(place);
  return { ...bare(''), indicator: noun, subject: subject || place.area, whole: whole ?? place.last };
}

/** `由街道承担的17项`, `列入台账的57件积案`: a description, whose noun is behind or before. */
function describedOf(place: Place, words: string): Reading {
  const { last } = place;
  // 涉及金额5万元以上的16件
  if (last && place.clause.joined && /^以[上下内]$/.test(words))
    return { ...bare(''), subject: last.subject, indicator: last.indicator + last.mention.text + words, whole: last.whole };
  const { noun } = nounBehind(place.mention.tail);
  const description = tidyDescription(words);
  if (noun !== '') {
    const { verb } = phraseOf(description);
    const said = verb === '' || LISTED.test(description) ? description : verb;
    const plain =
      verb === '' && !LISTED.test(description)
        ? predicateOf(nounBehind(place.mention.tail).rest) || countOf(place.mention.quantity.unit)
        : said;
    return objectOf(place, { before: '', verb: plain, noun }, noun);
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

/** `8个乡镇`, `3家律所`: the noun is behind the figure; with nothing behind, it is said of the figure before (`412批次356人次`). */
function behindOf(place: Place): Reading {
  const { mention, last } = place;
  const { noun, rest } = nounBehind(mention.tail);
  if (NOUN_UNIT.test(mention.quantity.unit)) return objectOf(place, phraseOf(place.clause.words), mention.quantity.unit);
  // 中断路段在19小时内恢复通行
  const subject = /^(.{3,})在$/.exec(place.clause.words)?.[1];
  if (noun === '' && subject !== undefined) return nounOf(place, subject);
  if (noun === '' || isVerbal(noun)) return (/^实[现行]/.test(rest) ? undefined : verbBehind(place)) ?? repeated(place, predicateOf(rest));
  const leading = leadingVerb(place);
  const shared = last && mention.separation <= 1 && place.clause.joined ? last.verb : '';
  const verb = leading || shared;
  const said = predicateOf(rest);
  const indicator = (LEADS.test(verb) && said) || verb || said || countOf(mention.quantity.unit);
  const own = tidyNoun(noun);
  const full = areaIn(place.clause.words);
  if (isGeneric(own) && indicator === countOf(mention.quantity.unit))
    return { ...bare(''), subject: full.endsWith(own) ? full : own, indicator };
  return { ...objectOf(place, { before: '', verb: indicator, noun }, noun), verb };
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

function isVerbal(noun: string): boolean {
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
  if (last && predicate !== '') return { ...bare(''), subject: last.subject, indicator: predicate, whole: last.whole };
  if (!last) return { ...bare(countOf(place.mention.quantity.unit)), verb: '', subject: place.area || place.heading };
  return { subject: last.subject, indicator: last.indicator, verb: last.verb, whole: last.whole };
}

/** What is said of a noun behind a figure: `实行告知承诺`, `提供法律服务`. */
function predicateOf(rest: string): string {
  if (/分别/.test(rest)) return '';
  const said = rest.replace(/^(?:全部|均|都|已|统一|分别|依法|正在|逐[一项条])+/, '').replace(/[、,;:。(].*$/, '');
  const { before, verb, noun } = phraseOf(said.slice(0, 24));
  if (!/^(?:实现|实行|纳入|列入|作|予以|给予)/.test(said) && (verb === '' || before.length > 2)) return '';
  return said.length <= 12
    ? said.replace(/^(?:进行|开展|作|予以|给予)了?(?=.{2})/, '').replace(/了/, '')
    : verb + (noun.length <= 8 ? tidyNoun(noun) : '');
}
