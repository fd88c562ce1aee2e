import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areSame, layOver, WIDTH } from '../../server/src/features/tokens/lineTokens';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/features/tokens/legend';
import { draftTokens, tokensIn } from '../../server/src/features/tokens/tokens';
import { check } from '../../server/src/features/check';
import { readReport, type Report } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import { span } from '../../server/src/text/span';
import { draftLike, samples } from '../laws/pieces';

interface Shown {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly as: string;
}

/** Tokens as a person would name them: `3426件` as `figure.broken`. */
function shown(report: Report, tokens = draftTokens(report), from = 0): Shown[] {
  return tokens.flatMap((own, i) => {
    const { start: line } = report.document.lines[from + i]!;
    const found: Shown[] = [];
    for (let at = 0; at < own.length; at += WIDTH) {
      const [start, end] = [line + own[at]!, line + own[at + 1]!];
      const modifiers = TOKEN_MODIFIERS.filter((_, bit) => (own[at + 3]! & (1 << bit)) !== 0);
      found.push({ start, end, words: report.text.slice(start, end), as: [TOKEN_TYPES[own[at + 2]!], ...modifiers].join('.') });
    }
    return found;
  });
}

function wordsOf(text: string, type: string): string[] {
  return shown(readReport(text)).flatMap(({ words, as }) =>
    as.split('.')[0] === type ? [`${words} ${as}`.replace(` ${type}`, ' ').trim()] : [],
  );
}

describe('figures', () => {
  it.each([
    ['全县共办理案件14件，其中行政许可5件、行政处罚9件。', ['14件 .holds', '5件 .holds', '9件 .holds']],
    ['全县共办理案件13件，其中行政许可5件、行政处罚9件。', ['13件 .broken', '5件 .undecided', '9件 .undecided']],
    ['印发文件20份。', ['20份 .unrelated']],
    ['办结率98%。', ['98% .unrelated']],
    ['参训率达102.4%。', ['102.4% .broken']],
  ])('%s', (text, wanted) => expect(wordsOf(text, 'figure')).toEqual(wanted));

  it('of a table stand as the whole table says', () => {
    const table = '类别\t件数\n行政许可\t5\n行政处罚\t9\n行政检查\t4\n合计\t19\n';
    expect(wordsOf(table, 'figure')).toEqual(['5 .undecided', '9 .undecided', '4 .undecided', '19 .broken']);
  });

  it('that announce what follows are told from the outline', () => {
    const text = '重点抓好以下三个方面工作：\n（一）抓学习。学习制度。\n（二）抓落实。落实制度。\n';
    expect(wordsOf(text, 'figure')).toEqual(['三个 .broken']);
  });

  it('that contradict one in another line are known once the whole draft has been read', () => {
    const report = readReport('2024年，全县共受理行政复议案件127件。\n2024年全县受理行政复议案件172件。\n');
    expect(shown(report).filter(({ as }) => as.startsWith('figure'))).toMatchObject([
      { words: '127件', as: 'figure.undecided' },
      { words: '172件', as: 'figure.broken' },
    ]);
  });

  it('that are broken are those that a finding underlines', () => {
    let compared = 0;
    for (const rule of RULES) {
      if (rule.group !== 'figures') continue;
      for (const text of [rule.bad, rule.good]) {
        const report = readReport(text);
        const broken = shown(report).filter(({ as }) => as === 'figure.broken');
        const underlined = check(report, undefined, [rule]).map(({ span: { start } }) => start);
        for (const start of underlined)
          expect(
            broken.map((token) => token.start),
            `${rule.id}: ${text}`,
          ).toContain(start);
        compared += underlined.length;
      }
    }
    expect(compared).toBeGreaterThan(9);
  });
});

describe('words', () => {
  it('say what the figures of relations count, and join them; other figures leave the text as it is', () => {
    const text = '全年收到行政复议申请28件，其中受理26件。开展宣讲12场。';
    expect(wordsOf(text, 'indicator')).toEqual(['收到', '受理']);
    expect(wordsOf(text, 'cue')).toEqual(['其中']);
  });

  it('short names, where they are defined and where they are used for sure', () => {
    const text = '成立云溪县水旱灾害联防指挥部（以下简称县水防指）。\n县水防指全年会商3次，全县水防指挥员到岗。\n';
    expect(wordsOf(text, 'shortName')).toEqual(['县水防指 .definition', '县水防指']);
  });

  it.each([
    ['严格执行《中华人民共和国行政处罚法》和《信访工作条例》。', ['《中华人民共和国行政处罚法》', '《信访工作条例》'], []],
    ['印发《普法工作要点》《云溪县用水办法》。', [], ['《普法工作要点》', '《云溪县用水办法》']],
    ['印发《关于实施〈水法〉的意见》《关于学习《水法》的通知》。', [], ['《关于实施〈水法〉的意见》', '《关于学习《水法》的通知》']],
    ['审议《云溪县节水条例（草案）》，未写完的《', [], ['《云溪县节水条例（草案）》']],
  ])('titles of laws and of other documents: %s', (text, laws, documents) => {
    expect(wordsOf(text, 'law')).toEqual(laws);
    expect(wordsOf(text, 'document')).toEqual(documents);
  });
});

describe('structure', () => {
  it('headings are one piece, items are their marks, furniture is a line', () => {
    const text = '索引号：A-01\n云溪县水利工作报告\n一、工程检修\n（一）渡槽。全年检修2座。一是抓进度。二是抓质量。\n';
    const report = readReport(text);
    expect(shown(report).filter(({ as }) => !as.startsWith('figure'))).toMatchObject([
      { words: '索引号：A-01', as: 'furniture' },
      { words: '云溪县水利工作报告', as: 'heading' },
      { words: '一、工程检修', as: 'heading' },
      { words: '（一）渡槽', as: 'heading' },
      { words: '一是', as: 'item' },
      { words: '二是', as: 'item' },
    ]);
  });

  it('a numbered paragraph without a heading has its mark alone', () => {
    const clause = '把学习制度落到实处，把任务分到各科室，把责任压到各岗位，把督查贯到全过程，把结果用到考核中，';
    expect(wordsOf(`一、${clause}${clause}形成合力。\n二、抓学习。\n`, 'heading')).toEqual(['一、', '二、抓学习']);
  });
});

describe('laws', () => {
  const layer = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })), { maxLength: 12 }).map((steps) => {
    let at = 0;
    return steps.flatMap(([gap, length], i) => [(at += gap), (at += length), i % 3, 0]);
  });

  it('of two layers the upper one stays whole, the lower one where it is free', () => {
    fc.assert(
      fc.property(layer, layer, (upper, lower) => {
        const painted = (tokens: readonly number[], mark: number, onto: number[]): number[] => {
          for (let at = 0; at < tokens.length; at += WIDTH)
            for (let i = tokens[at]!; i < tokens[at + 1]!; i += 1) onto[i] = mark + tokens[at + 2]!;
          return onto;
        };
        const up = upper.map((n, i) => (i % WIDTH === 2 ? n + 10 : n));
        const both = layOver(up, lower);
        expect(painted(both, 1, [])).toEqual(painted(up, 1, painted(lower, 1, [])));
        for (let at = WIDTH; at < both.length; at += WIDTH) expect(both[at]).toBeGreaterThanOrEqual(both[at - WIDTH + 1]!);
      }),
    );
  });

  it('tokens stand in their lines, in order, none over another; a range has those of its lines', () => {
    fc.assert(
      fc.property(fc.oneof(draftLike, fc.constantFrom(...samples)), fc.nat(), fc.nat(400), (text, at, length) => {
        const report = readReport(text);
        const start = text.length === 0 ? 0 : at % text.length;
        const { from, tokens } = tokensIn(readReport(text), span(start, Math.min(text.length, start + length)));
        const all = draftTokens(report);
        all.forEach((own, line) => {
          let last = 0;
          for (let i = 0; i < own.length; i += WIDTH) {
            expect(own[i]).toBeGreaterThanOrEqual(last);
            expect(own[i + 1]).toBeGreaterThan(own[i]!);
            last = own[i + 1]!;
          }
          expect(last).toBeLessThanOrEqual(report.document.lines[line]!.folded.length);
        });
        const knownElsewhere = report.broken.some(({ kind }) => kind === 'same');
        tokens.forEach((own, i) => expect(knownElsewhere || areSame(own, all[from + i]!)).toBe(true));
      }),
    );
  });

  it('a version that borrows from the one before it has the tokens of a fresh one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(30),
        fc.oneof(draftLike, fc.constantFrom('9', '，', '。', '\n')),
        (text, at, length, put) => {
          const before = readReport(text);
          draftTokens(before);
          const start = at % text.length;
          const next = text.slice(0, start) + put + text.slice(start + length);
          expect(draftTokens(readReport(next, before))).toEqual(draftTokens(readReport(next)));
        },
      ),
      { numRuns: 40 },
    );
  });
});
