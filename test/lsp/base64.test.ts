import { afterEach, describe, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe.each([
  ['in Node', globalThis.Buffer],
  ['in a browser', undefined],
])('Base64 %s', (_, Buffer) => {
  test('gives back the bytes, of a part of a buffer too', async () => {
    const all = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31) % 256);
    const expected = globalThis.Buffer.from(all.subarray(1)).toString('base64');
    vi.stubGlobal('Buffer', Buffer);
    vi.resetModules();
    const { fromBase64, toBase64 } = await import('../../server/src/protocol/base64');
    for (const bytes of [all.subarray(1), all.subarray(0, 0), all.subarray(5, 6), all.subarray(7, 9)]) {
      const back = fromBase64(toBase64(bytes));
      expect(back.constructor).toBe(Uint8Array);
      expect([...back]).toEqual([...bytes]);
    }
    expect(toBase64(all.subarray(1))).toBe(expected);
  });
});
