import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED } from './allowed';
import { patternsBuiltIn } from './built';
import { codeFiles, patternsOf } from './code';
import { patternsOfData } from './data';
import { exponential, loopsOf, slow } from './judge';
import { written, type Pattern } from './pattern';
import { shortened } from './shorten';

const CODE = codeFiles().map((file) => patternsOf(file));
const LITERALS = CODE.flatMap(({ literals }) => literals);
const DATA = patternsOfData();
let built: readonly Pattern[] = [];

/** Each pattern of the project once. */
function everyPattern(): Pattern[] {
  const all = [...LITERALS, ...DATA, ...built];
  return [...new Map(all.map((pattern) => [`${pattern.where.split(/[: ]/)[0]} ${written(pattern)}`, pattern])).values()];
}

const pattern = (source: string, flags = ''): Pattern => ({ where: 'here', source, flags });

beforeAll(async () => {
  built = await patternsBuiltIn(async () => (await import('./exercise')).exercise());
}, 120_000);

describe('the check of patterns', () => {
  it('sees patterns in code, those that are built, and those in data', () => {
    const said = patternsOf('made/up.ts', 'const A = /a\\/[/]+/gu;\nconst B = new RegExp(`a`), C = RegExp("b");');
    expect(said).toEqual({
      literals: [{ where: 'made/up.ts:1', source: 'a\\/[/]+', flags: 'gu' }],
      built: ['made/up.ts:2', 'made/up.ts:2'],
    });
    expect(LITERALS.length).toBeGreaterThan(900);
    expect(DATA.length).toBeGreaterThan(60);
    for (const file of ['syntaxes/', 'language-configuration', 'package.json', 'schemas/'])
      expect(DATA.some(({ where }) => where.startsWith(file)), file).toBe(true); // prettier-ignore
  });

  it('has every line that builds a pattern build one', () => {
    const reached = new Set(built.map(({ where }) => where));
    expect(CODE.flatMap(({ built: places }) => places).filter((place) => !reached.has(place))).toEqual([]);
    expect(built.filter(({ where }) => where.startsWith('server/src/rules/wording/conditions.ts')).length).toBeGreaterThan(300);
  });

  it.each([
    ['(?:a+)+b', ''],
    ['^(?:共有|共|有)+$', ''],
    ['(?:到达|到|达)+(?=件)', ''],
    ['(?<=(?:共有|共|有)+件)甲', ''],
    ['(?:甲|甲乙|乙){0,40}丙', ''],
    ['(?:[^、]{0,20}、?){0,20}。', 'u'],
    [String.raw`\[(?:\\.|[^\]])*\]`, ''],
  ])('refuses /%s/%s and attacks it', (source, flags) => {
    expect(exponential(pattern(source, flags))).toMatch(/repeat|[⁰¹²³⁴⁵⁶⁷⁸⁹]/);
  });

  it.each([['(?:甲+乙)+丙'], ['(?:共计|共|有)+$'], ['[^。]{0,40}共[^。]{0,40}有'], ['(?:一|二){0,3}、']])('lets /%s/ pass', (source) => {
    expect(exponential(pattern(source))).toBeUndefined();
  });

  it('looks at each repetition that can be tried another way, but not at one that reads a character at a time', () => {
    expect(loopsOf(pattern('^(?:甲|乙丙)+'))).toEqual([]);
    expect(loopsOf(pattern('(?:甲|乙丙)*丁'))).toEqual(['^(?:甲|乙丙)*\\0$']);
    expect(loopsOf(pattern('[甲乙]+丁'))).toEqual([]);
  });

  it.each([
    ['、.*\\n', 'Move'],
    ['受理.*纠纷', 'Move'],
    ['^a*b?a*$', 'Trade'],
    ['^(?:a*b?){2}$', 'Self'],
  ])('says how /%s/ is slow', (source, kind) => {
    expect(slow(pattern(source)).map((one) => one.kind)).toContain(kind);
  });
});

describe('a pattern with one character of each word', () => {
  it.each([
    ['受理.*(?:纠纷)', 'g', '/受.*(?:纠)/g'],
    ['共计[^计]*率为', 'y', '/计[^计]*率/'],
    ['(?<!不予)受理{2}[^,]*(?:甲乙)?', '', '/(?<!不)受理{2}[^,]*(?:甲)?/'],
  ])('/%s/%s is %s', (source, flags, short) => {
    expect(written(shortened(pattern(source, flags)))).toBe(short);
  });

  it('is as fast as the whole where a word ends what is read', () => {
    expect(slow(pattern('共计[^计]*率为'))).toEqual([]);
  });
});

describe('every pattern of the project', () => {
  it('cannot backtrack exponentially', () => {
    const found = everyPattern().flatMap((one) => {
      const attack = exponential(one);
      return attack === undefined ? [] : [`${one.where}: ${written(one)} is attacked by ${attack}`];
    });
    expect(found).toEqual([]);
  }, 120_000);

  it('takes linear time, or is allowed with a reason; nothing is allowed that need not be', () => {
    const found = new Map<string, string>();
    for (const one of everyPattern()) {
      const [first] = slow(one);
      if (first) found.set(`${one.where.split(/[: ]/)[0]} ${written(one)}`, `${one.where}: ${first.kind}, ${JSON.stringify(first.character)} repeated`); // prettier-ignore
    }
    const allowed = new Set(ALLOWED.flatMap(({ file, patterns }) => patterns.map((one) => `${file} ${one}`)));
    expect([...found].filter(([name]) => !allowed.has(name))).toEqual([]);
    expect([...allowed].filter((name) => !found.has(name))).toEqual([]);
  });
});
