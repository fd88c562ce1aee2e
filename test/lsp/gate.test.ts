import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../server/src/lsp/gate/shape';

/** Requests of our own that a client sends, as `requests.ts` answers them. */
function ownRequests(): string[] {
  const root = join(__dirname, '../../server/src');
  const files = ['protocol.ts', ...readdirSync(join(root, 'protocol')).map((name) => `protocol/${name}`)];
  const constants = new Map(
    files.flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/export const (\w+_REQUEST) = '([^']+)'/g)].map((match) => [
        match[1]!,
        match[2]!,
      ]),
    ),
  );
  const answered = [...readFileSync(join(root, 'lsp/requests.ts'), 'utf8').matchAll(/onRequest\((\w+_REQUEST),/g)];
  return answered.map((match) => constants.get(match[1]!)!);
}

describe('what comes over the wire', () => {
  const requests = ownRequests();

  it('knows the requests of our own', () => {
    expect(requests).toEqual(expect.arrayContaining(['hegao/shape', 'hegao/panel', 'hegao/annotate']));
  });

  it.each(requests)('%s is refused where it does not say of which draft', (method) => {
    expect(problemOf(method, {})).toContain(method);
    expect(problemOf(method, { textDocument: { uri: 1 } })).toContain('textDocument');
  });

  it('a part that is given and not what it must be is named', () => {
    const draft = { textDocument: { uri: 'file:///a.txt' } };
    expect(problemOf('hegao/shape', { ...draft, operation: 'merge', contributions: [{ name: '甲', text: 1 }] })).toContain('contributions');
    expect(problemOf('hegao/shape', { ...draft, operation: 'merge', contributions: [{ name: '甲', text: '一、' }] })).toBe(undefined);
  });
});
