/** Patterns of one file that may take more than linear time, and why none of them ever does so on a draft. */
export interface Allowed {
  readonly file: string;
  readonly reason: string;
  /** The patterns as they are written. */
  readonly patterns: readonly string[];
}

const LEDGER = 'the ledger reads at most 600 characters before a figure (LONGEST_GAP in clause.ts)';

export const ALLOWED: readonly Allowed[] = [
  {
    file: 'scripts/editor/look.mjs',
    reason: 'a page of VS Code',
    patterns: [String.raw`/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/`],
  },
  {
    file: 'server/src/cli/complaints.ts',
    reason: 'what the parser of arguments says',
    patterns: [
      String.raw`/argument '([^']*)' is invalid\. There is no such rule/`,
      String.raw`/argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/s`,
      String.raw`/Did you mean (?:one of )?(.*?)\?/`,
    ],
  },
  {
    file: 'server/src/features/inlayHints.ts',
    reason: 'a formula that we print, cut to the length of a hint',
    patterns: [
      String.raw`/^(.*?)\s*([=≠≈<>≤≥]|，即)\s*([^=≠≈<>≤≥，]*)$/`,
      String.raw`/^(.*?)\s*=\s*([^=]*)$/`,
      String.raw`/(?<=\D)[\d.]+$/`,
    ],
  },
  {
    file: 'server/src/model/ledger/amounts.ts',
    reason: LEDGER,
    patterns: ['/(?:全年|累计|共|均|已|全部|分别|成功|依法|及时|按期|实际|平均|逐一|每[年月季]度?|主动|随机|专门)+$/g'],
  },
  { file: 'server/src/model/ledger/before.ts', reason: LEDGER, patterns: ['/[,:]+$/'] },
  { file: 'server/src/model/ledger/parts.ts', reason: LEDGER, patterns: ['/[,:]+$/'] },
  { file: 'server/src/model/ledger/terms.ts', reason: LEDGER, patterns: ['/[,:]+$/'] },
  {
    file: 'server/src/model/scan/names.ts',
    reason: 'asked where a run of digits or letters begins, not at each of them',
    patterns: [
      String.raw`/(?:19|20)\d{2}年?(?:[ ]?[-—–~至到][ ]?(?:19|20)\d{2})?年?度?(?:[-—–~至到]?\d{1,2}[-—–~至到])?(?:\d{1,2}月份?)?(?:[-—–~至到]\d{1,2}月份?)?(?:\d{1,2}日)?(?![\d.,%])(?=[^零〇一二两三四五六七八九十百千万亿]|$)(?<=年|年度|月|月份|日)|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{2}[ ]?[-—–~至][ ]?(?:19|20)\d{2}|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}月(?:份|\d{1,2}日|底|初|末|中旬|上旬|下旬)?|\d+(?:\.\d+)?(?:[·+×*:∶]\d+)+(?:\+N)?|\d{3,4}-\d{7,8}|1\d{10}(?!\d)|\d+(?:\.\d+)?[A-Za-z][A-Za-z\d]*|\d+(?:\.\d+)?(?:版|号|热线|周年|岁(?!以)|型|后|时)|\d+·\d+/y`,
      String.raw`/[A-Za-z]+[-.]?\d+(?:\.\d+)?/y`,
    ],
  },
  {
    file: 'server/src/model/relations/arithmetic.ts',
    reason: 'the digits of one number',
    patterns: [String.raw`/\D.*$/`, String.raw`/\B(?=(\d{3})+(?!\d))/g`],
  },
  { file: 'server/src/model/relations/growth/judge.ts', reason: 'the digits of one numeral', patterns: [String.raw`/\D.*$/`] },
  { file: 'server/src/model/ledger/behind.ts', reason: LEDGER, patterns: ['/、.*$/', '/[、,;:。(].*$/'] },
  {
    file: 'server/src/model/ledger/changes.ts',
    reason: LEDGER,
    patterns: [
      String.raw`/^(.*?)(同比|环比|年均)?(?:[比较与](?:上年|去年|上一年|往年|(?:19|20)\d{2}年)(?:同期)?(?:相比)?)?(?:共|累计|平均|分别)*(增长|下降|上升|提高|减少|增加|降低|压缩|提升|缩短|回落|提速|精简|压减|翻)了?$/`,
      '/^.*在(?!.*中的)/',
    ],
  },
  {
    file: 'server/src/model/ledger/clause.ts',
    reason: LEDGER,
    patterns: [
      String.raw`/(?:其中|包括|包含|[(,]含|[(,]内含)[,:]?[^,;:。]*$/`,
      String.raw`/(?:达到了?|达|分别|(?<!行)为|连续[一二三四五两多]+年|共计|共|合计|总计|累计|累积|一共|(?<![民公契合节])约|近|逾|已有|仅|至少|不足|不少于|高达|控制在|保持在|保持|稳定在|超过|突破|(?<!平)均|平均|持续|[增升降]至|壮大到|拓展到|扩大到|(?<=.)(?:增加|减少|提高|提升|上升|下降|降低|压缩|缩短)[到至]|(?<![没所持])有)+$/`,
    ],
  },
  { file: 'server/src/model/ledger/nouns.ts', reason: LEDGER, patterns: ['/(?:和|及|与|共|、)+$/', '/(?<=.{2})[及与和].*$/'] },
  { file: 'server/src/model/ledger/shares.ts', reason: LEDGER, patterns: ['/^(.*?)的?占(?:.*的|总数|比)?$/'] },
  {
    file: 'server/src/model/tables/values.ts',
    reason: 'the digits of one numeral',
    patterns: [String.raw`/\D.*$/`, String.raw`/\B(?=(\d{3})+(?!\d))/g`],
  },
  { file: 'server/src/model/relations/rates/named.ts', reason: 'the name of a rate, at most 14 characters', patterns: ['/[总比的]+$/'] },
  { file: 'server/src/model/relations/rates/search.ts', reason: 'on one line .*$ matches wherever it begins', patterns: ['/率.*$/'] },
  {
    file: 'server/src/model/relations/scope.ts',
    reason: 'the words of one period, found by a pattern of bounded length',
    patterns: ['/上年|去年|上一年|前年|历年|年初|以来|近.+年|每/'],
  },
  {
    file: 'server/src/rules/config/glob.ts',
    reason: 'a pattern of the settings file, at most 500 characters',
    patterns: [String.raw`/\/+$/`, String.raw`/^\{(.*,.*)\}$/s`],
  },
  {
    file: 'server/src/rules/consistency/slogans.ts',
    reason: 'what stands in quotation marks, at most 28 characters',
    patterns: ['/[,、 ]+$/'],
  },
  {
    file: 'server/src/rules/law-not-in-force.ts',
    reason: 'a piece of bounded length before the title of a law',
    patterns: ['/[^,。;]*$/', '/[^。;!?]*$/'],
  },
  { file: 'server/src/rules/meeting-name.ts', reason: 'four characters', patterns: [String.raw`/[第一二三四五六七八九十\d]+$/`] },
  { file: 'server/src/rules/plan-year.ts', reason: 'twelve characters before a plan', patterns: ['/[^,。;:]*$/'] },
  { file: 'server/src/rules/wording/entry.ts', reason: 'our own sentence of an entry', patterns: [String.raw`/\[.*\]/`] },
  { file: 'server/src/rules/wording/year.ts', reason: 'matches wherever it begins', patterns: ['/《[^》]*(?:》|$)/g'] },
  {
    file: 'server/src/model/relations/same/name.ts',
    reason: 'a run begins behind what is none of its words: once, not at each of them',
    patterns: [
      String.raw`/(?<!计|共|约|近|已|达到|达|为|有|均|分别|实际|完成|实现)(?:共计|合计|总计|累计|一共|总共|共|约|近|已|达到|达|为|有|均|分别|实际|完成|实现)+$|^(?:共|累计|共计|已|并|且|的|对|为|从|在|及|和|与)+/`,
      String.raw`/(?<![达为是均至到]|保持在|稳定在)(?:达|为|是|均|保持在|稳定在|提高到|提升至|至|到)+$/`,
    ],
  },
  {
    file: 'server/src/model/subjects/terms.ts',
    reason: LEDGER,
    patterns: [
      String.raw`/(?:(?:直接|实质|依法|首次|按时|按期|及时|现场|线上|网上|窗口|回访|评议|群众|企业|社会|综合|平均|法定|行政机关负责人|负责人|到期|一次性|有效)*(?:办结|办复|满意|好评|办理|受理|出庭|出庭应诉|应诉|败诉|胜诉|报备|备案|及时|规范|审查|审核|法制审核|合法性审查|合法性审核|调解成功|成功|化解|执结|结案|审结|纠错|和解|调撤|回复|答复|反馈|采纳|采信|面商|签收|覆盖|知晓|参与|参考|参训|合格|优良|优秀|通过|及格|可办|网办|网办开通|开通|兑付|兑现|整改|整改完成|完成|处置|按时处置|销号|查处|查实|上报|应用|使用|公示|公开|持证|到岗|入学|就业|达标|超限|抽检|检测|批示|领导批示|准确|时效|初信初访受理|送达|执行|自动履行|履行|协议|撤诉|起诉|纳入|进驻|入驻|投诉|信访|发案|破案|脱贫|补助|录用|回收|好办|登记))率$|(?:在[^,]{1,20}中的)?(?:(?:线上|网上|全程)?(?:可办|办理|代办))?(?:占比|比重|权重|比例|满意度|知晓度|覆盖面|公信力指数|得分|压缩比例|提速|增速|指数|覆盖面积)$/`,
    ],
  },
  {
    file: 'server/src/syntax/tableRuns.ts',
    reason: 'a line of at most 120 characters (LONGEST)',
    patterns: [
      String.raw`/^[ ]*\(?续[ ]*(?:上[ ]*)?表[ ]*[\d一二三四五六七八九十-]*\)?[ ]*[::]?[^。]{0,20}$|^[ ]*[^。]{0,30}\(续(?:表)?[\d一二三]?\)[ ]*$/`,
    ],
  },
  {
    file: 'server/src/text/alternatives.ts',
    reason: 'the sources of our own tables',
    patterns: [String.raw`/\\.|\[(?:\\.|[^\]\\])*\]|./g`],
  },
];
