import { describe, expect, it } from 'vitest';
import { Tracker } from '../../../../server/src/features/annotations/anchor/tracker/tracker';
import type { TextChange } from '../../../../server/src/features/annotations/anchor/tracker/change';
import { span, type Span } from '../../../../server/src/text/span';

const TEXT = [
  '　　一、主要工作情况',
  '　　全年收到行政复议申请128件，受理112件，审结97件。',
  '　　全年办理行政应诉案件52件，审结50件，其中败诉3件。',
  '　　二、存在的问题',
  '　　个别单位学法用法抓得不紧，案卷制作不够规范。',
  '',
].join('\n');

/** The place of words, the first that stand behind an offset. */
function place(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return span(start, start + words.length);
}

function insert(at: number, newText: string): TextChange {
  return { start: at, end: at, newText };
}

function cut({ start, end }: Span): TextChange {
  return { start, end, newText: '' };
}

/** What the words of a tracker say now; undefined: they are not there. */
function words(tracker: Tracker): (string | undefined)[] {
  return tracker.spans().map((one) => one && tracker.text.slice(one.start, one.end));
}

function following(...all: string[]): Tracker {
  return new Tracker(TEXT, all.map((one) => place(TEXT, one))); // prettier-ignore
}

describe('words followed through edits', () => {
  it('stay where text is put in before them, behind them and at their edges', () => {
    const tracker = following('112件');
    const { start, end } = place(TEXT, '112件');
    tracker.change([insert(end, '（含简易案件）'), insert(start, '已'), insert(0, '前言\n'), insert(tracker.text.length, '完')]);
    expect(words(tracker)).toEqual(['112件']);
    expect(tracker.spans()[0]!.start).toBe(tracker.text.indexOf('已112件') + 1);
  });

  it('grow by what is typed between them and shrink by what is taken out', () => {
    const tracker = following('行政复议申请128件');
    tracker.change([insert(place(TEXT, '申请128件').start, '的')]);
    tracker.change([cut(place(tracker.text, '行政'))]);
    expect(words(tracker)).toEqual(['复议的申请128件']);
  });

  it('take a figure that is typed over them: selected, or taken out sign by sign', () => {
    const selected = following('52件', '52');
    const at = place(TEXT, '52件').start;
    selected.change([{ start: at, end: at + 2, newText: '5' }]);
    selected.change([insert(at + 1, '3')]);
    expect(words(selected)).toEqual(['53件', '53']);
    const rubbed = following('52件', '52');
    rubbed.change([cut(span(at + 1, at + 2))]);
    rubbed.change([cut(span(at, at + 1))]);
    rubbed.change([insert(at, '6')]);
    rubbed.change([insert(at + 1, '4')]);
    expect(words(rubbed)[1]).toBe('64');
  });

  it('have the digits that are typed next to their own, since these make another figure', () => {
    const tracker = following('52件', '审结50');
    tracker.change([insert(place(TEXT, '52件').start, '1')]);
    tracker.change([insert(place(tracker.text, '审结50').end, '3')]);
    tracker.change([insert(place(tracker.text, '152件').end, '8')]);
    expect(words(tracker)).toEqual(['152件', '审结503']);
  });

  it('do not take what is typed in the place of a sentence', () => {
    const tracker = following('个别单位学法用法抓得不紧，');
    tracker.change([cut(place(TEXT, '个别单位学法用法抓得不紧，'))]);
    tracker.change([insert(place(TEXT, '个别').start, '有的部门')]);
    expect(words(tracker)).toEqual([undefined]);
  });

  it('follow a quick fix of exactly them', () => {
    const tracker = following('52件');
    tracker.change([{ ...place(TEXT, '52件'), newText: '53件' }]);
    expect(words(tracker)).toEqual(['53件']);
  });

  it('are kept by a replacement of a stretch that has them', () => {
    const tracker = following('受理112件', '97件', '52件', '审结50件');
    const [one, other] = TEXT.split('\n').slice(1, 3) as [string, string];
    tracker.change([{ ...place(TEXT, `${one}\n${other}\n`), newText: `${other}\n${one}\n` }]);
    expect(words(tracker)).toEqual(['受理112件', '97件', '52件', '审结50件']);
    expect(tracker.text.indexOf('52件')).toBe(tracker.spans()[2]!.start);
  });

  it('are kept where a client sends the whole text, with one figure changed and a line put in', () => {
    const tracker = following('128件', '52件', '二、存在的问题');
    const now = `导语。\n${TEXT.replace('128件', '131件')}`;
    tracker.change([{ start: 0, end: TEXT.length, newText: now }]);
    expect(words(tracker)).toEqual(['131件', '52件', '二、存在的问题']);
  });
});

describe('words that are cut and pasted', () => {
  const LINE = `${TEXT.split('\n')[2]!}\n`;

  it.each([
    ['a paragraph', LINE],
    ['exactly the words', '52件'],
    ['a sentence with others', '全年办理行政应诉案件52件，审结50件，其中败诉3件。'],
  ])('are where they are pasted: %s', (_, taken) => {
    const tracker = following('52件');
    tracker.change([cut(place(TEXT, taken))]);
    expect(words(tracker)).toEqual([undefined]);
    const at = tracker.text.indexOf('个别单位');
    tracker.change([insert(at, taken)]);
    expect(tracker.spans()).toEqual([span(at + taken.indexOf('52件'), at + taken.indexOf('52件') + 3)]);
  });

  it('are there again when it is pasted where it was cut, also where a part of them was cut', () => {
    const tracker = following('行政应诉案件52件', '52件，审结50件');
    const taken = place(TEXT, '件52件，');
    tracker.change([cut(taken)]);
    tracker.change([insert(taken.start, '件52件，')]);
    expect(words(tracker)).toEqual(['行政应诉案件52件', '52件，审结50件']);
  });

  it('are found in parts that are pasted one after the other', () => {
    const tracker = following('收到行政复议申请128件', '办理行政应诉案件52件');
    const [one, other] = TEXT.split('\n').slice(1, 3) as [string, string];
    tracker.change([cut(place(TEXT, `${one}\n${other}\n`))]);
    tracker.change([insert(tracker.text.length, `${other}\n`)]);
    tracker.change([insert(0, `${one}\n`)]);
    expect(words(tracker)).toEqual(['收到行政复议申请128件', '办理行政应诉案件52件']);
  });

  it('are found after several cuts, pasted later in another order', () => {
    const tracker = following('审结97件', '败诉3件');
    tracker.change([cut(place(TEXT, '，审结97件'))]);
    tracker.change([cut(place(tracker.text, '，其中败诉3件'))]);
    tracker.change([insert(tracker.text.indexOf('。\n　　二'), '，其中败诉3件')]);
    tracker.change([insert(tracker.text.indexOf('。\n　　全年办理'), '，审结97件')]);
    expect(words(tracker)).toEqual(['审结97件', '败诉3件']);
  });

  it('are found with several cursors', () => {
    const tracker = following('112件', '50件');
    tracker.change([cut(place(TEXT, '50件')), cut(place(TEXT, '112件'))]);
    const at = tracker.text.indexOf('\n　　二、');
    tracker.change([insert(at, '50件'), insert(0, '112件')]);
    expect(words(tracker)).toEqual(['112件', '50件']);
    expect(tracker.spans()[0]).toEqual(span(0, 4));
  });

  it('follow a line that is moved by one command, whichever edit comes first', () => {
    const line = TEXT.split('\n')[2]!;
    for (const isCutFirst of [true, false]) {
      const tracker = following('52件');
      const at = TEXT.indexOf('　　全年收到');
      const taken = place(TEXT, `\n${line}`);
      tracker.change(
        isCutFirst
          ? [cut(taken), insert(at, `${line}\n`)]
          : [insert(at, `${line}\n`), cut(span(taken.start + line.length + 1, taken.end + line.length + 1))],
      );
      expect(tracker.spans()[0]!.start).toBe(at + line.indexOf('52件'));
    }
  });

  it('are in the copy when what was copied is deleted', () => {
    const tracker = following('52件');
    tracker.change([insert(tracker.text.length, LINE)]);
    tracker.change([insert(0, '题记\n')]);
    tracker.change([cut(place(tracker.text, LINE))]);
    expect(words(tracker)).toEqual(['52件']);
    expect(tracker.spans()[0]!.start).toBeGreaterThan(tracker.text.indexOf('个别单位'));
  });

  it('are there again when all of it is undone', () => {
    const tracker = following('52件', '行政复议申请');
    tracker.change([cut(place(TEXT, LINE))]);
    tracker.change([insert(0, LINE)]);
    tracker.change([cut(span(0, LINE.length))]);
    tracker.change([insert(TEXT.indexOf(LINE), LINE)]);
    expect(tracker.text).toBe(TEXT);
    expect(tracker.spans()).toEqual([place(TEXT, '52件'), place(TEXT, '行政复议申请')]);
  });

  it('are there again when the draft has been emptied and that is undone', () => {
    const tracker = following('52件', '一、', '不够规范。\n');
    tracker.change([cut(span(0, TEXT.length))]);
    expect(words(tracker)).toEqual([undefined, undefined, undefined]);
    tracker.change([insert(0, TEXT)]);
    expect(words(tracker)).toEqual(['52件', '一、', '不够规范。\n']);
  });

  it('are not what somebody types later that is the same', () => {
    const tracker = following('52件', '行政应诉');
    tracker.change([cut(place(TEXT, LINE))]);
    for (let i = 0; i < 4; i += 1) tracker.change([insert(0, '某')]);
    tracker.change([insert(2, '行政应诉')]);
    [...'52件'].forEach((sign, i) => tracker.change([insert(i, sign)]));
    expect(words(tracker)).toEqual([undefined, undefined]);
    tracker.change([insert(0, LINE)]);
    expect(words(tracker)).toEqual(['52件', '行政应诉']);
  });

  it('are not a twin that stood elsewhere before', () => {
    const tracker = new Tracker('受理12件。审结12件。', [span(2, 5), span(8, 11)]);
    tracker.change([cut(span(6, 12))]);
    expect(tracker.spans()).toEqual([span(2, 5), undefined]);
  });

  it('are followed from the moment they are added, and not looked for any more when they are attached elsewhere', () => {
    const tracker = following('52件');
    expect(tracker.add(place(TEXT, '50件'))).toBe(1);
    tracker.change([cut(place(TEXT, LINE))]);
    tracker.attach(0, span(0, 4));
    tracker.change([insert(0, LINE)]);
    expect(words(tracker)).toEqual([TEXT.slice(0, 4), '50件']);
  });
});
