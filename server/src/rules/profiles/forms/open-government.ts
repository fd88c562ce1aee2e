import type { Skeleton } from './skeleton';

/** 政府信息公开工作年度报告: the six chapters of the form; the tables of its second to fourth chapters are printed ones. */
export const OPEN_GOVERNMENT_SKELETON: Skeleton = {
  profile: 'open-government',
  title: '[[office=××县人民政府]][[year=20××]]年政府信息公开工作年度报告',
  head: [],
  opening: [
    '根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式要求，现公布[[office=××县人民政府]][[year=20××]]年政府信息公开工作年度报告。所列数据的统计期限为[[year=20××]]年1月1日至12月31日。',
  ],
  sections: [
    {
      title: '总体情况',
      gives: ['overview'],
      known: /总体情况|基本情况|概述/,
      body: [
        { heading: '主动公开', body: ['全年主动公开政府信息[[××]]条，[[……]]。'] },
        { heading: '依申请公开', body: ['全年新收政府信息公开申请[[××]]件，上年结转[[××]]件，办结[[××]]件，结转下年[[××]]件。'] },
        { heading: '政府信息管理', body: ['[[……]]。'] },
        { heading: '政府信息公开平台建设', body: ['[[……]]。'] },
        { heading: '监督保障', body: ['[[……]]。'] },
      ],
    },
    {
      title: '主动公开政府信息情况',
      gives: ['published'],
      known: /主动公开(?:政府信息)?(?:的)?情况|第二十条/,
      body: [
        '[[按规定格式填表：规章、行政规范性文件的制发、废止、现行有效件数，行政许可、行政处罚、行政强制的处理决定数量，行政事业性收费金额]]',
      ],
    },
    {
      title: '收到和处理政府信息公开申请情况',
      gives: ['requests'],
      known: /申请(?:的)?情况|依申请公开情况/,
      body: ['[[按规定格式填表：本年新收、上年结转、本年度办理结果、结转下年度继续办理，按申请人分列]]'],
    },
    {
      title: '政府信息公开行政复议、行政诉讼情况',
      gives: ['disputes'],
      known: /复议.{0,6}诉讼/,
      body: ['[[按规定格式填表：结果维持、结果纠正、其他结果、尚未审结、总计]]'],
    },
    {
      title: '存在的主要问题及改进情况',
      gives: ['problems'],
      known: /问题|不足/,
      body: ['存在的主要问题：一是[[……]]；二是[[……]]。', '改进情况：针对上述问题，[[……]]。'],
    },
    {
      title: '其他需要报告的事项',
      gives: ['other'],
      known: /其[他它]需/,
      body: ['按照《政府信息公开信息处理费管理办法》收取信息处理费的情况：[[……]]。'],
    },
  ],
  signed: false,
};
