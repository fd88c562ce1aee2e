import { describe, expect, it } from 'vitest';
import { figuresCsv } from '../../server/src/features/figures/csv';
import { judgedFiguresOf } from '../../server/src/features/figures/judged';
import { listFigures } from '../../server/src/features/figures/list';
import { figureBeginningAt } from '../../server/src/features/figuresIn';
import { readReport } from '../../server/src/model/report';
import { indexLines } from '../../server/src/text/lineIndex';
import { hegao } from '../cli/helpers';

const DRAFT = `岚溪县2023年水利工作报告
全县共有水库8座。
一、工程检修
（一）渡槽
全年检修渡槽52座，其中木渡槽31座、石渡槽22座。
（二）闸门
全年更换闸门17台，其中平板闸门9台、弧形闸门8台。
二、管理
召开议事会14次。
`;

const listed = (text: string, limit = 100) => listFigures(readReport(text), limit);
const shown = (text: string, limit?: number) => {
  const { sections, figures } = listed(text, limit);
  return figures.map(({ figure, verdict, isReported, section }) => [
    figure.text,
    verdict,
    isReported,
    section < 0 ? '' : sections[section]!.name,
  ]);
};

describe('the list of figures', () => {
  it('has every figure with its verdict and its heading, in the order of the text', () => {
    expect(shown(DRAFT)).toEqual([
      ['8座', 'none', false, ''],
      ['52座', 'broken', true, '（一）渡槽'],
      ['31座', 'broken', false, '（一）渡槽'],
      ['22座', 'broken', false, '（一）渡槽'],
      ['17台', 'holds', false, '（二）闸门'],
      ['9台', 'holds', false, '（二）闸门'],
      ['8台', 'holds', false, '（二）闸门'],
      ['14次', 'none', false, '二、管理'],
    ]);
  });

  it('has the headings above those with figures, each before what is below it', () => {
    expect(listed(DRAFT).sections).toEqual([
      { name: '一、工程检修', marker: '一、', parent: -1 },
      { name: '（一）渡槽', marker: '（一）', parent: 0 },
      { name: '（二）闸门', marker: '（二）', parent: 0 },
      { name: '二、管理', marker: '二、', parent: -1 },
    ]);
  });

  it('keeps broken ones where there are too many, and says how many there are', () => {
    const { figures, total } = listed(DRAFT, 4);
    expect(figures.map(({ figure }) => figure.text)).toEqual(['8座', '52座', '31座', '22座']);
    expect(total).toBe(8);
    expect(listed(DRAFT, 2).figures.map(({ figure }) => figure.text)).toEqual(['52座', '31座']);
  });

  it('says what figures are of, but in a line that is no paragraph any more', () => {
    expect(listed(DRAFT).figures[4]!.terms).toMatchObject({ subject: '更换闸门', period: '2023年' });
    const { figures } = listed(`一、会议\n${'开会12次。'.repeat(4000)}\n二、学习\n学习4次。\n`, 9000);
    expect(figures[0]!.terms).toEqual({ subject: '', indicator: '', scope: '', period: '' });
    expect(figures.at(-1)!.terms.indicator).not.toBe('');
  });

  it('has no sections where there are no headings, and nothing where there is nothing', () => {
    expect(listed('受理3件，办结2件。').sections).toEqual([]);
    expect(listed('')).toEqual({ sections: [], figures: [], total: 0 });
  });

  it('is the same for an edited draft as for one that was never edited', () => {
    const before = readReport(DRAFT);
    listFigures(before, 100);
    const text = DRAFT.replace('52座', '53座').replace('二、管理', '二、管理和服务');
    const after = listFigures(readReport(text, before), 100);
    expect(JSON.stringify(after)).toBe(JSON.stringify(listed(text)));
    expect(after.figures.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
  });
});

describe('a figure by its place', () => {
  it('is the one that begins there, also where another one ends', () => {
    const { figures } = readReport('调解3件5件。');
    expect(figures.map(({ text }) => text)).toEqual(['3件', '5件']);
    expect(figureBeginningAt(figures, 4)?.text).toBe('5件');
    expect(figureBeginningAt(figures, 2)?.text).toBe('3件');
    expect(figureBeginningAt(figures, 3)).toBeUndefined();
    expect(figureBeginningAt(figures, 99)).toBeUndefined();
  });
});

it('the CSV is what the command prints', async () => {
  const { stdout } = await hegao(['figures', '-', '--format', 'csv'], { stdin: DRAFT });
  const csv = figuresCsv(judgedFiguresOf(readReport(DRAFT)), { path: '-', lines: indexLines(DRAFT) });
  expect(csv.startsWith('\uFEFFpath,section,')).toBe(true);
  expect(csv).toBe(stdout);
});
