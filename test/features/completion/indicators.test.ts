import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../../server/src/model/subjects/indicators';
import { divisionOf } from '../../../server/src/model/subjects/partitions';
import { relationsOf } from '../../../server/src/features/completion/indicators';
import { labelsAt, proposalsAt } from './helpers';

const TEXT = '　　全年收到行政复议申请62件，█';

describe('the indicators of a subject', () => {
  test('are proposed where a clause begins, what has been said last', () => {
    const labels = labelsAt(TEXT, 'perhaps', 'indicator');
    expect(labels[0]).toBe('受理××件');
    expect(labels.at(-1)).toBe('收到××件');
  });

  test('tell what checking will hold them to, with the figure that stands there', () => {
    const [accepted] = proposalsAt(TEXT).filter(({ kind }) => kind === 'indicator');
    expect(accepted).toMatchObject({ detail: '受理 ≤ 收到（本段62件）', snippet: '受理${1:××}件', newText: '受理××件' });
    expect(accepted!.note).toContain('受理 ≥ 审结');
  });

  test('are those of the heading where the sentence names no subject', () => {
    expect(labelsAt('一、化解矛盾\n（一）人民调解\n全县共█', 'key', 'indicator')).toContain('调解成功××件');
  });

  test('are found by what has been typed', () => {
    expect(labelsAt('　　全年收到行政复议申请62件，受█', 'key', 'indicator')).toEqual(['受理××件']);
  });

  test('are not proposed as words are typed, nor where nothing says what they would be of', () => {
    expect(labelsAt('　　全年收到行政复议申请62件，受█', 'perhaps', 'indicator')).toEqual([]);
    expect(labelsAt('　　天气晴朗，█', 'key', 'indicator')).toEqual([]);
  });
});

describe('the table of indicators', () => {
  const all = INDICATORS.flatMap((table) => table.indicators.map((one) => ({ table, one, name: `${table.subject} ${one.name}` })));

  test.each(all.filter(({ one }) => one.parts))('$name: the model knows its parts as parts of one whole', ({ one }) => {
    expect(divisionOf(one.parts!)).toBeDefined();
  });

  test.each(all.filter(({ one }) => one.rate))('$name: is a rate, whose figures the subject has', ({ table, one }) => {
    expect(one.measure).toBe('%');
    const names = table.indicators.map(({ name }) => name).join(' ');
    expect(names).toContain(one.rate![1]);
  });

  test.each(INDICATORS)('$subject: half of its indicators at least must satisfy something', (table) => {
    const related = table.indicators.filter((one) => relationsOf(table, one).length > 0);
    expect(related.length).toBeGreaterThanOrEqual(table.indicators.length / 2);
  });
});
