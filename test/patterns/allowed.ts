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
