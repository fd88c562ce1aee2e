import { expect } from 'chai';
import * as vscode from 'vscode';
import { NOTES, open, REPORT, theBrokenSum, until } from './editor';
import { seesProcesses, servers } from './faults/servers';

// Stands first in the suite: what it says is true only as long as no draft has been open.
describe('before there is a draft', () => {
  it('the extension looks at texts, and runs no server', async function () {
    if (!seesProcesses) this.skip();
    await open(NOTES);
    const extension = vscode.extensions.getExtension('hegao.hegao')!;
    await until('the extension', () => extension.isActive, Boolean);
    expect(await servers()).to.deep.equal([]);
  });

  it('the first one brings it', async function () {
    if (!seesProcesses) this.skip();
    const { uri } = await open(REPORT);
    await theBrokenSum(uri);
    expect(await servers()).to.have.length(1);
  });
});
