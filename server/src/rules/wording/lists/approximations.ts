import type { WordList } from '../entry';
import { NUMERALS } from '../sources';

/** A number as it is printed: 300, 1.5万, 三百, 数十. */
const NUMBER = '(?:\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千数几]{1,6})[十百千万亿]{0,2}%?';
/** Before 约 in words: 节约, 签约, 制约. */
const NO_ABOUT = '[大签节预合履违公契条婚集特制邀解失续缔隐简立守毁爽誓盟草密商信赴]';
/** 约 that is no end of such words. */
const ABOUT = '(?:大约|大概|大致|(?<![大签节预合履违公契条婚集特制邀解失续缔隐简立守毁爽誓盟草密商信赴])约)';
/** 近 that is no end of 附近, 最近, and no 近三年. */
const NEAR = '(?:将近|接近|(?<![附邻靠最临就毗远亲将接迫贴切走新])近)';
const OVER = '(?:超过|超出|突破|(?<![反赶高严])超(?![过出])|(?<!愈)逾)';
/** What stands between a number and 左右: 家企业. No mark and no digit. */
const UNIT = '[^\\d,。;、:()“”《》]{0,6}';
/** What bounds a number from below and from above. */
const AT_LEAST = '(?:不少于|不低于|不下于|不下|至少|高于|大于|多于)';
const AT_MOST = '(?:不超过|不多于|不高于|不足|不到|不满|低于|少于|小于|最多|至多)';
/** As UNIT, but without what has its own 以上: 300余名科级以上干部, 60余名70岁以上老人, 20余家限额以上企业. */
const OWN_UNIT = '[^\\d,。;、:()“”《》级岁龄层星额模科处厅局镇县年]{0,4}(?<!规)';
/** 余 and 多 of words: 余额, 多元. */
const NO_REMAINDER = '额|款|下|量|温|震|粮|地';
const NO_MORE = '数|元[^,。;、]|样|次|方|层|部门|式|发';
/** 近20余年 is 最近二十多年. */
const TIME = '(?:年|个月|月|天|日|周|小时|分钟|世纪)';

/** 概数叠用: one approximation says it. */
export const approximations = (): WordList => ({
  rule: 'doubled-approximation',
  source: NUMERALS,
  safety: 'suggestion',
  where: { note: '概数只用一种表示' },
  rows: [
    [
      '左右',
      '$<about>$<number>',
      '参与群众[约300人左右]。',
      '参与群众约300人，签约30个左右。',
      { head: `(?<about>${ABOUT}(?:有|为|占|是|达|需)?)(?<number>${NUMBER}${UNIT})`, shown: '约……左右' },
    ],
    [
      '上下',
      '$<about>$<number>',
      '每月受理[约40件上下]。',
      '每月受理40件上下。',
      { head: `(?<about>${ABOUT}(?:有|为|占|是|达|需)?)(?<number>${NUMBER}${UNIT})`, shown: '约……上下' },
    ],
    [
      '左右',
      '$<about>$<number>',
      '惠及[近2万人左右]。',
      '惠及近2万人，近10年左右的案卷已归档。',
      { head: `(?<about>${NEAR}(?:有|为|占|是|达)?)(?<number>${NUMBER}(?!${TIME})${UNIT})`, shown: '近……左右' },
    ],
    ['左右', '$<number>', '走访[20余户左右]。', '走访20户左右。', { head: `(?<number>${NUMBER}[余多](?!年)${UNIT})`, shown: '……余……左右' }],
    [
      '左右',
      '$<over>$<number>',
      '惠及[超过2万人左右]。',
      '惠及超过2万人。',
      { head: `(?<over>${OVER})(?<number>${NUMBER}${UNIT})`, shown: '超过……左右' },
    ],
    [
      '余',
      '$<number>余',
      '减少检查[近20余]次。',
      '附近20余户参与，近20余年来首次，节约30余万元。',
      { head: `${NEAR}(?<number>${NUMBER})`, notBehind: `[万亿]?${TIME}|额|款|下|量|温|震|粮|地`, shown: '近……余' },
    ],
    [
      '多',
      '$<number>多',
      '走访[近300多]户。',
      '近300户参加，近20多年来首次。',
      { head: `${NEAR}(?<number>${NUMBER})`, notBehind: `[万亿]?${TIME}|数|元|样|次|方|层|部门|式|发`, shown: '近……多' },
    ],
    [
      '余',
      '$<number>余',
      '参与[约300余]人。',
      '签约20余个项目，制约100余家。',
      { head: `${ABOUT}(?<number>${NUMBER})`, notBehind: '额|款|下|量|温|震|粮|地', shown: '约……余' },
    ],
    [
      '多',
      '$<number>多',
      '参与[约300多]人。',
      '参与300多人。',
      { head: `${ABOUT}(?<number>${NUMBER})`, notBehind: '数|元|样|方|层|部门|式|发', shown: '约……多' },
    ],
    [
      '余',
      '$<number>余',
      '覆盖[超过50余]个村。',
      '超过50个村，超额完成50余项。',
      { head: `${OVER}(?<number>${NUMBER})`, notBehind: '额|款|下|量|温|震|粮|地', shown: '超过……余' },
    ],
    [
      '多',
      '$<number>多',
      '覆盖[超过50多]个村。',
      '覆盖超过50个村。',
      { head: `${OVER}(?<number>${NUMBER})`, notBehind: '数|元|样|次|方|层|部门|式|发', shown: '超过……多' },
    ],
    [
      '以上',
      '$<over>$<number>',
      '覆盖面[超过95%以上]。',
      '覆盖面达95%以上，60周岁以上老人超过千人。',
      { head: `(?<over>${OVER}|${AT_LEAST})(?<number>${NUMBER}${OWN_UNIT})`, notBehind: '[级职]', shown: '超过……以上' },
    ],
    [
      '以下',
      '$<under>$<number>',
      '占比[不足5%以下]。',
      '占比5%以下。',
      { head: `(?<under>${AT_MOST})(?<number>${NUMBER}${OWN_UNIT})`, shown: '不足……以下' },
    ],
    [
      '以内',
      '$<under>$<number>',
      '时限压缩到[不超过5个工作日以内]。',
      '时限压缩到5个工作日以内。',
      { head: `(?<under>不超过|最多|至多|不足)(?<number>${NUMBER}${UNIT})`, shown: '不超过……以内' },
    ],
    [
      '以上',
      '$<about>$<number>',
      '参与[约300人以上]。',
      '参与300人以上。',
      { head: `(?<about>${ABOUT})(?<number>${NUMBER}${OWN_UNIT})`, severity: 'hint', shown: '约……以上' },
    ],
    [
      '余',
      '$<bound>$<number>',
      '开展检查[不少于90余]次。',
      '开展检查不少于90次，余款至少50万元。',
      { head: `(?<bound>${AT_LEAST}|${AT_MOST})(?<number>${NUMBER})`, notBehind: NO_REMAINDER, shown: '不少于……余' },
    ],
    [
      '多',
      '$<bound>$<number>',
      '走访农户[不足30多]户。',
      '走访农户不足30户，至少3次多部门会商。',
      { head: `(?<bound>${AT_LEAST}|${AT_MOST})(?<number>${NUMBER})`, notBehind: NO_MORE, shown: '不足……多' },
    ],
    [
      '以上',
      '$<near>$<number>',
      '惠及群众[近300人以上]。',
      '惠及群众近300人，近300名科级以上干部参加，近5年以上。',
      { head: `(?<near>${NEAR}(?:有|为|占|是|达)?)(?<number>${NUMBER}(?!${TIME})${OWN_UNIT})`, notBehind: '[级职]', shown: '近……以上' },
    ],
    [
      '以上',
      '$<number>$<unit>以上',
      '建成示范点[50余个以上]。',
      '建成示范点50个以上，培训30余名股级以上干部，走访20余户80岁以上老人。',
      { head: `(?<number>${NUMBER})[余多](?!年)(?<unit>${OWN_UNIT})`, notBehind: '[级职]', severity: 'hint', shown: '……余……以上' },
    ],
    [
      '左右|上下',
      '$<number>',
      '每月受理[十几件左右]。',
      '每月受理十几件，几个左右为难的问题。',
      {
        head: '(?<number>(?:[一二三四五六七八九]?十几|几十|数十|几百|数百|几千|数千|上百|上千|上万)(?:余|多)?[万亿]?[件个家名人户场起次份元项条宗批台辆天])',
        notBehind: '为|摇|逢|手|游|相邻|两|岸|邻',
        shown: '十几……左右',
      },
    ],
    [
      '来个左右|来人左右|来件左右|来家左右|来户左右|来次左右|来场左右|来天左右',
      '',
      '走访企业[20来家左右]。',
      '走访企业20来家。',
      { head: '(?:[1-9]0|[一二三四五六七八九]?十)', shown: '……来……左右' },
    ],
    [
      '约超过|约逾|约超|约不少于|约不足|约不到',
      '约',
      '参与群众[约超过]300人。',
      '签约超过20个项目，节约超过30万元。',
      { behind: NUMBER, notBefore: NO_ABOUT },
    ],
    [
      '数十多|几十多|数百多|几百多|数千多|几千多|数万余|数万多|几万余|几万多|十几余|十几多|上百余|上千余|上万余|上百多|上千多|上万多|成百上千余',
      '',
      '印发手册[上千余]册。',
      '印发手册上千册，数十多元化解方案。',
      { notBehind: `${NO_REMAINDER}|${NO_MORE}|元`, note: '“数十”“几百”“上千”已是概数，不再加“余”“多”' },
    ],
    [
      '约近|近约',
      '近',
      '惠及[约近]2万人。',
      '签约近20个项目，新近约谈3家。',
      { behind: `${NUMBER}`, notBefore: '[大签节预合履违公契条婚集特制邀解失续缔隐简附邻靠最临就毗新]' },
    ],
    ['大概约|大约约', '大约', '惠及[大概约]2万人。', undefined, { behind: `${NUMBER}` }],
    ['数十余|几十余|数百余|几百余|数千余', '', '调处纠纷[数十余]件。', '调处纠纷数十件。', { note: '“数十”“几百”已是概数，不再加“余”' }],
    [
      '之多',
      '$<number>',
      '接访[200余人次之多]。',
      '接访200人次之多。',
      { head: `(?<number>${NUMBER}[余多](?!年)${UNIT})`, severity: 'hint', shown: '……余……之多' },
    ],
  ],
});

/** 减少不用倍: what falls by its one-fold is gone. */
export const decreases = (): WordList => ({
  rule: 'decrease-by-multiple',
  source: NUMERALS,
  safety: 'suggestion',
  where: { note: '减少不用“倍”，用百分数或“减至几分之一”' },
  rows: [
    [
      '倍',
      '',
      '平均办理时间[缩短2倍]。',
      '平均办理时间缩短一半，效率提高2倍。',
      { head: `(?:减少|缩短|缩减|压缩|精简|削减)(?:了|近|约|超过|逾)?${NUMBER}`, notBehind: '[数率频速增]', shown: '缩短……倍' },
    ],
    [
      '倍',
      '',
      '投诉量[下降1.5倍]。',
      '收入差距缩小到2.1倍，投诉量下降60%。',
      { head: `(?:下降|降低|减低|下跌|回落)(?:了|近|约|超过|逾)?${NUMBER}`, notBehind: '[数率频速增]', shown: '下降……倍' },
    ],
    [
      '倍',
      '',
      '费用[降幅达2倍]。',
      '增幅达2倍。',
      { head: `(?:降幅|减幅)(?:为|达|达到|超过|约)?${NUMBER}`, notBehind: '[数率频速增]', shown: '降幅……倍' },
    ],
    [
      '倍',
      '',
      '发案数[比上年少2倍]。',
      '投入比上年多2倍。',
      { head: `比[^,。;、\\d]{1,8}少(?:了)?${NUMBER}`, notBehind: '[数率频速增]', shown: '比……少……倍' },
    ],
  ],
});
