import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { WORDS } from '../../server/src/rules/leftovers/doubled';
import { INVISIBLE } from '../../server/src/rules/leftovers/invisible';
import { scan } from '../../server/src/rules/leftovers/scan';
import { fold } from '../../server/src/text/fold';
import { growth } from '../support/work';
import { anyText } from './pieces';

/** What readers of leftovers begin at, and what they look for around it. */
const MARKS =
  '×× X x * ** _ ____ ○○ □ 某某 0000 000 ?? ### 　 ( ) （　） 【 】 [ ] 〔〕 《》 “ ” { } {{甲}} ${ < > <br> <<<<<<< & &nbsp; / 待补 待核 请核实 此处填写 TODO Error! 错误! #REF! 批注[A1]： 删除的内容： HYPERLINK " _Toc123 锟斤拷 烫烫烫 锛屽叏 å¹´ \ufffd \uf0b7 \u200b \u00ad \x07 ⼯ 的的 进行进行 加强/强化 县 年 月 日 件 % 第 号 20 共办理 。 ， 、 ; \n'.split(
    ' ',
  );
const marked = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom('全县', '工作', ' ', '法治政府', '提升水平', '年年')), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const text = fc.oneof(marked, anyText);

/** Sentences with nothing left behind; no character in them is told from others by these rules. */
const clean = fc
  .array(fc.constantFrom('全县办理提案', '各镇建成调解室', '干部参加培训', '群众反映良好', '任务全面完成'), { minLength: 1, maxLength: 8 })
  .map((clauses) => `${clauses.join('，')}。`);

function found(draft: string, rule: string): ReturnType<typeof check> {
  return check(readReport(draft)).filter((finding) => finding.rule === rule);
}

function fixed(draft: string, rule: string): string {
  const edits = found(draft, rule).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), draft);
}

describe('what a line has left behind', () => {
  it('lies within the line, in its order, and nothing meets another', () => {
    fc.assert(
      fc.property(text, (line) => {
        let behind = 0;
        const folded = fold(line);
        for (const { start, end } of scan(folded)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(behind).toBeLessThanOrEqual(folded.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same in a version that borrows from the one before it', () => {
    fc.assert(
      fc.property(text, marked, fc.nat(), (before, inserted, at) => {
        const place = at % (before.length + 1);
        const after = before.slice(0, place) + inserted + before.slice(place);
        const previous = readReport(before);
        check(previous);
        expect(check(readReport(after, previous))).toEqual(check(readReport(after)));
      }),
      { numRuns: 150 },
    );
  });

  it('is found wherever it stands in a clean text, and nothing is found without it', () => {
    const left = fc.constantFrom(
      ['××件', 'placeholder-left'],
      ['____家', 'placeholder-left'],
      ['（　）', 'blank-left'],
      ['【待补】', 'note-left'],
      ['（请核实）', 'note-left'],
      ['错误！未找到引用源。', 'office-error-left'],
      ['&nbsp;', 'markup-left'],
      ['锟斤拷', 'garbled-text'],
    );
    fc.assert(
      fc.property(clean, clean, left, (before, behind, [words, rule]) => {
        const kinds = (draft: string): string[] =>
          check(readReport(draft)).flatMap(({ group, rule: id }) => (group === 'leftovers' ? id : []));
        // two clauses that happen to be equal are a word doubled
        const others = (draft: string): string[] => kinds(draft).filter((id) => id !== 'word-doubled');
        expect(others(before + behind)).toEqual([]);
        expect(others(`${before}共有${words!}，${behind}`)).toEqual([rule]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('mending', () => {
  it('takes out every character that cannot be seen, and nothing else', () => {
    const hidden = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...INVISIBLE)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(clean, hidden, (draft, inserts) => {
        const dirty = inserts.reduce((now, [at, character]) => {
          const place = 1 + (at % now.length);
          return now.slice(0, place) + character + now.slice(place);
        }, draft);
        expect(found(dirty, 'invisible-character').length).toBeGreaterThan(0);
        expect(fixed(dirty, 'invisible-character')).toBe(draft);
      }),
      { numRuns: 200 },
    );
  });

  it('puts the usual characters in place of those that look like them', () => {
    const alike = new Map(Object.entries({ 工: '⼯', 方: '⽅', 长: '⻓', 见: '⻅', 立: '⽴', 行: '⾏' }));
    const line = fc.array(fc.constantFrom(...alike.keys(), '县', '，', '提'), { minLength: 1, maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(line, (draft) => {
        const dirty = [...draft].map((character) => alike.get(character) ?? character).join('');
        expect(fixed(dirty, 'lookalike-character')).toBe(draft);
      }),
      { numRuns: 200 },
    );
  });

  it('takes one of two equal words away', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), (word) => {
        expect(fixed(`县里${word}${word}，检查`, 'word-doubled')).toBe(`县里${word}，检查`);
      }),
    );
  });
});

describe('time', () => {
  /** Work that grew with the square of the length would be sixteen times as much. */
  const LIMIT = 12;

  const many = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

  it.each(
    [...MARKS.filter((mark) => mark !== '\n'), '年 ', '第 ', '共 ', '( ', '县进行', '甲乙丙丁', '建立/健全', '张××诉'].map((unit) => [
      JSON.stringify(unit),
      unit,
    ]),
  )('grows with the line: %s again and again', (_, unit) => {
    expect(growth(scan, many(unit, 40_000), many(unit, 160_000), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });
});
