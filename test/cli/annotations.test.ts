import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../server/src/features/annotations/anchor/anchorOf';
import type { Annotation, Remark, Source, Verification } from '../../server/src/features/annotations/annotation';
import { readAnnotations } from '../../server/src/features/annotations/file/read';
import { writeAnnotations } from '../../server/src/features/annotations/file/write';
import { readReport } from '../../server/src/model/report';
import { folderWith, hegao, hegaoJson } from './helpers';
import { CLI } from './process';

const DRAFT = '一、主要工作\n全县共办理案件13件，其中行政许可5件、行政处罚9件。\n走访企业120家。\n';
const FILE = '报告.txt.annotations.json';
const ID = (n: number): string => `urn:uuid:0000000${n}-0000-4000-8000-000000000000`;

const by = (author: string, day: number) => ({ author, at: `2025-01-0${day}T02:00:00Z` });

function about(words: string, n: number): Pick<Annotation, 'id' | 'anchor' | 'created' | 'modified' | 'extra'> {
  const start = DRAFT.indexOf(words);
  const anchor = anchorOf(readReport(DRAFT), { start, end: start + words.length });
  return { id: ID(n), anchor, created: by('李明', n), modified: by('李明', n), extra: {} };
}

const verification: Verification = {
  ...{ ...about('13件', 1), kind: 'verification', rule: 'parts-exceed-total', reason: '含跨年案件，已核对台账' },
  restsOn: ['5件', '9件'],
};
const remark: Remark = {
  ...{ ...about('走访企业', 2), kind: 'remark', state: 'open' },
  comments: [
    { id: 'c1', text: '是否含个体户？', created: by('李明', 2) },
    { id: 'c2', text: '=在查', created: by('王芳', 3) },
  ],
};
const source: Source = {
  ...{ ...about('120家', 3), kind: 'source', department: '县工信局', document: '走访台账.xlsx', place: '第3行', link: '' },
  value: '121家',
};

function fileOf(...annotations: Annotation[]): string {
  return writeAnnotations({ annotations, tombstones: [], extra: {} }, DRAFT, '报告.txt');
}

const annotated = (...annotations: Annotation[]): string => folderWith({ '报告.txt': DRAFT, [FILE]: fileOf(...annotations) });

/** The remarks of the folder's draft, by their states. */
function statesIn(cwd: string): string[] {
  const read = readAnnotations(readFileSync(join(cwd, FILE), 'utf8'), DRAFT);
  if (read.kind !== 'read') throw new Error(read.reason);
  return read.annotations.annotations.flatMap((one) => (one.kind === 'remark' ? [`${one.state} ${one.modified.author}`] : []));
}

describe('fix', () => {
  const DOUBLED = '一、主要工作\n走访企业120家。。\n排查隐患35处。。\n';
  const NAME = '要点.txt';
  const kept = (): string => {
    const start = DOUBLED.indexOf('。。');
    const anchor = anchorOf(readReport(DOUBLED), { start, end: start + 2 });
    const known = { id: ID(1), anchor, created: by('李明', 1), modified: by('李明', 1), extra: {} };
    const one: Verification = { ...known, kind: 'verification', rule: 'doubled-mark', reason: '原文如此', restsOn: [] };
    return writeAnnotations({ annotations: [one], tombstones: [], extra: {} }, DOUBLED, NAME);
  };

  it('leaves what was verified as it is, unless it is told to look at no annotations', async () => {
    const cwd = folderWith({ [NAME]: DOUBLED, [`${NAME}.annotations.json`]: kept() });
    expect((await hegao(['check', NAME], { cwd })).stdout).toContain('1 个文件，错误 1');
    await hegao(['fix', NAME], { cwd });
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(DOUBLED.replace('35处。。', '35处。'));
    await hegao(['fix', NAME, '--no-annotations'], { cwd });
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(DOUBLED.replaceAll('。。', '。'));
  });

  it('changes nothing where nobody knows what was verified', async () => {
    const cwd = folderWith({ [NAME]: DOUBLED, [`${NAME}.annotations.json`]: '{ "items": [' });
    const { status, stderr } = await hegao(['fix', NAME], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('--no-annotations');
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(DOUBLED);
  });
});

describe('figures and relations', () => {
  interface Verdicts {
    readonly files: readonly { readonly figures?: readonly { verdict: string }[]; readonly relations?: readonly { verdict: string }[] }[];
  }
  const verdictsOf = async (verb: 'figures' | 'relations', cwd: string, ...flags: string[]): Promise<string[]> => {
    const { files } = (await hegaoJson([verb, '报告.txt', ...flags], { cwd })) as Verdicts;
    return files.flatMap((file) => file[verb]!.map(({ verdict }) => verdict));
  };

  it('say what does not come out, as somebody has verified', async () => {
    const cwd = annotated(verification);
    expect(await verdictsOf('figures', cwd)).toEqual(['verified', 'verified', 'verified', 'none']);
    expect(await verdictsOf('relations', cwd)).toEqual(['verified']);
    expect((await hegao(['figures', '报告.txt', '--format', 'csv'], { cwd })).stdout).toMatch(/,13件,.*,verified\r\n/);
    expect((await hegao(['relations', '报告.txt'], { cwd })).stdout).toContain('已核实');
  });

  it('are as without it where it is of other figures, or the annotations are not to count', async () => {
    const broken = ['broken', 'broken', 'broken', 'none'];
    expect(await verdictsOf('figures', annotated({ ...verification, restsOn: ['5件', '8件'] }))).toEqual(broken);
    expect(await verdictsOf('figures', annotated(remark, source))).toEqual(broken);
    const cwd = annotated(verification);
    expect(await verdictsOf('figures', cwd, '--no-annotations')).toEqual(broken);
    expect(await verdictsOf('relations', cwd, '--no-annotations')).toEqual(['broken']);
  });

  it('go by the settings: of a rule that is off no finding is verified', async () => {
    const settings = JSON.stringify({ severity: { 'parts-exceed-total': 'off' } });
    const cwd = folderWith({ '报告.txt': DRAFT, [FILE]: fileOf(verification), '.hegaorc.json': settings });
    expect(await verdictsOf('relations', cwd)).toEqual(['broken']);
    expect(await verdictsOf('relations', cwd, '--no-config')).toEqual(['verified']);
  });
});

describe('check', () => {
  it('is silent on what was verified, and lists it where it is asked to', async () => {
    const cwd = annotated(verification);
    expect(await hegao(['check', '报告.txt'], { cwd })).toMatchObject({ status: 0, stdout: '1 个文件，没有发现问题\n' });
    expect((await hegao(['check', '报告.txt', '--no-annotations'], { cwd })).status).toBe(1);
    const shown = await hegao(['check', '报告.txt', '--show-suppressed'], { cwd });
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('└ 已由李明于2025年1月1日核实：含跨年案件，已核对台账');
    expect(shown.stdout).toMatch(/1 个文件，没有发现问题\n$/);
  });

  it('says in JSON who verified a finding, when and why', async () => {
    const cwd = annotated(verification);
    const { files } = await hegaoJson(['check', '报告.txt', '--show-suppressed'], { cwd });
    const suppressed = { id: ID(1), author: '李明', at: '2025-01-01T02:00:00Z', reason: '含跨年案件，已核对台账' };
    expect(files).toMatchObject([{ findings: [{ rule: 'parts-exceed-total', suppressed }] }]);
    expect((await hegaoJson(['check', '报告.txt', '--no-annotations'], { cwd })).files).toMatchObject([
      { findings: [{ suppressed: null }] },
    ]);
  });

  it('says it in SARIF, CSV, and not at all to GitHub', async () => {
    const cwd = annotated(verification);
    const run = (format: string) => hegao(['check', '报告.txt', '--show-suppressed', '--format', format], { cwd });
    const sarif = JSON.parse((await run('sarif')).stdout) as { runs: { results: unknown[] }[] };
    expect(sarif.runs[0]!.results).toMatchObject([
      { suppressions: [{ kind: 'external', status: 'accepted', justification: '含跨年案件，已核对台账' }] },
    ]);
    expect((await run('csv')).stdout).toContain('李明 2025-01-01T02:00:00Z 含跨年案件，已核对台账');
    expect((await run('github')).stdout).toBe('');
    const plain = JSON.parse((await hegao(['check', '报告.txt', '--no-annotations', '--format', 'sarif'], { cwd })).stdout) as typeof sarif;
    expect(plain.runs[0]!.results[0]).not.toHaveProperty('suppressions');
  });

  it('finds it again once a figure that it rests on has changed', async () => {
    const cwd = annotated(verification);
    writeFileSync(join(cwd, '报告.txt'), DRAFT.replace('9件', '10件'));
    const { status, files } = await hegaoJson(['check', '报告.txt'], { cwd });
    expect(status).toBe(1);
    expect(files).toMatchObject([
      { findings: [{ rule: 'parts-exceed-total', suppressed: null, message: expect.stringContaining('李明') as unknown }] },
    ]);
  });

  it('finds what differs from its source', async () => {
    const { files } = await hegaoJson(['check', '报告.txt'], { cwd: annotated(verification, source) });
    expect(files).toMatchObject([{ findings: [{ rule: 'source-differs', text: '120家' }] }]);
  });

  it('fails on open remarks where it is asked to, and always counts them', async () => {
    const cwd = annotated(verification, remark);
    expect(await hegao(['check', '报告.txt'], { cwd })).toMatchObject({ status: 0, stdout: '1 个文件，没有发现问题，未解决的批注 1\n' });
    expect((await hegao(['check', '报告.txt', '--fail-on-open-remarks'], { cwd })).status).toBe(1);
    const done = annotated(verification, { ...remark, state: 'resolved' });
    expect((await hegao(['check', '报告.txt', '--fail-on-open-remarks'], { cwd: done })).status).toBe(0);
  });

  it('reports a file of annotations that cannot be read, and leaves it as it is', async () => {
    const cwd = folderWith({ '报告.txt': DRAFT, [FILE]: '{' });
    const { files } = await hegaoJson(['check', '报告.txt'], { cwd });
    expect(files[0]!['findings']).toMatchObject([{ rule: 'annotations-unreadable' }, { rule: 'parts-exceed-total' }]);
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe('{');
  });

  it('does the same in threads', async () => {
    const cwd = annotated(verification, remark);
    const { execPath } = process;
    for (let i = 0; i < 12; i += 1) {
      writeFileSync(join(cwd, `${i}.txt`), DRAFT + '继续推进。\n'.repeat(2000));
      writeFileSync(join(cwd, `${i}.txt.annotations.json`), fileOf(verification, remark));
    }
    const out = execFileSync(execPath, [CLI, 'check', '.', '-j', '2'], { cwd, encoding: 'utf8' });
    expect(out).toBe('13 个文件，没有发现问题，未解决的批注 13\n');
  });
});

describe('annotations list', () => {
  it('shows what people have said, in the order of the text', async () => {
    const cwd = annotated(verification, remark, source);
    const { status, stdout } = await hegao(['annotations', 'list', '.'], { cwd, columns: 120 });
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      '报告.txt',
      expect.stringMatching(/^ {2}位置 .*编号/),
      expect.stringMatching(/^ {2}2:8 +核实 +有效 +00000001 +李明 +2025年1月1日 +13件 +含跨年案件，已核对台账$/),
      expect.stringMatching(/^ {2}3:1 +批注 +未解决 +00000002 +李明 +2025年1月2日 +走访企业 +\(2\) =在查$/),
      expect.stringMatching(/^ {2}3:5 +依据 +不符 +00000003 +李明 +2025年1月3日 +120家 +县工信局 走访台账\.xlsx 第3行 121家$/),
      '',
    ]);
  });

  it('says what is lost, and has it at the end', async () => {
    const cwd = annotated(verification, remark);
    writeFileSync(join(cwd, '报告.txt'), DRAFT.replace('全县共办理案件13件', '各乡镇依法办理有关案件'));
    const { files } = await hegaoJson(['annotations', 'list', '报告.txt'], { cwd });
    expect(files[0]!['annotations']).toMatchObject([
      {
        id: ID(2),
        kind: 'remark',
        place: { text: '走访企业', line: 3, column: 1 },
        comments: [{ text: '是否含个体户？' }, { author: '王芳' }],
      },
      { id: ID(1), kind: 'verification', state: 'outdated', quote: '13件', path: ['主要工作'], place: null, restsOn: ['5件', '9件'] },
    ]);
  });

  it.each([
    [['--kind', 'remark'], [2]],
    [['--state', 'current'], [1]],
    [['--state', 'differs'], [3]],
    [['--state', 'lost'], []],
    [['--author', '王芳'], []],
  ])('with %j shows those alone', async (flags, wanted) => {
    const { files } = await hegaoJson(['annotations', 'list', '报告.txt', ...flags], { cwd: annotated(verification, remark, source) });
    expect((files[0]!['annotations'] as { id: string }[]).map(({ id }) => id)).toEqual(wanted.map(ID));
  });

  it('is 2 where a file of annotations cannot be read', async () => {
    const cwd = folderWith({ '报告.txt': DRAFT, [FILE]: '{', 'b.txt': DRAFT });
    const { status, stderr } = await hegao(['annotations', 'list', '.'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('读不出来');
  });

  it('is exported as a table that no spreadsheet takes for formulas', async () => {
    const { stdout } = await hegao(['annotations', 'export', '报告.txt'], { cwd: annotated(verification, remark, source) });
    const [header, ...rows] = stdout.trimEnd().split('\r\n');
    expect(header).toMatch(/^\uFEFFpath,line,column,kind,state,lost,id,/);
    expect(rows).toHaveLength(3);
    expect(rows.map((row) => row.split(',').length)).toEqual(rows.map(() => header!.split(',').length));
    expect(rows[1]).toContain('王芳：=在查');
  });
});

describe('annotations resolve', () => {
  it('resolves the remarks that are named, by the beginning of their ids', async () => {
    const cwd = annotated(verification, remark, { ...remark, id: ID(4) });
    const outcome = await hegao(['annotations', 'resolve', '报告.txt', '00000002', '--author', '王芳'], { cwd });
    expect(outcome).toMatchObject({ status: 0, stdout: '报告.txt  解决了 1 条批注\n', stderr: '' });
    expect(statesIn(cwd)).toEqual(['resolved 王芳', 'open 李明']);
    expect((await hegao(['annotations', 'resolve', '报告.txt', '--all'], { cwd, env: { HEGAO_AUTHOR: '赵强' } })).status).toBe(0);
    expect(statesIn(cwd)).toEqual(['resolved 王芳', 'resolved 赵强']);
  });

  it.each([
    [['00000009'], '没有编号为“00000009”的批注'],
    [['0000000'], '可以指 2 条批注'],
    [[ID(1)], '没有编号为'],
    [[], '请写出批注的编号，或者用 --all'],
    [['00000002', '--all'], '两者只用一种'],
  ])('with %j changes nothing and says why', async (args, sentence) => {
    const cwd = annotated(verification, remark, { ...remark, id: ID(4) });
    const before = readFileSync(join(cwd, FILE), 'utf8');
    const { status, stderr } = await hegao(['annotations', 'resolve', '报告.txt', ...args], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(before);
  });
});

describe('annotations merge', () => {
  it('writes both into the second file, and says what both had changed', async () => {
    const resolved = { ...remark, state: 'resolved' as const, modified: by('王芳', 4) };
    const cwd = folderWith({ base: fileOf(remark), ours: fileOf(resolved, source), theirs: fileOf(remark, verification) });
    expect(await hegao(['annotations', 'merge', 'base', 'ours', 'theirs'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe(fileOf(verification, resolved, source));
    const value = (text: string, day: number): string => fileOf({ ...source, value: text, modified: by('王芳', day) });
    for (const [name, text] of [
      ['base', fileOf(source)],
      ['ours', value('122家', 5)],
      ['theirs', value('123家', 4)],
    ] as const) {
      writeFileSync(join(cwd, name), text);
    }
    const outcome = await hegao(['annotations', 'merge', 'base', 'ours', 'theirs'], { cwd });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('“120家”的依据：数值两边都改过，保留较晚的“122家”，另一边是“123家”');
  });

  it('takes an empty base, and touches nothing where a version cannot be read', async () => {
    const cwd = folderWith({ base: '', ours: fileOf(remark), theirs: fileOf(source), broken: '{' });
    expect((await hegao(['annotations', 'merge', 'base', 'ours', 'theirs'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe(fileOf(remark, source));
    expect((await hegao(['annotations', 'merge', 'base', 'ours', 'broken'], { cwd })).status).toBe(2);
    expect((await hegao(['annotations', 'merge', 'base', 'ours', 'absent'], { cwd })).status).toBe(2);
    expect((await hegao(['annotations', 'merge', 'base', 'ours'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe(fileOf(remark, source));
  });

  it.skipIf(!hasGit())('is a merge driver of Git, as the documentation sets it up', () => {
    const cwd = annotated(remark);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=李明', '-c', 'user.email=li@example.org', ...args], { cwd, encoding: 'utf8' });
    const commit = (text: string): void => {
      writeFileSync(join(cwd, FILE), text);
      git('commit', '-qam', '批注');
    };
    git('init', '-q', '-b', 'main');
    const page = readFileSync('docs/annotations.md', 'utf8');
    const attributes = /```gitattributes\n([^]*?)```/.exec(page)![1]!;
    const driver = /git config (?:--global )?merge\.hegao\.driver '([^']*)'/.exec(page)![1]!;
    writeFileSync(join(cwd, '.gitattributes'), attributes);
    git('config', 'merge.hegao.driver', driver.replace(/^hegao /, `"${process.execPath}" "${CLI}" `));
    git('add', '.');
    git('commit', '-qm', '草稿');
    git('checkout', '-qb', '王芳');
    commit(fileOf(remark, verification));
    git('checkout', '-q', 'main');
    commit(fileOf(remark, source));
    git('merge', '-q', '王芳');
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(fileOf(verification, remark, source));
    expect(existsSync(join(cwd, '.git', 'MERGE_HEAD'))).toBe(false);
  });
});

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
