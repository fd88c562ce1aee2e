import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover/hover';
import { hoverMarkdown } from '../../server/src/lsp/hoverMarkdown';
import { plainText } from '../../server/src/lsp/plainText';
import { readReport } from '../../server/src/model/report';
import { indexLines } from '../../server/src/text/lineIndex';
import { withCursor } from './names/draft';

/** What a client without Markdown shows. */
function shown(marked: string): string {
  return plainText(markdown(marked, false));
}

function markdown(marked: string, hasCommands: boolean): string {
  const { text, at } = withCursor(marked);
  const found = hover(readReport(text), at);
  return found ? hoverMarkdown({ uri: 'file:///草稿(1).txt', lines: indexLines(text) }, found, { hasCommands }) : '';
}

describe('a figure', () => {
  it.each([
    ['联系20余|件。', '20余件，读作不少于20件，不到30件'],
    ['覆盖率达75|%以上。', '75%，读作不少于75%，不超过100%'],
    ['投入2.5万|元。', '2.5万元，读作不少于24500元，不到26000元'],
    ['近2万|人参加。', '2万人，读作多于17600人，不到20000人'],
    ['收入翻一|番。', '翻一番'],
  ])('%s is read as it can be read aloud', (draft, words) => expect(shown(draft)).toContain(words));

  it('that says itself what it is is not said again', () => {
    expect(shown('一、行政复议\n受理行政复议案件5|件。').split('\n')[0]).toBe('5件');
  });

  it('names its indicator, the arithmetic, broken relations first, and where else the indicator stands', () => {
    const draft =
      '甲县2023年工作报告\n一、行政复议\n全年受理行政复议案件3|1件，其中维持20件、撤销10件。\n上年受理行政复议案件25件，审结25件。\n';
    const words = shown(draft);
    expect(words).toContain('行政复议 · 受理');
    expect(words).toContain('2023年');
    expect(words).toMatch(/^- ✗ 不符，合计：20 \+ 10 = 30 ≠ 31$/m);
    expect(words).toMatch(/另有 1 处：\n\n- 第4行25件（.*2022年）/);
  });

  it('with no relation says so, so that silence is no blindness', () => {
    expect(shown('走访群众5|户。')).toContain('未发现与其他数字的勾稽关系');
  });

  it('names the line of what it is compared with where that is another', () => {
    const words = shown('一、总体情况\n全年共办理行政复议案件15|2件。\n二、行政复议\n全年共办理行政复议案件125件。\n');
    expect(words).toContain('同一指标');
    expect(words).toContain('第4行“125件”');
  });
});

describe('a title', () => {
  it('a law: its full name, since when it is in force, and where the draft names it', () => {
    const words = shown('依据《行政|复议法》办案。\n学习。\n《中华人民共和国行政复议法》修订，《行政复议法》施行。');
    expect(words.split('\n')[0]).toBe('《中华人民共和国行政复议法》');
    expect(words).toContain('1999年10月1日起施行');
    expect(words).toContain('2024年1月1日起施行');
    expect(words).toContain('本稿提到 3 处：第1、3行');
    expect(words).toContain('《行政复议法》2 处，《中华人民共和国行政复议法》1 处');
  });

  it('a document of one’s own: its number, its short name, its mentions', () => {
    const words = shown(
      '印发《甲县停车|办法》（甲政发〔2024〕3号，以下简称《办法》）。\n《甲县停车办法》（以下简称《办法》）施行。\n《办法》有效。',
    );
    expect(words).toContain('文号：甲政发〔2024〕3号（第1行）');
    expect(words).toContain('简称《办法》，第2行说明，用 1 处：第3行');
    expect(words).not.toContain('施行');
  });

  it('a plan: the years of its editions', () => {
    expect(shown('落实《法治政府建设实施|纲要》。')).toContain('规划期：2015—2020年、2021—2025年');
  });

  it('《办法》 that is not explained: the last title that ends so', () => {
    expect(shown('印发《甲县停车办法》。\n《办|法》施行。')).toContain('没有用“以下简称”说明；前面最近的是《甲县停车办法》（第1行）');
  });

  it('a local law that has the name of a national one behind its place is another', () => {
    expect(shown('依据《甲省行政|复议法实施办法》。')).not.toContain('起施行');
  });
});

describe('a short name', () => {
  const DRAFT = '县交通局牵头。\n甲县交通运输局（以下简称县交通局）报告。\n县交通|局部署，甲县交通运输局落实。';

  it('says what it is for, where that is said, and where it is used', () => {
    const words = shown(DRAFT);
    expect(words).toContain('县交通局，是县交通运输局的简称。');
    expect(words).toContain('说明：第2行“（以下简称县交通局）”');
    expect(words).toContain('简称用 2 处：第1、3行。其中 1 处在说明之前：第1行');
    expect(words).toContain('全称用 2 处：第2、3行');
  });

  it('of a document tells of the document', () => {
    const words = shown('印发《甲县停车办法》（以下简称《办法》）。\n《办|法》施行。');
    expect(words).toContain('《办法》，是下面这一文件的简称：\n\n《甲县停车办法》');
  });
});

describe('an ordinal', () => {
  const DRAFT =
    '工作报告\n一、总体情况\n情况良好。\n二、主要工作\n（一）健全制度\n一是制定制度3件。二是修订制度2件。\n（二）规范执法\n检查5次，见第二部分。\n三、下步安排\n抓好落实。';

  it('says its place among its like, and what it holds', () => {
    const words = shown(DRAFT.replace('二、主要', '二|、主要'));
    expect(words).toContain('二、主要工作，第 1 层，第 2 个标题，共 3 个标题。');
    expect(words).toContain('其中有 2 个标题、2 项、3 个数据。');
    expect(words).toContain('文中提到这里 1 处：第8行');
  });

  it('says what is above it', () => {
    expect(shown(DRAFT.replace('（二）', '（二|）'))).toContain(
      '（二）规范执法，第 2 层，第 2 个标题，共 2 个标题。\n\n在“二、主要工作”之下。',
    );
    expect(shown(DRAFT.replace('二是', '二|是'))).toContain('第 2 项，共 2 项。\n\n在“二、主要工作”的“（一）健全制度”之下。');
  });

  it('is told from a reference to it as well', () => {
    expect(shown(DRAFT.replace('第二部分', '第二|部分'))).toContain('二、主要工作，第 1 层');
  });
});

describe('as Markdown', () => {
  it('links lines for a client of ours, with marks in the address made safe, and for no other', () => {
    const draft = '依据《行政|复议法》。';
    expect(markdown(draft, true)).toContain('第[1](file:///草稿%281%29.txt#L1)行');
    expect(markdown(draft, false)).toContain('第1行');
  });

  it('shows words of the draft as they are', () => {
    expect(markdown('依据《甲*县_停车|<办法>》。', false)).toContain('**《甲\\*县\\_停车\\<办法\\>》**');
  });

  it('names no more lines than can be read', () => {
    expect(shown(`《甲县停车|办法》。\n${'《甲县停车办法》。\n'.repeat(30)}`)).toContain('第1、2、3、4、5、6、7、8、9、10、11、12等31行');
  });

  it('is silent away from what it knows', () => {
    for (const draft of ['继续抓好|落实。', '|', '工作|报告\n一、甲']) expect(markdown(draft, false)).toBe('');
  });
});
