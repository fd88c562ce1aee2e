import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docx, paragraph, run } from '../word/docx';
import { BROKEN, CLEAN, folderWith, hegao } from './helpers';

const broken = docx({ body: paragraph('一、执法') + `<w:p>${run('全县共')}${run('办理')}${run(BROKEN.slice(5).trim())}</w:p>` });
const clean = docx({ body: paragraph(CLEAN.trim()) });

describe('a Word file', () => {
  it('is checked as text is, and its findings say in which paragraph and run they stand', async () => {
    const cwd = folderWith({ 'a.docx': broken });
    const { status, stdout } = await hegao(['check', '--format', 'json', 'a.docx'], { cwd });
    const [file] = JSON.parse(stdout).files;
    expect(status).toBe(1);
    expect(file).toMatchObject({ path: 'a.docx', error: null, encoding: 'docx' });
    expect(file.findings).toEqual([
      expect.objectContaining({ text: '13件', line: 2, word: { part: 'word/document.xml', paragraph: 2, run: 3 } }),
    ]);
  });

  it('says as text does what is wrong in a text of the same words', async () => {
    const cwd = folderWith({ 'a.docx': broken, 'a.txt': `一、执法\n${BROKEN}` });
    for (const verb of ['check', 'relations', 'figures', 'outline']) {
      const [ofWord, ofText] = await Promise.all(['a.docx', 'a.txt'].map((path) => hegao([verb, '--format', 'json', path], { cwd })));
      const words = JSON.parse(ofWord!.stdout).files[0];
      const text = JSON.parse(ofText!.stdout).files[0];
      for (const finding of words.findings ?? []) delete finding.word;
      expect(words).toEqual({ ...text, path: 'a.docx', encoding: 'docx' });
    }
  });

  it('is found in folders, but not what Word keeps beside an open one', async () => {
    const cwd = folderWith({ 'd/a.docx': clean, 'd/b.DOCX': broken, 'd/~$a.docx': 'x', 'd/c.txt': CLEAN });
    const { status, stdout } = await hegao(['check', '--format', 'jsonl', 'd'], { cwd });
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(files.map(({ path, findings }) => [path.replaceAll('\\', '/'), findings.length])).toEqual([
      ['d/a.docx', 0],
      ['d/b.DOCX', 1],
      ['d/c.txt', 0],
    ]);
    expect(status).toBe(1);
  });

  it('comes by standard input too', async () => {
    const { stdout } = await hegao(['check', '--format', 'json', '-'], { stdin: broken });
    expect(JSON.parse(stdout).files[0].findings).toHaveLength(1);
  });

  it('has comments, which are annotations: listed, counted where they are open, and none of their words lost', async () => {
    const mark = (kind: string, id: number): string => `<w:comment${kind} w:id="${id}"/>`;
    const body = `<w:p>${mark('RangeStart', 0)}${run('全县共办理案件14件')}${mark('RangeEnd', 0)}<w:r>${mark('Reference', 0)}</w:r>${run('。')}</w:p>`;
    const comments = `<w:comment w:id="0" w:author="审核人" w:date="2026-01-08T10:00:00"><w:p>${run('请附依据')}</w:p></w:comment>`;
    const cwd = folderWith({ 'a.docx': docx({ body, comments }) });
    const listed = await hegao(['annotations', 'list', '--format', 'json', 'a.docx'], { cwd });
    expect(JSON.parse(listed.stdout).files[0].annotations).toEqual([
      expect.objectContaining({ kind: 'remark', state: 'open', author: '审核人', quote: '全县共办理案件14件' }),
    ]);
    expect((await hegao(['check', '--fail-on-open-remarks', 'a.docx'], { cwd })).status).toBe(1);
    expect((await hegao(['check', '--fail-on-open-remarks', '--no-annotations', 'a.docx'], { cwd })).status).not.toBe(1);
    const byInput = await hegao(['annotations', 'list', '--format', 'json', '-'], { stdin: docx({ body, comments }) });
    expect(JSON.parse(byInput.stdout).files[0].annotations).toHaveLength(1);
  });

  it('is not rewritten', async () => {
    const cwd = folderWith({ 'a.docx': broken });
    const { status, stderr } = await hegao(['fix', '--unsafe', 'a.docx'], { cwd });
    expect(stderr).toContain('a.docx：是 Word 文件，不能直接改写');
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'a.docx'))).toEqual(Buffer.from(broken));
  });

  it('with tracked changes says how it was read', async () => {
    const cwd = folderWith({ 'a.docx': docx({ body: `<w:p><w:ins w:id="1">${run(CLEAN.trim())}</w:ins></w:p>` }) });
    const { status, stderr } = await hegao(['check', 'a.docx'], { cwd });
    expect(stderr).toContain('a.docx：有修订没有接受或拒绝');
    expect(status).toBe(0);
  });

  it.each([
    ['that is none', 'a.docx', CLEAN, '文件已损坏或不完整'],
    ['that is empty', 'a.docx', '', '文件已损坏或不完整'],
    ['of an old form', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '请在 Word 或 WPS 里另存为 .docx'],
    ['that is cut off', 'a.docx', broken.subarray(0, broken.length - 40), '文件已损坏或不完整'],
  ])('%s gets a sentence on what to do', async (_, name, content, sentence) => {
    const cwd = folderWith({ [name]: content });
    const { status, stderr } = await hegao(['check', name], { cwd });
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
  });

  it('that was only given another name is read all the same', async () => {
    const cwd = folderWith({ 'a.txt': broken });
    const { stdout } = await hegao(['check', '--format', 'json', 'a.txt'], { cwd });
    expect(JSON.parse(stdout).files[0]).toMatchObject({ encoding: 'docx', findings: [{ text: '13件' }] });
  });
});
