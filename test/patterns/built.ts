import type { Pattern } from './pattern';

/** The frames of a stack that are ours: `server/src/rules/plan-year.ts:79`. */
const FRAME = /((?:server|client)\/src\/[\w/-]+\.ts):(\d+)/;

/** Notes every pattern that is built while `run` runs, with the line that builds it. */
export async function patternsBuiltIn(run: () => Promise<void>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const [own, limit] = [globalThis.RegExp, Error.stackTraceLimit];
  const note = (pattern: RegExp): RegExp => {
    const [, file, line] = FRAME.exec((new Error().stack ?? '').replaceAll('\\', '/')) ?? [];
    if (file !== undefined) found.push({ where: `${file}:${line}`, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  // Who builds it stands right behind ourselves; more frames would take seconds.
  Error.stackTraceLimit = 4;
  globalThis.RegExp = new Proxy(own, {
    construct: (target, args, newTarget) => note(Reflect.construct(target, args, newTarget) as RegExp),
    apply: (target, self, args) => note(Reflect.apply(target, self, args) as RegExp),
  });
  try {
    await run();
  } finally {
    [globalThis.RegExp, Error.stackTraceLimit] = [own, limit];
  }
  return found;
}
