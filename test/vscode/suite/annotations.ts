import { expect } from 'chai';
import * as vscode from 'vscode';
import type { FolderSummary } from '../../../server/src/protocol';
import { codeOf, listedAnnotations, open, until } from './editor';
import { tokensOf } from './tokensOf';
const run = vscode.commands.executeCommand;
const fixesAt = (uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  run('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value, 20);
const ASKED = 'hegao/annotations';
const NAME = '云溪县2023年堤防工作报告.txt';
const RENAMED = '云溪县2023年堤防工作报告（送审稿）.txt';
/** Nobody opens it. */
const OTHER = '云溪县2023年水库工作报告.txt';
const RULE = 'parts-exceed-total';
const REMARK = '请与水务局的台账**再核一遍**。';
const TEXT = `云溪县2023年堤防工作报告

现将我县2023年堤防工作情况报告如下。

一、堤防加固

全年加固堤段62处，其中土堤41处、石堤24处。

二、巡查值守

全年召开值守会议18次，发放巡查手册730册。

云溪县水务局
2024年1月15日
`;

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const fileOf = (name: string) => vscode.Uri.joinPath(folder(), name);
const besideOf = (name: string) => fileOf(`${name}.annotations.json`);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function asked(): number {
  const { exports } = vscode.extensions.getExtension('hegao.hegao')! as vscode.Extension<{ asked(method: string): number }>;
  return exports.asked(ASKED);
}

/** What the file beside the draft says; '' where there is none. */
async function kept(name: string): Promise<string> {
  return vscode.workspace.fs.readFile(besideOf(name)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  expect(at, words).to.be.at.least(0);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, rangeOf(document, from), to);
  expect(await vscode.workspace.applyEdit(change)).to.equal(true);
}

const rulesIn = ({ uri }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri).map(codeOf);

function found(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const find = () => vscode.languages.getDiagnostics(document.uri).find((one) => codeOf(one) === rule);
  return until(rule, find, Boolean) as Promise<vscode.Diagnostic>;
}

function silent(document: vscode.TextDocument, rule: string): Promise<unknown> {
  return until(`no ${rule}`, () => rulesIn(document), (rules) => !rules.includes(rule)); // prettier-ignore
}

/** What stands in the box for a comment; it is a text of its own. */
const inBox = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'comment')?.getText();

/** Types into the box for a comment and sends it: that it has the keyboard, and that it may be sent, nothing tells but what comes of it. */
async function sendFromBox(text: string): Promise<void> {
  await until('the box', inBox, (words) => words !== undefined);
  await pause(500);
  await run('type', { text });
  await until('what is typed', inBox, (words) => words === text);
  for (let i = 0; i < 5 && inBox() === text; i += 1) {
    await run('editor.action.submitComment');
    await until('an empty box', inBox, (words) => words !== text, 3000).catch(() => undefined);
  }
}

/** How figures are coloured, and what the list says of the first of them. */
async function shownAs(document: vscode.TextDocument, modifier: 'verified' | 'broken', figures: readonly string[]): Promise<void> {
  const wanted = figures.map((figure) => `${figure} reportFigure.${modifier}`);
  await until(`${modifier} colours`, () => tokensOf(document), (tokens) => wanted.every((token) => tokens.includes(token))); // prettier-ignore
  const rows = (await run<string>('hegao.figures.copyAll')).split('\n').map((row) => row.split('\t'));
  expect(rows.find((cells) => cells[2] === figures[0])?.[1]).to.equal(words[modifier]);
}

describe('annotations', () => {
  let document: vscode.TextDocument;
  let askedBefore = 0;
  const setting = () => vscode.workspace.getConfiguration('hegao');

  before(async () => {
    await setting().update('annotations.author', '王敏', vscode.ConfigurationTarget.Global);
    // A view that is open may ask.
    await run('workbench.view.explorer');
    await pause(500);
    askedBefore = asked();
    await vscode.workspace.fs.writeFile(fileOf(NAME), new TextEncoder().encode(TEXT));
    document = await open(NAME);
    await found(document, RULE);
  });

  after(async () => {
    await run('workbench.action.files.revert');
    await run('workbench.action.closeActiveEditor');
    await run('workbench.view.explorer');
    for (const name of [NAME, RENAMED]) {
      for (const uri of [fileOf(name), besideOf(name)]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
    await setting().update('annotations.author', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are not asked for in a draft that has none', async () => {
    await pause(500);
    expect(asked()).to.equal(askedBefore);
    expect(await kept(NAME)).to.equal('');
  });

  it('a remark is written beside its words', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const words = rangeOf(document, '18次');
    editor.selection = new vscode.Selection(words.start, words.end);
    await run('hegao.addRemark');
    await sendFromBox(REMARK);
    expect(document.getText()).to.equal(TEXT);
    const file = await until('the file', () => kept(NAME), (text) => text.includes(REMARK)); // prettier-ignore
    expect(JSON.parse(file)).to.have.property('@context');
    expect(file).to.include('王敏').and.to.include('18次');
    expect(await listedAnnotations()).to.deep.equal([['11', ...(await remarkRow('open'))]]);
  });

  it('a remark is resolved and opened again from the view, by the keyboard', async () => {
    await until('the resolved remark', () => act('hegao.annotations.resolve'), (rows) => rows[0]?.[2] === words.resolved); // prettier-ignore
    expect(await kept(NAME)).to.include('resolved');
    await until('the open remark', () => act('hegao.annotations.reopen'), (rows) => rows[0]?.[2] === words.open); // prettier-ignore
  });

  it('a verified finding is silent, and comes back when what it rests on is changed', async () => {
    await vscode.window.showTextDocument(document);
    const { range } = await found(document, RULE);
    const fixes = await fixesAt(document.uri, range);
    const verify = fixes.find(({ command }) => command?.command === 'hegao.verifyFinding');
    expect(verify, `a way to verify it, among ${fixes.map(({ title }) => title).join()}`).not.to.equal(undefined);
    await run('hegao.verifyFinding', ...verify!.command!.arguments!.slice(0, 3), '其中2处土石混合，两类都计');
    await silent(document, RULE);
    expect(await kept(NAME)).to.include('其中2处土石混合，两类都计');
    await shownAs(document, 'verified', ['62处', '41处', '24处']);
    await replace(document, '41处', '43处');
    await found(document, RULE);
    await shownAs(document, 'broken', ['62处']);
    await replace(document, '43处', '41处');
    await silent(document, RULE);
    await shownAs(document, 'verified', ['62处', '41处', '24处']);
  });

  it('the reason is asked for, and common ones are offered', async () => {
    await replace(document, '62处', '61处');
    const { range } = await found(document, RULE);
    expect(await kept(NAME)).not.to.include(words.reason);
    const done = run('hegao.verifyFinding', document.uri.toString(), range, RULE);
    await until(
      'silence',
      async () => {
        await run('workbench.action.acceptSelectedQuickOpenItem');
        return rulesIn(document);
      },
      (rules) => !rules.includes(RULE),
    );
    await done;
    expect(await kept(NAME)).to.include(words.reason);
    await replace(document, '61处', '62处');
    await found(document, RULE);
  });

  it('a figure whose source has another value is warned of', async () => {
    const source = { department: '县水务局', document: '值守台账.xlsx', place: '第2行', link: '', value: '730册' };
    await run('hegao.addSource', document.uri.toString(), rangeOf(document, '730册'), undefined, source);
    expect((await listedAnnotations()).map(([line, , , quote]) => [line, quote])).to.deep.include(['11', '730册']);
    expect(rulesIn(document)).not.to.include('source-differs');
    await replace(document, '730册', '370册');
    const { message } = await found(document, 'source-differs');
    expect(message).to.include('730册');
    await replace(document, '370册', '730册');
    await silent(document, 'source-differs');
  });

  it('what may be left out of a source is left out with Enter, whatever was answered before', async () => {
    await run('hegao.annotations.filter', { only: 'source' });
    const chosen = () => chooseFirst().then(() => run<string>('hegao.annotations.copy'));
    await until('the source', chosen, (row) => row.includes('730册'));
    await acceptAll(() => run('hegao.annotations.editSource'));
    await run('hegao.annotations.clearFilter');
    expect((await listedAnnotations()).find(([, , , quote]) => quote === '730册')?.[4]).to.include('值守台账.xlsx');
    await acceptAll(() => run('hegao.addSource', document.uri.toString(), rangeOf(document, '41处')));
    expect((await listedAnnotations()).find(([, , , quote]) => quote === '41处')?.[4]).to.match(/^县水务局[：:] ?41处$/);
  });

  it('the next figure that nobody has verified is selected', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await run('hegao.verifyFigure', document.uri.toString(), rangeOf(document, '18次'), undefined, '已与台账核对');
    editor.selection = new vscode.Selection(rangeOf(document, '石堤').start, rangeOf(document, '石堤').start);
    const visited: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      await run('hegao.nextUnverifiedFigure');
      visited.push(document.getText(editor.selection));
    }
    // 18次 is verified, and 730册 has a source that agrees
    expect(visited).to.deep.equal(['24处', '62处']);
    await run('hegao.previousUnverifiedFigure');
    expect(document.getText(editor.selection)).to.equal('24处');
  });

  it('which figures are marked is switched where it is set', async () => {
    const { WorkspaceFolder } = vscode.ConfigurationTarget;
    const settings = () => vscode.workspace.getConfiguration('hegao', document.uri);
    const before = settings().inspect('annotations.decorations')?.globalValue;
    await settings().update('annotations.decorations', 'off', WorkspaceFolder);
    try {
      await run('hegao.toggleVerified');
      expect(settings().get('annotations.decorations')).to.equal('verified');
      expect(settings().inspect('annotations.decorations')?.globalValue).to.equal(before);
    } finally {
      await settings().update('annotations.decorations', undefined, WorkspaceFolder);
    }
  });

  it('stay with their words while lines come in above them', async () => {
    await replace(document, '一、堤防加固', '各乡镇各司其职。\n\n一、堤防加固');
    await until('the new lines', listedAnnotations, (rows) => rows.some(([line, , , quote]) => line === '13' && quote === '18次'));
    await document.save();
  });

  it('go with a draft that is renamed', async () => {
    const before = (await listedAnnotations()).length;
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileOf(NAME), fileOf(RENAMED));
    expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
    await until('the file beside it', () => kept(RENAMED), (text) => text.includes(REMARK)); // prettier-ignore
    document = await open(RENAMED);
    await until('the same annotations', listedAnnotations, (rows) => rows.length === before);
    await pause(1000);
    expect(await kept(NAME)).to.equal('');
  });

  it('are there again when a draft is closed and opened', async () => {
    const before = await listedAnnotations();
    await run('workbench.action.closeActiveEditor');
    await pause(500);
    document = await open(RENAMED);
    expect(await until('the annotations', listedAnnotations, (rows) => rows.length === before.length)).to.deep.equal(before);
    await silent(document, 'source-differs');
  });

  it('files beside drafts are no drafts: the views stay with the draft, and nobody can remark on them', async () => {
    const before = await listedAnnotations();
    const beside = await open(`${RENAMED}.annotations.json`);
    await until('the file in the editor', () => vscode.window.activeTextEditor?.document, (one) => one === beside); // prettier-ignore
    const boxes = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'comment').map(({ uri }) => uri.toString());
    const boxesBefore = boxes();
    // where VS Code may begin a remark it asks some time after the file has come into view
    for (let i = 0; i < 5; i += 1) {
      await run('workbench.action.addComment');
      await pause(500);
    }
    expect(boxes().filter((box) => !boxesBefore.includes(box))).to.deep.equal([]);
    expect(await listedAnnotations()).to.deep.equal(before);
    await run('notifications.clearAll');
    await run('workbench.action.closeActiveEditor');
    document = await open(RENAMED);
  });

  it('files beside drafts are no drafts: they are not checked with the folder', async () => {
    const other = `${OTHER}.annotations.json`;
    try {
      const drafts = async () => (await run<FolderSummary>('hegao.checkFolder')).drafts;
      const before = await drafts();
      await vscode.workspace.fs.copy(besideOf(RENAMED), fileOf(other));
      await vscode.workspace.fs.copy(fileOf(RENAMED), fileOf(OTHER));
      // once the draft is among those that are checked, the file beside it would be
      expect(await until('another draft', drafts, (count) => count > before)).to.equal(before + 1);
      expect([fileOf(other), besideOf(RENAMED)].flatMap((uri) => vscode.languages.getDiagnostics(uri))).to.deep.equal([]);
    } finally {
      await run('hegao.leaveFolder');
      await run('notifications.clearAll');
      for (const name of [OTHER, other]) await vscode.workspace.fs.delete(fileOf(name)).then(undefined, () => undefined);
    }
  });
});

const isChinese = () => vscode.env.language.startsWith('zh');
const words = {
  get verified() {
    return isChinese() ? '已核实' : 'verified';
  },
  get broken() {
    return isChinese() ? '不符' : 'broken';
  },
  get open() {
    return isChinese() ? '待处理' : 'open';
  },
  /** The first of the reasons that are offered to who has given none yet. */
  get reason() {
    return isChinese() ? '已与台账核对' : 'Checked against the ledger';
  },
  get resolved() {
    return isChinese() ? '已解决' : 'resolved';
  },
};

async function remarkRow(state: 'open' | 'resolved'): Promise<string[]> {
  return [isChinese() ? '批注' : 'Remark', words[state], '18次', isChinese() ? `王敏：${REMARK}` : `王敏: ${REMARK}`, '王敏'];
}

/** Runs a command on the first annotation of the view, chosen by the keyboard. */
async function act(command: string): Promise<string[][]> {
  await chooseFirst();
  await run(command);
  return listedAnnotations();
}

async function chooseFirst(): Promise<void> {
  await run('hegao.annotations.focus');
  for (const key of ['focusFirst', 'expand', 'focusDown', 'select']) await run(`list.${key}`);
  await pause(200);
}

/** Answers all questions of a command with Enter. */
async function acceptAll(ask: () => Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = ask().then(() => (isDone = true));
  const accept = () => run('workbench.action.acceptSelectedQuickOpenItem').then(() => isDone);
  await until('the end of the questions', accept, Boolean);
  await done;
}
