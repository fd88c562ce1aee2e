import { expect } from 'chai';
import * as vscode from 'vscode';
import { current, open, REPORT, theBrokenSum } from '../editor';
import { append, BROKEN, longDraft, show, sums, withFile } from './drafts';

/** Three bytes a character. */
const FIVE_MEGABYTES = 5_000_000 / 3;
const ONE_MEGABYTE = 1_000_000 / 3;
/** Two seconds are enough where nobody else is at work; a busy machine may take many times that. */
const PATIENCE = 120_000;

describe('a draft out of measure', function () {
  this.timeout(3 * PATIENCE);

  it('of 5 MB is checked, and goes on being checked while it is written', async () => {
    await withFile('五兆工作报告.txt', longDraft(FIVE_MEGABYTES, '\n'), async (uri) => {
      await show(uri);
      await sums(uri, 1, PATIENCE);
      for (const letter of `${BROKEN}\n`) await append(uri, letter);
      await sums(uri, 2, PATIENCE);
    });
  });

  it('of one line of a megabyte is checked, and goes on being checked while it is written', async () => {
    await withFile('一行工作报告.txt', longDraft(ONE_MEGABYTE, ''), async (uri) => {
      await show(uri);
      await sums(uri, 1, PATIENCE);
      for (const letter of BROKEN) await append(uri, letter);
      await sums(uri, 2, PATIENCE);
      expect(current(uri).lineCount).to.equal(1);
    });
  });

  it('that is closed while it is checked leaves nothing behind', async () => {
    await withFile('半途工作报告.txt', longDraft(ONE_MEGABYTE, '\n'), async (uri) => {
      for (let time = 0; time < 3; time += 1) {
        await show(uri);
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      }
      await theBrokenSum((await open(REPORT)).uri);
      await sums(uri, 0);
    });
  });
});

describe('a file that is no text', () => {
  it('is not opened where it has zeros, and is a text of strange signs where it has not', async () => {
    await withFile('图片工作报告.txt', bytes(4096, 0), async (uri) => {
      const refused = await vscode.workspace.openTextDocument(uri).then(
        () => false,
        () => true,
      );
      expect(refused).to.equal(true);
    });
    await withFile('乱码工作报告.txt', bytes(200_000, 1), async (uri) => {
      await show(uri);
      await append(uri, `\n${BROKEN}\n`);
      await sums(uri, 1);
    });
    await theBrokenSum((await open(REPORT)).uri);
  });
});

/** Bytes without order, from `lowest` on, the same each time. */
function bytes(length: number, lowest: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return lowest + ((seed >>> 16) % (256 - lowest));
  });
}
