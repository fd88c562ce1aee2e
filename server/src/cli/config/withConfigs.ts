import { relative } from 'node:path';
import type { Input } from '../inputs';
import type { Configs } from './configs';

/** The inputs, and before the first that it counts for each settings file in which something is wrong. */
export async function withConfigs(
  inputs: readonly Input[] | AsyncIterable<Input>,
  configs: Configs,
  cwd: string,
): Promise<readonly Input[] | AsyncIterable<Input>> {
  const all = announced(inputs, configs, cwd);
  if (!Array.isArray(inputs)) return all;
  const list: Input[] = [];
  for await (const input of all) list.push(input);
  return list;
}

async function* announced(inputs: Iterable<Input> | AsyncIterable<Input>, configs: Configs, cwd: string): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for await (const input of inputs) {
    const absolute = input.kind === 'problem' ? undefined : configs.pathFor(input);
    if (absolute !== undefined && !seen.has(absolute)) {
      seen.add(absolute);
      const { findings, error } = await configs.read(absolute);
      if (findings.length > 0 || error) yield { kind: 'config', path: shownPath(absolute, cwd), absolute };
    }
    yield input;
  }
}

/** As drafts are usually named: from the folder of the command where it lies in it. */
function shownPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return path.startsWith('..') ? absolute : path;
}
