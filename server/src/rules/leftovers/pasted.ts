import type { Hit, Place, Reader } from './hit';

/** Words of programs that came along with a paste: answers of chat programs, mail, messages. */
function hit(start: number, end: number, whose: string, severity: 'error' | 'warning'): Hit {
  return {
    rule: 'pasted-text-left',
    start,
    end,
    message: `“$”是${whose}，应删去`,
    severity,
    only: 'notInTable',
    fixes: [{ title: '删去', safety: 'suggestion', newText: '' }],
  };
}

/** Up to the end of the sentence, or to the colon behind which the text itself begins. */
const TO_THE_END = '[^。!?:]{0,60}[。!?:]?';
const REWRITES = '(?:润色|改写|优化|修改|扩写|缩写|精简|整理|生成|撰写|续写|完善|翻译|调整|起草|总结)';
const A_TEXT = '(?:版本|段落|文字|文本|内容|稿件|稿子|文稿|文章|语句|句子|正文|草稿|全文|版|稿)';
const NOT_OUR = '(?![们国省市县区州盟旗镇乡局委办厅院校部会党军])';
const PROGRAM =
  '(?:AI|人工智能|智能助手|大模型|大语言模型|语言模型|文心一言|豆包|通义千问|通义|讯飞星火|智谱清言|腾讯元宝|Kimi|kimi|DeepSeek|Deepseek|deepseek|ChatGPT|GPT|Copilot)';

/** What chat programs say to whom they answer, by its first character; each fits where a sentence begins. */
const CHAT: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries({
    好: [`好的[,!。:] ?(?:以下|下面|这[是里]|根据[您你]|按照?[您你]|为[您你]|我(?:来|会|将|已|帮|明白|理解|为[您你]))${TO_THE_END}`],
    当: [`当然(?:可以)?[,!。] ?(?:以下是|下面是|这是(?:为[您你]|一[份篇段版])|为[您你]|我(?:来|可以|会)(?:帮|为)[您你])${TO_THE_END}`],
    没: [`没问题[,!。] ?(?:以下|下面|这是|为[您你]|我来)${TO_THE_END}`],
    以: [
      `以下(?:是|为)(?:我)?(?:为|帮|给|根据|按照?)[您你]${TO_THE_END}`,
      `以下(?:是|为)(?:(?:经过?|对)?[\\u4e00-\\u9fff“”]{0,10}?)${REWRITES}(?:后|好|过|完成)的?[\\u4e00-\\u9fff]{0,4}?${A_TEXT}[\\u4e00-\\u9fff,]{0,12}[:。]`,
      `以上(?:内容|文字|文本|回答)?(?:由|系|为) ?${PROGRAM} ?(?:辅助)?(?:生成|撰写|整理|润色)${TO_THE_END}`,
      `以上(?:是|为|就是)?(?:我)?(?:为|帮|给|根据|按照?)[您你]${TO_THE_END}`,
      `以上[^。!?]{0,20}(?:希望|供|如有|[您你]可以?(?:根据|按|结合|参考))[^。!?]{0,10}[您你]${TO_THE_END}`,
    ],
    下: [`下面(?:是|为)(?:我)?(?:为|帮|给|根据|按照?)[您你]${TO_THE_END}`],
    这: [`这[是份段篇](?:我|一[份篇段版])?[^。!?]{0,6}(?:为|帮|给|根据|按照?)[您你]${TO_THE_END}`],
    根: [`根据[您你](?:的(?:要求|需求|描述|指示|反馈|意见|提示)|提供|给出|给的|上传|发来)${TO_THE_END}`],
    按: [`按照?[您你]的(?:要求|需求|描述|指示|意见)${TO_THE_END}`],
    希: [`希望(?:这|以上|上述|本|能?对?[您你])[^。!?]{0,20}(?:对[您你]|帮到[您你]|有(?:所)?帮助|符合[您你]|满足[您你])${TO_THE_END}`],
    如: [
      `如[^。!?;]{0,36}?(?:告诉我|告知我|我可以为|我会为|我来为|我再)${NOT_OUR}${TO_THE_END}`,
      `如[^。!?;]{0,36}?[您你需][^。!?;]{0,24}?(?:我可以|我会|我来)(?:继续|再|帮|为[您你]|进一步|提供|补充|调整)${TO_THE_END}`,
      `如[^。!?]{0,12}[您你][^。!?]{0,24}(?:随时|尽管)(?:告诉|告知|提出|沟通|说|吩咐|联系我)${TO_THE_END}`,
    ],
    需: [`需要我(?:再|继续|帮|为[您你]|进一步|把|提供|补充|调整|展开)${TO_THE_END}`],
    是: [`是否需要我(?:再|继续|帮|为[您你]|进一步|把|提供|补充|调整|展开)${TO_THE_END}`],
    要: [`要不要我(?:再|继续|帮|为[您你]|进一步|把|提供|补充|调整|展开)${TO_THE_END}`],
    作: [`作为(?:一[个款名位])?[^。!?,]{0,8}(?:AI|人工智能|语言模型|大模型)(?:助手|模型|程序|语言模型)?,? ?我${NOT_OUR}${TO_THE_END}`],
    我: [`我(?:已|已经|可以|会)?(?:为您|帮您|根据您|按照?您)${TO_THE_END}`],
    您: [`您(?:可以|看|觉得|还|是否|需要|提供)${TO_THE_END}`],
    本: [`(?:本|此)(?:回答|内容|文|段落?)(?:由|系|为) ?${PROGRAM} ?(?:辅助)?(?:生成|撰写|整理|润色)${TO_THE_END}`],
    内: [`内容由 ?${PROGRAM} ?(?:辅助)?生成${TO_THE_END}`],
    已: [`已深度思考(?:\\(用时[^)]{1,12}\\))?`],
    润: [`润色(?:后|如下|版本?|说明|要点|思路|结果)[一二三\\d]?:`],
    改: [`改写(?:后|如下|版本?|说明|要点|思路|结果)[一二三\\d]?:`],
  }).map(([first, sources]) => [first, sources.map((source) => new RegExp(source, 'y'))]),
);

const MAIL: ReadonlyMap<string, RegExp> = new Map([
  [
    '发',
    /发自 ?我的[\u4e00-\u9fffA-Za-z0-9 +]{2,16}|发自(?:iPhone|iPad|安卓|手机|网易邮箱|QQ邮箱)[^。]{0,12}|发件人:[^。]{0,60}|发送时间:[^。]{0,40}/y,
  ],
  ['来', /来自(?:我的)?(?:手机)?(?:QQ|网易|新浪|搜狐|139|189)邮箱[^。]{0,16}/y],
  ['获', /获取 ?(?:适用于 ?)?Outlook[^。]{0,20}/y],
  ['从', /从 ?(?:Windows|Outlook)[^。]{0,12}(?:邮件|发送)[^。]{0,6}/y],
  ['S', /Sent from (?:my |Mail |Outlook)[A-Za-z ]{0,24}\.?/y],
  ['G', /Get Outlook for [A-Za-z]{2,10}/y],
  ['-', /-{2,30} ?(?:原始邮件|原邮件|转发的?邮件(?:信息)?|邮件原件|回复邮件|Original Message|Original|Forwarded message) ?-{2,30}/y],
  ['你', /你撤回了一条消息/y],
  ['对', /对方撤回了一条消息/y],
]);

/** The characters with which what `readPasted` knows begins. */
export const PASTED_FIRST = [...CHAT.keys(), ...MAIL.keys()].join('');

/** `好的，以下是润色后的段落：`, `如需调整，请告诉我。`, `发自我的手机`; asked where a sentence begins. */
export const readPasted: Reader = ({ folded }: Place, at) => {
  const first = folded[at]!;
  for (const pattern of CHAT.get(first) ?? []) {
    pattern.lastIndex = at;
    if (pattern.test(folded)) return hit(at, pattern.lastIndex, '智能写作工具的答话', 'error');
  }
  const mail = MAIL.get(first);
  if (!mail) return undefined;
  mail.lastIndex = at;
  return mail.test(folded) ? hit(at, mail.lastIndex, '邮件、聊天软件带来的文字', 'warning') : undefined;
};

/** Signs that a chat program on the telephone writes for a picture. */
const SIGN =
  /^(?:图片|表情|动画表情|语音|视频通话|微笑|抱拳|强|呲牙|捂脸|偷笑|玫瑰|握手|鼓掌|合十|OK|爱心|憨笑|撇嘴|流泪|愉快|加油|赞|点赞|胜利)$/;

/** `[抱拳]`, `[图片]`; asked of what stands between square brackets. */
export function chatSign(folded: string, start: number, end: number, content: string): Hit | undefined {
  return folded[start] === '[' && SIGN.test(content) ? hit(start, end, '聊天软件带来的文字', 'warning') : undefined;
}
