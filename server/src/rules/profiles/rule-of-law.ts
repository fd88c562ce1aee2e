import type { DueDate, Profile, RequiredContent } from './profile';

const PROVISIONS = '《法治政府建设与责任落实督察工作规定》（2019年）';
const CONTENTS_OF = `${PROVISIONS}第二十五条`;
/** The provisions came into force on 15 April 2019, when reports on 2018 were due; reports on 2018 are held to the older outline. */
const SINCE = 2019;

/** What a report says of itself: 仍存在一些不足, 还有不少短板; not 检查发现问题63个. */
const ADMITS =
  /(?:仍|还|尚|依然|仍旧|也|但|不可避免地)(?:还|然|旧|是)?存在(?:着)?[^,。;:]{0,16}(?:问题|不足|困难|短板|差距|薄弱)|(?:还|仍|尚)(?:然)?(?:有|面临)[^,。;:]{0,14}(?:差距|短板|不足|问题|困难|薄弱)|不足之处|清醒(?:地|的)?(?:看到|认识到)|差距(?:和|与)不足|(?:问题|不足)(?:和|与|及)(?:差距|困难|不足|问题|短板)|与[^。;]{0,60}(?:相比|要求)[^。;]{0,20}(?:差距|不足|距离)/;

export const RULE_OF_LAW_CONTENTS: readonly RequiredContent[] = [
  {
    id: 'achievements',
    part: 'achievements',
    name: { zh: '上一年度推进法治政府建设的主要举措和成效', en: 'what was done in the year and its effect' },
    heading: /举措|做法|成效|情况/,
    sentence: /取得|成效|开展|推进/,
    recognised: '“主要举措”“主要做法”“工作开展情况”“成效”',
    from: SINCE,
    source: `${CONTENTS_OF}第一项`,
    severity: 'warning',
  },
  {
    id: 'shortcomings',
    part: 'shortcomings',
    name: { zh: '存在的不足和原因', en: 'shortcomings and their causes' },
    heading:
      /存在(?:的)?(?:主要|突出|一些)?(?:的)?(?:问题|不足|困难|短板|差距|薄弱)|(?:问题|不足|困难|短板|差距|薄弱环节)(?:和|及|与|、|以及)(?:[其主]?[要]?)(?:不足|原因|困难|差距|短板|问题|薄弱|挑战)|不足之处|^(?:主要|突出|面临的?)?(?:问题|不足|困难|短板|差距)$/,
    sentence: ADMITS,
    recognised: '“存在的问题”“不足之处”“还存在……差距”',
    from: SINCE,
    source: `${CONTENTS_OF}第二项`,
    severity: 'warning',
  },
  {
    id: 'first-responsible-person',
    name: {
      zh: '党政主要负责人履行推进法治建设第一责任人职责的情况',
      en: 'how the heads of Party and government did their duty as first responsible persons',
    },
    heading: /第一责任人|主要负责(?:人|同志)(?![^,。;]{0,8}(?:出庭|应诉))|述法|一把手|亲自(?:部署|过问|协调|督办|抓)/,
    sentence:
      /第一责任人(?<!(?:安全|质量|企业|食品)[^,。;]{0,8}第一责任人)|(?:主要负责(?:人|同志)|主要领导(?:同志)?)(?<!(?:企业|单位的?|项目|机构|公司)[^,。;]{0,2}主要[^,。;]{2,6})(?![^,。;]{0,10}(?:出庭|应诉|约谈))|述法|一把手|亲自(?:部署|过问|协调|督办|抓)|(?:书记|[省市县区镇乡州盟旗]长|局长|主任)[^,。;]{0,30}(?:法治建设|法治政府|依法行政)/,
    recognised: '“第一责任人”“主要负责人”“主要负责同志”“述法”',
    from: SINCE,
    source: `${CONTENTS_OF}第三项`,
    severity: 'warning',
  },
  {
    id: 'next-year',
    part: 'nextYear',
    name: { zh: '下一年度主要安排', en: 'what is planned for the next year' },
    heading:
      /下一?(?:年度?|步|阶段)|今后|明年|来年|新的一年|努力方向|(?:工作|主要|重点|任务|目标)(?:的)?(?:打算|思路|安排|设想|计划|展望)|(?:打算|思路|安排|设想)$|(?:19|20)\d\d年[^。,;]{0,14}(?:打算|安排|计划|思路|部署|展望|任务)/,
    sentence: /(?:^|[。;!,:]) {0,4}(?:下一?(?:步|年度|阶段)|今后|明年|来年|新的一年)(?!工作(?:打下|奠定))/,
    recognised: '“下一年度主要安排”“下一步工作打算”“20××年工作计划”',
    from: SINCE,
    source: `${CONTENTS_OF}第四项`,
    severity: 'warning',
  },
];

const DUE: readonly DueDate[] = [
  {
    role: 'report',
    name: { zh: '向本级党委、人大常委会和上级报告', en: 'reporting to the Party committee, the standing committee and the level above' },
    month: 3,
    day: 31,
    from: 2015,
    until: 2018,
    source: '《法治政府建设实施纲要（2015—2020年）》',
  },
  {
    role: 'report',
    name: { zh: '县级以上地方政府和部门报告', en: 'local governments and departments' },
    month: 3,
    day: 1,
    from: SINCE,
    source: `${PROVISIONS}第二十四条`,
  },
  {
    role: 'province',
    name: { zh: '省级党委政府、国务院部门报告', en: 'provinces and departments of the State Council' },
    month: 4,
    day: 1,
    from: SINCE,
    source: `${PROVISIONS}第二十四条`,
  },
  { role: 'public', name: { zh: '向社会公开', en: 'publication' }, month: 4, day: 1, from: SINCE, source: `${PROVISIONS}第二十四条` },
];

/** The ten subjects of the outlines of 2015 and 2021, as headings name them. */
const SUBJECT_HEADINGS: readonly RegExp[] = [
  /政府职能|营商环境|放管服|行政审批|简政放权/,
  /制度体系|规范性文件|制度建设|制度供给|依法行政制度/,
  /决策/,
  /执法/,
  /权力(?:制约|监督|运行)|制约(?:和|与)?监督|政务公开|行政监督/,
  /矛盾纠纷|行政复议|社会矛盾|应诉/,
  /普法|法治宣传|法治意识|法治观念|法治素养/,
  /法治政府/,
  /突发事件|应急/,
];

/** 虽然我镇法治政府建设取得了一定成效，但还存在不足. */
const SUMS_UP =
  /(?:法治政府|法治建设|依法行政|依法治[省市县区镇乡])[^。;]{0,40}(?:取得|成效|成绩|进展|进步)[^。;]{0,40}(?:但|然而|不足|问题|差距)|与[^。;]{0,20}法治政府[^。;]{0,20}要求[^。;]{0,30}(?:差距|不足)/;

/** 法治政府建设年度报告. */
export const RULE_OF_LAW: Profile = {
  id: 'rule-of-law',
  name: { zh: '法治政府建设年度报告', en: 'Annual report on building a law-based government' },
  title: /(?:法治政府|依法行政|法治建设)[^。]{0,24}(?:报告|年报|总结|汇报|情况)(?:[及和暨与][^。]{0,20}(?:打算|计划|安排|思路))?$/,
  notTitle:
    /通知|讲话|督[察查]|调研|调查|评估|自查|述职|述法|责任人|解读|半年|季度|[1-9一二三四五六七八九十]月|要点|方案|培训|座谈|审计|整改|经验|学习|纲要|规划|执法检查|报送|印发|转发|供稿|素材/,
  signs: [
    {
      opening: /(?:19|20)\d\d年[^]{0,400}?(?:法治政府|依法行政)[^]{0,400}?(?:报告|汇报)如下/,
      headings: [/举措|做法|成效|工作(?:开展|完成|推进)?情况/, /问题|不足|短板|差距/, /下一?步|下一?年|打算|思路|安排|计划/],
      needed: 2,
    },
    { opening: /^[^]{0,8}(?:19|20)\d\d年[^]{0,300}(?:法治政府|依法行政)/, headings: SUBJECT_HEADINGS, needed: 4 },
    // a town's draft may name few of the subjects, and what it is about only where it sums up
    { opening: /^[^]{0,8}(?:19|20)\d\d年[^]{0,300}(?:法治政府|依法行政)/, headings: SUBJECT_HEADINGS, needed: 2, body: SUMS_UP },
    { opening: /^[^]{0,8}(?:19|20)\d\d年[^]{0,300}(?:法治|依法治)/, headings: SUBJECT_HEADINGS, needed: 3, body: SUMS_UP },
    { opening: /^[^]{0,8}(?:19|20)\d\d年/, headings: SUBJECT_HEADINGS, needed: 4, body: /法治(?:政府)?建设/ },
  ],
  annual: true,
  contents: RULE_OF_LAW_CONTENTS,
  sections: [
    '主要举措和成效',
    '存在的不足和原因',
    '党政主要负责人履行推进法治建设第一责任人职责有关情况',
    '下一年度主要安排',
    '其他需要报告的情况',
  ],
  subjects: [
    '政府职能',
    '制度体系',
    '行政决策',
    '行政执法',
    '突发事件应对',
    '矛盾纠纷化解',
    '权力制约监督',
    '法治政府科技保障',
    '党的领导',
  ],
  due: DUE,
  expects: { title: true, signOff: true, date: true },
};
