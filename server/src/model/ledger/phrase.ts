import { EMPTY_VERBS, LEADING_VERBS, NOUN_VERBS, OUTCOMES, VERBS } from '../subjects/verbs';
import { mask } from './clause';
import { Lexicon } from './lexicon';
import { areasIn } from './areas';

/** The words of a clause taken apart: `各级人民调解组织` `受理` `民间纠纷`. */
export interface Phrase {
  /** What stands before the verb: who does it, or what it is done to where nothing follows the verb. */
  readonly before: string;
  readonly verb: string;
  /** What follows the verb; all of the words where there is no verb. */
  readonly noun: string;
}

type Kind = 'verb' | 'empty' | 'leading' | 'noun';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

let lexicon: Lexicon<Kind> | undefined;

function verbs(): Lexicon<Kind> {
  if (lexicon) return lexicon;
  const entries = (list: string, kind: Kind): [string, Kind][] => list.split(' ').map((word) => [word, kind]);
  return (lexicon = new Lexicon([
    ...entries(EMPTY_VERBS, 'empty'),
    ...entries(LEADING_VERBS, 'leading'),
    ...entries(VERBS, 'verb'),
    ...entries(NOUN_VERBS, 'noun'),
  ]));
}

/** Where a verb that is a noun as well can begin: behind adverbs and whoever does it. */
const ADVERB =
  /(?:^|[,并且和及]|延时|全[省市区县旗镇]|我[省市区县]|本[省市区县局]|意见|包案|上年|年底|共计?|累计|全年|(?<!人)均|自动|已|依法|依规|及时|现场|诉前|提前|集中|随机|公开|联合|应当?|实际|自动|直接|分别|逐一|先后|就地|成功|按[时期]|[经被获拟未]|方式|渠道|途径|期间|过程中|以来|后)$/;
const DOER =
  /(?:组织|机构|中心|部门|机关|政府|法院|检察院|单位|窗口|常务会|会议?|企业|大队|支队|人员|顾问|律师|代表|委员会|学者|专家|[局委厅院站所办组队者员官长]|负责人|乡镇|街道|社区|群众|原告|被告|当事人|平台|网站|上|[件项名]中|领域|系统|案件|热线|电话|[年月度底]|决定|次|[的地])$/;

/** Nouns that a verb takes: `受理申请`, `接受咨询`. */
const OBJECTS = /^(?:申请|咨询|培训|演练|听证|备案|服务|编制|检查|监督|指导)$/;

/** A noun that only begins like a verb: `调解组织`, `服务站`, `检查意见书`. */
const NOUN_BEHIND =
  /^(?:[员室站点班团队]|组织|机构|中心|资料|人员|队伍|窗口|平台|记录|意见|建议|通知|手册|阵地|制度|方案|计划|机制|协议|体系|委员会|小组|电话|热线|活动|工作|行动|项目|能力|力量|[率类]|领域|专栏|目录|清单|志愿|点位|名单|法治|终端|接口|场所|区域|广告|数据|案卷|人(?!民|大|员)|线索|证|卷宗|代表|事项(?=$|目录))/;

/** Takes the words of a clause apart. What stands in quotation marks and brackets is no verb. */
export function phraseOf(words: string): Phrase {
  const found = verbsIn(words);
  const main = mainVerb(words, found);
  if (!main) return { before: '', verb: '', noun: words };
  const end = main.end + (OUTCOMES.exec(words.slice(main.end))?.[0].length ?? 0);
  const start = main.start - (/成功$/.test(words.slice(0, main.start)) ? 2 : 0);
  return { before: words.slice(0, start), verb: words.slice(start, end), noun: words.slice(end).replace(/^了/, '') };
}

function verbsIn(words: string): Found[] {
  const masked = mask(words);
  const found: Found[] = [];
  let areaEnd = -1;
  for (let at = 0; at < words.length;) {
    const verb = verbs().at(masked, at);
    const area = areasIn().at(masked, at);
    const end = at + (verb?.word.length ?? 0);
    const closes = at === areaEnd && found.length === 0 && /^(?:成功|到位|完毕)?$/.test(words.slice(end));
    if (verb && (closes || begins(masked, at, end, verb.value, area?.word.length ?? 0, found.at(-1)))) {
      found.push({ start: at, end, kind: verb.value });
      at = end;
    } else {
      at += area?.word.length ?? 1;
      if (area) areaEnd = at;
    }
  }
  return found;
}

function begins(words: string, at: number, end: number, kind: Kind, area: number, last: Found | undefined): boolean {
  if (area > end - at || isOfNoun(words, at, end, kind)) return false;
  if (kind === 'verb' || kind === 'empty') return last?.kind !== 'empty' || kind === 'empty';
  if (last?.kind === 'empty') return false;
  const before = words.slice(Math.max(0, at - 4), at);
  if (before.endsWith('、')) return last?.end === at - 1;
  // 建立监督联系点, 受理申请: what follows a verb at once is its object
  if (last?.end === at)
    return (last.kind !== 'verb' || end === words.length) && (last.kind === 'leading' || !OBJECTS.test(words.slice(at, end)));
  return ADVERB.test(before) || (last?.kind !== 'verb' && DOER.test(before));
}

/** `不规范`, `播放量`, `调解组织`: the beginning or the middle of another word. */
function isOfNoun(words: string, at: number, end: number, kind: Kind): boolean {
  if (/[不无未]/.test(words[at - 1] ?? '') || /[量率]/.test(words[end] ?? '')) return true;
  return (kind === 'noun' || words.slice(at, end) === '组织') && NOUN_BEHIND.test(words.slice(end, end + 4));
}

/** The verb that governs the figure: the last one, or the first where the others describe the noun (`回应群众关切的问题`). */
function mainVerb(words: string, found: readonly Found[]): { start: number; end: number } | undefined {
  const last = found.at(-1);
  if (!last) return undefined;
  const describing = words.lastIndexOf('的');
  const opening = found.findIndex(({ kind }) => kind !== 'leading');
  if (describing >= last.end && opening >= 0 && (opening > 0 || found[0]!.start === 0) && words.length - describing > 2)
    return joinedFrom(words, found, opening);
  // 组织执法人员集中培训: the verb at the end is what has been organised
  const leading = found.at(-2);
  if (last.kind === 'noun' && last.end === words.length && leading && words.slice(leading.start, leading.end) === '组织') return leading;
  let first = found.length - 1;
  while (first > 0 && joins(words, found[first - 1]!, found[first]!)) first -= 1;
  return { start: found[first]!.start, end: last.end };
}

/** A verb with those joined to it behind. */
function joinedFrom(words: string, found: readonly Found[], first: number): { start: number; end: number } {
  let last = first;
  while (last + 1 < found.length && joins(words, found[last]!, found[last + 1]!)) last += 1;
  return { start: found[first]!.start, end: found[last]!.end };
}

/** `清理公布`, `发现并整改`: two verbs of one thing. */
function joins(words: string, a: Found, b: Found): boolean {
  if (a.kind === 'leading') return false;
  return /^(?:|并|和|及|、)$/.test(words.slice(a.end, b.start)) && a.end - a.start + b.end - b.start <= 6;
}
