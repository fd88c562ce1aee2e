import type { SectionPart, Skeleton } from './skeleton';

function part(heading: string, sentence = ''): SectionPart {
  return { heading: `[[${heading}]]`, body: [`${sentence}[[……]]。`] };
}

/** 法治政府建设年度报告. */
export const RULE_OF_LAW_SKELETON: Skeleton = {
  profile: 'rule-of-law',
  title: '[[office=××县人民政府]]关于[[year=20××]]年度法治政府建设情况的报告',
  head: ['[[市人民政府]]：'],
  opening: [
    '[[year=20××]]年，[[we=我县]]坚持以习近平新时代中国特色社会主义思想为指导，深入践行习近平法治思想，[[……]]。按照《法治政府建设与责任落实督察工作规定》要求，现将有关情况报告如下。',
  ],
  sections: [
    {
      title: '[[year=20××]]年度推进法治政府建设的主要举措和成效',
      gives: ['achievements'],
      known: /举措|做法|成效|(?:开展|推进|完成|工作)情况/,
      body: [
        part('转变政府职能，优化法治化营商环境'),
        part('完善制度体系，推进科学民主依法决策'),
        part('规范执法行为，促进严格规范公正文明执法'),
        part('健全应急机制，依法应对突发事件'),
        part('坚持预防为主，依法化解矛盾纠纷'),
        part('强化监督制约，保障权力规范透明运行'),
      ],
    },
    {
      title: '存在的不足和原因',
      gives: ['shortcomings'],
      known: /不足|问题|短板|差距|薄弱/,
      body: [
        '[[we=我县]]法治政府建设虽然取得一定成效，但仍存在一些不足。一是[[……]]。二是[[……]]。三是[[……]]。产生上述问题的原因，主要是[[……]]。',
      ],
    },
    {
      title: '党政主要负责人履行推进法治建设第一责任人职责情况',
      gives: ['first-responsible-person'],
      known: /第一责任人|主要负责(?:人|同志)/,
      body: [
        '[[县委、县政府]]主要负责人切实履行推进法治建设第一责任人职责，对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年专题研究法治建设工作[[××]]次，推动解决重点难点问题[[××]]个。',
      ],
    },
    {
      title: '[[next=20××]]年工作安排',
      gives: ['next-year'],
      known: /下一?(?:年|步|阶段)|今后|打算|安排|计划|思路/,
      body: [
        '[[next=20××]]年，[[we=我县]]将[[……]]，重点抓好以下三个方面工作。',
        { heading: '[[……]]', body: ['[[……]]。'] },
        { heading: '[[……]]', body: ['[[……]]。'] },
        { heading: '[[……]]', body: ['[[……]]。'] },
      ],
    },
  ],
  signed: true,
};
