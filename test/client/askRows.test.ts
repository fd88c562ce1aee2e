import { describe, expect, it } from 'vitest';
import { rowsOf, type Asked } from '../../client/src/annotations/ask/rows';

const OPEN: Asked = { choices: ['检修台账.xlsx', '巡查台账.xlsx'], refuse: () => undefined };
const NEEDED: Asked = { choices: ['县水务局', '县财政局'], refuse: (answer) => (answer === '' ? '请写明部门。' : undefined) };
const answers = (typed: string, asked: Asked) => rowsOf(typed, asked, '留空').map(({ answer }) => answer);
const taken = (typed: string, asked: Asked) => rowsOf(typed, asked, '留空')[0];

describe('the answers that are offered', () => {
  it('Enter with nothing typed leaves open what may be left open, whatever was answered before', () => {
    expect(taken('', OPEN)).toEqual({ label: '留空', answer: '' });
    expect(answers('', OPEN)).toEqual(['', '检修台账.xlsx', '巡查台账.xlsx']);
  });

  it('Enter with nothing typed takes the newest answer where there has to be one, and nothing offers to leave it open', () => {
    expect(answers('', NEEDED)).toEqual(['县水务局', '县财政局']);
  });

  it.each([OPEN, NEEDED])('Enter takes what is typed, which the list does not say twice', (asked) => {
    expect(taken('值守台账.xlsx', asked)).toEqual({ label: '值守台账.xlsx', answer: '值守台账.xlsx', alwaysShow: true });
    expect(answers('值守台账.xlsx', asked)).toEqual(['值守台账.xlsx', ...asked.choices]);
    const [first, second] = asked.choices as [string, string];
    expect(answers(second, asked)).toEqual([second, first]);
  });

  it('what is typed is the answer also where it reads like the row that leaves it open', () => {
    expect(taken('留空', OPEN)?.answer).toBe('留空');
  });

  it('says of what is typed why it is none', () => {
    const short: Asked = { choices: [], refuse: (answer) => (answer.length > 2 ? '太长' : undefined) };
    expect(taken('三个字', short)?.detail).toBe('太长');
    expect(taken('两字', short)).not.toHaveProperty('detail');
  });
});
