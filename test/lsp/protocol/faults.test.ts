import { describe, expect, test } from 'vitest';
import { announced } from './cases';
import { completionFaults, faultsOf, foldingFaults, selectionFaults, symbolFaults, tokenFaults } from './faults';
import { Text } from './places';

const draft = { uri: 'a:/甲', text: new Text('甲😀\r\n乙\r丙\n丁') };
const range = (...[line, character, endLine, end]: [number, number, number, number]) => ({
  start: { line, character },
  end: { line: endLine, character: end },
});

describe('places that no draft has', () => {
  test.each([
    [range(0, 0, 4, 0), 'outside of the text'],
    [range(0, 0, 1, 2), 'outside of the text'],
    [range(0, -1, 1, 0), 'outside of the text'],
    [range(0, 0.5, 1, 0), 'outside of the text'],
    [range(0, 0, 0, 2), 'inside a surrogate pair'],
    [range(0, 0, 0, 4), 'between \\r and \\n'],
    [range(1, 0, 0, 0), 'backwards'],
  ])('%j is %s', (place, fault) => {
    expect(faultsOf([{ deep: { range: place } }], draft)).toEqual([expect.stringContaining(fault)]);
  });

  test('are found in positions alone, and in edits by the file that they are for', () => {
    expect(faultsOf({ position: { line: 9, character: 0 } }, draft)).toHaveLength(1);
    expect(faultsOf({ changes: { 'a:/甲': [{ range: range(9, 0, 9, 0), newText: '' }] } }, draft)).toHaveLength(2);
    expect(faultsOf({ changes: { 'a:/乙': [{ range: range(9, 0, 9, 0), newText: '' }] } }, draft)).toEqual([]);
    expect(faultsOf([{ textDocument: { uri: 'a:/乙' }, edits: [{ range: range(9, 1, 9, 0), newText: '' }] }], draft)).toHaveLength(1);
  });

  test('are not in places that a draft has', () => {
    const good = [range(0, 0, 0, 3), range(1, 0, 1, 1), range(2, 1, 3, 1)];
    expect(faultsOf(good, draft)).toEqual([]);
  });

  test('are found where edits overlap', () => {
    const edit = (...place: [number, number, number, number]) => ({ range: range(...place), newText: '' });
    expect(faultsOf([edit(0, 0, 0, 1), edit(0, 1, 0, 1)], draft)).toEqual([]);
    expect(faultsOf([edit(1, 0, 2, 0), edit(0, 0, 1, 1)], draft)).toEqual([expect.stringContaining('overlaps')]);
  });
});

test('what cannot be folded', () => {
  const folds = [
    { startLine: 0, endLine: 2 },
    { startLine: 1, endLine: 3 },
    { startLine: 3, endLine: 3 },
    { startLine: 3, endLine: 4 },
  ];
  expect(foldingFaults(folds, draft)).toHaveLength(3);
});

test('symbols beside their parents or without a name', () => {
  const symbol = (name: string, place: ReturnType<typeof range>, selectionRange = place, children: object[] = []) => ({
    name,
    range: place,
    selectionRange,
    children,
  });
  expect(symbolFaults([symbol('a', range(0, 0, 1, 0))])).toEqual([]);
  expect(symbolFaults([symbol(' ', range(0, 0, 1, 0), range(0, 0, 1, 1), [symbol('b', range(2, 0, 2, 0))])])).toHaveLength(3);
});

test('tokens over one another, over line ends and of no kind', () => {
  const legend = { tokenTypes: ['number'], tokenModifiers: ['readonly'] };
  expect(tokenFaults({ data: [0, 0, 1, 0, 0, 0, 1, 2, 0, 1] }, draft, legend)).toEqual([]);
  expect(tokenFaults({ data: [0, 0, 3, 0, 0, 0, 1, 2, 0, 0] }, draft, legend)).toHaveLength(1);
  expect(tokenFaults({ data: [0, 0, 9, 0, 0] }, draft, legend)).toHaveLength(1);
  expect(tokenFaults({ data: [0, 0, 1, 1, 0] }, draft, legend)).toHaveLength(1);
  expect(tokenFaults({ data: [0, 0, 1, 0, 2] }, draft, legend)).toHaveLength(1);
});

test('selections that do not grow around the cursor', () => {
  const at = { line: 0, character: 1 };
  expect(selectionFaults([{ range: range(0, 0, 0, 1), parent: { range: range(0, 0, 1, 0) } }], at)).toEqual([]);
  expect(selectionFaults([{ range: range(1, 0, 1, 1), parent: { range: range(0, 0, 1, 0) } }], at)).toHaveLength(2);
});

test('completions elsewhere than at the cursor', () => {
  const items = (place: ReturnType<typeof range>) => ({ items: [{ label: '甲', textEdit: { range: place } }] });
  expect(completionFaults(items(range(0, 0, 0, 1)), { line: 0, character: 1 })).toEqual([]);
  expect(completionFaults(items(range(0, 0, 1, 1)), { line: 0, character: 1 })).toHaveLength(1);
  expect(completionFaults([{ label: '' }], { line: 0, character: 1 })).toHaveLength(1);
});

test('names of what is announced', () => {
  expect(announced({ a: true, b: false, c: { d: ['x'], e: { f: true } }, g: 'h' })).toEqual(['a', 'c', 'c.e', 'c.e.f']);
});
