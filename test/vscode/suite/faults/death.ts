import { expect } from 'chai';
import * as vscode from 'vscode';
import { current, open, REPORT, theBrokenSum } from '../editor';
import { append, BROKEN, sums } from './drafts';
import { kill, seesProcesses, servers, theServer } from './servers';

const MODULE = ['dist', 'server', 'node.js'];
const restart = (): Thenable<unknown> => vscode.commands.executeCommand('hegao.restartServer');
/** Presses the first button of the message that came last. */
const pressButton = (): Thenable<unknown> => vscode.commands.executeCommand('notification.acceptPrimaryAction');

describe('a server that dies', () => {
  let uri: vscode.Uri;

  // In a browser's window the editor would save by itself what is to stay unsaved here.
  before(() => setAutoSave('off'));
  after(() => setAutoSave(undefined));

  beforeEach(async function (this: Mocha.Context) {
    if (!seesProcesses) this.skip();
    uri = (await open(REPORT)).uri;
    // Also takes back what it is known to have died before.
    await restart();
    await theBrokenSum(uri);
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('comes back by itself, with all that was written before, meanwhile and since', async () => {
    const before = current(uri).getText();
    await append(uri, `\n${BROKEN}`);
    const pid = await kill();
    for (const letter of '\n全县共建水库9座') await append(uri, letter);
    await theServer(pid);
    await append(uri, `，其中东片4座、西片6座。\n`);
    await sums(uri, 3);
    expect(current(uri).getText()).to.equal(`${before}\n${BROKEN}\n全县共建水库9座，其中东片4座、西片6座。\n`);
    expect(current(uri).isDirty, 'the draft is unsaved').to.equal(true);
  });

  it('is given up after five times, until a button is pressed', async () => {
    const text = current(uri).getText();
    let pid = 0;
    for (let time = 1; time <= 5; time += 1) {
      await theServer(pid);
      await theBrokenSum(uri);
      pid = await kill();
    }
    await sums(uri, 0);
    await nothingFor(2000);
    expect(current(uri).getText()).to.equal(text);
    // Neither another draft nor another look at this one brings it back.
    await open(REPORT);
    expect(await servers()).to.deep.equal([]);
    await pressButton();
    await theServer(pid);
    await theBrokenSum(uri);
  });

  it('that does not come up is given up at once, until a button is pressed', async () => {
    const module = vscode.Uri.joinPath(vscode.extensions.getExtension('hegao.hegao')!.extensionUri, ...MODULE);
    const away = module.with({ path: `${module.path}.away` });
    await vscode.workspace.fs.rename(module, away);
    try {
      await restart();
      await sums(uri, 0);
      await nothingFor(3000);
    } finally {
      await vscode.workspace.fs.rename(away, module);
    }
    await pressButton();
    await theServer();
    await theBrokenSum(uri);
  });

  it('leaves none behind where it is restarted while it starts', async () => {
    await Promise.all([restart(), restart(), restart()]);
    await restart();
    await theServer();
    await theBrokenSum(uri);
    expect(await servers()).to.have.length(1);
  });
});

function setAutoSave(value: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);
}

/** Sees that there is no server in the end, and that it stays so. */
async function nothingFor(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  expect(await servers()).to.deep.equal([]);
}
