import { KEPT_BACK_SURNAMES } from '../../text/surnames';

/**
 * What brackets say to a colleague, a superior or to oneself in free words: each kind by what no sentence meant for the reader has.
 * All are tried on the few characters of one pair of brackets.
 */

/** 此处, 这段, 以上数据: a word that points at the text itself. */
const POINTS =
  '(?:此处|这里|此段|这段|本段|此句|这句|本句|此条|这条|此项|此部分|这部分|此数据?|这个?数据?|该数据?|这几个数据?|(?:以上|上述|以下|上面|下面|前面)(?:数据|数字|内容|表述|部分)|数据|数字)';
const EDITS =
  '(?:补充|补齐|补上|补一?下|核实|核对|核一?下|再核|复核|确认|提供|替换|更新|把关|斟酌|定夺|审定|拍板|修改|改一?下|润色|校对|校核|填写|填报|填上|对一?下|看一?下|查一?下|定一?下|删|展开|压缩|精简|补|核)';
const LEADER =
  '(?:(?:[\\u4e00-\\u9fff]{0,3}领导)|[\\u4e00-\\u9fff]{1,3}(?:局长|主任|书记|[省市县区镇]长|科长|处长|股长|部长|院长|检察长|秘书长|总))';

/** `此处请司法局补充2023年培训计划，周三前给我` */
const ASKED_HERE = new RegExp(
  `^(?:注:|备注:|说明:)?${POINTS}[^。;]{0,10}?(?:请|烦请|麻烦|劳驾|建议|得|还要|还得|要再|需再|再)[^。;]{0,16}?${EDITS}`,
);
/** `是否保留请领导定`, `请王局长过目` */
const LEADERS = new RegExp(
  `(?:请|等|待)${LEADER}(?:最后|再|来|们)?(?:定夺|审定|审阅|审核|明确|把关|斟酌|拍板|批示|过目|看|敲定|定)[!。]?$`,
);
/** `是否保留？`, `要不要写，请定`, `以哪个为准` */
const WHICH =
  /以(?:哪|谁)[\u4e00-\u9fff]{0,4}为准|^(?:用|取|是|选)哪[一个]?[个家种]?(?:数据?|口径|版本?)?|(?:对吗|准吗|对不对|准不准|确定吗|核过[吗没]|是不是这个数)\?|(?:是否|要不要|可否|能否)(?:需要|还)?(?:保留|删|合并|写|体现|展开|调整|补|改|加|提及|单列)[^。;]{0,12}(?:\?|请[\u4e00-\u9fff]{0,6}定|再定|待定)/;
/** `12月数出来后替换`, `年底数据公布后更新` */
const LATER =
  /(?:数据?|数字|口径|\d月)[\u4e00-\u9fff]{0,10}?(?:出来|下来|到位|定了|定下|公布|报来|核准|核定|审定|确定)(?:以|之)?后,?(?:再|请|要|需)?(?:替换|更新|补上|补充|补|改|填|修改|加)[^。;]{0,6}$/;
const LATER_FREE =
  /^(?:数据|数字|(?:\d{1,2}月|全年|年底|年末)份?的?数[据字]?)[\u4e00-\u9fff]{0,10}?(?:出来|下来|到位|定了|公布|报来|核准|核定|审定)(?:以|之)?后,?(?:再|请|要|需)?(?:替换|更新|补上|补充|补|改|填)(?:此处|这里|上|一下)?$/;
/** `与前文重复`, `和第3页不一致`, `此段与信访局材料重复` */
const CLASHES =
  /^(?:(?:此处|此段|这段|本段|此句|此数|这个数|数据|表述)?(?:与|和|同|跟)(?:前文|上文|前面|上面|下文|后文|后面|前一?[段节]|上一?[段节]|第?\d{1,3}页|第[一二三四五六七八九十\d]{1,2}(?:部分|段|页))|(?:此处|此段|这段|本段|此句|此数|这个数)(?:与|和|同|跟)[\u4e00-\u9fff]{1,12})[\u4e00-\u9fff]{0,6}(?:重复|不一致|不一样|矛盾|对不上|打架|不符|冲突|有出入)/;
/** `周三前给我`, `数据报我`; 给我们, 给我县 are others. */
const TO_ME =
  /(?:给|发|报|告诉|告知|提醒|发给|报给|交给|回)我(?:一份|一下|吧|处|邮箱|微信)?(?:[,;。!]|$)|(?:给|发|报)我(?:数据?|材料|一份|邮箱|微信)/;
/** `周三下班前报来`, `明天上午前反馈`; what is done each week is a custom. */
const DEADLINE =
  /^(?!.*每[周月季年日天]).*(?:(?:本|下)?(?:周|星期)[一二三四五六日天末]|[今明后]天|今晚|明早|下班)(?:[上下]午|晚上|下班|\d{1,2}点)?(?:之前|以前|前)?[^。;]{0,8}?(?:给我|发我|报我|发来|报来|发过来|反馈|提供|补齐|补上|交来|返回|改好|定稿)/;
/** `待补：社会评议结果`, `待核实：数据来源` */
const WAITS_FOR = /^待(?:补充?|核实?|核对|填写?|定|更新|确认|添加|完善|插入)[:,].+/;
/** `建议删去`, `拟整段删除` */
const DELETE = /^(?:建议|拟|可以?|考虑|应|要|需)(?:整段|整句|全部|此段|本段|这段|此句)?删(?:除|去|掉|减|节)?[!?。]?$/;
/** `暂用去年数据`, `先按上年数写` */
const STOPGAP =
  /^(?:此处|这里|数据)?(?:暂时?|先|姑且)(?:用|按|写|填|放|沿用|引用|套用)(?:的是)?[^。;]{0,6}?(?:去年|上年|旧|老|前三季度|上半年|上季度|上月|估)[^。;]{0,3}(?:数据?|数字|稿|内容|表述|口径)[^。;]{0,6}$/;
/** `我觉得不妥`, `我再核`; 我县 and 我们 are others. */
const OWN = /^我(?:觉得|记得|再|已经?|来|去|问|查|没|这边|手头|改了|加了)/;
/** `插入：评价位次，发改局报`, `替换为最新数据` */
const INSERT = /^(?:此处|这里)?(?:需|要|应|可)?(?:插入?|替换|补充?|添加|增加|加上)(?:[:]|(?=一[张段个]))/;
const INSERT_IN_SQUARE = /^(?:插入|替换[为成]?|补上|加上)[\u4e00-\u9fff、,]{2,24}$/;

const GRAVE = [ASKED_HERE, LEADERS, WHICH, LATER, CLASHES, WAITS_FOR, DELETE, STOPGAP, OWN, INSERT];

const DOES = /^[\u4e00-\u9fff]{1,3}?(?:再|来|去)?(?:核实?|补充?|查|改|填|写|看)(?:一下|数据|材料|过)?[!。]?$/;
/** `小王核`, `李科补数据` */
function isForColleague(content: string): boolean {
  const isFamiliar = /^[小老]/.test(content) && KEPT_BACK_SURNAMES.has(content[1] ?? '');
  const isTitled = KEPT_BACK_SURNAMES.has(content[0]!) && /^.(?:工|总|姐|哥|科|处|局|所|主任|科长|股长|老师)/.test(content);
  return (
    (isFamiliar || isTitled) &&
    content.length <= 14 &&
    DOES.test(content.replace(/^.(?:工|总|姐|哥|科|处|局|所|主任|科长|股长|老师)|^../, '某'))
  );
}

/** Whether what a pair of brackets holds is said to a colleague, a superior or oneself. */
export function isRequest(content: string, open: string): boolean {
  if (content.length < 3 || content.length > LONGEST) return false;
  if (open !== '(' && INSERT_IN_SQUARE.test(content)) return true;
  return GRAVE.some((pattern) => pattern.test(content)) || TO_ME.test(content) || DEADLINE.test(content) || isForColleague(content);
}

const LONGEST = 60;

/** The same said without brackets, in a clause of its own: only what can be said to nobody else. */
const FREE = [
  new RegExp(
    `^(?:此处|这里|此段|这段|此句|这句|这个?数据?|此数据?|以上数据|上述数据|以下数据)[^。;]{0,8}?(?:请|烦请|麻烦)[^。;]{0,16}?${EDITS}[^。;]{0,16}$`,
  ),
  new RegExp(
    `^(?:这个|这几个|此)数据?(?:我|要|得|再|还要|还得|先|跟|待)[^。;]{0,14}?(?:核|对一?下|查一?下|问一?下|确认|改|补)[^。;]{0,6}$`,
  ),
  /^(?:是否|要不要|可否)(?:需要|还)?(?:保留|删除?|删去|合并|写入|写上|体现|展开|单列)[^。;,]{0,6},?请[\u4e00-\u9fff]{0,6}(?:定|定夺|审定|明确)$/,
  /^以(?:哪[个家种]?|谁的?)(?:数据?|口径)?为准\??$/,
  LATER_FREE,
  STOPGAP,
  /^(?:周|星期)[一二三四五六日][^。;,]{0,6}前(?:给我|发我|报我|发来|报来)$/,
];

/** Whether a clause that stands free is such a note. */
export function isFreeRequest(clause: string): boolean {
  return clause.length >= 5 && clause.length <= LONGEST && FREE.some((pattern) => pattern.test(clause));
}
