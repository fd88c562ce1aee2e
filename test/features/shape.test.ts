import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/features/edits';
import { merge, prepare, shape, type Operation, type Outcome } from '../../server/src/features/shape/index';
import { readReport } from '../../server/src/model/report';

/** A draft with `‸` where the caret is, or around the selection. */
function placed(marked: string) {
  const start = marked.indexOf('‸');
  const end = marked.lastIndexOf('‸');
  const text = marked.replaceAll('‸', '');
  return { text, place: { start, end: end === start ? start : end - 1 } };
}

/** The draft after an operation, with the caret in it; or why there is none. */
function after(marked: string, operation: Operation): string {
  const { text, place } = placed(marked);
  return shown(text, shape(readReport(text), operation, place));
}

function shown(text: string, outcome: Outcome): string {
  if (outcome.kind === 'refused') return outcome.reason;
  const now = applyEdits(text, outcome.edits);
  const { start, end } = outcome.selection;
  const caret = start === end ? '‸' : '';
  return start === end
    ? now.slice(0, start) + caret + now.slice(start)
    : `${now.slice(0, start)}‸${now.slice(start, end)}‸${now.slice(end)}`;
}

function notes(marked: string, operation: Operation): string[] {
  const { text, place } = placed(marked);
  const outcome = shape(readReport(text), operation, place);
  return outcome.kind === 'shaped' ? outcome.notes.map(({ message }) => message) : [];
}

describe('moving a section', () => {
  it('takes all below it along; numbers, blank lines and the caret stay right', () => {
    expect(after('一、甲\n\n（一）子\n\n甲文。\n\n二、乙‸\n乙文。\n', 'moveUp')).toBe('一、乙‸\n乙文。\n\n二、甲\n\n（一）子\n\n甲文。\n');
    expect(after('　　一、‸甲‸\r\n　　甲文。\r\n\r\n　　二、乙\r\n　　乙文。', 'moveDown')).toBe(
      '　　一、乙\r\n　　乙文。\r\n\r\n　　二、‸甲‸\r\n　　甲文。',
    );
  });

  it('keeps each mark in its place as it is written there', () => {
    expect(after('（一）甲\n文。\n(二)乙‸\n文。\n', 'moveUp')).toBe('（一）乙‸\n文。\n(二)甲\n文。\n');
    expect(after('## 一、甲\n文。\n## **二、乙‸**\n文。\n', 'moveUp')).toBe('## **一、乙‸**\n文。\n## 二、甲\n文。\n');
  });

  it('stops before what closes the draft', () => {
    const text = '一、甲\n甲文。\n二、乙\n乙‸文。\n\n附件：1.清单\n\n云溪县水务局\n2024年1月8日\n';
    expect(after(text, 'moveUp')).toBe('一、乙\n乙‸文。\n二、甲\n甲文。\n\n附件：1.清单\n\n云溪县水务局\n2024年1月8日\n');
    expect(after(text, 'moveDown')).toBe('“二、乙”已是这一级的最后一节，不能再下移。');
  });

  it('leaves the sentence behind that closes the report', () => {
    const text = '一、甲\n甲文。\n二、乙\n乙‸文。\n特此报告。\n\n云溪县水务局\n2024年1月8日\n';
    expect(after(text, 'moveUp')).toBe('一、乙\n乙‸文。\n二、甲\n甲文。\n特此报告。\n\n云溪县水务局\n2024年1月8日\n');
    const plain = '一、甲\n甲文。\n二、乙\n乙‸文。\n以上情况表明，工作有成效。\n';
    expect(after(plain, 'moveUp')).toBe('一、乙\n乙‸文。\n以上情况表明，工作有成效。\n二、甲\n甲文。\n');
  });

  it('renumbers what is numbered on through both', () => {
    expect(after('一、总\n（一）甲\n1.子\n文。\n2.丑\n文。\n（二）乙‸\n3.寅\n文。\n二、末\n文。\n', 'moveUp')).toBe(
      '一、总\n（一）乙‸\n1.寅\n文。\n（二）甲\n2.子\n文。\n3.丑\n文。\n二、末\n文。\n',
    );
  });

  it('numbers on through several levels what comes back below one that does so', () => {
    const text = '（一）甲\n1.子\n（1）鼠\n（2）牛\n2.丑\n（3）虎\n3.寅‸\n（4）兔\n（二）乙\n1.卯\n（1）龙\n';
    const demoted = '（一）甲\n1.子\n（1）鼠\n（2）牛\n2.丑\n（3）虎\n（4）寅‸\n①兔\n（二）乙\n1.卯\n（1）龙\n';
    expect(after(text, 'demote')).toBe(demoted);
    expect(after(demoted, 'promote')).toBe(text);
  });

  it('moves headings in the midst of a line', () => {
    expect(after('一、总\n（一）甲事。做了甲。（二）乙‸事。做了乙。\n二、末\n', 'moveUp')).toBe(
      '一、总\n（一）乙‸事。做了乙。（二）甲事。做了甲。\n二、末\n',
    );
  });

  it('moves what a selection lies in', () => {
    expect(after('一、总\n（一）‸甲\n文。\n（二）乙‸\n文。\n二、末\n文。\n', 'moveDown')).toBe(
      '一、末\n文。\n二、总\n（一）‸甲\n文。\n（二）乙‸\n文。\n',
    );
  });

  it('says why where there is nothing to change places with', () => {
    expect(after('‸某某报告\n一、甲\n', 'moveUp')).toBe('光标不在编号的标题或条目里，请先把光标移到要动的那一节。');
    expect(after('一、甲‸\n文。\n二、乙\n文。\n', 'moveUp')).toBe('“一、甲”已是这一级的第一节，不能再上移。');
    expect(after('一、甲\n文。\n二、乙\n文。\n下一步打算\n一、丙‸\n文。\n二、丁\n文。\n', 'moveUp')).toBe(
      '“一、丙”与前面的“二、乙”不是同一级或另起编号，不能对调。',
    );
  });
});

describe('moving an item', () => {
  it('within a paragraph, with the marks behind it where they were', () => {
    expect(after('一、事\n一是甲；二是乙；三是‸丙。\n', 'moveUp')).toBe('一、事\n一是甲；二是‸丙；三是乙。\n');
    expect(after('一、事\n首‸先，查。其次，改。\n', 'moveDown')).toBe('一、事\n首先，改。其‸次，查。\n');
  });

  it('leaves the words that close the paragraph where they are', () => {
    expect(after('一、不足\n一是甲不足。二是‸乙不足。产生这些问题的原因是人少。\n', 'moveUp')).toBe(
      '一、不足\n一是‸乙不足。二是甲不足。产生这些问题的原因是人少。\n',
    );
    expect(after('一、不足\n一是甲。甲细。二是‸乙。乙细。究其原因，是人少。\n', 'moveUp')).toBe(
      '一、不足\n一是‸乙。乙细。二是甲。甲细。究其原因，是人少。\n',
    );
  });

  it('that has a line of its own, as a line', () => {
    expect(after('一、事\n　　一是甲。\n　　‸二是乙。\n文。\n', 'moveUp')).toBe(
      '一、事\n　　‸一是乙。\n　　二是甲。\n文。\n'.replace('　　‸', '　　‸'),
    );
  });

  it('is refused where it is not clear what belongs to it', () => {
    expect(after('一、事\n一是甲。\n又说。\n二是‸乙。\n', 'moveUp')).toBe('两项之间另有段落，说不准归哪一项，请手工移动。');
    expect(after('一、事\n一是甲。\n二是‸乙：\n（1）子。\n（2）丑。\n', 'moveUp')).toBe(
      '这一项之下还有编号的内容，说不准归哪一项，请手工移动。',
    );
    expect(after('一、事\n一是甲。\n二是‸乙。\n', 'promote')).toMatch(/不分级别/);
  });
});

describe('another level', () => {
  const DRAFT = '一、总\n（一）甲\n文。\n(二)乙\n1.子\n文。\n（三）丙\n文。\n二、末\n文。\n';

  it('down: below the section before, in the form of that level', () => {
    expect(after(DRAFT.replace('丙', '丙‸'), 'demote')).toBe(DRAFT.replace('（三）丙', '2.丙‸'));
    expect(after(DRAFT.replace('末', '末‸'), 'demote')).toBe(DRAFT.replace('二、末', '（四）末‸'));
  });

  it('up: behind the section that held it, which keeps the others', () => {
    expect(after(DRAFT.replace('乙', '乙‸'), 'promote')).toBe(
      '一、总\n（一）甲\n文。\n（二）丙\n文。\n二、乙‸\n（一）子\n文。\n三、末\n文。\n',
    );
  });

  it('in half-width marks where the draft has them, with the indent and the # of the level', () => {
    expect(after('(一)甲\n文。\n1.子\n文。\n2.丑‸\n文。\n', 'demote')).toBe('(一)甲\n文。\n1.子\n文。\n(1)丑‸\n文。\n');
    expect(after('一、甲\n　　（一）子\n　　文。\n二、乙‸\n　　文。\n', 'demote')).toBe(
      '一、甲\n　　（一）子\n　　文。\n　　（二）乙‸\n　　文。\n',
    );
    expect(after('## 一、甲\n### （一）子\n文。\n### （二）丑‸\n文。\n', 'promote')).toBe(
      '## 一、甲\n### （一）子\n文。\n## 二、丑‸\n文。\n',
    );
  });

  it('is refused where none remains', () => {
    expect(after('一、甲‸\n', 'promote')).toBe('“一、甲”已是最高一级，不能再升。');
    expect(after('一、甲‸\n', 'demote')).toBe('“一、甲”前面没有同级的标题，降级之后没有归属。');
    expect(after('（1）甲\n①子\n②丑‸\n', 'demote')).toBe('“②丑”已是最末一级，不能再降。');
    expect(after('（1）甲\n文。\n（2）乙‸\n①子\n', 'demote')).toBe('其下的“①子”已是最末一级，不能再降。');
  });
});

describe('references', () => {
  it('are mended where one heading alone can be meant', () => {
    const text = '一、总\n（一）甲\n文。\n（二）乙‸\n文，见（一），又见第一部分第（二）项。\n';
    expect(after(text, 'moveUp')).toBe('一、总\n（一）乙‸\n文，见（二），又见第一部分第（一）项。\n（二）甲\n文。\n');
    expect(notes(text, 'moveUp')).toEqual([
      '第3行“见（一）”已随着改为“见（二）”。',
      '第3行“见第一部分第（二）”已随着改为“见第一部分第（一）”。',
    ]);
  });

  it('are named where several can', () => {
    const text = '一、总\n（一）甲\n文。\n（二）乙‸\n文。\n二、末\n（一）丙\n见（二）。\n（二）丁\n文。\n';
    expect(after(text, 'moveUp')).toContain('见（二）。');
    expect(notes(text, 'moveUp')).toEqual(['第8行“见（二）”所指的序号有变动，请核对。']);
  });

  it('are none where something else is named, or a word only ends so', () => {
    for (const words of ['见《办法》第（一）项', '征求意见（一）稿', '始终如一、久久为功', '详见附件（一）'])
      expect(notes(`一、总\n（一）甲\n文。\n（二）乙‸\n${words}。\n`, 'moveUp')).toEqual([]);
  });

  it('are only named where a draft is renumbered', () => {
    const text = '一、总\n（一）甲‸\n文。\n（三）乙\n见（三）。\n';
    expect(after(text, 'renumberLevel')).toBe('一、总\n（一）甲‸\n文。\n（二）乙\n见（三）。\n');
    expect(notes(text, 'renumberAll')).toEqual(['第5行“见（三）”所指的序号有变动，请核对。']);
    expect(after('一、总‸\n文。\n', 'renumberAll')).toBe('全文的序号都已连续，无需重排。');
  });
});

describe('a contribution', () => {
  const HOST =
    '某县年度报告\n\n县政府：\n　　现报告如下。\n　　一、成效\n　　(一)甲\n　　文。\n　　二、打算\n　　文。\n\n　　某某县水务局\n　　2024年1月8日\n';
  const OTHER =
    '县司法局年度工作总结\n\n某县人民政府：\n一、学习\n1.领导学。\n2.干部学。\n二、落实\n见第一部分。\n\n县司法局\n2024年1月2日\n';

  function merged(word: string | undefined, ...texts: string[]): string {
    const offset = word === undefined ? 0 : HOST.indexOf(word);
    const contributions = texts.map((text, i) => ({ name: `供稿${i + 1}`, report: readReport(text) }));
    return shown(HOST, merge(readReport(HOST), word === undefined ? undefined : { start: offset, end: offset }, contributions));
  }

  it('comes behind what is there, fitted below the heading, in the marks, widths and indents of the draft', () => {
    expect(merged('甲', OTHER)).toBe(
      HOST.replace('文。\n　　二、', '文。\n　　‸1.学习\n　　(1)领导学。\n　　(2)干部学。\n　　2.落实\n　　见第一部分。\n　　二、'),
    );
    expect(merged('成效', OTHER)).toContain(
      '(一)甲\n　　文。\n　　‸(二)学习\n　　1.领导学。\n　　2.干部学。\n　　(三)落实\n　　见第一部分。\n　　二、打算',
    );
  });

  it('goes before the sign-off, also at the end of the draft', () => {
    const expected = '　　文。\n　　‸三、学习\n　　(一)领导学。\n　　(二)干部学。\n　　四、落实\n　　见第一部分。\n\n　　某某县水务局';
    expect(merged(undefined, OTHER)).toContain(expected);
  });

  it('may be several, numbered on', () => {
    const text = merged('打算', OTHER, OTHER).replace('‸', '');
    expect(text.match(/\([一二三四]\)(?:学习|落实)/g)).toEqual(['(一)学习', '(二)落实', '(三)学习', '(四)落实']);
  });

  it('is numbered on from section to section where the draft is, as far as the draft is', () => {
    const host = '（一）甲\n1.子\n（1）鼠\n①猫\n（2）牛\n②狗\n2.丑\n（1）虎\n③羊\n（二）乙\n1.卯\n（1）龙\n①马\n（2）蛇\n②猴\n';
    const other = '一、丙\n（一）辰\n1.鸡\n（1）鸭\n（2）鹅\n2.鸟\n（1）雀\n（二）巳\n1.鱼\n（1）虾\n';
    expect(shown(host, merge(readReport(host), undefined, [{ name: '供稿', report: readReport(other) }]))).toBe(
      `${host}‸（三）丙\n1.辰\n（1）鸡\n①鸭\n②鹅\n（2）鸟\n③雀\n2.巳\n（1）鱼\n④虾\n`,
    );
  });

  it('tells what was left out, what stands without a heading, and which references to look at', () => {
    const offset = HOST.indexOf('成效');
    const other = readReport(OTHER.replace('一、学习', '今年工作如下，请审阅。\n一、学习'));
    const outcome = merge(readReport(HOST), { start: offset, end: offset }, [{ name: '供稿', report: other }]);
    expect(outcome.kind === 'shaped' && outcome.notes.map(({ message }) => message)).toEqual([
      '“供稿”未并入：标题、主送机关、落款、成文日期。',
      '“供稿”开头的文字没有标题，接在“(一)甲”的内容之后，请看是否妥当。',
      '“供稿”里的“见第一部分”所指的序号有变动，请核对。',
    ]);
  });

  it('is refused where it does not fit, has no body, or there is no place', () => {
    expect(merged('甲', '一、甲\n（一）乙\n1.丙\n（1）丁\n文。\n')).toMatch(/^“供稿1”有4级标题，而“\(一\)甲”之下只剩3级，放不下；/);
    expect(merged('甲', '')).toBe('“供稿1”里没有可并入的正文。');
    expect(merged('某县', OTHER)).toBe('光标不在编号的标题之下，不知道并入哪里，请先把光标移到要并入的那一节。');
  });

  it('goes before the sentence that closes the report, and parts headings that share a line', () => {
    const other = [{ name: '供稿', report: readReport('一、丙\n丙文。\n') }];
    const closed = '一、甲\n文。\n以上报告，请审议。\n';
    expect(shown(closed, merge(readReport(closed), undefined, other))).toBe('一、甲\n文。\n‸二、丙\n丙文。\n以上报告，请审议。\n');
    const host = '一、总\n　　（一）甲事。做了甲。（二）乙事。做了乙。\n';
    const offset = host.indexOf('甲事');
    expect(shown(host, merge(readReport(host), { start: offset, end: offset }, other))).toBe(
      '一、总\n　　（一）甲事。做了甲。\n　　‸1.丙\n丙文。\n　　（二）乙事。做了乙。\n',
    );
  });

  it('takes the line ends of the draft', () => {
    const host = '一、甲\r\n文。';
    expect(shown(host, merge(readReport(host), { start: 0, end: 0 }, [{ name: '供稿', report: readReport('一、乙\n乙文。\n') }]))).toBe(
      '一、甲\r\n文。\r\n‸（一）乙\r\n乙文。',
    );
  });
});

it('a menu can name what would be done before it is worked out', () => {
  const report = readReport('一、甲\n文。\n二、乙\n文。\n');
  const titles = (['moveUp', 'moveDown', 'promote', 'demote'] as const).map((operation) => {
    const found = prepare(report, operation, { start: 7, end: 7 });
    return found.kind === 'prepared' ? found.title : found.reason;
  });
  expect(titles).toEqual([
    '上移“二、乙”',
    '“二、乙”已是这一级的最后一节，不能再下移。',
    '“二、乙”已是最高一级，不能再升。',
    '降一级“二、乙”，归入“一、甲”',
  ]);
});
