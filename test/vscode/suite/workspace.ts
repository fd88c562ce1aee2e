import { expect } from 'chai';
import * as vscode from 'vscode';
import type { FolderSummary } from '../../../server/src/protocol';
import { WORD_SCHEME } from '../../../server/src/protocol/word';
import { docx, paragraph } from '../../word/docx';
import { commentedReport } from '../../word/report';
import { brokenSums, open, until } from './editor';

/** What the tests below write beside the other drafts, and nobody opens. */
const FOLDER = '各镇';
const NAMED = `${FOLDER}/沙洲镇工作报告.txt`;
const UNNAMED = `${FOLDER}/芦荡镇.txt`;
const OLD = `${FOLDER}/旧报告.txt`;
/** A Word file, whose draft has an address of its own. */
const WORD = `${FOLDER}/云川县水利工作报告.docx`;
/** The same, with a text that only its name calls a report. */
const CALLED = `${FOLDER}/闸门报告.docx`;
/** Open from the beginning. */
const AT_HAND = `${FOLDER}/在编报告.txt`;
const NO_DRAFT = `${FOLDER}/物资.txt`;

const TEXT = '沙洲镇工作报告\n一、堤防修缮\n全年修缮堤防13处，其中土堤5处、石堤9处。\n';
const MENDED = TEXT.replace('13处', '14处');
/** `旧报告` with a broken sum, as GB18030 has it: 一、旧闸\n全年更换旧闸13座，其中木闸5座、铁闸9座。 */
const GB18030 = bytesOf('d2bba1a2bec9d5a20ac8abc4eab8fcbbbbbec9d5a23133d7f9a3acc6e4d6d0c4bed5a235d7f9a1a2ccfad5a239d7f9a1a30a');
const UNNAMED_TEXT =
  '芦荡镇法治政府建设年度报告\n现将有关情况报告如下。\n一、主要工作\n（一）苇田整治\n全年整治苇田13亩，其中东片5亩、西片9亩。\n二、存在的问题\n人手不够。\n';

describe('all drafts of the folder', () => {
  before(async () => {
    await write(NAMED, TEXT);
    await write(UNNAMED, UNNAMED_TEXT);
    await write(NO_DRAFT, '登记物资13件，其中铁锹5件、雨衣9件。\n');
    await vscode.workspace.fs.writeFile(uriOf(OLD), GB18030);
    await vscode.workspace.fs.writeFile(fileOf(WORD), commentedReport());
    await vscode.workspace.fs.writeFile(fileOf(CALLED), docx({ body: paragraph('全年检修闸门13座，其中木闸门5座、铁闸门9座。') }));
    await vscode.workspace.fs.writeFile(fileOf(`${FOLDER}/~$云川县水利工作报告.docx`), new Uint8Array(162));
    await vscode.workspace.fs.writeFile(fileOf(`${FOLDER}/坏报告.docx`), new Uint8Array(162));
    await write(AT_HAND, '在编报告\n一、渡口\n全年渡运13次，其中客运4次、货运9次。\n');
    await open(AT_HAND);
  });

  after(async () => {
    await vscode.commands.executeCommand('hegao.leaveFolder');
    await vscode.workspace.fs.delete(uriOf(FOLDER), { recursive: true });
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('have their headings found by name, opened or not', async () => {
    const found = await headings('苇田', 1);
    expect(found[0]!.name).to.equal('（一）苇田整治');
    expect(found[0]!.containerName).to.equal('一、主要工作');
    expect(found[0]!.location.uri.toString()).to.equal(uriOf(UNNAMED).toString());
    expect(found[0]!.location.range.start.line).to.equal(3);
    expect((await headings('旧闸', 1)).map(({ name }) => name)).to.deep.equal(['一、旧闸']);
    expect((await headings('渡口', 1))[0]!.location.uri.toString()).to.equal(uriOf(AT_HAND).toString());
    expect((await headings('工程检修', 1)).map(({ location }) => location.uri.toString())).to.contain(uriOf(WORD).toString());
  });

  it('have no findings listed before that is asked for, but for the open ones', () => {
    expect([NAMED, UNNAMED, OLD, WORD].flatMap((name) => brokenSums(uriOf(name)))).to.deep.equal([]);
  });

  it('are checked by a command, which says what came of it', async () => {
    const summary = await vscode.commands.executeCommand<FolderSummary>('hegao.checkFolder');
    expect(summary.isStopped).to.equal(false);
    expect(summary.unreadable, 'the damaged Word file').to.equal(1);
    expect(summary.drafts).to.be.at.least(7);
    expect(summary.errors).to.be.at.least(5);
    for (const name of [NAMED, UNNAMED, OLD, WORD, CALLED]) await brokenSumsBecome(name, 1);
    expect(vscode.languages.getDiagnostics(uriOf(NO_DRAFT))).to.deep.equal([]);
    const [old] = brokenSums(uriOf(OLD));
    expect([old!.range.start.line, old!.range.start.character, old!.range.end.character]).to.deep.equal([1, 6, 9]);
  });

  it('have their findings listed once while they are open, and again when they are closed', async () => {
    await vscode.commands.executeCommand('vscode.open', uriOf(NAMED), { preview: false });
    await until(
      'the draft in the editor',
      () => vscode.window.activeTextEditor?.document.uri.path.endsWith('沙洲镇工作报告.txt'),
      (isOpen) => isOpen === true,
    );
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await until(
      'one finding, where it stands in the editor',
      () => brokenSums(uriOf(NAMED)).map(({ range }) => range.start.line),
      (lines) => lines.length === 1 && lines[0] === 3,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(
      'one finding, where it stands in the file',
      () => brokenSums(uriOf(NAMED)).map(({ range }) => range.start.line),
      (lines) => lines.length === 1 && lines[0] === 2,
    );
  });

  it('are Word files too, which are opened from the list as drafts that are only read', async () => {
    for (const [name, words] of [
      [WORD, '一、工程检修'],
      [CALLED, '全年检修闸门13座'],
    ] as const) {
      await vscode.commands.executeCommand('vscode.open', uriOf(name), { preview: false });
      const editor = await until(
        'the draft in the editor',
        () => vscode.window.activeTextEditor,
        (shown) => shown?.document.uri.toString() === uriOf(name).toString() && shown.document.languageId === 'report-draft',
      );
      expect(editor!.document.getText()).to.contain(words);
      await brokenSumsBecome(name, 1);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await brokenSumsBecome(name, 1);
    }
    await vscode.workspace.fs.delete(fileOf(WORD));
    await brokenSumsBecome(WORD, 0);
  });

  it('are followed as they are changed, renamed and deleted', async () => {
    await edited(NAMED, MENDED);
    await brokenSumsBecome(NAMED, 0);
    await edited(NAMED, TEXT);
    await brokenSumsBecome(NAMED, 1);

    const other = `${FOLDER}/沙洲镇年度报告.txt`;
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(uriOf(NAMED), uriOf(other));
    expect(await vscode.workspace.applyEdit(rename)).to.equal(true);
    await brokenSumsBecome(NAMED, 0);
    await brokenSumsBecome(other, 1);

    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(uriOf(other));
    expect(await vscode.workspace.applyEdit(remove)).to.equal(true);
    await brokenSumsBecome(other, 0);
  });

  it('are no longer listed when the user has done with them', async () => {
    await brokenSumsBecome(UNNAMED, 1);
    await vscode.commands.executeCommand('hegao.leaveFolder');
    await brokenSumsBecome(UNNAMED, 0);
  });

  it('are listed from the start where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('hegao');
    await settings.update('workspace.check', 'all', vscode.ConfigurationTarget.Global);
    try {
      await brokenSumsBecome(UNNAMED, 1);
      await vscode.commands.executeCommand('hegao.restartServer');
      await brokenSumsBecome(UNNAMED, 0);
      await brokenSumsBecome(UNNAMED, 1);
    } finally {
      await settings.update('workspace.check', undefined, vscode.ConfigurationTarget.Global);
    }
    await brokenSumsBecome(UNNAMED, 0);
  });
});

function fileOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** The draft that a file is, or is shown as. */
function uriOf(name: string): vscode.Uri {
  const file = fileOf(name);
  return name.endsWith('.docx') ? vscode.Uri.from({ scheme: WORD_SCHEME, path: file.path, query: file.toString() }) : file;
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

/** Changes a file that nobody has open, as another program would; where such changes are not told of, as the editor does. */
async function edited(name: string, text: string): Promise<void> {
  await write(name, text);
  if (vscode.env.uiKind === vscode.UIKind.Web && uriOf(name).scheme !== 'file') {
    const again = new vscode.WorkspaceEdit();
    again.createFile(uriOf(name), { overwrite: true, contents: new TextEncoder().encode(text) });
    await vscode.workspace.applyEdit(again);
  }
}

function headings(query: string, count: number): Promise<vscode.SymbolInformation[]> {
  return until(
    `headings with ${query}`,
    () => vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query),
    (found) => found.length >= count,
  );
}

async function brokenSumsBecome(name: string, count: number): Promise<void> {
  await until(
    `${count} broken sum(s) in ${name}`,
    () => brokenSums(uriOf(name)).length,
    (found) => found === count,
  );
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g)!, (byte) => parseInt(byte, 16));
}
