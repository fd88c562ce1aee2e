import { expect } from 'chai';
import * as vscode from 'vscode';
import { readWord } from '../../../server/src/word';
import { commentedReport, REPORT_TEXT } from '../../word/report';
import { brokenSums, listedAnnotations, current, REPORT, open, theBrokenSum, until } from './editor';
const run = vscode.commands.executeCommand;

const WORD = '云川县2023年水利工作报告.docx';
const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const fileOf = (name: string) => vscode.Uri.joinPath(folder(), name);
const settings = () => vscode.workspace.getConfiguration('hegao');

async function write(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(fileOf(name), bytes);
  return fileOf(name);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}

async function wordAt(uri: vscode.Uri) {
  return readWord(await vscode.workspace.fs.readFile(uri));
}

/** Opens the Word file as a draft. */
async function shown(): Promise<vscode.TextDocument> {
  const uri = await run<vscode.Uri | undefined>('hegao.openWord', fileOf(WORD));
  expect(uri, 'the draft').not.to.equal(undefined);
  return current(uri!);
}

describe('Word files', () => {
  before(async () => {
    await settings().update('annotations.author', '赵工', vscode.ConfigurationTarget.Global);
    await write(WORD, commentedReport());
  });

  after(async () => {
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
    const left = (await vscode.workspace.fs.readDirectory(folder())).filter(([name]) => /docx|^云川县/.test(name));
    for (const [name] of left) await vscode.workspace.fs.delete(fileOf(name));
    await settings().update('annotations.author', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are shown as drafts that are checked and cannot be edited', async () => {
    const document = await shown();
    expect(document.languageId).to.equal('report-draft');
    expect(document.getText()).to.equal(REPORT_TEXT);
    expect(vscode.window.activeTextEditor?.document).to.equal(document);
    const { range } = await theBrokenSum(document.uri);
    expect(document.getText(range)).to.match(/\d/);
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    expect(JSON.stringify(symbols)).to.contain('工程检修').and.to.contain('人员培训');
    await run('type', { text: '改' });
    expect(document.getText()).to.equal(REPORT_TEXT);
    // VS Code gives up what it asks when findings come in
    const ask = () =>
      run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value, 20).then(
        undefined,
        () => [],
      );
    const fixes = await until('what can be said of it', ask, (actions) => actions.length > 0);
    expect(fixes.filter(({ edit }) => edit?.has(document.uri))).to.deep.equal([]);
  });

  it('have their comments beside the text, and what is said here in a file beside them', async () => {
    const document = await shown();
    const [row] = await until('the comment', listedAnnotations, (rows) => rows.length === 1);
    expect(row!.join()).to.contain('木渡槽31座').and.to.contain('这里和台账不一致').and.to.contain('王芳');
    const at = document.getText().indexOf('47人次');
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 4));
    await run('hegao.addRemark', document.uri, range, undefined, '培训了几次？');
    await until('the file', () => textOf(fileOf(`${WORD}.annotations.json`)), (text) => text.includes('培训了几次')); // prettier-ignore
    expect(await textOf(fileOf(`${WORD}.annotations.json`))).to.contain('这里和台账不一致');
    await until('both', listedAnnotations, (rows) => rows.length === 2);
  });

  it('get a copy with findings and annotations as comments', async () => {
    const document = await shown();
    await theBrokenSum(document.uri);
    await until('both', listedAnnotations, (rows) => rows.length === 2);
    const copy = await run<vscode.Uri | undefined>('hegao.commentWord', document.uri);
    expect(copy?.path).to.match(/\.核稿\.docx$/);
    const { text, comments } = await wordAt(copy!);
    expect(text).to.equal(REPORT_TEXT);
    const said = comments.map(({ author, text }) => `${author}：${text}`);
    expect(said.filter((one) => one.includes('这里和台账不一致'))).to.have.length(1);
    expect(said).to.contain('赵工：培训了几次？');
    expect(said.some((one) => /^核稿：[^]*（parts-exceed-total）$/.test(one))).to.equal(true);
    expect((await wordAt(fileOf(WORD))).comments).to.have.length(2);
  });

  it('are followed as they are saved elsewhere', async () => {
    const document = await shown();
    await write(WORD, commentedReport({ before: '现将我县水利工作情况报告如下。' }));
    await until('the new text', () => document.getText(), (text) => text.includes('现将我县')); // prettier-ignore
    await until('findings of it', () => brokenSums(document.uri).map(({ range }) => range.start.line), ([line]) => line === 3); // prettier-ignore
    const rows = await until('the comment', listedAnnotations, (all) =>
      all.some(([line, , , words]) => line === '4' && words === '木渡槽31座'),
    );
    expect(rows).to.have.length(2);
  });

  it('are imported as a text with annotations, twice without doubling any', async () => {
    await write(WORD, commentedReport());
    const draft = (await run<vscode.Uri | undefined>('hegao.importWord', fileOf(WORD)))!;
    expect(draft.path).to.equal(fileOf(WORD.replace('.docx', '.txt')).path);
    expect(await textOf(draft)).to.equal(REPORT_TEXT);
    expect(vscode.window.activeTextEditor?.document.uri.toString()).to.equal(draft.toString());
    expect(current(draft).languageId).to.equal('report-draft');
    await theBrokenSum(draft);
    await until('the comment', listedAnnotations, (rows) => rows.length === 1);
    const beside = vscode.Uri.joinPath(draft, `../${WORD.replace('.docx', '.txt')}.annotations.json`);
    const once = await textOf(beside);
    expect((await run<vscode.Uri | undefined>('hegao.importWord', fileOf(WORD), draft))?.toString()).to.equal(draft.toString());
    expect(await textOf(beside)).to.equal(once);
  });

  it('are made of drafts, with comments and without', async () => {
    const { uri } = await open(REPORT);
    await theBrokenSum(uri);
    for (const comments of [true, false]) {
      const target = fileOf(`云川县导出${comments}.docx`);
      expect((await run<vscode.Uri | undefined>('hegao.exportWord', uri, { comments, target }))?.toString()).to.equal(target.toString());
      const word = await wordAt(target);
      expect(word.text.replace(/\s/g, '')).to.equal(current(uri).getText().replace(/\s/g, ''));
      expect(word.comments.length > 0).to.equal(comments);
    }
  });

  it('that are none are not opened', async () => {
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
    for (const bytes of [old, new TextEncoder().encode('不是 Word 文件'), commentedReport().subarray(0, 500)]) {
      const file = await write('云川县坏文件.docx', bytes);
      expect(await run('hegao.openWord', file)).to.equal(undefined);
      expect(await run('hegao.importWord', file)).to.equal(undefined);
    }
    expect(await textOf(fileOf('云川县坏文件.txt'))).to.equal('');
    expect(vscode.window.tabGroups.all.flatMap((group) => group.tabs)).to.have.length(tabs);
  });

  it('are never written over, and no annotations that cannot be read', async () => {
    await write(WORD, commentedReport());
    const { uri } = await shown();
    await theBrokenSum(uri);
    expect(await run('hegao.commentWord', uri, fileOf(WORD))).to.equal(undefined);
    expect(await run('hegao.importWord', fileOf(WORD), fileOf(WORD))).to.equal(undefined);
    expect(await vscode.workspace.fs.readFile(fileOf(WORD))).to.deep.equal(commentedReport());
    const target = fileOf('云川县另存.txt');
    await write('云川县另存.txt.annotations.json', Uint8Array.of(0xff, 0xfe, 0xff));
    expect(await run('hegao.importWord', fileOf(WORD), target)).to.equal(undefined);
    expect(await textOf(target)).to.equal('');
  });

  it('are shown under their new name when they are renamed', async () => {
    await shown();
    const edit = new vscode.WorkspaceEdit();
    const renamed = fileOf('云川县送审稿.docx');
    edit.renameFile(fileOf(WORD), renamed);
    expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
    await until('the new name', tabs, (labels) => labels.includes('云川县送审稿.docx') && !labels.includes(WORD));
    expect(vscode.window.activeTextEditor?.document.getText()).to.equal(REPORT_TEXT);
  });
});
