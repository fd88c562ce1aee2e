import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport, type Report } from '../../server/src/model/report';
import { draftLike, samples } from './pieces';

/** An edit of a draft; `at` and `length` are shares of its length, so that it fits any draft. */
interface Change {
  readonly kind: 'insert' | 'delete' | 'replace' | 'moveLine' | 'pasteLine' | 'joinLine';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'moveLine', 'pasteLine', 'joinLine'),
  at: share,
  length: share,
  text: fc.oneof(
    draftLike,
    fc.constantFrom('1', '9', '，', '。', '（', '）', '\n', '\r', '\r\n', '\ufeff', '一、', '（一）', '其中', '目录', '附件：'),
  ),
});

function edited(text: string, { kind, at, length, text: inserted }: Change): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + Math.floor(length * 80));
  if (kind === 'insert') return text.slice(0, start) + inserted + text.slice(start);
  if (kind === 'delete') return text.slice(0, start) + text.slice(end);
  if (kind === 'replace') return text.slice(0, start) + inserted + text.slice(end);
  const lines = text.split('\n');
  const [from, to] = [Math.floor(at * (lines.length - 1)), Math.floor(length * (lines.length - 1))];
  if (kind === 'joinLine') lines.splice(from, 2, lines.slice(from, from + 2).join(''));
  else lines.splice(to, 0, kind === 'moveLine' ? lines.splice(from, 1)[0]! : lines[from]!);
  return lines.join('\n');
}

/** All that is read from a draft, as data. */
function content(report: Report): string {
  return JSON.stringify(
    [report.outline, report.broken, report.figures, report.figures.map(({ indicator }) => indicator), report.relations, check(report)],
    (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value),
  );
}

function countsOf({ figures, relations, broken }: Report): Report['counts'] {
  return { figures: figures.length, relations: relations.length, broken: broken.length };
}

describe('a version that borrows from the one before it', () => {
  it.each(samples.map((text, i) => [i + 1, text] as const))('reads as a fresh one does: sample %i', (_, sample) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        let text = sample;
        let report = readReport(text);
        check(report);
        for (const one of changes) {
          text = edited(text, one);
          report = readReport(text, report);
          check(report);
        }
        expect(content(report)).toBe(content(readReport(text)));
        expect(report.counts).toEqual(countsOf(report));
      }),
      { numRuns: 30 },
    );
  });

  it('says of its lines and statements what a fresh one does, whatever other versions were asked in between', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 6 }), (changes) => {
        const versions = [readReport(samples.join('\n'))];
        for (const one of changes) versions.push(readReport(edited(versions.at(-1)!.text, one), versions.at(-1)));
        for (const { text, broken } of [...versions].reverse())
          expect(JSON.stringify(broken)).toBe(JSON.stringify(readReport(text).broken));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a byte order mark that gets text before it', '\ufeff', '一、\ufeff'],
    ['a line end that becomes one with another', '甲\r乙', '甲\r\n乙'],
    ['a first line that gets another before it', '一、甲\n乙', '丙\n一、甲\n乙'],
    ['a line that becomes an end of two', '一、甲\n二、工\n三、乙5件。\n四、尾。', '一、甲\n二、\r\n三、乙5件。\n四、尾。'],
    [
      'a line end elsewhere',
      '某县2023年报告\n一、甲。\n二、乙。\n收到8件。\n尾。',
      '某县2023年报告\n一、甲。\r\n二、乙。\n收到18件。\n尾。',
    ],
    ['a byte order mark, and a figure', '某县2023年报告\n一、甲。\n收到8件。\n尾。', '\ufeff某县2023年报告\n一、甲。\n收到18件。\n尾。'],
    [
      'width elsewhere',
      '某县2023年报告\n一、甲（乙）\n二、乙。\n收到8件。\n尾。',
      '某县2023年报告\n一、甲(乙)\n二、乙。\n收到18件。\n尾。',
    ],
    [
      'a heading that ends the contents',
      '某县2023年报告\n目录\n一、甲况\n二、乙况\n正文收到5件。\n一、甲\n受理8件。\n二、乙况\n尾。',
      '某县2023年报告\n目录\n一、甲况\n二、乙况\n正文收到5件。\n一、甲况\n受理8件。\n二、乙况\n尾。',
    ],
    [
      'contents that are none any more',
      '某县2023年报告\n一、甲\n目录\n三、丙\n目录\n二、乙\n五、丁\n二、乙\n尾。',
      '某县2023年报告\n一、甲\n无\n三、丙\n目录\n二、乙\n五、丁\n二、乙\n尾。',
    ],
    ['a head that becomes a title', '甲\n乙\n丙\n丁\n一、工作\n正文5件。\n尾。', '甲\n乙\n丙\n丁报告\n一、工作\n正文5件。\n尾。'],
    [
      'an addressee of the head',
      '甲局\n乙局\n某政〔2023〕5号\n某县报告\n市委、市政府：\n一、甲。\n尾。',
      '甲局\n乙局:\n某政〔2023〕5号\n某县报告\n市委、市政府：\n一、甲。\n尾。',
    ],
    ['two lines that differ in width alone', '一、甲（1）\n一、甲(1)\n丙', '一、甲(1)\n一、甲（1）\n丙'],
  ])('reads as a fresh one does: %s', (_, text, next) => {
    const before = readReport(text);
    check(before);
    expect(content(readReport(next, before))).toBe(content(readReport(next)));
  });

  it('reads as a fresh one does where nothing was asked of the one before', () => {
    fc.assert(
      fc.property(draftLike, change, (text, one) => {
        const next = edited(text, one);
        expect(content(readReport(next, readReport(text)))).toBe(content(readReport(next)));
      }),
      { numRuns: 200 },
    );
  });
});
