import { behindMatch, isHan, isLatin } from './characters';
import type { Hit, Place, Reader } from './hit';
import { isRequest } from './requests';

/** What a note of those at work says, looked for in what stands in a pair of brackets. */
const THING =
  '(?:(?:相关|具体|最新|准确|有关|全部|详细|年度|全年)?(?:数据|数字|数|金额|人数|名单|日期|时间|地点|案例|材料|内容|情况|名称|文号|表述|提法|口径|(?:数据)?来源|出处))';
const OFFICE_DOES = '(?:[\\u4e00-\\u9fff]{1,10}?(?:局|委|办|科|处|室|厅|部|院|股|镇|街道|中心|单位|部门)(?:的?数据|材料)?)';
const END = `(?:(?:\\d{4}年)?${THING}|一下|后|后?补充|后?更新|后?填写?|中)?[!。.]?$`;
/** 待补、待核: what is surely still to be done. */
const WAITING = new RegExp(
  `^(?:注:|备注:|说明:)?(?:此处|这里|此项|本段|该项)?(?:${THING}|${OFFICE_DOES})?(?:尚|还|暂|仍)?待(?:(?:进一步|${OFFICE_DOES})?(?:补充?|核|核实|核对|核准|再核|填|填写|填报|填入|确认|更新|添加|增加|插入|写|查|查证|修改|改|统计)|${OFFICE_DOES}(?:提供|反馈|报送))${END}`,
);
/** What is surely a note: cases may wait for a check (线索3条（待核实）), figures do not wait to be filled in by themselves. */
const SURELY =
  /待(?:进一步)?(?:补|填|写|添加|增加|插入|核[!。.]?$)|^(?:注:)?(?:请|烦请|还请|麻烦)|^.{0,10}?(?:数据|数字|金额|人数|名单|案例)/;
/** 待定 may as well be what is announced. */
const OPEN = new RegExp(
  `^(?:${THING})?(?:尚|还|暂)?(?:待定|未定|待完善|待明确|待反馈|待汇总|待商议?|待议|(?:未完)?待续|未完|待细化|待提供|待落实|暂缺|暂无数据)[!。.]?$`,
);
const ASKS = new RegExp(
  `^(?:注:)?(?:[此该]|以上|上述)?${THING}?(?:请|烦请|还请|麻烦|需|须|由|建议|(?:与|同|跟|找|向)(?=${OFFICE_DOES}[核确]))(?:${OFFICE_DOES})?(?:进一步|再次?|重新|抓紧|尽快|及时|予以|认真|会同)?(?:核实|核对|核准|补充|补齐|确认|填写|填报|斟酌|把关|校对|查证|补|核|更新)${END}`,
);
const TO_LEADERS =
  /^请(?:领导|[\u4e00-\u9fff]{1,3}(?:局长|主任|书记|[省市县区镇]长|科长|处长|股长|总))(?:审定|审阅|审核|定夺|明确|把关|斟酌|修改|批示)[!。.]?$/;
const HERE = new RegExp(
  `^(?:注:|说明:)?(?:此处|这里|此段|本段|这段|此句|这句|本条|此项)${THING}?(?:请|需|须|应|可|待|再|拟|要|建议|由[\\u4e00-\\u9fff]{1,10}?)?(?:补充|补|插入|插|添加|增加|加|替换|修改|改|删除|删|核实|核对|核|更新|写|列|展开|压缩|精简|缺|提供)[^\\d]{0,16}$`,
);
const DOUBT =
  /^(?:存疑|核实|待|后补|未核实|未填|未报|有误|不准|不一致|再核|再查|查一下|核一下|(?:数据|数字|来源|表述|提法|口径)(?:存疑|有误|不准|不一致|不对|缺|从哪来)|[缺少](?:第?[\u4e00-\u9fff\d]{1,6})?(?:数据|数字|材料|案例|名单)|插入(?:图|表|图片|表格|照片|图表|截图|附图|附表))[!?。]?$/;
/** 张处：此句与办公室报的数不一致，请再核; 场次请宣传部核实: whoever is asked, the text is to be checked. */
const ASKED_AT_END =
  /^[^。;]{0,30}?(?<![申邀聘提恳])请(?:[\u4e00-\u9fff]{0,10}?(?:核实|核对|核准|确认|补上|补齐)|再?核|[\u4e00-\u9fff]{0,4}再核)(?:一下|一遍)?[!。.]?$/;
/** 人数问法院, 数据找统计局要. */
const ASK_OTHERS =
  /^[\u4e00-\u9fff]{0,4}(?:数|数据|数字|金额|名单|时间|日期|案例|材料|比例|进度)(?:再|要)?[问找](?:一下)?[\u4e00-\u9fff]{2,8}(?:要|核|确认)?[!。.]?$/;
/** 此处插入活动照片2张. */
const PUT_HERE = /^(?:此处|这里|下面|此页)(?:插入|贴入|贴上|贴|附上|放上?|配|加)[^,。;]{1,20}[!。.]?$/;
const QUESTION = /^(?:\?+|(?:是否|有没有|要不要|能否|可否|对吗|对不对|准吗)[^?。]{0,16}\?+|[\u4e00-\u9fff]{1,6}\?+)$/;
const COLOUR = /^(?:标[红黄蓝绿色]|红字|红色|黄底|黄色|高亮)(?:部分|处|文字|内容|字体|数据)[\u4e00-\u9fff,]{0,16}$/;

/** Grave where it is surely a note, lighter where what it says may as well be meant for the reader. */
export function noteIn(content: string, open: string): 'error' | 'warning' | undefined {
  if (isRequest(content, open) && !(open !== '(' && TO_FILL.test(content))) return 'error';
  if (content.length > LONGEST) return undefined;
  if (WAITING.test(content) || ASKS.test(content)) return open !== '(' || SURELY.test(content) ? 'error' : 'warning';
  if (HERE.test(content) || PUT_HERE.test(content) || COLOUR.test(content)) return 'error';
  if (ASKED_AT_END.test(content) || ASK_OTHERS.test(content)) return 'error';
  if (QUESTION.test(content) || DOUBT.test(content) || TO_LEADERS.test(content)) return 'error';
  return OPEN.test(content) ? 'warning' : undefined;
}

const LONGEST = 36;

export function noteHit(start: number, end: number, severity: 'error' | 'warning'): Hit {
  return {
    rule: 'note-left',
    start,
    end,
    message: '“$”是起草时的批语，应处理后删去',
    ...(severity === 'warning' && { severity, only: 'notInTable' as const }),
  };
}

const CLAUSE = /待(?:补充|补|核实|核|填写|填|更新|核对|统计)(?=[,。;:)*>」]|$)/y;
const NOUN = /(?:^|[,。;:])[\u4e00-\u9fff]{0,4}(?:数据|数字|金额|人数|名单|案例|日期)$/;

/** `办结案件：待补。`, `具体数字待核实。`: a clause that is nothing but a note. 问题线索待核实 is none. */
export const readWaiting: Reader = ({ folded }, at) => {
  const end = behindMatch(CLAUSE, folded, at);
  if (end < 0) return undefined;
  const opens = at === 0 || ',。;:*<「'.includes(folded[at - 1]!) || folded.startsWith('此处', at - 2);
  if (!opens && !NOUN.test(folded.slice(Math.max(0, at - 10), at))) return undefined;
  return noteHit(at, end, 'warning');
};

const TO_DO = /(?:TODO|FIXME|TBD|TBC)|(?:[Tt]odo|[Ff]ixme|tbd)(?= ?:)/y;
/** A list of things to do may be called one. */
const NAMED = /^[”"]|^ ?(?:清单|列表|应用|软件|list|List)/;

/** `TODO：补充数据`, `TBD`. */
export const readToDo: Reader = (place, at) => {
  const { folded } = place;
  const before = folded.charCodeAt(at - 1);
  if (isLatin(before) || before === 0x5f) return undefined;
  const end = behindMatch(TO_DO, folded, at);
  const behind = folded.charCodeAt(end);
  if (end < 0 || isLatin(behind) || behind === 0x5f || NAMED.test(folded.slice(end, end + 5))) return undefined;
  return noteHit(at, end, 'error');
};

/** A name that a blank in a form has, between brackets in the midst of a sentence: `【单位名称】`. */
const SLOT =
  /^(?:(?:本|填报)?单位|部门|[省市县区镇局]|县区|地区|地名|年份|年度|日期|时间|地点|姓名|人名|职务|数字|数据|数量|数值|金额|人数|件数|标题|文号|字号|联系人|联系电话|具体[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{0,6}(?:单位|部门|地区|人员|领导|机关|会议|文件|活动)(?:名称|全称|简称|姓名))$/;

/** `插入科室名称`, `此处填写单位全称`, `特邀监督员单位名称`: what a blank says that is to be filled in, in square or pointed brackets. */
const TO_FILL =
  /^(?:请)?(?:在此|此处)?(?:插入|填入|填写|输入|录入|键入|选择|写明|替换为)?(?:[\u4e00-\u9fff]{0,10}?)(?:名称|全称|简称|姓名|人数|件数|次数|金额|日期|年份|文号|数字|数值|数量|百分比|比例|电话|地址|职务)$/;
const TELLS_TO = /^(?:请)?(?:在此|此处)?(?:插入|填入|填写|输入|录入|键入)[^\d。;]{1,16}$/;

/** Whether what stands between square or pointed brackets is the name of a blank. */
function isSlotName(content: string): boolean {
  return SLOT.test(content) || TO_FILL.test(content) || TELLS_TO.test(content);
}

/** 【时间】 at the beginning of a line or a clause may be its head; in round brackets only what is surely a blank: （具体数字）. */
export function slotHit(place: Place, start: number, end: number, content: string): Hit | undefined {
  const { folded } = place;
  const open = folded[start]!;
  const isSquare = open !== '(' && open !== '〔';
  if (isSquare && TELLS_TO.test(content)) return slot(start, end, open);
  if (!(isSquare ? isSlotName(content) : SLOT.test(content)) || !isHan(folded.charCodeAt(start - 1))) return undefined;
  if (open === '(' && !/^具体|名称$|全称$|姓名$/.test(content)) return undefined;
  if (open === '(' && /[”》]/.test(folded[start - 1] ?? '')) return undefined;
  if (/^[::,。;]/.test(folded.slice(end, end + 1)) && open === '(') return undefined;
  return slot(start, end, open);
}

function slot(start: number, end: number, open: string): Hit {
  return {
    rule: 'placeholder-left',
    start,
    end,
    message: '“$”是尚未填写的占位',
    ...(open === '(' && { severity: 'warning' as const }),
    only: 'notInTable',
  };
}

const MERGE = /«([^«»\s]{1,24})»|<<([\u4e00-\u9fffA-Za-z_\d]{1,20})>>/y;
/** Old web pages print titles so: «法治政府建设实施纲要». */
const TITLE =
  /[法令条例办规定决见知案划告则度准单录约典书志报刊论史记函程]$|(?:意见|通知|纲要|指南|手册|章程|讲话|精神|宣言|计划|标准|目录|清单)$/;

/** `«单位名称»`, `<<姓名>>`, `«F3»`: a field of a mail merge (邮件合并); titles and quotations between such marks are none. */
export const readMerge: Reader = ({ folded, quote }, at) => {
  MERGE.lastIndex = at;
  const [text, name, other] = MERGE.exec(folded) ?? [];
  if (text === undefined || quote >= 0) return undefined;
  const field = name ?? other!;
  const isName = isSlotName(field) || /^[A-Za-z_]{1,12}\d{0,3}$/.test(field);
  // where titles have marks of their own, these are no titles
  const isNoTitle =
    text.startsWith('«') && !TITLE.test(field) && isHan(field.charCodeAt(0)) && field.length <= 12 && !/[,，、的]/.test(field);
  if (!isName && !(isNoTitle && /单位|科室|部门|名|数|额|期|号|人|率|年|月|日|地点|时间/.test(field))) return undefined;
  return { rule: 'placeholder-left', start: at, end: at + text.length, message: '“$”是邮件合并尚未填入的域' };
};
