import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, checkInSteps } from '../../server/src/features/check';
import { isNamedReport, isNamedWordReport } from '../../server/src/features/detect';
import { headingQuery, keysOf, matchHeading } from '../../server/src/features/findHeadings';
import { headingsOf } from '../../server/src/features/headings';
import { readReport } from '../../server/src/model/report';

const DRAFT = `云岭县河湖管护情况报告
一、管护成效
（一）巡河
1. 乡级巡河
一是按月巡查。二是逐段登记。
（二）清淤 Ａ段
二、下步安排
`;

const headings = headingsOf(readReport(DRAFT).outline, 100);

describe('the headings of a draft', () => {
  it('are those of all levels, each with those above it, and no items', () => {
    expect(headings.map(({ name, path }) => [...path, name].join(' › '))).toEqual([
      '一、管护成效',
      '一、管护成效 › （一）巡河',
      '一、管护成效 › （一）巡河 › 1. 乡级巡河',
      '一、管护成效 › （二）清淤 Ａ段',
      '二、下步安排',
    ]);
    expect(headings.map(({ place }) => DRAFT.slice(place.start, place.end))).toEqual(headings.map(({ name }) => name));
  });

  it('are no more than are wanted, and each no longer than can be read', () => {
    const long = `一、${'河'.repeat(5000)}\n二、湖\n三、渠\n`;
    const some = headingsOf(readReport(long).outline, 2);
    expect(some.length).toBeLessThanOrEqual(2);
    expect(Math.max(0, ...some.map(({ name }) => name.length))).toBeLessThanOrEqual(200);
  });

  it('without words are left out, and what lies below them stays', () => {
    const found = headingsOf(readReport('一、\n（一）渡口\n（二）码头\n').outline, 100);
    expect(found.map(({ name }) => name)).toEqual(['（一）渡口', '（二）码头']);
  });
});

/** The names that a query finds, the best first. */
function find(typed: string): string[] {
  const query = headingQuery(typed);
  const ranked = headings.flatMap((heading) => {
    const rank = matchHeading(query, heading.path, keysOf(heading));
    return rank === undefined ? [] : [{ rank, name: heading.name }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
}

describe('a heading is found', () => {
  it.each([
    ['by part of its title', '淤', ['（二）清淤 Ａ段']],
    ['by its title without the ordinal, before those that only hold it', '巡河', ['（一）巡河', '1. 乡级巡河']],
    ['by ordinal and title, without the marks between', '一管护', ['一、管护成效']],
    ['by ordinal and title in half-width forms', '(一) 巡河', ['（一）巡河']],
    ['in capitals and widths as they come', 'a段', ['（二）清淤 Ａ段']],
    ['by its characters in their order', '乡巡', ['1. 乡级巡河']],
    ['by its title and a word above it', '巡河 管护成效', ['（一）巡河', '1. 乡级巡河']],
    ['by nothing at all, like all others', ' ', headings.map(({ name }) => name)],
  ])('%s', (_, typed, names) => expect(find(typed)).toEqual(names));

  it.each([['河巡'], ['堤防'], ['巡河 堤防']])('and not by %s', (typed) => expect(find(typed)).toEqual([]));

  it('by no more than anybody types', () => expect(headingQuery('河'.repeat(1e6)).words[0]).toHaveLength(100));
});

describe('checking in steps', () => {
  const drafts = readdirSync('samples').filter((name) => name.endsWith('.txt'));

  it.each(drafts)('finds what checking at once finds: %s', (name) => {
    const text = readFileSync(`samples/${name}`, 'utf8').replace(/^\uFEFF/, '');
    const steps = checkInSteps(readReport(text));
    let step = steps.next();
    let count = 0;
    for (; !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(100);
    expect(step.value).toEqual(check(readReport(text)));
  });
});

it('names of files make a draft where package.json says so', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [{ filenamePatterns }] = contributes.languages as [{ filenamePatterns: string[] }];
  for (const pattern of filenamePatterns) expect(isNamedReport(pattern.replaceAll('*', '某')), pattern).toBe(true);
  const words = new Set(filenamePatterns.map((pattern) => pattern.split('*')[1]));
  expect(isNamedReport(`${[...words].join('')}.docx`)).toBe(false);
  for (const word of words) expect(isNamedWordReport(`某${word}某.DOCX`)).toBe(true);
  for (const name of ['采购清单.docx', '年度报告.txt', '年度报告.docx.bak']) expect(isNamedWordReport(name)).toBe(false);
  expect(isNamedReport('采购清单.txt')).toBe(false);
  for (const word of ['报告', '年报', '工作总结', '工作汇报', '情况汇报']) expect([...words]).toContain(word);
});
