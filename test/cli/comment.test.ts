import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../server/src/features/annotations/anchor/anchorOf';
import type { Annotation, Remark, Verification } from '../../server/src/features/annotations/annotation';
import { readAnnotations } from '../../server/src/features/annotations/file/read';
import { writeAnnotations } from '../../server/src/features/annotations/file/write';
import { readReport } from '../../server/src/model/report';
import { readWord } from '../../server/src/word';
import { withComments, type NewReply } from '../../server/src/word/comments';
import { documentOf, docxOf, p, r } from '../word/comments/made';
import { expectUnchanged } from '../word/comments/unchanged';
import { folderWith, hegao } from './helpers';

const WORD = docxOf(
  documentOf(p(r('一、主要工作')) + p(r('全县共办理案件13件，其中行政许可5件、行政处罚9件。')) + p(r('走访企业120家。'))),
);
const TEXT = readWord(WORD).text;
const SUFFIX = '.annotations.json';
const ANSWER = { author: '赵强', initials: '赵强', at: '2025-02-01T01:00:00Z', text: '1件由两地共同办理。' };

function about(words: string, n: number) {
  const start = TEXT.indexOf(words);
  const stamp = { author: '李明', at: `2025-01-08T02:0${n}:00Z` };
  const anchor = anchorOf(readReport(TEXT), { start, end: start + words.length });
  return { id: `urn:uuid:0000000${n}-0000-4000-8000-000000000000`, anchor, created: stamp, modified: stamp, extra: {} };
}

const remark: Remark = {
  ...{ ...about('走访企业', 1), kind: 'remark', state: 'open' },
  comments: [{ id: 'c1', text: '是否含个体户？', created: { author: '李明', at: '2025-01-08T02:01:00Z' } }],
};
const verification: Verification = {
  ...{ ...about('13件', 2), kind: 'verification', rule: 'parts-exceed-total', reason: '含跨年案件' },
  restsOn: ['5件', '9件'],
};

function fileOf(...annotations: Annotation[]): string {
  return writeAnnotations({ annotations, tombstones: [], extra: {} }, TEXT, '报告.docx');
}

const bytesOf = (cwd: string, name: string) => new Uint8Array(readFileSync(join(cwd, name)));
const commentsIn = (cwd: string, name: string) => readWord(bytesOf(cwd, name)).comments.map(({ author, text }) => `${author}：${text}`);

/** A copy in which somebody has answered the comment that has these words. */
function answer(cwd: string, name: string, words: string, reply: NewReply): void {
  const draft = readWord(bytesOf(cwd, name));
  const comments = draft.comments.map((one) => ({
    ...one,
    initials: '',
    at: new Date(`${one.date}+08:00`).toISOString(),
    span: one.span!,
    replies: one.text.includes(words) ? [reply] : [],
  }));
  writeFileSync(join(cwd, name), withComments(WORD, readWord(WORD), comments).bytes);
}

function kept(cwd: string, name: string, text = TEXT): readonly Annotation[] {
  const read = readAnnotations(readFileSync(join(cwd, name + SUFFIX), 'utf8'), text);
  if (read.kind !== 'read') throw new Error(read.reason);
  return read.annotations.annotations;
}

const threads = (annotations: readonly Annotation[]) =>
  annotations.flatMap((one) =>
    one.kind === 'remark' ? [one.comments.map(({ text, created }) => `${created.author}：${text}`).join(' → ')] : [],
  );

describe('hegao comment', () => {
  it('puts findings and annotations into a copy beside the file', async () => {
    const cwd = folderWith({ '报告.docx': WORD, [`报告.docx${SUFFIX}`]: fileOf(remark) });
    const { status, stdout, stderr } = await hegao(['comment', '报告.docx'], { cwd });
    expect([status, stdout, stderr]).toEqual([0, '报告.核稿.docx  写入批注 2 条：问题 1，批注、核实和依据 1\n', '']);
    expectUnchanged(WORD, bytesOf(cwd, '报告.核稿.docx'));
    expect(Buffer.from(WORD).equals(bytesOf(cwd, '报告.docx'))).toBe(true);
    expect(commentsIn(cwd, '报告.核稿.docx')).toEqual([expect.stringMatching(/^核稿：.*（parts-exceed-total）$/s), '李明：是否含个体户？']);
  });

  it('does not tell of what was verified, unless it is to look at no annotations', async () => {
    const cwd = folderWith({ '报告.docx': WORD, [`报告.docx${SUFFIX}`]: fileOf(verification) });
    await hegao(['comment', '报告.docx'], { cwd });
    expect(commentsIn(cwd, '报告.核稿.docx')).toEqual(['李明：已核实：含跨年案件']);
    await hegao(['comment', '报告.docx', '--no-annotations', '-o', '问题.docx'], { cwd });
    expect(commentsIn(cwd, '问题.docx')).toEqual([expect.stringContaining('parts-exceed-total')]);
    await hegao(['comment', '报告.docx', '--no-findings', '-o', '批注.docx'], { cwd });
    expect(commentsIn(cwd, '批注.docx')).toEqual(['李明：已核实：含跨年案件']);
  });

  it('goes by the settings', async () => {
    const cwd = folderWith({ '报告.docx': WORD, '.hegaorc.json': '{ "severity": { "parts-exceed-total": "off" } }' });
    const { status, stdout } = await hegao(['comment', '报告.docx'], { cwd });
    expect([status, stdout]).toEqual([0, '报告.docx  没有要写入的批注，没有写副本\n']);
    expect(existsSync(join(cwd, '报告.核稿.docx'))).toBe(false);
  });

  it('says what is there already, and what has no place', async () => {
    const lost = { ...remark, anchor: { ...remark.anchor, quote: { exact: '接访群众35批次', prefix: '。\n', suffix: '。\n' } } };
    const cwd = folderWith({ '报告.docx': WORD, [`报告.docx${SUFFIX}`]: fileOf(verification, lost) });
    const first = await hegao(['comment', '报告.docx'], { cwd });
    expect(first.status).toBe(0);
    expect(first.stderr).toBe('hegao: 报告.docx：没有写入，文件里没有它的位置：“接访群众35批次” 李明：是否含个体户？\n');
    const again = await hegao(['comment', '报告.核稿.docx', '-o', '再次.docx'], { cwd });
    expect(again.stdout).toMatch(/^再次\.docx {2}写入批注 1 条：问题 1/);
    const third = await hegao(['comment', '再次.docx', '-o', '三次.docx'], { cwd });
    expect(third.stdout).toBe('再次.docx  没有要写入的批注，没有写副本；另有 2 条文件里已经有了\n');
  });

  it('writes over nothing, and over the file itself never', async () => {
    const cwd = folderWith({ '报告.docx': WORD, '报告.核稿.docx': 'x', '报告.txt': TEXT });
    expect((await hegao(['comment', '报告.docx'], { cwd })).stderr).toContain('--force');
    expect(readFileSync(join(cwd, '报告.核稿.docx'), 'utf8')).toBe('x');
    expect((await hegao(['comment', '报告.docx', '--force'], { cwd })).status).toBe(0);
    expectUnchanged(WORD, bytesOf(cwd, '报告.核稿.docx'));
    for (const args of [
      ['报告.docx', '-o', './报告.docx', '--force'],
      ['报告.txt'],
      ['报告.docx', '-o', '报告2.txt'],
      ['没有.docx', '-o', 'a.docx'],
    ]) {
      const { status, stdout } = await hegao(['comment', ...args], { cwd });
      expect([status, stdout]).toEqual([2, '']);
    }
    expect(Buffer.from(WORD).equals(bytesOf(cwd, '报告.docx'))).toBe(true);
  });

  it('writes nothing where nobody knows what was verified', async () => {
    const cwd = folderWith({ '报告.docx': WORD, [`报告.docx${SUFFIX}`]: '{ "items": [' });
    const { status, stderr } = await hegao(['comment', '报告.docx'], { cwd });
    expect([status, existsSync(join(cwd, '报告.核稿.docx'))]).toEqual([2, false]);
    expect(stderr).toContain('--no-annotations');
  });
});

describe('hegao annotations resolve', () => {
  it('resolves what is said in the Word file alone, and keeps that beside it', async () => {
    const comment = { author: '李明', initials: '李明', at: '2025-01-08T02:00:00Z', text: '请核', span: { start: 0, end: 2 } };
    const file = withComments(WORD, readWord(WORD), [{ ...comment, replies: [], done: false }]).bytes;
    const cwd = folderWith({ '报告.docx': file });
    expect((await hegao(['annotations', 'list', '报告.docx', '--state', 'open'], { cwd })).stdout).toContain('请核');
    const { status, stdout } = await hegao(['annotations', 'resolve', '报告.docx', '--all'], { cwd });
    expect([status, stdout]).toEqual([0, '报告.docx  解决了 1 条批注\n']);
    expect(threads(kept(cwd, '报告.docx'))).toEqual(['李明：请核']);
    expect((await hegao(['annotations', 'list', '报告.docx', '--state', 'open'], { cwd })).stdout).not.toContain('请核');
    expect((await hegao(['annotations', 'resolve', '报告.docx', '--all'], { cwd })).stdout).toContain('解决了 0 条');
  });
});

describe('a Word file with a part that cannot be read', () => {
  it('gets its comments where that has nothing to do with them', async () => {
    const parts = { ...unzipSync(WORD), 'word/webSettings.xml': new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x80]) };
    const cwd = folderWith({ '报告.docx': zipSync(parts) });
    expect((await hegao(['comment', '报告.docx'], { cwd })).status).toBe(0);
    expect(commentsIn(cwd, '报告.核稿.docx')).toHaveLength(1);
  });

  it('is left alone where it is missing what tells of its parts', async () => {
    const { '[Content_Types].xml': types, ...parts } = unzipSync(WORD);
    expect(types).toBeDefined();
    const cwd = folderWith({ '报告.docx': zipSync(parts) });
    const { status, stderr } = await hegao(['comment', '报告.docx'], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining('[Content_Types].xml')]);
    expect(existsSync(join(cwd, '报告.核稿.docx'))).toBe(false);
  });
});

describe('hegao import', () => {
  it('makes text of a Word file, and annotations of its comments', async () => {
    const cwd = folderWith({ '报告.docx': WORD, [`报告.docx${SUFFIX}`]: fileOf(remark) });
    await hegao(['comment', '报告.docx'], { cwd });
    answer(cwd, '报告.核稿.docx', 'parts-exceed-total', ANSWER);
    const { status, stdout } = await hegao(['import', '报告.核稿.docx', '-o', '年度报告.txt'], { cwd });
    expect([status, stdout]).toEqual([0, '年度报告.txt  已转成文本，批注 2 条存在旁边的批注文件里\n']);
    expect(readFileSync(join(cwd, '年度报告.txt'), 'utf8')).toBe(TEXT);
    expect(threads(kept(cwd, '年度报告.txt'))).toEqual([
      '李明：是否含个体户？',
      expect.stringMatching(/（parts-exceed-total） → 赵强：1件由两地共同办理。$/s),
    ]);
    expect((await hegao(['check', '年度报告.txt', '--fail-on-open-remarks', '--fail-on', 'never'], { cwd })).status).toBe(1);
  });

  it('writes no annotations where there are no comments', async () => {
    const cwd = folderWith({ '报告.docx': WORD });
    expect((await hegao(['import', '报告.docx'], { cwd })).stdout).toBe('报告.txt  已转成文本\n');
    expect(existsSync(join(cwd, `报告.txt${SUFFIX}`))).toBe(false);
  });

  it('writes over nothing, unless it is forced; annotations are merged even then', async () => {
    const cwd = folderWith({
      '报告.docx': WORD,
      [`报告.docx${SUFFIX}`]: fileOf(remark),
      '报告.txt': 'x',
      [`新.txt${SUFFIX}`]: fileOf(verification),
    });
    expect((await hegao(['import', '报告.docx'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, '报告.txt'), 'utf8')).toBe('x');
    expect((await hegao(['import', '报告.docx', '-o', '新.txt'], { cwd })).status).toBe(2);
    expect(existsSync(join(cwd, '新.txt'))).toBe(false);
    expect((await hegao(['import', '报告.docx', '-o', '新.txt', '--force'], { cwd })).status).toBe(0);
    expect(
      kept(cwd, '新.txt')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['remark', 'verification']);
  });

  it('doubles nothing that the text it goes back to has already', async () => {
    const cwd = folderWith({ '报告.txt': TEXT, [`报告.txt${SUFFIX}`]: fileOf(remark) });
    expect((await hegao(['export', '报告.txt', '--comments'], { cwd })).status).toBe(0);
    expect((await hegao(['import', '报告.docx', '-o', '报告.txt', '--force'], { cwd })).status).toBe(0);
    expect(threads(kept(cwd, '报告.txt', readFileSync(join(cwd, '报告.txt'), 'utf8')))).toEqual(['李明：是否含个体户？']);
  });

  it.each(['新.docx', '新.DOC', '新.wps', '新.json'])('writes no text into %s', async (name) => {
    const cwd = folderWith({ '报告.docx': WORD, [name]: 'x' });
    expect((await hegao(['import', '报告.docx', '-o', name, '--force'], { cwd })).status).toBe(2);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('x');
  });

  it('takes answers over to the draft that the copy was made of', async () => {
    const cwd = folderWith({ '报告.docx': WORD, [`报告.docx${SUFFIX}`]: fileOf(remark) });
    await hegao(['comment', '报告.docx'], { cwd });
    answer(cwd, '报告.核稿.docx', '个体户', { ...ANSWER, text: '不含。' });
    const first = await hegao(['import', '报告.核稿.docx', '--into', '报告.docx'], { cwd });
    expect([first.status, first.stdout]).toEqual([0, '报告.docx  新批注 0 条，有新答复或已解决的 1 条\n']);
    expect(threads(kept(cwd, '报告.docx'))).toEqual(['李明：是否含个体户？ → 赵强：不含。']);
    const again = await hegao(['import', '报告.核稿.docx', '--into', '报告.docx'], { cwd });
    expect(again.stdout).toBe('报告.docx  新批注 0 条，有新答复或已解决的 0 条\n');
    expect(existsSync(join(cwd, '报告.核稿.txt'))).toBe(false);
  });

  it('finds the words of new comments in a draft that has gone on meanwhile', async () => {
    const moved = `一、前言\n新写的一段。\n${TEXT.replace('一、', '二、')}`;
    const cwd = folderWith({ '报告.docx': WORD, '报告.txt': moved });
    await hegao(['comment', '报告.docx'], { cwd });
    answer(cwd, '报告.核稿.docx', 'parts-exceed-total', ANSWER);
    await hegao(['import', '报告.核稿.docx', '--into', '报告.txt'], { cwd });
    const [thread] = kept(cwd, '报告.txt', moved);
    const { start, end } = thread!.anchor.position;
    expect(moved.slice(start, end)).toBe(thread!.anchor.quote.exact);
    expect(moved.slice(start, end)).toContain('13件');
  });
});
