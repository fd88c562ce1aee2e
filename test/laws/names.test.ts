import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, placesAfter } from '../../server/src/features/edits';
import { hover } from '../../server/src/features/hover/hover';
import { namedAt } from '../../server/src/features/names/namedAt';
import { namedPlaces, shortPlaces } from '../../server/src/features/names/namedPlaces';
import { originOf } from '../../server/src/features/names/origin';
import { renamableAt, rename } from '../../server/src/features/names/rename';
import { shortNamesOf } from '../../server/src/features/names/shortNames';
import { readReport, type Report } from '../../server/src/model/report';
import type { Span } from '../../server/src/text/span';
import { draftLike, samples } from './pieces';

/** What names things, whole and in pieces. */
const NAMING = [
  '《',
  '》',
  '〈',
  '〉',
  '《办法》',
  '《甲县停车办法》',
  '《甲县停车办法（试行）》',
  '《甲县停车办法实施细则》',
  '《关于印发〈甲县停车办法〉的通知》',
  '《行政复议法》',
  '《中华人民共和国行政复议法》',
  '《甲县普法规划》（2021—2025年）',
  '《甲县普法规划（２０２１－２０２５年）》',
  '（以下简称《办法》）',
  '（以下简称“市局”）',
  '（以下简称市交通局）',
  '以下简称',
  '甲市交通运输局',
  '市交通局',
  '市局',
  '市局长',
  '全市局面',
  '“市局”',
  '乙市',
  '由',
  '，',
  '。',
  '\n',
  '\r\n',
  '\n一、',
  '\n（一）',
  '\n第一部分 ',
  '见第一部分',
  '见（一）',
  '一是受理3件',
  '受理行政复议案件5件',
  '　',
];
const naming = fc.array(fc.constantFrom(...NAMING), { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));
const drafts = fc.oneof(
  naming,
  fc.tuple(naming, draftLike, naming).map((parts) => parts.join('\n')),
);

const isInside = ({ length }: string, { start, end }: Span): boolean => start >= 0 && start < end && end <= length;

/** The first cursor in each word that something is known of, and one in ten of the others. */
function* cursors(text: string): Generator<number> {
  for (let at = 0; at <= text.length; at += text.length < 400 ? 1 : 7) yield at;
}

function expectRead(report: Report): void {
  const { text } = report;
  for (const at of cursors(text)) {
    const here = namedAt(report, at);
    const shown = hover(report, at);
    expect(shown?.span).toEqual(here?.span);
    if (!here) continue;
    expect(isInside(text, here.span)).toBe(true);
    const places = namedPlaces(report, here.named);
    expect(places.filter(({ span }) => !isInside(text, span))).toEqual([]);
    expect(places.map(({ span }) => span.start)).toEqual([...new Set(places.map(({ span }) => span.start))].sort((a, b) => a - b));
    if (here.as !== 'figure') expect(places.map(({ span, as }) => ({ span, as }))).toContainEqual({ span: here.span, as: here.as });
    const origin = originOf(report, here);
    if (origin) expect(isInside(text, origin)).toBe(true);
  }
}

describe('what a draft names', () => {
  it('is answered for every place of any draft, with places inside the draft', () => {
    fc.assert(
      fc.property(drafts, (text) => expectRead(readReport(text))),
      { numRuns: 150 },
    );
  });

  it.each(samples.map((text, i) => [i + 1, text] as const))('is answered in sample %i', (_, text) => expectRead(readReport(text)));

  it('is the same in a version that borrows from the one before it', () => {
    fc.assert(
      fc.property(
        drafts,
        fc.nat(),
        fc.constantFrom('市局', '《办法》', '》', '《', '。', '件', '（以下简称“市局”）'),
        (text, place, typed) => {
          const before = readReport(text);
          expectRead(before);
          const at = place % (text.length + 1);
          const edited = text.slice(0, at) + typed + text.slice(at);
          const [borrowed, fresh] = [readReport(edited, before), readReport(edited)];
          for (const cursor of cursors(edited)) {
            const [one, other] = [namedAt(borrowed, cursor), namedAt(fresh, cursor)];
            expect(one?.span).toEqual(other?.span);
            if (one && other) expect(namedPlaces(borrowed, one.named)).toEqual(namedPlaces(fresh, other.named));
            expect(hover(borrowed, cursor)).toEqual(hover(fresh, cursor));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a rename', () => {
  const NEW = [
    '丙县养犬规定',
    '丙县局',
    '养犬平台',
    '中华人民共和国养犬法',
    '规定（2026—2030年）',
    '市',
    '办法',
    '市局',
    '甲县停车办法',
    '',
    'a\nb',
    '《',
    '〈甲〉',
  ];

  it('is refused with a sentence, or read again names as much as before and nothing by the old name', () => {
    let done = 0;
    fc.assert(
      fc.property(drafts, fc.constantFrom(...NEW), fc.nat(), (text, name, place) => {
        const report = readReport(text);
        const named = [...cursors(text)].filter((at) => 'span' in renamableAt(report, at));
        const at = named[place % (named.length || 1)];
        const result = at === undefined ? undefined : rename(report, at, name);
        if (at === undefined || !result) return;
        if ('refused' in result) expect(result.refused).toMatch(/。$/);
        else expectDone(report, at, result.edits);
        if ('edits' in result && result.edits.length > 0) done += 1;
      }),
      { numRuns: 600 },
    );
    expect(done).toBeGreaterThan(50);
  });

  function expectDone(report: Report, at: number, edits: Parameters<typeof applyEdits>[1]): void {
    const before = namedAt(report, at)!;
    const same = namedPlaces(report, before.named).filter(({ as }) => (as === 'full') === (before.as === 'full'));
    edits.slice(1).forEach(({ span }, i) => expect(span.start).toBeGreaterThanOrEqual(edits[i]!.span.end));
    const after = readReport(applyEdits(report.text, edits));
    const changed = placesAfter(edits);
    if (changed.length === 0) return;
    if (before.named.kind === 'body' && before.as === 'full') {
      // the short name may not tell where the new full name begins, but is used as before
      const { name } = before.named.shortName;
      const short = shortNamesOf(after).find((one) => one.name === name)!;
      expect(shortPlaces(after, short)).toHaveLength(shortPlaces(report, before.named.shortName).length);
      return;
    }
    const now = namedAt(after, changed[0]!.start)!;
    const read = namedPlaces(after, now.named);
    const starts = new Set(read.map(({ span }) => span.start));
    // years behind 》 are changed apart
    for (const { start } of changed) expect(starts.has(start) || after.text[start - 1] === '》').toBe(true);
    // names that were there before under the new one are read along
    expect(read.filter(({ as }) => (as === 'full') === (now.as === 'full')).length).toBeGreaterThanOrEqual(same.length);
  }
});
