import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../server/src/cli/text/excerpt';
import { intervalToText } from '../../server/src/cli/text/interval';
import { tableOf } from '../../server/src/cli/text/table';
import { cropEnd, cropStart, printable, wrap } from '../../server/src/cli/text/width';
import { interval } from '../../server/src/text/interval';
import { indexLines } from '../../server/src/text/lineIndex';
import { BROKEN, CLEAN, folderWith, hegao } from './helpers';

/** The line and its marks as they stand below each other. */
function shown(text: string, words: string, width = 100): [line: string, marks: string] {
  const start = text.indexOf(words);
  const { before, marked, after, carets } = excerptOf(text, indexLines(text), { start, end: start + words.length }, width);
  return [before + marked + after, carets];
}

/** What stands above the carets, column by column. */
function marked([line, marks]: [string, string]): string {
  const from = marks.indexOf('^');
  let at = 0;
  return Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment)
    .filter((character) => {
      const isMarked = at >= from && at < marks.length;
      at += stringWidth(character);
      return isMarked;
    })
    .join('');
}

describe('the mark below a line', () => {
  it('counts two columns for Han and full-width forms', () => {
    expect(shown('全县共办理案件13件，其中', '13件')).toEqual(['全县共办理案件13件，其中', `${' '.repeat(14)}^^^^`]);
    expect(shown('　　受理１２件', '１２件')).toEqual(['　　受理１２件', `${' '.repeat(8)}${'^'.repeat(6)}`]);
    expect(shown('a 13', '13')).toEqual(['a 13', '  ^^']);
  });

  it('stands right below rare Han, accents, emoji and tabs', () => {
    for (const before of ['𠮷野', 'é', 'e\u0301', '👨‍👩‍👧', '\t', '①“”', 'ｶﾞ']) {
      expect(marked(shown(`${before}13件，余下`, '13件'))).toBe('13件');
    }
  });

  it('stands in the line it belongs to, with any line end', () => {
    for (const end of ['\n', '\r\n', '\r']) expect(shown(`一${end}二三${end}四`, '三')).toEqual(['二三', '  ^^']);
  });

  it('of a place over several lines stands below the first', () => {
    expect(shown('一二\n三四', '二\n三')).toEqual(['一二', '  ^^']);
  });

  it('of an empty place is one caret', () => {
    expect(excerptOf('一二', indexLines('一二'), { start: 1, end: 1 }, 80).carets).toBe('  ^');
    expect(excerptOf('', indexLines(''), { start: 0, end: 0 }, 80)).toEqual({ before: '', marked: '', after: '', carets: '^' });
  });

  it('of a long line is shown with what is around it', () => {
    const long = `${'前文'.repeat(300)}共13件${'后文'.repeat(300)}`;
    const [line, marks] = shown(long, '13件', 60);
    expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(line).toMatch(/^…前?(文前)*文共13件后文.*…$/u);
    expect(marked([line, marks])).toBe('13件');
  });

  it('uses the room that one side does not need', () => {
    const [line] = shown(`共13件${'后文'.repeat(300)}`, '13件', 60);
    expect(line).toMatch(/^共13件后文/u);
    expect(stringWidth(line)).toBeGreaterThan(57);
  });

  it('of a place longer than the screen is cropped', () => {
    const [line, marks] = shown(`前${'长'.repeat(300)}后`, '长'.repeat(300), 60);
    expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(stringWidth(marks)).toBeLessThanOrEqual(60);
  });
});

describe('what goes to a terminal', () => {
  it('cannot move its cursor, colour it or turn the direction of writing', () => {
    expect(printable('a\u001b[31mb\u0007c\u009bd\u202ee\ud800f')).toBe('a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf');
  });

  it('is cropped between characters, at the columns that are there', () => {
    expect(cropEnd('全县共办理', 7)).toBe('全县共…');
    expect(cropEnd('全县共办理', 8)).toBe('全县共…');
    expect(cropStart('全县共办理', 7)).toBe('…共办理');
    expect(cropEnd('全县', 4)).toBe('全县');
  });

  it('is wrapped before Han, not before what closes', () => {
    expect(wrap('一二三四，五六 abc defg', 8)).toBe('一二三\n四，五六\nabc defg');
  });

  it('is aligned in tables by its width', () => {
    expect(
      tableOf([
        ['一', 'b'],
        ['aaa', 'c'],
        ['二三四', ''],
      ]),
    ).toEqual(['一      b', 'aaa     c', '二三四']);
  });

  it('writes intervals as mathematics does', () => {
    const all = [
      interval(52, 52),
      interval(20, 30, false, true),
      interval(75, Infinity),
      interval(-Infinity, 20000, false, true),
      interval(-Infinity, Infinity),
    ];
    expect(all.map(intervalToText)).toEqual(['52', '[20, 30)', '≥75', '<20000', '?']);
  });
});

describe('a check for people', () => {
  it('shows the place, the line, the mark, the other ends and the summary', async () => {
    const cwd = folderWith({ 'a.txt': `办理情况\n\n${BROKEN}`, 'b.txt': CLEAN });
    const { stdout, stderr } = await hegao(['check', '.'], { cwd });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^a\.txt:3:8 {2}错误 {2}.*14.* {2}parts-exceed-total$/u);
    expect(lines[1]).toBe(`  3 │ ${BROKEN.trimEnd()}`);
    expect(lines[2]).toBe(`    │ ${' '.repeat(14)}^^^^`);
    expect(lines.slice(3, 5).join()).toMatch(/└ 3:18 .*5件.*└ 3:25 .*9件/u);
    expect(lines.slice(-2)).toEqual(['2 个文件，错误 1', '']);
    expect(stderr).toBe('');
  });

  it('with --quiet has no summary', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    expect(await hegao(['check', 'a.txt', '--quiet'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('speaks English when asked', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN, 'b.txt': CLEAN });
    const { stdout } = await hegao(['check', '.'], { cwd, env: { HEGAO_LANG: 'en' } });
    expect(stdout).toMatch(/^a\.txt:1:8 {2}error {2}/);
    expect(stdout).toMatch(/\nfiles 2, error 1\n$/);
  });

  it('says so where nothing is wrong', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    expect((await hegao(['check', 'a.txt'], { cwd })).stdout).toBe('1 个文件，没有发现问题\n');
  });

  it('is as wide as the terminal', async () => {
    const cwd = folderWith({ 'a.txt': `${'前文甚长，'.repeat(60)}${BROKEN}` });
    const { stdout } = await hegao(['check', 'a.txt'], { cwd, columns: 50 });
    const [, line, marks] = stdout.split('\n');
    expect(stringWidth(line!)).toBeLessThanOrEqual(50);
    expect(marked([line!, marks!])).toBe('13件');
  });

  it.skipIf(process.platform === 'win32')('shows a name that would colour the terminal harmlessly', async () => {
    const cwd = folderWith({ 'a\u001b[31m.txt': BROKEN });
    expect((await hegao(['check', '.'], { cwd })).stdout).not.toContain('\u001b');
  });
});

describe('colours', () => {
  const escape = '\u001b[';
  const isColored = async (args: string[], surroundings: object): Promise<boolean> => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    return (await hegao(['check', 'a.txt', ...args], { cwd, ...surroundings })).stdout.includes(escape);
  };

  it.each<[boolean, string[], object]>([
    [false, [], {}],
    [true, [], { terminal: true }],
    [false, [], { terminal: true, env: { NO_COLOR: '1' } }],
    [false, [], { terminal: true, env: { TERM: 'dumb' } }],
    [false, ['--no-color'], { terminal: true, env: { FORCE_COLOR: '1' } }],
    [true, [], { env: { FORCE_COLOR: '1' } }],
    [false, [], { env: { CI: 'true' } }],
    [true, ['--color'], { env: { NO_COLOR: '1' } }],
  ])('%s with %j on %j', async (expected, args, surroundings) => {
    expect(await isColored(args, surroundings)).toBe(expected);
  });

  it('never reach JSON or CSV', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    for (const format of ['json', 'csv']) {
      expect((await hegao(['check', 'a.txt', '--format', format, '--color'], { cwd, terminal: true })).stdout).not.toContain(escape);
    }
  });
});

describe('the progress line', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, CLEAN]));

  it('is on a terminal only, and erased at the end', async () => {
    const cwd = folderWith(many);
    const { stdout, stderr } = await hegao(['check', '.', '--no-color'], { cwd, terminal: true });
    expect(stderr).toMatch(/\d+\/30 {2}\d+\.txt/);
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
    expect(stdout).toBe('30 个文件，没有发现问题\n');
    expect((await hegao(['check', '.'], { cwd })).stderr).toBe('');
    expect((await hegao(['check', '.', '--quiet'], { cwd, terminal: true })).stderr).toBe('');
  });

  it('does not show for a few files', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    expect((await hegao(['check', '.'], { cwd, terminal: true })).stderr).toBe('');
  });
});

describe('the other verbs for people', () => {
  const text = `关于办理情况的报告\n\n一、办理情况\n${BROKEN}二、下一步打算\n一是加强领导。二是强化督查。\n`;

  it('outline is a tree with line numbers', async () => {
    const cwd = folderWith({ 'a.txt': text });
    const { stdout } = await hegao(['outline', 'a.txt'], { cwd });
    expect(stdout).toMatch(/^a\.txt\n(.*\n)* {2}3 {2}一、办理情况\n(.*\n)* {2}5 {2}二、下一步打算\n {2}6 {4}一是/u);
  });

  it('relations are rows with verdict, arithmetic and reason', async () => {
    const cwd = folderWith({ 'a.txt': text });
    const { stdout } = await hegao(['relations', 'a.txt'], { cwd });
    expect(stdout).toMatch(/^a\.txt\n.*位置.*判定.*\n.*4:8 .*不符 +合计 +5 \+ 9 = 14/u);
  });

  it('figures are rows with their terms and values', async () => {
    const cwd = folderWith({ 'a.txt': text });
    const { stdout } = await hegao(['figures', 'a.txt'], { cwd });
    expect(stdout).toMatch(/4:8 +不符 +13件 +\S+ +\S+ .*13 +r1/u);
    expect(stdout).toMatch(/^ +位置 +核对 +数据 +对象 +指标 +范围 +时期 +数值 +关系$/mu);
  });

  it('say so where there is nothing', async () => {
    const cwd = folderWith({ 'a.txt': '' });
    for (const verb of ['outline', 'relations', 'figures'])
      expect((await hegao([verb, 'a.txt'], { cwd })).stdout).toBe('a.txt\n  （没有）\n');
  });

  it('rules are a table with their titles', async () => {
    expect((await hegao(['rules'])).stdout).toMatch(/^规则 .*\nparts-exceed-total +figures +错误 +\p{Script=Han}/mu);
    expect((await hegao(['rules', '--lang', 'en'])).stdout).toMatch(/^parts-exceed-total +figures +error +[A-Z]/m);
  });
});
