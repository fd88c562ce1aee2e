import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReport } from '../server/src/model/report';
import { profileOf } from '../server/src/rules/profiles/detect';
import { PROFILES } from '../server/src/rules/profiles/index';

function profileIn(text: string, set = 'auto'): string {
  return profileOf(readReport(text), set).id;
}

/** A body that says nothing of the kind of report. */
const BODY = '\n现将有关情况报告如下。\n一、工作情况\n各项工作有序推进。\n二、下一步打算\n继续抓好落实。\n';

const TITLES: readonly (readonly [string, string])[] = [
  ['清河县人民政府2023年法治政府建设年度报告', 'rule-of-law'],
  ['清河县人民政府\n关于2022年度法治政府建设情况的\n报　　告', 'rule-of-law'],
  ['云溪区2024年度法治政府建设情况报告（送审稿）', 'rule-of-law'],
  ['清河县水利局２０２３年度推进法治政府建设工作总结', 'rule-of-law'],
  ['清河县交通运输局2023年度法治建设工作报告', 'rule-of-law'],
  ['清河县2014年依法行政工作报告', 'rule-of-law'],
  ['清河县2023年政府信息公开工作年度报告', 'open-government'],
  ['清河县司法局政府信息公开2023年年度报告', 'open-government'],
  ['2024年清河县政府工作报告', 'government-work'],
  ['政府工作报告', 'government-work'],
  ['清河县人民法院工作报告', 'court'],
  ['清河县人民法院2023年工作情况报告', 'court'],
  ['清河县人民检察院工作报告', 'procuratorate'],
  ['关于报送2023年法治政府建设年度报告的通知', 'general'],
  ['关于印发《清河县2023年法治政府建设年度报告》的通知', 'general'],
  ['在全县法治政府建设工作会议上的讲话', 'general'],
  ['清河县2024年法治政府建设工作要点', 'general'],
  ['清河县法治政府建设实施方案（2021—2025年）', 'general'],
  ['关于法治政府建设专项督察情况的报告', 'general'],
  ['关于全县法治政府建设情况的调研报告', 'general'],
  ['清河县2023年上半年法治政府建设工作总结', 'general'],
  ['党政主要负责人履行推进法治建设第一责任人职责情况的报告', 'general'],
  ['关于《政府工作报告》任务分工的通知', 'general'],
  ['学习贯彻政府工作报告', 'general'],
  ['关于清河县人民法院工作报告的审议意见', 'general'],
  ['清河县2023年招商工作总结', 'general'],
];

describe('the kind of report by its title', () => {
  for (const [title, id] of TITLES) it(`${title.replace(/\n/g, '')}: ${id}`, () => expect(profileIn(title + BODY)).toBe(id));
});

const TEXTS: readonly (readonly [string, string, string])[] = [
  [
    'usual sections below an opening that announces the report',
    '2023年，我县扎实推进法治政府建设。现将有关情况报告如下：\n一、主要做法及成效\n全年评查案卷60件。\n二、存在的问题\n力量不足。\n三、下步打算\n加强培训。',
    'rule-of-law',
  ],
  [
    'sections by the subjects of the outline',
    '2019年，我区按照法治政府建设实施方案抓好各项任务。\n一、转变政府职能\n精简事项。\n二、健全制度体系\n清理文件。\n三、规范行政执法\n评查案卷。\n四、化解矛盾纠纷\n调解纠纷。',
    'rule-of-law',
  ],
  [
    'a mayor before a congress',
    '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、过去一年工作回顾\n稳中有进。',
    'government-work',
  ],
  [
    'the president of a court',
    '各位代表：\n现在，我代表清河县人民法院向大会报告工作，请予审议。\n一、2023年工作回顾\n结案率稳步提升。',
    'court',
  ],
  ['the chief procurator', '各位代表：\n现在，我代表清河县人民检察院向大会报告工作，请予审议。\n一、主要工作\n依法履职。', 'procuratorate'],
  [
    'chapters of the official form',
    '本报告按照政府信息公开条例编制。\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n三、收到和处理政府信息公开申请情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n无。',
    'open-government',
  ],
  [
    'an article that mentions it',
    '法治政府建设是全面依法治国的重点任务。2023年以来，各地积极探索。\n一、抓住关键\n带头学法。\n二、规范执法\n推行三项制度。',
    'general',
  ],
  [
    'a speech',
    '同志们：\n2023年法治政府建设成效明显，我讲三点，报告如下。\n一、主要成效\n来之不易。\n二、存在问题\n不容忽视。\n三、下一步打算\n狠抓落实。',
    'general',
  ],
  [
    'a plan',
    '为推进2024年法治政府建设，有关安排报告如下。\n一、总体要求\n坚持依法行政。\n二、工作目标\n执法规范。\n三、主要做法和下一步安排\n加强领导。\n四、存在问题\n力量不足。',
    'general',
  ],
  [
    'a notice',
    '各乡镇人民政府：\n现将2023年法治政府建设报告印发给你们，落实情况请报告如下单位。\n一、主要做法\n略。\n二、下一步安排\n略。',
    'general',
  ],
  [
    'a piece that a department contributes',
    '（三）规范行政执法\n2023年评查案卷60件，法治政府建设有力推进。\n（四）加强执法监督\n发出意见书3份。',
    'general',
  ],
  ['one sentence', '2023年，我县扎实推进法治政府建设。', 'general'],
  ['nothing', '', 'general'],
];

describe('the kind of report without a title', () => {
  for (const [name, text, id] of TEXTS) it(`${name}: ${id}`, () => expect(profileIn(text)).toBe(id));
});

describe('profiles as data', () => {
  it('are found by their ids, whatever the draft says', () => {
    for (const { id } of PROFILES) expect(profileIn('清河县2023年法治政府建设年度报告', id)).toBe(id);
    expect(profileIn('清河县2023年法治政府建设年度报告', 'no-such')).toBe('rule-of-law');
  });

  it('name each required content once, and the clause that requires it', () => {
    for (const { contents } of PROFILES) {
      expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length);
      for (const { source, recognised } of contents) expect(source.length * recognised.length).toBeGreaterThan(0);
    }
  });
});

const REPORTS = fileURLToPath(new URL('../../shared/reports/', import.meta.url));

/** Real reports lie beside the repository, where they are at all. */
describe.runIf(existsSync(REPORTS))('the kind of real reports', () => {
  const kindsIn = (folder: string, pattern: RegExp): string[] =>
    readdirSync(folder)
      .filter((name) => pattern.test(name))
      .map((name) => profileIn(readFileSync(folder + name, 'utf8')));

  it('on a law-based government, two of them without a title', () => {
    expect(new Set(kindsIn(REPORTS, /^0.*\.txt$/))).toEqual(new Set(['rule-of-law']));
  });

  it('on the work of provincial governments', () => {
    expect(new Set(kindsIn(`${REPORTS}provincial/`, /\.txt$/))).toEqual(new Set(['government-work']));
  });
});
