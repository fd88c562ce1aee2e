import { describe, expect, it } from 'vitest';
import { originShown, placesShown } from './draft';

describe('a title is one thing in whatever way it is written', () => {
  it.each([
    ['依据《行政|复议法》办案。\n学习《中华人民共和国行政复议法》。', '依据《[行政复议法]》办案。\n学习《[中华人民共和国行政复议法]》。'],
    [
      '落实《法治政府|建设实施纲要（2021—2025年）》。\n《法治政府建设实施纲要》（2021-2025年）任务完成。\n对照《法治政府建设实施纲要》自查。',
      '落实《[法治政府建设实施纲要（2021—2025年）]》。\n《[法治政府建设实施纲要》（2021-2025年）]任务完成。\n对照《[法治政府建设实施纲要]》自查。',
    ],
    // two editions: without years it may be either
    [
      '《法治政府建设实施|纲要（2015—2020年）》收官。\n落实《法治政府建设实施纲要（2021—2025年）》。\n对照《法治政府建设实施纲要》自查。',
      '《[法治政府建设实施纲要（2015—2020年）]》收官。\n落实《法治政府建设实施纲要（2021—2025年）》。\n对照《法治政府建设实施纲要》自查。',
    ],
    // one sentence that names both means two
    ['将《东山县停车|办法（试行）》修订为《东山县停车办法》。', '将《[东山县停车办法（试行）]》修订为《东山县停车办法》。'],
    // a prefix is another title
    [
      '依据《行政|处罚法》。\n制定《行政处罚法实施办法》。\n贯彻《行政处罚法》。',
      '依据《[行政处罚法]》。\n制定《行政处罚法实施办法》。\n贯彻《[行政处罚法]》。',
    ],
    // inside another title
    [
      '印发《关于印发〈东山县停车办法〉的通知》。\n《东山县|停车办法》施行。',
      '印发《关于印发〈[东山县停车办法]〉的通知》。\n《[东山县停车办法]》施行。',
    ],
    [
      '印发《关于印发〈东山县停|车办法〉的通知》。\n《东山县停车办法》施行。',
      '印发《关于印发〈[东山县停车办法]〉的通知》。\n《[东山县停车办法]》施行。',
    ],
    ['印发《关于|印发〈东山县停车办法〉的通知》。', '印发《[关于印发〈东山县停车办法〉的通知]》。'],
    // from its marks as well
    ['依据|《行政复议法》办案。', '依据《[行政复议法]》办案。'],
    ['依据《行政复议法》|办案。', '依据《[行政复议法]》办案。'],
    // in attachments and in the title of the draft
    [
      '工作总结\n印发《东山县|停车办法》。\n附件：1.《东山县停车办法》',
      '工作总结\n印发《[东山县停车办法]》。\n附件：1.《[东山县停车办法]》',
    ],
  ])('%s', (draft, shown) => expect(placesShown(draft)).toBe(shown));

  it.each(['依据《行政|复议法办案。', '依据|行政复议法办案。', '《》|', '《》》《|', '《 |》'])(
    'half-written or without marks: nothing (%s)',
    (draft) => expect(placesShown(draft)).toBe(draft.replace('|', '')),
  );
});

describe('a title and its short name are one document', () => {
  const shown = '制定《[东山县停车办法]》（以下简称《[办法]》）。\n《[办法]》施行后，《停车条例》废止。';
  it.each([
    '制定《东山县|停车办法》（以下简称《办法》）。\n《办法》施行后，《停车条例》废止。',
    '制定《东山县停车办法》（以下简称《|办法》）。\n《办法》施行后，《停车条例》废止。',
    '制定《东山县停车办法》（以下简称《办法》）。\n《办|法》施行后，《停车条例》废止。',
  ])('%s', (draft) => expect(placesShown(draft)).toBe(shown));

  it('one short title for two documents means the last that it was given to', () => {
    const draft = '制定《甲县停车办法》（以下简称《办法》）。\n《办法》施行。\n制定《甲县养犬管理规定》（以下简称《办法》）。\n';
    expect(placesShown(`${draft}《办|法》也施行。`)).toBe(
      '制定《甲县停车办法》（以下简称《办法》）。\n《办法》施行。\n制定《[甲县养犬管理规定]》（以下简称《[办法]》）。\n《[办法]》也施行。',
    );
  });

  it('a short name without 《》', () => {
    expect(placesShown('落实《东山县数字法治行动计划》（以下简称“行动计划”）。\n按照行动|计划，建成平台。')).toBe(
      '落实《[东山县数字法治行动计划]》（以下简称“[行动计划]”）。\n按照[行动计划]，建成平台。',
    );
  });
});

describe('a short name is found where it is meant', () => {
  const define = '东山市市场监督管理局（以下简称“市局”）负责。\n';
  it.each([
    ['市局|开展检查。', '[市局]开展检查。'],
    ['2023年市局开展检查，由市|局牵头，报市局批准，要求市局整改。', '2023年[市局]开展检查，由[市局]牵头，报[市局]批准，要求[市局]整改。'],
    ['“市|局”牵头。', '“[市局]”牵头。'],
    ['市|局长期坚持，市局面向全市。', '[市局]长期坚持，[市局]面向全市。'],
    ['市|局，市局长，全市局面，城市局部，江州市局，《市局工作规则》。', '[市局]，市局长，全市局面，城市局部，江州市局，《市局工作规则》。'],
  ])('%s', (text, shown) => expect(placesShown(define + text)).toBe(define.replace('“市局”', '“[市局]”') + shown));

  it('of two names one in the other, the longer', () => {
    const draft = '东山市市场监督管理局（以下简称“市局”）设东山市市场监督管理局指挥中心（以下简称“市局指挥中心”）。\n';
    expect(placesShown(`${draft}市|局和市局指挥中心。`)).toBe(`${draft.replace('“市局”', '“[市局]”')}[市局]和市局指挥中心。`);
    expect(placesShown(`${draft}市局和市局指挥|中心。`)).toBe(
      `${draft.replace('“市局指挥中心”', '“[市局指挥中心]”')}市局和[市局指挥中心]。`,
    );
  });

  it('with its full name, which is one thing with it', () => {
    expect(placesShown('东山县交通运输局（以下简称县交通局）报告。\n东山县交通运输局、县交|通局、东山县交通局和西山县交通局。')).toBe(
      '东山[县交通运输局]（以下简称[县交通局]）报告。\n东山[县交通运输局]、[县交通局]、东山[县交通局]和西山县交通局。',
    );
  });

  it('a name made for the purpose is known behind any word, unless it means several', () => {
    expect(placesShown('东山县一体化矛盾纠纷调解处理平台（以下简称矛调平台）上线。\n群众登录矛调|平台申请，各矛调平台联网。')).toBe(
      '东山县一体化[矛盾纠纷调解处理平台]（以下简称[矛调平台]）上线。\n群众登录[矛调平台]申请，各矛调平台联网。',
    );
  });

  it.each(['市局|开展检查。', '（以下简称“市|局', '以下简称：|', '（以下简称“市|”）'])('never where nothing defines it: %s', (draft) =>
    expect(placesShown(draft)).toBe(draft.replace('|', '')),
  );
});

describe('figures of one indicator and subject', () => {
  it('are shown together', () => {
    expect(
      placesShown('一、行政复议\n全年受理行政复议案件3|2件，审结30件。\n上年受理行政复议案件25件。\n二、信访\n受理信访事项9件。'),
    ).toBe('一、行政复议\n全年受理行政复议案件[32件]，审结30件。\n上年受理行政复议案件[25件]。\n二、信访\n受理信访事项9件。');
  });
});

describe('headings and what refers to them', () => {
  const DRAFT = '工作报告\n一、主要工作\n（一）健全制度\n制度齐备。\n（二）规范执法\n执法规范。\n二、存在问题\n（一）力量不足\n人手少，见';
  it.each([
    ['第一|部分。', '[一、]主要工作', '[第一部分]。'],
    ['第|一部分（二）。', '[（二）]规范执法', '[第一部分（二）]。'],
    ['“一|、（二）”。', '[（二）]规范执法', '“[一、（二）]”。'],
    ['（一|）。', '[（一）]力量不足', '[（一）]。'],
    ['本报告|第一部分。', '[一、]主要工作', '本报告[第一部分]。'],
  ])('见%s', (reference, heading, shown) => {
    const text = placesShown(DRAFT + reference);
    expect(text).toContain(heading);
    expect(text).toContain(shown);
    expect(text.match(/\[/g)).toHaveLength(2);
  });

  it.each(['第九部分|。', '（五）|。', '附件第一部分|。', '《方案》第一部分|。', '一、二审|文书。'])(
    '见%s names none of them',
    (reference) => {
      expect(placesShown(DRAFT + reference)).toBe(DRAFT + reference.replace('|', ''));
    },
  );

  it('意见（一） is no reference', () => {
    const draft = DRAFT.replace('人手少，见', '人手少，采纳意见（一|）。');
    expect(placesShown(draft)).toBe(draft.replace('|', ''));
  });

  it('from the heading itself', () => {
    expect(placesShown(`${DRAFT.replace('一、主要', '一|、主要')}第一部分。`)).toBe(
      `${DRAFT.replace('一、主要', '[一、]主要')}[第一部分]。`,
    );
  });

  it('（一） under two headings means the one of its own', () => {
    expect(placesShown('一、甲\n（一）乙\n丙，见（一|）。\n二、丁\n（一）戊\n己。')).toBe(
      '一、甲\n[（一）]乙\n丙，见[（一）]。\n二、丁\n（一）戊\n己。',
    );
  });
});

describe('where it comes from', () => {
  it.each([
    ['甲县司法局（以下简称县局）。\n县局|牵头。', '甲县司法局（以下简称[县局]）。\n县局牵头。'],
    ['制定《甲县停车办法》（以下简称《办法》）。\n《办法|》施行。', '制定《甲县停车办法》（以下简称《[办法]》）。\n《办法》施行。'],
    ['学习《中华人民共和国行政复议法》。\n依据《行政|复议法》。', '学习《[中华人民共和国行政复议法]》。\n依据《行政复议法》。'],
    // never defined: the full title before it
    ['制定《甲县停车办法》。\n制定《甲县养犬规定》。\n《办|法》施行。', '制定《[甲县停车办法]》。\n制定《甲县养犬规定》。\n《办法》施行。'],
    ['一、甲\n乙。\n二、丙\n见第一|部分。', '[一、甲]\n乙。\n二、丙\n见第一部分。'],
    ['受理3|件。', '受理3件。'],
  ])('%s', (draft, shown) => expect(originShown(draft)).toBe(shown));
});
