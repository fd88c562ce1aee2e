import { describe, expect, it } from 'vitest';
import { csvHeader, csvRow } from '../../server/src/text/csv';
import { draftOf } from '../../server/src/cli/draft';
import { judgedFiguresOf } from '../../server/src/features/figures/judged';
import { figureToJson } from '../../server/src/features/figures/record';
import { findingToJson } from '../../server/src/cli/json/finding';
import { outlineToJson } from '../../server/src/cli/json/outline';
import { relationToJson } from '../../server/src/cli/json/relation';
import type { Figure } from '../../server/src/model/figure';
import type { Relation } from '../../server/src/model/relation';
import type { Report } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import type { OutlineNode } from '../../server/src/syntax/outline';
import { exactly, interval } from '../../server/src/text/interval';
import { BROKEN, CLEAN, folderWith, hegao, hegaoJson } from './helpers';

const TEXT = '标题\r\n受理20余件，办结30件。\r\n';
const draft = draftOf('a.txt', { text: TEXT, encoding: 'UTF-8', warnings: [] });

function figureAt(text: string, value = exactly(0)): Figure {
  const start = TEXT.indexOf(text);
  return {
    span: { start, end: start + text.length },
    text,
    value,
    unit: '件',
    section: '',
    subject: '',
    indicator: '',
    scope: '',
    period: '',
  };
}

describe('JSON of one thing', () => {
  it('a finding has its words, its place from 1, and its fixes flat', () => {
    const some = figureAt('30件');
    const finding = {
      rule: 'part-exceeds-whole',
      group: 'figures',
      severity: 'error',
      message: '办结30件，多于受理20余件',
      span: some.span,
      related: [{ span: figureAt('20余件').span, message: '受理' }],
      fixes: [{ title: '改为20件', safety: 'suggestion', edits: [{ span: some.span, newText: '20件' }] }],
    } as const;
    expect(findingToJson(finding, draft)).toEqual({
      rule: 'part-exceeds-whole',
      group: 'figures',
      severity: 'error',
      message: '办结30件，多于受理20余件',
      start: 13,
      end: 16,
      text: '30件',
      line: 2,
      column: 10,
      endLine: 2,
      endColumn: 13,
      related: [{ start: 6, end: 10, text: '20余件', message: '受理' }],
      fixes: [{ title: '改为20件', safety: 'suggestion', edits: [{ start: 13, end: 16, newText: '20件' }] }],
      suppressed: null,
    });
  });

  it('a relation has its figures with role and interval; a bound that does not exist is null', () => {
    const figures = [
      { role: 'whole', figure: figureAt('20余件', interval(20, 30, false, true)) },
      { role: 'part', figure: figureAt('30件', interval(-Infinity, Infinity)) },
    ] as const;
    const relation: Relation = { id: 'r1', kind: 'subset', verdict: 'broken', formula: '30 ≤ 20余 ✗', reason: '受理与办结', figures };
    expect(JSON.parse(JSON.stringify(relationToJson(relation)))).toEqual({
      id: 'r1',
      kind: 'subset',
      verdict: 'broken',
      formula: '30 ≤ 20余 ✗',
      reason: '受理与办结',
      figures: [
        { role: 'whole', start: 6, end: 10, text: '20余件', low: 20, high: 30, lowOpen: false, highOpen: true },
        { role: 'part', start: 13, end: 16, text: '30件', low: null, high: null, lowOpen: false, highOpen: false },
      ],
    });
  });

  it('a heading has its line and its children; what has no level keeps null', () => {
    const leaf: OutlineNode = {
      kind: 'item',
      style: '一是',
      level: null,
      marker: '一是',
      markerSpan: { start: 4, end: 6 },
      ordinal: 1,
      title: '受理',
      place: { start: 4, end: 8 },
      sectionEnd: 18,
      runIn: true,
      children: [],
    };
    const node: OutlineNode = {
      ...leaf,
      kind: 'heading',
      level: 1,
      marker: '',
      ordinal: null,
      title: '标题',
      place: { start: 0, end: 2 },
      children: [leaf],
    };
    expect(outlineToJson(node, draft)).toEqual({
      level: 1,
      marker: '',
      ordinal: null,
      title: '标题',
      start: 0,
      end: 2,
      sectionEnd: 18,
      line: 1,
      children: [{ level: null, marker: '一是', ordinal: 1, title: '受理', start: 4, end: 8, sectionEnd: 18, line: 2, children: [] }],
    });
  });

  it('a figure has the relations it stands in and the gravest verdict', () => {
    const [one, two] = [figureAt('20余件', interval(20, 30, false, true)), figureAt('30件', exactly(30))];
    const relation = (id: string, verdict: Relation['verdict'], ...figures: Figure[]): Relation => ({
      id,
      kind: 'subset',
      verdict,
      formula: '',
      reason: '',
      figures: figures.map((figure) => ({ role: 'value', figure })),
    });
    const judge = (...relations: Relation[]) =>
      judgedFiguresOf({ text: TEXT, outline: [], figures: [one, two], relations } as unknown as Report);

    expect(judge().map(({ verdict }) => verdict)).toEqual(['none', 'none']);
    expect(judge(relation('r1', 'undecided', one), relation('r2', 'holds', one)).map(({ verdict }) => verdict)).toEqual(['holds', 'none']);
    const [judged] = judge(relation('r1', 'holds', one), relation('r2', 'broken', one, two));
    expect(figureToJson(judged!, draft)).toEqual({
      section: '',
      subject: '',
      indicator: '',
      scope: '',
      period: '',
      text: '20余件',
      low: 20,
      high: 30,
      lowOpen: false,
      highOpen: true,
      unit: '件',
      start: 6,
      end: 10,
      line: 2,
      relations: ['r1', 'r2'],
      verdict: 'broken',
    });
  });
});

describe('JSON of a run', () => {
  it.each([
    ['check', 'findings'],
    ['relations', 'relations'],
    ['outline', 'outline'],
    ['figures', 'figures'],
  ])('%s prints one object with its list of %s for every file', async (verb, key) => {
    const cwd = folderWith({ 'a.txt': `一、办理情况\n${BROKEN}`, 'empty.txt': '' });
    const { files } = await hegaoJson([verb, 'a.txt', 'absent.txt', 'empty.txt'], { cwd });
    expect(files).toEqual([
      { path: 'a.txt', error: null, encoding: 'UTF-8', warnings: [], [key]: expect.any(Array) },
      { path: 'absent.txt', error: '没有这个文件或文件夹', encoding: null, warnings: [], [key]: [] },
      { path: 'empty.txt', error: null, encoding: 'UTF-8', warnings: [], [key]: [] },
    ]);
    expect((files[0]![key] as unknown[]).length).toBeGreaterThan(0);
  });

  it('counts from behind the byte order mark, whatever the encoding', async () => {
    const cwd = folderWith({
      'a.txt': `\uFEFF${BROKEN}`,
      'b.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(BROKEN, 'utf16le')]),
    });
    const { files } = await hegaoJson(['check', '.'], { cwd });
    for (const file of files)
      expect(file['findings']).toMatchObject([{ start: 7, end: 10, text: '13件', line: 1, column: 8, endLine: 1, endColumn: 11 }]);
  });

  it('the rules are listed with everything a page needs', async () => {
    const { status, stdout } = await hegao(['rules', '--format', 'json']);
    const { version, rules } = JSON.parse(stdout) as { version: number; rules: { id: string; title: { zh: string } }[] };
    expect({ status, version }).toEqual({ status: 0, version: 1 });
    expect(rules.map(({ id, title }) => [id, title])).toEqual(RULES.map(({ id, title }) => [id, title]));
  });
});

describe('CSV', () => {
  it('begins with the mark that Excel needs, and ends lines as it does', () => {
    expect(csvHeader(['a', 'b'])).toBe('\uFEFFa,b\r\n');
  });

  it('quotes what would break a row', () => {
    expect(csvRow(['a,b', '说“好”', 'say "so"', '两\n行', '', null, true])).toBe('"a,b",说“好”,"say ""so""","两\n行",,,true\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '－1'])('disarms %j, which a spreadsheet could take for a formula', (text) => {
    expect(csvRow([text])).toMatch(/^"?'/);
  });

  it('leaves numbers numbers', () => {
    expect(csvRow([-5, 0.5])).toBe('-5,0.5\r\n');
  });

  it('check prints a row a finding', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN, 'b.txt': CLEAN });
    const { status, stdout } = await hegao(['check', '.', '--format', 'csv'], { cwd });
    const [header, row, ...rest] = stdout.split('\r\n');
    expect(status).toBe(1);
    expect(header).toBe('\uFEFFpath,line,column,severity,rule,group,text,message,start,end,suppressed');
    expect(row).toMatch(/^a\.txt,1,8,error,parts-exceed-total,figures,13件,.*,7,10,$/);
    expect(rest).toEqual(['']);
  });

  it('figures prints the columns of the JSON', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    const { stdout } = await hegao(['figures', 'a.txt', '--format', 'csv'], { cwd });
    const { files } = await hegaoJson(['figures', 'a.txt'], { cwd });
    const figures = files[0]!['figures'] as Record<string, unknown>[];
    const [header, ...rows] = stdout.trimEnd().split('\r\n');
    expect(header).toBe(`\uFEFF${['path', ...Object.keys(figures[0]!)].join(',')}`);
    expect(rows.map((row) => row.split(',')[6])).toEqual(['13件', '5件', '9件']);
  });
});
