import { CLASS_WORDS, GENERIC, IDLE_WORDS } from '../subjects/terms';
import { mask } from './clause';

const LONGEST_NOUN = 24;

/** The thing itself, without examples, descriptions and idle words: `文书制作等制度` is 制度, `各类普法资料` 普法资料. */
export function tidyNoun(noun: string): string {
  let kept = withoutIdle(afterExamples(noun.replace(/[,:]/g, '')));
  kept = withoutIdle(withoutDescription(kept));
  kept = kept.replace(/^(?:全[省市区县旗镇州乡]|我[省市区县旗镇州]|辖区|方面的?|以下)(?=$|工作)/, '');
  if (/^“[^“”]*”$/.test(kept)) kept = kept.slice(1, -1);
  return kept.length > LONGEST_NOUN ? shortened(kept) : kept;
}

export function isGeneric(noun: string): boolean {
  return GENERIC.test(noun);
}

export function isClass(noun: string): boolean {
  return CLASS_WORDS.test(noun);
}

function withoutIdle(noun: string): string {
  return noun.replace(IDLE_WORDS, '');
}

/** `防汛、消防等综合演练`: what the examples are examples of. A list that ends in 等 stays, without it. */
function afterExamples(noun: string): string {
  const masked = mask(noun);
  const at = masked.lastIndexOf('等');
  if (at < 1 || /[级候待同]/.test(noun[at + 1] ?? '')) return noun;
  const rest = noun.slice(at + 1).replace(/^(?:方面|领域|多个|各类)?的?/, '');
  return rest.length >= 2 ? rest : noun.slice(0, at);
}

/** `妨碍公平竞争的文件` is 文件; in `评查发现的` nothing stands behind, and it stays. */
function withoutDescription(noun: string): string {
  const at = mask(noun).lastIndexOf('的');
  return at > 0 && noun.length - at > 2 ? noun.slice(at + 1) : noun.replace(/的$/, '');
}

function shortened(noun: string): string {
  const masked = mask(noun);
  const at = Math.max(masked.lastIndexOf('、'), masked.lastIndexOf('\u0002'));
  const rest = noun.slice(at + 1);
  return rest.length >= 2 && rest.length < noun.length ? rest : noun.slice(-LONGEST_NOUN);
}

/** Words with which a noun behind a figure ends: `14个乡镇|全部设立`, `25名听证代表|提出`. */
const NOUN_END =
  /(?:^(?:以来|的|次|内|作)|全部|(?<!人)均|都(?!市)|已|(?<!公)共(?!享|同)|在(?!建|册|岗|职|线|校)|对(?!象|口)|按(?!揭)|由|与|被(?!告|申请|征)|受(?!援|理|众|害)|向|将|把(?!关)|因|占|获得|开展|进行|实行|实现|提供|提出|完成|参加|参与|纳入|接受|通过|列入|逐一|逐项|逐条|统一|分别|担任|组成|构成|建成|设立|制定|作为|作出|入选|免费|集中(?=[采开])|接入|正在|依法|书面|现场|聘请|核定|抽取|走进|给予|予以|互认|化解|落实|下发|下达|成立|存在|达到|实施|推广|推行|办理(?!事项|件|人)|报名|取得|具有|持有|用于|来自|涉及(?!面)|遭遇|签订|调解案件|书记|讲授|到会|履行(?!率)|构成|并(?!联)|中$|中[,有]|分管|有序|挂牌|落地|购买|汛前|延时|投用|设置|开设|举行|培育|按照|逐件|配备|部署|移出|增长|下降|(?<=[^\u0002])\u0002|—|[,;:。)])/;

/** `31个区级部门的主要负责人` counts 区级部门. */
const OWNED = /(部门|单位|主体|企业|机构|乡镇|街道|村|社区|大队|机关|项目|事项)的[^的]{0,12}$/;

/** The noun that a figure is followed by (`8个乡镇`), and what is said of it; '' where it is followed by none. */
export function nounBehind(tail: string): { readonly noun: string; readonly rest: string } {
  const text = tail.slice(0, 40).replace(/^(?:以上|以下|左右|以内|方面的?)/, '');
  const masked = mask(text);
  const owned = /^的/.test(masked);
  const at = masked.search(NOUN_END);
  const noun = (owned ? '' : at < 0 ? text : text.slice(0, at)).replace(OWNED, '$1').replace(/(?:和|及|与|共|、)+$/, '');
  return { noun: noun.length > 10 ? noun.replace(/(?<=.{2})[及与和].*$/, '') : noun, rest: at < 0 ? '' : text.slice(at) };
}
