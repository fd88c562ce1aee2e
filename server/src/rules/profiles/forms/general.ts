import type { Skeleton } from './skeleton';

/** 通用: what most reports to a higher office have. */
export const GENERAL_SKELETON: Skeleton = {
  profile: 'general',
  title: '[[office=××局]]关于[[year=20××]]年[[××]]工作情况的报告',
  head: ['[[县人民政府]]：'],
  opening: ['[[year=20××]]年，[[we=我局]][[……]]。现将有关情况报告如下。'],
  sections: [
    {
      title: '主要做法和成效',
      gives: [],
      known: /做法|成效|举措|(?:工作|开展|推进|完成)情况|主要工作/,
      body: [
        { heading: '[[……]]', body: ['[[……]]。'] },
        { heading: '[[……]]', body: ['[[……]]。'] },
      ],
    },
    {
      title: '存在的问题',
      gives: [],
      known: /问题|不足|困难|短板/,
      body: ['工作中还存在一些问题：一是[[……]]；二是[[……]]。主要原因是[[……]]。'],
    },
    {
      title: '下一步工作打算',
      gives: [],
      known: /下一?(?:步|年|阶段)|打算|安排|计划|思路/,
      body: ['下一步，[[we=我局]]将[[……]]。一是[[……]]。二是[[……]]。三是[[……]]。'],
    },
  ],
  signed: true,
};
