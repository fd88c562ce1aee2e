import type { Skeleton } from './skeleton';

const DELIVERED = '——[[next=20××]]年[[×]]月[[×]]日在[[××县第×届人民代表大会第×次会议]]上';
const GREETING = '各位代表：';

/** 政府工作报告. */
export const GOVERNMENT_WORK_SKELETON: Skeleton = {
  profile: 'government-work',
  title: '政府工作报告',
  head: [DELIVERED, '[[××县人民政府县长　×××]]', GREETING],
  opening: ['现在，我代表[[县人民政府]]，向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。'],
  sections: [
    {
      title: '[[过去一年]]工作回顾',
      gives: [],
      known: /回顾|过去[一五]年|去年/,
      body: [
        '[[过去一年]]，[[……]]。全年地区生产总值[[××]]亿元、增长[[××]]%，一般公共预算收入[[××]]亿元、增长[[××]]%，固定资产投资增长[[××]]%，社会消费品零售总额增长[[××]]%，城镇、农村居民人均可支配收入分别增长[[××]]%、[[××]]%。',
        { heading: '[[……]]', body: ['[[……]]。'] },
        { heading: '[[……]]', body: ['[[……]]。'] },
        '同时，我们也清醒看到，发展中还存在不少困难和问题：[[……]]。对此，我们将采取有力措施，认真加以解决。',
      ],
    },
    {
      title: '[[今年]]工作总体要求和主要目标',
      gives: [],
      known: /总体(?:要求|思路)|预期目标|主要目标/,
      body: [
        '[[今年]]政府工作的总体要求是：[[……]]。',
        '主要预期目标是：地区生产总值增长[[××]]%左右，一般公共预算收入增长[[××]]%，居民收入增长与经济增长同步。',
      ],
    },
    {
      title: '[[今年]]重点工作',
      gives: [],
      known: /重点工作|主要任务|工作安排|重点任务/,
      body: [
        { heading: '[[……]]', body: ['[[……]]。'] },
        { heading: '[[……]]', body: ['[[……]]。'] },
        { heading: '[[……]]', body: ['[[……]]。'] },
      ],
    },
    {
      title: '加强政府自身建设',
      gives: [],
      known: /自身建设/,
      body: ['坚持依法行政，[[……]]。自觉接受人大监督和政协民主监督，[[……]]。'],
    },
  ],
  signed: false,
};

/** A report given to a congress by a court or a procuratorate: what was done, what is wanting, what comes next. */
function judicial(profile: string, office: string, head: string, done: readonly string[], wanting: string): Skeleton {
  return {
    profile,
    title: `[[××县${office}]]工作报告`,
    head: [DELIVERED, `[[××县${office}${head}　×××]]`, GREETING],
    opening: [`现在，我代表[[县${office}]]向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。`],
    sections: [
      {
        title: '[[过去一年]]主要工作',
        gives: [],
        known: /过去[一五]年|主要工作|工作回顾|20\d\d年工作/,
        body: done.map((sentence) => ({ heading: '[[……]]', body: [sentence] })),
      },
      {
        title: wanting,
        gives: ['shortcomings'],
        known: /问题|不足|困难/,
        body: ['我们也清醒认识到，工作中还存在一些问题和不足：一是[[……]]；二是[[……]]；三是[[……]]。对此，我们将认真加以解决。'],
      },
      {
        title: '[[新的一年]]工作安排',
        gives: [],
        known: /安排|打算|新的一年|任务/,
        body: ['[[新的一年]]，我们将[[……]]。一是[[……]]。二是[[……]]。三是[[……]]。'],
      },
    ],
    signed: false,
  };
}

/** 法院工作报告. */
export const COURT_SKELETON = judicial(
  'court',
  '人民法院',
  '院长',
  [
    '全年受理各类案件[[××]]件，审执结[[××]]件，同比分别上升[[××]]%和[[××]]%。审结刑事案件[[××]]件，判处罪犯[[××]]人。',
    '审结民商事案件[[××]]件，其中调解、撤诉[[××]]件，调撤率[[××]]%。审结行政案件[[××]]件，行政机关败诉[[××]]件。',
    '受理执行案件[[××]]件，执结[[××]]件，执行到位金额[[××]]亿元。',
  ],
  '存在的问题和困难',
);

/** 检察院工作报告. */
export const PROCURATORATE_SKELETON = judicial(
  'procuratorate',
  '人民检察院',
  '检察长',
  [
    '受理审查逮捕[[××]]人，批准逮捕[[××]]人；受理审查起诉[[××]]人，提起公诉[[××]]人。',
    '办理民事检察案件[[××]]件、行政检察案件[[××]]件，提出检察建议[[××]]件，采纳[[××]]件。',
    '立案办理公益诉讼案件[[××]]件，发出诉前检察建议[[××]]件，提起公益诉讼[[××]]件。',
  ],
  '存在的问题和不足',
);
