import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionsAt } from '../../server/src/features/selection/selection';
import { readReport } from '../../server/src/model/report';
import { draftLike, samples } from '../laws/pieces';

/** What is taken in step by step from the bar on. */
function grown(marked: string): string[] {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  return selectionsAt(readReport(text), at).map(({ start, end }) => text.slice(start, end));
}

const SECTION = `一、工程检修
（一）渡槽。全年检修渡槽（含倒虹吸）31座、闸门2|2座，共计53座；投入35万元。全部完工。
（二）闸门
逐台保养。
二、灌区管理
`;

describe('a growing selection', () => {
  it('takes in figure, entry, clause, part, sentence, paragraph, section, the section above and the draft', () => {
    const text = SECTION.replace('|', '');
    const line = text.split('\n')[1]!;
    expect(grown(SECTION)).toEqual([
      '22座',
      '闸门22座',
      '全年检修渡槽（含倒虹吸）31座、闸门22座',
      '全年检修渡槽（含倒虹吸）31座、闸门22座，共计53座',
      '全年检修渡槽（含倒虹吸）31座、闸门22座，共计53座；投入35万元。',
      line,
      text.slice(0, text.indexOf('\n二、')),
      text,
    ]);
  });

  it('takes in what stands in marks, then the marks, then what is around them', () => {
    expect(grown('印发《关于节水（试|行）的意见》20份。')).toEqual([
      '试行',
      '（试行）',
      '关于节水（试行）的意见',
      '《关于节水（试行）的意见》',
      '印发《关于节水（试行）的意见》20份',
      '印发《关于节水（试行）的意见》20份。',
    ]);
  });

  it('does not let points inside marks cut what is outside', () => {
    expect(grown('推行“一次告知、一窗办结。”制度，效|果较好。')).toEqual(['效果较好', '推行“一次告知、一窗办结。”制度，效果较好。']);
  });

  it('takes in an item before the paragraph', () => {
    expect(grown('做好两项工作。一是抓进|度，抓质量。两手都硬。二是抓安全。')).toEqual([
      '一是抓进度',
      '一是抓进度，抓质量。',
      '一是抓进度，抓质量。两手都硬。',
      '做好两项工作。一是抓进度，抓质量。两手都硬。二是抓安全。',
    ]);
  });

  it('takes in a whole table, and a heading with the Markdown before it', () => {
    expect(grown('## 一、汇总\n类别\t件数\n许可\t|5\n合计\t5\n').slice(-3)).toEqual([
      '类别\t件数\n许可\t5\n合计\t5',
      '## 一、汇总\n类别\t件数\n许可\t5\n合计\t5',
      '## 一、汇总\n类别\t件数\n许可\t5\n合计\t5\n',
    ]);
  });

  it('reads half-written text: marks without partner, a number with its separator, an empty line, nothing at all', () => {
    expect(grown('查处（案|件，罚款1,234元。')).toEqual(['查处（案件', '查处（案件，罚款1,234元。']);
    expect(grown('罚款1,2|34元，结案。')[0]).toBe('1,234元');
    expect(grown('一、抓学习\n|\n二、抓落实\n')).toEqual(['一、抓学习\n\n二、抓落实\n']);
    expect(selectionsAt(readReport(''), 0)).toEqual([{ start: 0, end: 0 }]);
  });
});

it('law: around every place, each covers the one before and is larger, and the last is the draft', () => {
  fc.assert(
    fc.property(fc.oneof(draftLike, fc.constantFrom(...samples)), fc.nat(), (text, place) => {
      const at = place % (text.length + 1);
      const found = selectionsAt(readReport(text), at);
      found.forEach(({ start, end }, i) => {
        expect(start <= at && at <= end).toBe(true);
        const last = found[i - 1];
        if (last) expect(start <= last.start && last.end <= end && end - start > last.end - last.start).toBe(true);
      });
      if (text !== '') expect(found.at(-1)).toEqual({ start: 0, end: text.length });
    }),
  );
});

it('a megabyte of marks in one line is read once, however many cursors stand in it', () => {
  const text = '（'.repeat(3e5) + '甲、'.repeat(1e5) + '）”》'.repeat(1e5);
  const report = readReport(text);
  for (let at = 0; at < text.length; at += 997) expect(selectionsAt(report, at).at(-1)).toEqual({ start: 0, end: text.length });
});
