import { describe, expect, it } from 'vitest';
import { renamableAt } from '../../../server/src/features/names/rename';
import { readReport } from '../../../server/src/model/report';
import { renamed, withCursor } from './draft';

describe('a title is renamed wherever the draft has it', () => {
  it.each([
    [
      '制定《甲县停车|办法》。\n《甲县停车办法》施行。\n附件：1.《甲县停车办法》',
      '甲县泊车办法',
      '制定《甲县泊车办法》。\n《甲县泊车办法》施行。\n附件：1.《甲县泊车办法》',
    ],
    // what has been typed with its marks
    ['制定《甲县停车|办法》。', '《甲县泊车办法》', '制定《甲县泊车办法》。'],
    // 中华人民共和国 stays where it stands, and comes or goes everywhere where it was typed or taken out
    ['《行政|复议法》和《中华人民共和国行政复议法》。', '行政诉讼法', '《行政诉讼法》和《中华人民共和国行政诉讼法》。'],
    ['《中华人民|共和国行政复议法》和《行政复议法》。', '中华人民共和国行政诉讼法', '《中华人民共和国行政诉讼法》和《行政诉讼法》。'],
    ['《中华人民|共和国行政复议法》和《行政复议法》。', '行政复议法', '《行政复议法》和《行政复议法》。'],
    // so do years
    [
      '《甲县普法|规划（2021—2025年）》印发。\n《甲县普法规划》实施。',
      '甲县普法规划（2026—2030年）',
      '《甲县普法规划（2026—2030年）》印发。\n《甲县普法规划》实施。',
    ],
    [
      '《甲县普法规划（2021—2025年）》印发。\n《甲县普法|规划》实施。',
      '甲县法治宣传规划',
      '《甲县法治宣传规划（2021—2025年）》印发。\n《甲县法治宣传规划》实施。',
    ],
    ['《甲县普法|规划》（2021—2025年）印发。', '甲县法治宣传规划', '《甲县法治宣传规划》（2021—2025年）印发。'],
    [
      '《甲县普法|规划（2021—2025年）》印发。\n《甲县普法规划》（2021-2025年）实施。',
      '甲县法治宣传规划',
      '《甲县法治宣传规划》印发。\n《甲县法治宣传规划》实施。',
    ],
    // one in another's title, and a longer one that begins alike
    [
      '《关于印发〈甲县停车办法〉的通知》、《甲县停车|办法》、《甲县停车办法实施细则》。',
      '甲县泊车办法',
      '《关于印发〈甲县泊车办法〉的通知》、《甲县泊车办法》、《甲县停车办法实施细则》。',
    ],
    // two that were meant to be one
    [
      '《甲县停车管理办法》印发。\n《甲县停车|暂行办法》施行。',
      '甲县停车管理办法',
      '《甲县停车管理办法》印发。\n《甲县停车管理办法》施行。',
    ],
    // its short name stays
    ['《甲县停车|办法》（以下简称《办法》）。\n《办法》施行。', '甲县泊车办法', '《甲县泊车办法》（以下简称《办法》）。\n《办法》施行。'],
    // to itself
    ['《甲县停车|办法》。', '甲县停车办法', '《甲县停车办法》。'],
  ])('%s → %s', (draft, name, result) => expect(renamed(draft, name)).toBe(result));
});

describe('a short name is renamed with its definition', () => {
  it.each([
    [
      '甲市司法局（以下简称“市局”）设办公室。\n市|局牵头，市局长到会，全市局面稳定。',
      '市司局',
      '甲市司法局（以下简称“市司局”）设办公室。\n市司局牵头，市局长到会，全市局面稳定。',
    ],
    ['甲市司法局（以下简称市|局）设办公室。\n“市局”牵头。', '司法局', '甲市司法局（以下简称司法局）设办公室。\n“司法局”牵头。'],
    [
      '《甲县停车办法》（以下简称《办法》）。\n《办|法》施行。',
      '《停车办法》',
      '《甲县停车办法》（以下简称《停车办法》）。\n《停车办法》施行。',
    ],
    // the full name is another name
    [
      '甲县交通运|输局（以下简称县交通局）报告。\n县交通运输局、县交通局。',
      '县交通局和港航局',
      '甲县交通局和港航局（以下简称县交通局）报告。\n县交通局和港航局、县交通局。',
    ],
  ])('%s → %s', (draft, name, result) => expect(renamed(draft, name)).toBe(result));

  it('of one that is given twice only those that mean the same', () => {
    const draft = '《甲县停车办法》（以下简称《办法》）。\n《办法》施行。\n《甲县养犬规定》（以下简称《办法》）。\n《办|法》也施行。';
    expect(renamed(draft, '规定')).toBe(
      '《甲县停车办法》（以下简称《办法》）。\n《办法》施行。\n《甲县养犬规定》（以下简称《规定》）。\n《规定》也施行。',
    );
  });
});

describe('refused with the reason', () => {
  const DRAFT = '甲市司法局（以下简称“市局”）设办公室。\n市|局员额已满，机关齐备。\n甲市公安局（以下简称“公安”）配合。';
  it.each([
    ['', '不能是空的'],
    ['　 ', '不能是空的'],
    ['市\n局', '不能换行'],
    ['市局》', '没有成对'],
    ['市（局', '没有成对'],
    ['市局。', '不能有标点'],
    ['市 局', '不能有标点'],
    ['局', '2 至 20 个字'],
    ['公安', '已有简称'],
    ['办公室', '另有 1 处'],
    // 委 and 员 would be a word
    ['政法委', '连成别的词'],
  ])('short name → “%s”: %s', (name, reason) => expect(renamed(DRAFT, name)).toContain(reason));

  it.each([
    ['', '不能是空的'],
    ['停车\r办法', '不能换行'],
    ['停车》办法《', '没有成对'],
    ['停车〈办法', '没有成对'],
    ['关于《停车》的办法', '单书名号'],
    ['停'.repeat(79), '太长'],
  ])('title → “%s”: %s', (name, reason) => expect(renamed('制定《停车|办法细则》。', name)).toContain(reason));

  it.each([
    ['受理案件3|件。', '数据不能改名'],
    ['一|、总体情况\n情况良好。', '序号不能改名'],
    ['一、甲\n见第一|部分。', '引用不能改名'],
    ['市局|开展检查。', '没有可以改名的名称'],
    ['《停车|办法', '没有可以改名的名称'],
    ['', '没有可以改名的名称'],
    ['《甲县停车办法》。\n《甲县养犬办法》。\n《办|法》施行。', '可能指《甲县停车办法》，也可能指《甲县养犬办法》'],
  ])('%s: %s', (draft, reason) => {
    const marked = draft.includes('|') ? draft : `${draft}|`;
    expect(renamed(marked, '新名')).toContain(reason);
    const { text, at } = withCursor(marked);
    expect(renamableAt(readReport(text), at)).toHaveProperty('refused');
  });
});

it('a title is not given the short name of another', () => {
  expect(renamed('《甲县停车办法》（以下简称《办法》）。\n《甲县养犬|规定》。', '办法')).toContain('已用《办法》作简称');
});

describe('what is put into the box', () => {
  it.each([
    ['依据《行政|复议法》。', '行政复议法'],
    ['《甲县普法|规划》（2021—2025年）印发。', '甲县普法规划'],
    ['《甲县普法|规划（2021—2025年）》印发。', '甲县普法规划（2021—2025年）'],
    ['甲市司法局（以下简称“市局”）。\n由市|局牵头。', '市局'],
  ])('%s', (draft, shown) => {
    const { text, at } = withCursor(draft);
    const found = renamableAt(readReport(text), at);
    expect(found).toMatchObject({ text: shown });
    if ('span' in found) expect(text.slice(found.span.start, found.span.end)).toBe(shown);
  });
});
