import { expect, it } from 'vitest';
import { percentOf } from '../../client/webview/panel/text';

it.each([
  [12, 87, '14%'],
  [1, 2, '50%'],
  [1, 1000, '<1%'],
  [0, 1000, '0%'],
  [999, 1000, '>99%'],
  [99, 100, '99%'],
  [7, 7, '100%'],
])('%i of %i is %s', (part, whole, words) => expect(percentOf(part, whole)).toBe(words));
