import { describe, expect, test } from 'vitest';
import { ARABIC_MEASURES, wordAt } from '../../../server/src/model/measures';
import { measuresOf } from '../../../server/src/model/subjects/counted';
import { labelsAt, proposalsAt, taken } from './helpers';

const DEFINED = '　　建成区社会矛盾纠纷调处化解中心（以下简称“区矛调中心”）。\n';

describe('a short name that the draft has defined', () => {
  test('is proposed once two of its characters have been typed', () => {
    expect(labelsAt(`${DEFINED}　　全年区矛█`, 'perhaps')).toEqual(['区矛调中心']);
    expect(labelsAt(`${DEFINED}　　全年区█`, 'perhaps')).toEqual([]);
    expect(taken(`${DEFINED}　　全年区矛█`, '区矛调中心', 'perhaps')).toBe(`${DEFINED}　　全年区矛调中心█`);
  });

  test('by the key also behind one, and behind a mark', () => {
    expect(labelsAt(`${DEFINED}　　全年区█`, 'key', 'name')).toEqual(['区矛调中心']);
    expect(labelsAt(`${DEFINED}　　全年推进建设，█`, 'key', 'name')).toEqual(['区矛调中心']);
  });

  test('says what it is short for', () => {
    expect(proposalsAt(`${DEFINED}　　区矛█`, 'perhaps')[0]!.detail).toBe('区社会矛盾纠纷调处化解中心的简称');
  });

  test('is not proposed before it is defined, nor where it stands in full', () => {
    expect(labelsAt(`　　全年区矛█办理。\n${DEFINED}`, 'key', 'name')).toEqual([]);
    expect(labelsAt(`${DEFINED}　　全年区矛调中心█`, 'perhaps', 'name')).toEqual([]);
  });
});

describe('the measure word of a figure', () => {
  test.each([
    ['受理行政复议申请12█', ['件']],
    ['组织法治专题培训3█', ['期', '场', '次']],
    ['培训执法人员120█', ['人', '名']],
    ['投入资金1200█', ['万元', '亿元', '元']],
    ['投入资金1200万█', ['元']],
    ['办结率达98.5█', ['%']],
    ['排查矛盾纠纷约１２█', ['件', '起']],
  ])('%s', (text, expected) => {
    expect(labelsAt(text, 'key', 'measure')).toEqual(expected);
  });

  test('is first the one that the draft has for the same thing', () => {
    const text = '一季度化解矛盾纠纷15起。\n二季度化解矛盾纠纷18█';
    expect(labelsAt(text, 'perhaps', 'measure')).toEqual(['起', '件']);
    expect(proposalsAt(text)[0]!.detail).toContain('化解矛盾纠纷15起');
  });

  test('goes for things that only the draft knows', () => {
    expect(labelsAt('东区建成蓄水池15口。\n西区建成蓄水池18█', 'perhaps', 'measure')).toEqual(['口']);
  });

  test.each(['受理行政复议申请12█件', '受理行政复议申请█', '办结率98█%', '全县有云川水12█'])('is not proposed: %s', (text) => {
    expect(labelsAt(text, 'perhaps', 'measure')).toEqual([]);
  });

  test('is one that is read as a measure word', () => {
    for (const noun of ['复议', '案件', '人员', '培训', '活动', '会议', '资金', '企业', '案卷', '面积'])
      for (const measure of measuresOf(noun)) {
        const bare = measure.replace(/^[万亿](?=元)/, '');
        expect(wordAt(ARABIC_MEASURES, bare, 0)).toBe(bare);
      }
  });
});
