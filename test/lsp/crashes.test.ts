import { expect, test } from 'vitest';
import { Crashes } from '../../client/src/server/crashes';

const MINUTE = 60_000;

test('a server that dies now and then is started again each time', () => {
  const crashes = new Crashes();
  for (let time = 0; time < 20; time += 1) expect(crashes.mayGoOn(time * MINUTE, true)).toBe(true);
});

test('one that dies five times within three minutes is given up', () => {
  const crashes = new Crashes();
  const answers = [0, 10, 20, 30, 40].map((second) => crashes.mayGoOn(second * 1000, true));
  expect(answers).toEqual([true, true, true, true, false]);
  expect(crashes.neverCameUp).toBe(false);
});

test('one that has not come up is tried once more, and not after that', () => {
  const crashes = new Crashes();
  expect([crashes.mayGoOn(0, false), crashes.mayGoOn(10 * MINUTE, false)]).toEqual([true, false]);
  expect(crashes.neverCameUp).toBe(true);
});

test('one that has come up in between counts as one that can', () => {
  const crashes = new Crashes();
  const answers = [false, true, false].map((wasRunning, i) => crashes.mayGoOn(i * 10 * MINUTE, wasRunning));
  expect(answers).toEqual([true, true, true]);
});
